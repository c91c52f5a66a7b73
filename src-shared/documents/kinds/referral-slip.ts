import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { bodyText, sentence } from "../body-blocks.ts";
import { officeFacts } from "../common-facts.ts";
import { count, day, longText, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { officeHead } from "../letterhead.ts";
import type { Block, Section } from "../paper.ts";
import { clientSigner, handSigners, plainTable } from "./paper-parts.ts";
import { sexNames } from "./post-rehab-facts.ts";
import { longOffice, sampleOffice } from "./sample-office.ts";

const services = [
  "METHADONE",
  "CAI_CONG_DONG",
  "CAI_CO_SO",
  "XAC_DINH_NGHIEN",
  "XN_HIV",
  "KHAM_CHUA_BENH",
  "TAM_THAN",
  "HOC_NGHE",
  "VIEC_LAM",
  "VAY_VON",
  "PHAP_LY",
  "TRO_GIUP_XH",
] as const;
const results = ["DA_TIEP_NHAN", "KHONG_DEN", "TU_CHOI", "CHUYEN_TIEP"] as const;

/** What a client's blood shows is his own to tell: neither result nor treatment stands on a slip. */
function tellsNoHiv(value: string): boolean {
  return !/\bHIV\b|\bAIDS\b|\bARV\b/iu.test(value);
}

const needs = z.strictObject({
  office: officeFacts,
  slip: text("Số phiếu", 30),
  facility: text("Nơi nhận (cơ sở cung cấp dịch vụ)", 200),
  client: z
    .strictObject({
      code: text("Mã khách hàng", 20),
      fullName: text("Họ và tên (bỏ trống với khách hàng ẩn danh)", 100).optional(),
      sex: z.enum(["NAM", "NU"]).meta({ label: "Giới tính" }),
      birthYear: count("Năm sinh").min(1900).max(2100),
      birthYearIsGuess: z.boolean().default(false).meta({ label: "Năm sinh ước đoán" }),
    })
    .meta({ label: "Khách hàng" }),
  service: z.enum(services).meta({ label: "Dịch vụ đề nghị" }),
  reason: longText("Lý do chuyển gửi", 400).refine(tellsNoHiv, "hivOnSlip"),
  information: longText("Thông tin cần cho dịch vụ này", 600).refine(tellsNoHiv, "hivOnSlip").optional(),
  counsellor: text("Người tư vấn", 100),
  pointHead: text("Phụ trách điểm tư vấn", 100),
  issuedOn: day("Ngày chuyển gửi"),
  replyBy: text("Nơi nhận phản hồi (địa chỉ, điện thoại)", 200),
  replyDate: day("Hạn phản hồi"),
  consent: z
    .boolean()
    .refine((given) => given, "consentMissing")
    .meta({ label: "Khách hàng đã đồng ý chuyển gửi" }),
});
type SlipFacts = z.output<typeof needs>;

function head(facts: SlipFacts): Block {
  return {
    kind: "letterhead",
    ...officeHead(facts.office),
    number: `Số phiếu: ${facts.slip}`,
    placeAndDate: `${facts.office.placeName}, ${longDate(facts.issuedOn)}`,
  };
}

function clientText({ client }: SlipFacts): string {
  const name = client.fullName === undefined ? "" : `${client.fullName}; `;
  const born = client.birthYearIsGuess ? "sinh khoảng năm" : "sinh năm";
  return `${name}mã ${client.code}; giới tính: ${sexNames[client.sex]}; ${born} ${String(client.birthYear)}`;
}

function sendingPart(facts: SlipFacts): Block[] {
  const information =
    facts.information === undefined
      ? []
      : [bodyText(`Thông tin cần cho dịch vụ: ${sentence(facts.information)}`)];
  return [
    head(facts),
    { kind: "title", name: "PHIẾU CHUYỂN GỬI", subject: "(Phần A)", rule: true },
    bodyText(`Nơi nhận: ${facts.facility}.`),
    bodyText(`Khách hàng: ${clientText(facts)}.`),
    bodyText(`Dịch vụ đề nghị: ${codeLabel("DICH_VU", facts.service) ?? facts.service}.`),
    bodyText(`Lý do: ${sentence(facts.reason)}`),
    ...information,
    bodyText(
      `Đề nghị quý cơ sở phản hồi (Phần B) về ${facts.replyBy} trước hoặc trong ${longDate(facts.replyDate)}.`,
    ),
    bodyText("Khách hàng đồng ý chuyển gửi; việc ghi tên là không bắt buộc."),
    handSigners({ role: "Người tư vấn", name: facts.counsellor }, clientSigner),
    handSigners({ role: "Phụ trách điểm tư vấn", name: facts.pointHead }),
  ];
}

/** Filled in by hand at the facility; it goes back with the code only. */
function replyPart(facts: SlipFacts): Block[] {
  const line = "\u00a0";
  return [
    head(facts),
    { kind: "title", name: "PHIẾU PHẢN HỒI", subject: "(Phần B)", rule: true },
    bodyText(`Cơ sở tiếp nhận: ${facts.facility}. Mã khách hàng: ${facts.client.code}.`),
    bodyText("Kết quả:"),
    {
      kind: "choices",
      items: results.map((result) => ({
        checked: false,
        label: codeLabel("KET_QUA_CG", result) ?? result,
      })),
    },
    plainTable(
      [
        { title: "Nội dung", widthMm: 60 },
        { title: "Cơ sở ghi", widthMm: 100 },
      ],
      [
        ["Ngày khách hàng đến", line],
        ["Dịch vụ đã cung cấp", line],
        ["Hẹn tiếp", line],
      ],
    ),
    handSigners({ role: "Người phản hồi" }),
  ];
}

function build(facts: SlipFacts): readonly Section[] {
  return [
    { orientation: "portrait", blocks: sendingPart(facts) },
    { orientation: "portrait", blocks: replyPart(facts) },
  ];
}

/* The example VD10 of the domain notes. */
const sample = {
  office: {
    ...sampleOffice,
    parentLine: "UBND XÃ BÌNH LÂM THƯỢNG",
    nameLines: ["ĐIỂM TƯ VẤN CỘNG ĐỒNG SỐ 1"],
  },
  slip: "CG-2026-0011",
  facility: "Trung tâm Y tế khu vực Bình Lâm",
  client: { code: "A01", sex: "NAM", birthYear: 1990, birthYearIsGuess: true },
  service: "XN_HIV",
  reason: "khách hàng có nhu cầu.",
  counsellor: "H'Nương Êban",
  pointHead: "Hoàng Thị Sa",
  issuedOn: "2026-09-15",
  replyBy: "Điểm tư vấn cộng đồng số 1, Trạm Y tế xã Bình Lâm Thượng",
  replyDate: "2026-10-15",
  consent: true,
};

/**
 * Referral slip (form BM-07): part A goes with the client, part B comes back. It holds what the service needs and no
 * more; its number is the point's own (a phiếu chuyển of Nghị định 30/2020/NĐ-CP is a mail slip and another thing).
 */
export const referralSlip = defineKind({
  code: "D17",
  title: "Phiếu chuyển gửi và phiếu phản hồi",
  form: "BM-07",
  issuer: "UBND",
  regime: "both",
  needs,
  sample,
  extreme: {
    ...sample,
    office: longOffice,
    client: { ...sample.client, fullName: "Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn" },
    facility:
      "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên khu vực Bình Lâm, cơ sở 2, số 125 đường Nguyễn Thị Minh Khai nối dài",
    service: "HOC_NGHE",
    information: "đã học hết lớp 9, mong muốn học nghề sửa xe máy trình độ sơ cấp. ".repeat(5).trim(),
  },
  build,
  fileDetail: (facts) => facts.slip,
});
