import {
  boardDecisionFacts,
  foundingDecisionFacts,
  foundingProposalFacts,
  memberListFacts,
  statuteFacts,
} from "./club.ts";
import type { Gather } from "./common.ts";
import { minutesFacts } from "./meeting.ts";
import { postRehabFacts } from "./post-rehab.ts";
import { monthlyReportFacts } from "./report.ts";

/** What a paper is about: which record a draft of it starts from. */
export type PaperSubject = "PERSON" | "CLUB" | "MEETING" | "PERIOD";

/** The kinds an office drafts, what each is about, and where its facts come from. */
export const drafted: ReadonlyMap<string, { readonly about: PaperSubject; readonly gather: Gather }> =
  new Map([
    ["M53", { about: "PERSON", gather: postRehabFacts }],
    ["M51R1", { about: "PERSON", gather: postRehabFacts }],
    ["D01", { about: "CLUB", gather: foundingProposalFacts }],
    ["D03", { about: "CLUB", gather: foundingDecisionFacts }],
    ["D04", { about: "CLUB", gather: boardDecisionFacts }],
    ["D05", { about: "CLUB", gather: statuteFacts }],
    ["D08", { about: "CLUB", gather: memberListFacts }],
    ["D12", { about: "MEETING", gather: minutesFacts }],
    ["D24", { about: "PERIOD", gather: monthlyReportFacts }],
  ]);
