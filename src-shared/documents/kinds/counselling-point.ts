import { z } from "zod";
import { article, countText, points, sentence } from "../body-blocks.ts";
import { day, lines, longText, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Section, TableBlock } from "../paper.ts";
import { attachedTo } from "../letterhead.ts";
import { honorificNames, honorifics } from "./club-facts.ts";
import { decisionFacts, decisionSection, effectText, numberColumn, plainTable } from "./paper-parts.ts";
import { longGrounds, longRecipients, sampleGrounds2026 } from "./sample-club.ts";
import { longDeputy, longOffice, sampleCommittee, sampleOffice } from "./sample-office.ts";

const needs = z.strictObject({
  ...decisionFacts,
  pointName: text("Tên điểm tư vấn", 300),
  venue: text("Địa điểm", 300),
  hours: text("Giờ làm việc", 200),
  clients: lines("Đối tượng phục vụ", 400),
  tasks: lines("Nhiệm vụ", 400),
  staff: z
    .array(
      z
        .strictObject({
          honorific: z.enum(honorifics).meta({ label: "Ông/Bà" }),
          fullName: text("Họ và tên", 100),
          position: text("Chức vụ, đơn vị công tác", 200),
          role: text("Nhiệm vụ tại điểm", 100),
          schedule: text("Lịch trực", 120),
        })
        .meta({ label: "Nhân sự" }),
    )
    .min(1)
    .max(50)
    .meta({ label: "Nhân sự" }),
  facilities: z
    .array(
      z
        .strictObject({
          name: text("Cơ sở", 200),
          service: text("Dịch vụ", 200),
          address: text("Địa chỉ", 300),
          phone: text("Điện thoại", 30).optional(),
        })
        .meta({ label: "Cơ sở dịch vụ" }),
    )
    .min(1)
    .max(100)
    .meta({ label: "Mạng lưới cơ sở dịch vụ" }),
  budget: longText("Kinh phí", 600),
  effectiveOn: day("Ngày có hiệu lực (nếu khác ngày ký)").optional(),
});
type PointFacts = z.output<typeof needs>;

function staffTable({ staff }: PointFacts): TableBlock {
  return plainTable(
    [
      { ...numberColumn, widthMm: 11 },
      { title: "Họ và tên", widthMm: 42 },
      { title: "Chức vụ, đơn vị", widthMm: 42 },
      { title: "Nhiệm vụ", widthMm: 32 },
      { title: "Lịch trực", widthMm: 33 },
    ],
    staff.map((one, index) => [
      String(index + 1),
      `${honorificNames[one.honorific]} ${one.fullName}`,
      one.position,
      one.role,
      one.schedule,
    ]),
    12,
  );
}

function networkAnnex(facts: PointFacts): Section {
  const issuer = `Ủy ban nhân dân ${facts.office.unitName}`;
  return {
    orientation: "landscape",
    blocks: [
      {
        kind: "title",
        above: "Phụ lục",
        name: "MẠNG LƯỚI CƠ SỞ DỊCH VỤ",
        note: attachedTo(facts, { name: "Quyết định", symbol: "QĐ-UBND", issuer }),
        rule: true,
      },
      plainTable(
        [
          numberColumn,
          { title: "Cơ sở", widthMm: 70 },
          { title: "Dịch vụ", widthMm: 65 },
          { title: "Địa chỉ", widthMm: 65 },
          { title: "Điện thoại", widthMm: 35 },
        ],
        facts.facilities.map((one, index) => [
          String(index + 1),
          one.name,
          one.service,
          one.address,
          one.phone ?? "…",
        ]),
        12,
      ),
    ],
  };
}

function build(facts: PointFacts): readonly Section[] {
  return [
    decisionSection(facts, {
      subject: `Về việc thành lập ${facts.pointName}`,
      asArticle: 6,
      articles: [
        article(
          1,
          `Thành lập ${facts.pointName}. Địa điểm: ${facts.venue}. Giờ làm việc: ${facts.hours}. Mạng lưới cơ sở dịch vụ tại Phụ lục kèm theo.`,
        ),
        article(2, "Đối tượng phục vụ, không phân biệt thường trú hay tạm trú:"),
        ...points(facts.clients),
        article(3, "Nhiệm vụ:"),
        ...points(facts.tasks),
        article(4, `Nhân sự gồm ${countText(facts.staff.length)} người:`),
        staffTable(facts),
        article(5, `Kinh phí: ${sentence(facts.budget)} ${effectText(facts.effectiveOn)}`),
        article(
          6,
          `Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Trưởng phòng Văn hóa - Xã hội, Trạm trưởng Trạm Y tế, Trưởng Công an ${facts.office.unitName} và các ông (bà) có tên tại Điều 4 chịu trách nhiệm thi hành Quyết định này.`,
        ),
      ],
    }),
    networkAnnex(facts),
  ];
}

const sample = {
  office: sampleOffice,
  number: 301,
  issuedOn: "2026-08-14",
  preparedOn: "2026-08-12",
  draftingUnit: "VHXH",
  signature: sampleCommittee,
  grounds: sampleGrounds2026,
  proposal: { by: "Trạm trưởng Trạm Y tế xã" },
  pointName: "Điểm tư vấn, chăm sóc, hỗ trợ điều trị nghiện ma túy tại cộng đồng số 2",
  venue: "Trạm Y tế xã Bình Lâm Thượng",
  hours: "thứ Ba và thứ Năm hằng tuần, từ 8 giờ 00 đến 11 giờ 00",
  clients: [
    "Người đang cai nghiện tại gia đình, cộng đồng, đang điều trị thay thế",
    "Người có nhu cầu cai nghiện, người đã từng sử dụng, người đã hoàn thành cai nghiện",
    "Thân nhân và người dân quan tâm",
  ],
  tasks: [
    "Tiếp nhận, tư vấn; khám và lập bệnh án ban đầu",
    "Chuyển gửi đến cơ sở dịch vụ; theo dõi tuân thủ điều trị",
    "Tư vấn phòng, chống tái nghiện, pháp lý, xã hội; giới thiệu học nghề",
  ],
  staff: [
    {
      honorific: "BA",
      fullName: "Hoàng Thị Sa",
      position: "Trạm trưởng Trạm Y tế xã",
      role: "Phụ trách điểm",
      schedule: "thứ Ba",
    },
    {
      honorific: "BA",
      fullName: "H'Nương Êban",
      position: "Nhân viên Trạm Y tế xã",
      role: "Tư vấn viên",
      schedule: "thứ Ba, thứ Năm",
    },
  ],
  facilities: [
    {
      name: "Trung tâm Y tế khu vực Bình Lâm",
      service: "Khám, chữa bệnh; điều trị thay thế",
      address: "xã Sơn Trung, tỉnh Hải Sơn",
    },
  ],
  budget: "bố trí trong dự toán ngân sách xã được giao hằng năm.",
  recipients: ["Sở Y tế (để báo cáo)", "Trạm Y tế xã", "Cơ sở trong mạng lưới"],
};

/** Setting up a counselling point (Mẫu 1.2 of Nghị định 30/2020/NĐ-CP) with its network of services as an annex. */
export const counsellingPoint = defineKind({
  code: "D21",
  title: "Quyết định thành lập Điểm tư vấn, chăm sóc, hỗ trợ điều trị nghiện ma túy tại cộng đồng",
  form: "ND30-1.2",
  issuer: "UBND",
  regime: "both",
  needs,
  signature: (facts) => facts.signature,
  authorities: ["UBND", "CHU_TICH_UBND"],
  sample,
  extreme: {
    ...sample,
    grounds: longGrounds,
    office: longOffice,
    signature: { authority: "UBND", ...longDeputy },
    facilities: Array.from({ length: 40 }, (_, index) => ({
      name: `Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên khu vực Bình Lâm, cơ sở ${String(index + 1)}`,
      service: "Đào tạo nghề sơ cấp; giới thiệu việc làm; tư vấn hướng nghiệp",
      address: "số 125 đường Nguyễn Thị Minh Khai nối dài, Phường Văn Miếu - Quốc Tử Giám",
      phone: "0912345678",
    })),
    recipients: longRecipients,
  },
  build,
});
