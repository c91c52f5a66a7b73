import type { GroundUse } from "#shared/law/legal-bases.ts";
import { admissionDecisionFacts, foundingModelFacts } from "./model-and-admission.ts";
import {
  boardDecisionFacts,
  foundingDecisionFacts,
  foundingProposalFacts,
  memberListFacts,
  statuteFacts,
} from "./club.ts";
import {
  admissionFacts,
  boardDutyFacts,
  clubReportFacts,
  invitationFacts,
  launchFacts,
  leavingFacts,
  planFacts,
  progressFacts,
} from "./club-papers.ts";
import type { Gather } from "./common.ts";
import {
  dissolutionFacts,
  foundingPlanFacts,
  handoverFacts,
  incomingRegisterFacts,
  officePaper,
  outgoingRegisterFacts,
  suspensionFacts,
  volunteerTeamFacts,
} from "./later-papers.ts";
import {
  adherenceFacts,
  applicationFacts,
  commendationFacts,
  commitmentFacts,
  counsellingFacts,
  counsellingMinutesFacts,
  introductionFacts,
  personalPlanFacts,
  referralFacts,
} from "./person-papers.ts";
import {
  counsellingLedgerFacts,
  fundLedgerFacts,
  meetingsLedgerFacts,
  membersLedgerFacts,
  referralsLedgerFacts,
  rewardsLedgerFacts,
  supportLedgerFacts,
  treatmentLedgerFacts,
} from "./ledgers.ts";
import { papersLedgerFacts } from "./ledgers-of-papers.ts";
import {
  drugUserFacts,
  drugUserTransferFacts,
  rehabCertificateFacts,
  voluntaryRehabFacts,
} from "./earlier-forms.ts";
import { minutesFacts } from "./meeting.ts";
import {
  arrivalFacts,
  certificateFacts,
  postRehabFacts,
  supporterListFacts,
  supportTeamFacts,
} from "./post-rehab.ts";
import type { Facts } from "#shared/documents/kind.ts";
import type { Reading } from "../use-case.ts";
import { computedFacts, monthlyReportFacts } from "./report.ts";
import { upperFiguresOf, upperReportFacts } from "./upper-report.ts";

/** What a paper is about: which record a draft of it starts from; NONE where it is the office's own matter. */
export type PaperSubject = "PERSON" | "CLUB" | "MEETING" | "PERIOD" | "NONE";

/** How a kind starts: what it is about, who fills it, and for which use its grounds are taken from the law. */
interface DraftedKind {
  readonly about: PaperSubject;
  readonly gather: Gather;
  readonly grounds?: GroundUse;
  /** The only kind of station that makes this paper; left out where every station may. */
  readonly station?: "COMMUNE" | "UPPER";
  /** Figures the programme computes: gathered anew whenever the draft is saved, so that none can be typed. */
  readonly computed?: (reading: Reading, period: string) => Facts;
}

/** The kinds an office drafts, what each is about, and where its facts come from. */
export const drafted: ReadonlyMap<string, DraftedKind> = new Map<string, DraftedKind>([
  ["M53", { about: "PERSON", gather: postRehabFacts, grounds: "POST_REHAB_DECISION" }],
  ["M51R1", { about: "PERSON", gather: postRehabFacts, grounds: "POST_REHAB_DECISION" }],
  ["M55", { about: "NONE", gather: supportTeamFacts, grounds: "POST_REHAB_TEAM" }],
  ["M56", { about: "PERSON", gather: certificateFacts, grounds: "POST_REHAB_CERTIFICATE" }],
  ["M54R1", { about: "PERSON", gather: certificateFacts, grounds: "POST_REHAB_CERTIFICATE" }],
  ["M59", { about: "NONE", gather: supporterListFacts, grounds: "SUPPORT_PERSON" }],
  ["M60", { about: "PERSON", gather: arrivalFacts, grounds: "SUPPORT_PERSON_TRANSFER" }],
  [
    "M07R1",
    { about: "PERSON", gather: drugUserFacts("DRUG_USER_MANAGEMENT"), grounds: "DRUG_USER_MANAGEMENT" },
  ],
  ["M08R1", { about: "PERSON", gather: drugUserTransferFacts }],
  [
    "M09R1",
    {
      about: "PERSON",
      gather: drugUserFacts("DRUG_USER_MANAGEMENT_END"),
      grounds: "DRUG_USER_MANAGEMENT_END",
    },
  ],
  [
    "M10R1",
    {
      about: "PERSON",
      gather: drugUserFacts("DRUG_USER_MANAGEMENT_END"),
      grounds: "DRUG_USER_MANAGEMENT_END",
    },
  ],
  ["M24R1", { about: "PERSON", gather: voluntaryRehabFacts, grounds: "REHABILITATION_DECISION" }],
  ["M26AR1", { about: "PERSON", gather: rehabCertificateFacts, grounds: "REHABILITATION_DECISION" }],
  ["D01", { about: "CLUB", grounds: "CLUB", gather: foundingProposalFacts }],
  ["D02", { about: "CLUB", grounds: "CLUB", gather: foundingPlanFacts }],
  ["D03", { about: "CLUB", grounds: "CLUB", gather: foundingDecisionFacts }],
  ["D04", { about: "CLUB", grounds: "CLUB", gather: boardDecisionFacts }],
  ["D05", { about: "CLUB", grounds: "CLUB", gather: statuteFacts }],
  ["D06", { about: "CLUB", gather: boardDutyFacts }],
  ["D07", { about: "PERSON", gather: applicationFacts }],
  ["D08", { about: "CLUB", gather: memberListFacts }],
  ["D03MH", { about: "CLUB", grounds: "CLUB", gather: foundingModelFacts }],
  ["D08QD", { about: "CLUB", grounds: "CLUB", gather: admissionDecisionFacts }],
  ["D08TB", { about: "CLUB", gather: admissionFacts }],
  ["D09", { about: "CLUB", gather: planFacts }],
  ["D10", { about: "MEETING", gather: invitationFacts }],
  ["D11", { about: "MEETING", gather: launchFacts }],
  ["D12", { about: "MEETING", gather: minutesFacts }],
  ["D13S1", { about: "CLUB", gather: membersLedgerFacts }],
  ["D13S2", { about: "CLUB", gather: meetingsLedgerFacts }],
  ["D13S3", { about: "CLUB", gather: counsellingLedgerFacts }],
  ["D13S4", { about: "CLUB", gather: referralsLedgerFacts }],
  ["D13S5", { about: "CLUB", gather: treatmentLedgerFacts }],
  ["D13S6", { about: "CLUB", gather: supportLedgerFacts }],
  ["D13S7", { about: "CLUB", gather: fundLedgerFacts }],
  ["D13S8", { about: "CLUB", gather: rewardsLedgerFacts }],
  ["D13S9", { about: "CLUB", gather: papersLedgerFacts }],
  ["D14", { about: "PERSON", gather: progressFacts }],
  ["D15", { about: "PERSON", gather: personalPlanFacts }],
  ["D16", { about: "PERSON", gather: counsellingFacts }],
  ["D16BB", { about: "PERSON", gather: counsellingMinutesFacts }],
  ["D17", { about: "PERSON", gather: referralFacts }],
  ["D18", { about: "PERSON", gather: adherenceFacts }],
  ["D19", { about: "PERSON", gather: commitmentFacts }],
  ["D20", { about: "NONE", grounds: "VOLUNTEER_TEAM", gather: volunteerTeamFacts }],
  ["D21", { about: "NONE", grounds: "COUNSELLING_POINT", gather: officePaper("UBND", "COUNSELLING_POINT") }],
  ["D23", { about: "CLUB", gather: clubReportFacts }],
  ["D24", { about: "PERIOD", gather: monthlyReportFacts, computed: computedFacts }],
  ["D25", { about: "PERIOD", station: "UPPER", gather: upperReportFacts, computed: upperFiguresOf }],
  ["D26", { about: "PERSON", gather: leavingFacts }],
  [
    "D27",
    {
      about: "NONE",
      grounds: "COMMUNE_DECISION",
      gather: officePaper("CHU_TICH_UBND", "COMMUNE_DECISION"),
    },
  ],
  ["D27GK", { about: "PERSON", gather: commendationFacts }],
  ["D28A", { about: "NONE", grounds: "CLUB", gather: officePaper("UBND", "CLUB") }],
  ["D28B", { about: "NONE", gather: officePaper("UBND") }],
  ["D28C", { about: "NONE", gather: officePaper("UBND") }],
  ["D29A", { about: "CLUB", gather: suspensionFacts }],
  ["D29", { about: "CLUB", grounds: "CLUB", gather: dissolutionFacts }],
  ["D29BB", { about: "CLUB", gather: handoverFacts }],
  ["D30", { about: "PERSON", gather: introductionFacts }],
  ["D31SY", { about: "NONE", gather: officePaper("CHU_TICH_UBND") }],
  ["D31TS", { about: "NONE", gather: officePaper("CHU_TICH_UBND") }],
  ["SO_DI", { about: "NONE", gather: outgoingRegisterFacts }],
  ["SO_DEN", { about: "NONE", gather: incomingRegisterFacts }],
]);
