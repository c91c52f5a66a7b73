import { z } from "zod";
import { longDate } from "#shared/base/calendar-date.ts";
import { article, bodyText } from "../body-blocks.ts";
import { day } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import type { Section } from "../paper.ts";
import {
  appliedDecision,
  appliedGround,
  drugUserDecisionFacts,
  drugUserLines,
  longDrugUserPaper,
  sampleDrugUserPaper,
} from "./drug-user-facts.ts";
import { decisionSection } from "./paper-parts.ts";
import { personInText } from "./post-rehab-facts.ts";

/** When a management stops before its time (Luật Phòng, chống ma túy 2021, điều 23 khoản 5). */
const stopReasons = {
  LA_NGUOI_NGHIEN: "Được xác định là người nghiện ma túy",
  GIAO_DUC_TAI_XA: "Bị áp dụng biện pháp giáo dục tại xã, phường, thị trấn do sử dụng trái phép chất ma túy",
  GIAO_DUC_BAT_BUOC: "Bị đưa vào cơ sở giáo dục bắt buộc hoặc trường giáo dưỡng",
  AN_TU: "Phải thi hành án phạt tù",
  CHET_MAT_TICH: "Chết hoặc bị Tòa án tuyên bố là mất tích",
} as const;
const stopCodes = [
  "LA_NGUOI_NGHIEN",
  "GIAO_DUC_TAI_XA",
  "GIAO_DUC_BAT_BUOC",
  "AN_TU",
  "CHET_MAT_TICH",
] as const;

const common = { ...drugUserDecisionFacts, decision: appliedDecision };
const stopNeeds = z.strictObject({
  ...common,
  stoppedOn: day("Ngày dừng quản lý"),
  stopReason: z.enum(stopCodes).meta({ label: "Lý do dừng quản lý" }),
});
const endNeeds = z.strictObject({ ...common, endedOn: day("Ngày hết thời hạn quản lý") });

function teamAndExecutors(
  facts: z.output<typeof stopNeeds> | z.output<typeof endNeeds>,
): ReturnType<typeof article>[] {
  const { person, office, decision } = facts;
  return [
    article(
      2,
      `Tổ quản lý được thành lập theo Quyết định số ${decision.symbol} ${longDate(decision.date)} chấm dứt hoạt động kể từ ngày Quyết định này có hiệu lực.`,
    ),
    article(3, "Quyết định này có hiệu lực kể từ ngày ký."),
    article(
      4,
      `Trưởng Công an ${office.unitName}, Tổ quản lý và ${personInText(person)} chịu trách nhiệm thi hành Quyết định này.`,
    ),
  ];
}

function buildStop(facts: z.output<typeof stopNeeds>): readonly Section[] {
  return [
    decisionSection(facts, {
      subject: "Dừng áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy",
      ownGrounds: [appliedGround(facts.decision, facts.office.unitName)],
      asArticle: 4,
      articles: [
        article(
          1,
          `Dừng áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy từ ${longDate(facts.stoppedOn)} đối với người có tên sau đây:`,
        ),
        ...drugUserLines(facts.person),
        bodyText("Lý do dừng:"),
        {
          kind: "choices",
          items: stopCodes.map((code) => ({
            checked: code === facts.stopReason,
            label: stopReasons[code],
          })),
        },
        ...teamAndExecutors(facts),
      ],
    }),
  ];
}

function buildEnd(facts: z.output<typeof endNeeds>): readonly Section[] {
  return [
    decisionSection(facts, {
      subject: "Chấm dứt áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy",
      ownGrounds: [appliedGround(facts.decision, facts.office.unitName)],
      asArticle: 4,
      articles: [
        article(
          1,
          "Chấm dứt áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy đối với người có tên sau đây:",
        ),
        ...drugUserLines(facts.person),
        bodyText(
          `Lý do: hết thời hạn quản lý ngày ${longDate(facts.endedOn).slice("ngày ".length)}, không phát hiện sử dụng trái phép chất ma túy trong thời hạn quản lý.`,
        ),
        ...teamAndExecutors(facts),
      ],
    }),
  ];
}

const decided = { decision: { symbol: "48/QĐ-UBND", date: "2025-03-10" } };
const stopSample = {
  ...sampleDrugUserPaper,
  ...decided,
  number: 70,
  issuedOn: "2026-03-16",
  stoppedOn: "2026-03-16",
  stopReason: "LA_NGUOI_NGHIEN",
};
const endSample = {
  ...sampleDrugUserPaper,
  ...decided,
  number: 59,
  issuedOn: "2026-03-11",
  endedOn: "2026-03-10",
};
const shared = {
  issuer: "CHU_TICH_UBND",
  regime: "R1",
  verifyAgainstOfficialForm: true,
  authorities: ["CHU_TICH_UBND"],
} as const;

/**
 * A management that stops before its time: Mẫu 09 of the 2021 decree on illegal use. The reasons are the law's, the
 * form's exact wording was not recorded: to be compared with the official form before use.
 */
export const drugUserStop = defineKind({
  ...shared,
  code: "M09R1",
  title:
    "Quyết định dừng áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy (trước ngày 01/7/2026)",
  form: "ND105-2021-09",
  needs: stopNeeds,
  signature: (facts) => facts.signature,
  sample: stopSample,
  extreme: { ...stopSample, ...longDrugUserPaper, stopReason: "CHET_MAT_TICH" },
  build: buildStop,
});

/** A management whose term is over without another use: Mẫu 10 of the 2021 decree on illegal use; as above. */
export const drugUserEnd = defineKind({
  ...shared,
  code: "M10R1",
  title:
    "Quyết định chấm dứt áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy (trước ngày 01/7/2026)",
  form: "ND105-2021-10",
  needs: endNeeds,
  signature: (facts) => facts.signature,
  sample: endSample,
  extreme: { ...endSample, ...longDrugUserPaper },
  build: buildEnd,
});
