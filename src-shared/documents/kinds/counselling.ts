import { z } from "zod";
import { longDate, shortDate } from "#shared/base/calendar-date.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { bodyText, closed, countText, sentence } from "../body-blocks.ts";
import { officeFacts } from "../common-facts.ts";
import { count, day, longText, text, timeOfDay } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { numberLine, officeHead } from "../letterhead.ts";
import type { Block, Section } from "../paper.ts";
import { clientSigner, clockTime, handSigners, internalMark } from "./paper-parts.ts";
import { identityLines, managedPersonFacts } from "./post-rehab-facts.ts";
import { longOffice, sampleOffice } from "./sample-office.ts";
import { longPerson, samplePerson } from "./sample-person.ts";

const modes = ["TRUC_TIEP", "DIEN_THOAI", "TAI_NHA", "NHOM"] as const;
const groups = [
  "NG_SU_DUNG",
  "NG_NGHIEN",
  "DANG_CAI",
  "DIEU_TRI_TT",
  "SAU_CAI",
  "THAN_NHAN",
  "NGUOI_DAN",
] as const;
const topics = [
  "TAM_LY",
  "PHONG_TAI_NGHIEN",
  "DIEU_TRI",
  "SUC_KHOE",
  "PHAP_LY",
  "XA_HOI",
  "NGHE_VIEC_LAM",
] as const;

const talk = {
  heldOn: day("Ngày tư vấn"),
  startsAt: timeOfDay("Giờ bắt đầu"),
  mode: z.enum(modes).meta({ label: "Hình thức" }),
  topics: z
    .array(z.enum(topics).meta({ label: "Nội dung" }))
    .min(1)
    .max(7)
    .meta({ label: "Nội dung tư vấn" }),
  summary: longText("Tóm tắt nội dung", 4000),
  wishes: longText("Nhu cầu", 1000).optional(),
  plan: longText("Kế hoạch tiếp theo", 1000).optional(),
  counsellor: text("Người tư vấn", 100),
};
interface Talk {
  readonly mode: (typeof modes)[number];
  readonly topics: readonly (typeof topics)[number][];
  readonly summary: string;
  readonly wishes?: string | undefined;
  readonly plan?: string | undefined;
}

function topicChoices(chosen: readonly string[]): Block {
  return {
    kind: "choices",
    items: topics.map((topic) => ({
      checked: chosen.includes(topic),
      label: codeLabel("NOI_DUNG_TV", topic) ?? topic,
    })),
  };
}

function talkPart(facts: Talk): Block[] {
  const wishes = facts.wishes === undefined ? [] : [bodyText(`Nhu cầu: ${sentence(facts.wishes)}`)];
  const plan = facts.plan === undefined ? [] : [bodyText(`Kế hoạch tiếp theo: ${sentence(facts.plan)}`)];
  return [
    bodyText(`Hình thức: ${codeLabel("HINH_THUC_TV", facts.mode) ?? facts.mode}. Nội dung tư vấn:`),
    topicChoices(facts.topics),
    bodyText(`Tóm tắt: ${sentence(facts.summary)}`),
    ...wishes,
    ...plan,
  ];
}

const sheetNeeds = z.strictObject({
  office: officeFacts,
  slip: text("Số phiếu", 30),
  clientCode: text("Mã khách hàng", 20),
  nth: count("Lần thứ").min(1),
  group: z.enum(groups).meta({ label: "Đối tượng" }),
  ...talk,
  nextDate: day("Hẹn lại ngày").optional(),
  referral: text("Số phiếu chuyển gửi", 30).optional(),
});

function buildSheet(facts: z.output<typeof sheetNeeds>): readonly Section[] {
  const next = facts.nextDate === undefined ? "không" : shortDate(facts.nextDate);
  return [
    {
      orientation: "portrait",
      blocks: [
        { kind: "mark", text: internalMark },
        {
          kind: "letterhead",
          ...officeHead(facts.office),
          number: `Số phiếu: ${facts.slip}`,
          placeAndDate: `${facts.office.placeName}, ${longDate(facts.heldOn)}`,
        },
        { kind: "title", name: "PHIẾU TƯ VẤN", rule: true },
        bodyText(
          `Mã khách hàng: ${facts.clientCode}; lần thứ ${countText(facts.nth)}; thời gian: ${clockTime(facts.startsAt)}, ${longDate(facts.heldOn)}.`,
        ),
        bodyText(`Đối tượng: ${codeLabel("DOI_TUONG_TV", facts.group) ?? facts.group}.`),
        ...talkPart(facts),
        bodyText(`Hẹn lại: ${next}. Chuyển gửi: ${facts.referral ?? "không"}.`),
        handSigners({ role: "Người tư vấn", name: facts.counsellor }, clientSigner),
      ],
    },
  ];
}

const pointOffice = {
  ...sampleOffice,
  parentLine: "UBND XÃ BÌNH LÂM THƯỢNG",
  nameLines: ["ĐIỂM TƯ VẤN CỘNG ĐỒNG SỐ 1"],
};
const sheetSample = {
  office: pointOffice,
  slip: "TV-2026-0031",
  clientCode: "A01",
  nth: 1,
  group: "NG_SU_DUNG",
  heldOn: "2026-09-15",
  startsAt: "09:00",
  mode: "TRUC_TIEP",
  topics: ["SUC_KHOE", "DIEU_TRI"],
  summary: "giới thiệu các dịch vụ tại địa phương; giải thích quyền được giữ bí mật thông tin.",
  counsellor: "H'Nương Êban",
  referral: "CG-2026-0011",
};

/** A counselling sheet (form BM-06): the client stands on it by a code only, and need not sign. */
export const counsellingSheet = defineKind({
  code: "D16",
  title: "Phiếu tư vấn",
  form: "BM-06",
  issuer: "UBND",
  regime: "both",
  needs: sheetNeeds,
  sample: sheetSample,
  extreme: {
    ...sheetSample,
    office: longOffice,
    topics: [...topics],
    summary: "Khách hàng trình bày hoàn cảnh gia đình, công việc, sức khỏe và mong muốn được hỗ trợ. ".repeat(
      15,
    ),
    wishes: "khám sức khỏe, học nghề.",
    plan: "gặp lại sau hai tuần, liên hệ cơ sở y tế.",
    nextDate: "2026-09-29",
  },
  build: buildSheet,
  fileDetail: (facts) => facts.slip,
});

const minutesNeeds = z.strictObject({
  office: officeFacts,
  number: count("Số biên bản").min(1).optional(),
  person: managedPersonFacts.meta({ label: "Người được tư vấn" }),
  ...talk,
  endsAt: timeOfDay("Giờ kết thúc"),
  venue: text("Địa điểm", 300),
  interpreter: text("Người phiên dịch, thứ tiếng", 150).optional(),
  fingerprint: z.boolean().default(false).meta({ label: "Người được tư vấn điểm chỉ" }),
});

function buildMinutes(facts: z.output<typeof minutesNeeds>): readonly Section[] {
  const interpreter =
    facts.interpreter === undefined ? [] : [bodyText(`Người phiên dịch: ${facts.interpreter}.`)];
  return [
    {
      orientation: "portrait",
      blocks: [
        { kind: "letterhead", ...officeHead(facts.office), number: numberLine(facts.number, "BB-UBND") },
        {
          kind: "title",
          name: "BIÊN BẢN",
          subject: "Tư vấn, giúp đỡ, phòng, chống tái nghiện",
          rule: true,
        },
        ...closed([
          bodyText(`Thời gian bắt đầu: ${clockTime(facts.startsAt)}, ${longDate(facts.heldOn)}.`),
          bodyText(`Địa điểm: ${facts.venue}.`),
          bodyText(`Người tư vấn: ${facts.counsellor}.`),
          ...interpreter,
          bodyText("Người được tư vấn, giúp đỡ:"),
          ...identityLines(facts.person),
          ...talkPart(facts),
          bodyText(
            `Biên bản đã được đọc cho người được tư vấn nghe và kết thúc vào ${clockTime(facts.endsAt)}, ${longDate(facts.heldOn)}.`,
          ),
        ]),
        {
          kind: "signatures",
          left: {
            lines: ["NGƯỜI ĐƯỢC TƯ VẤN"],
            hint: facts.fingerprint ? "(Điểm chỉ)" : "(Ký, ghi rõ họ tên)",
            name: facts.person.fullName,
          },
          right: {
            lines: ["NGƯỜI TƯ VẤN"],
            hint: "(Ký, ghi rõ họ tên)",
            name: facts.counsellor,
          },
          recipients: { items: ["- Công an xã (hồ sơ quản lý sau cai nghiện);", "- Lưu: Hồ sơ."] },
        },
      ],
    },
  ];
}

const minutesSample = {
  office: sampleOffice,
  number: 21,
  person: samplePerson,
  heldOn: "2026-10-06",
  startsAt: "15:00",
  endsAt: "15:45",
  venue: "nhà riêng, thôn Đồi Chè",
  mode: "TAI_NHA",
  topics: ["PHONG_TAI_NGHIEN", "NGHE_VIEC_LAM"],
  summary: "nhận biết tình huống nguy cơ, cách từ chối; thủ tục đăng ký học nghề.",
  counsellor: "Hoàng Văn Tiệm",
};

/**
 * Minutes of counselling (Mẫu 1.9 of Nghị định 30/2020/NĐ-CP) for the file that the police keep under Nghị định
 * 163/2026/NĐ-CP, điều 135; so the person stands on them with his identity.
 */
export const counsellingMinutes = defineKind({
  code: "D16BB",
  title: "Biên bản tư vấn, giúp đỡ, phòng, chống tái nghiện",
  form: "ND30-1.9",
  issuer: "UBND",
  regime: "both",
  needs: minutesNeeds,
  sample: minutesSample,
  extreme: {
    ...minutesSample,
    office: longOffice,
    person: longPerson,
    interpreter: "H'Nương Êban, tiếng Ê-đê",
    fingerprint: true,
    wishes: "được giới thiệu việc làm gần nhà.",
    plan: "gặp lại sau hai tuần.",
  },
  build: buildMinutes,
  fileDetail: (facts) => facts.heldOn,
});
