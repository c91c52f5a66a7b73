import type { Kind } from "./kind.ts";
import { boardDuties } from "./kinds/board-duties.ts";
import { admissionDecision } from "./kinds/admission-decision.ts";
import { admissionNotice } from "./kinds/admission-notice.ts";
import { activityPlan } from "./kinds/activity-plan.ts";
import { invitation } from "./kinds/invitation.ts";
import { launchMinutes } from "./kinds/launch-minutes.ts";
import { progressSheet } from "./kinds/progress-sheet.ts";
import { clubReport } from "./kinds/club-report.ts";
import { leavingNotice } from "./kinds/leaving-notice.ts";
import { commendation, commendationCertificate } from "./kinds/commendation.ts";
import { amendment, correctionLetter, recallNotice } from "./kinds/correction.ts";
import { drugUserDecision } from "./kinds/drug-user-decision.ts";
import { drugUserEnd, drugUserStop } from "./kinds/drug-user-end.ts";
import { drugUserTransfer } from "./kinds/drug-user-transfer.ts";
import { voluntaryRehabCertificate, voluntaryRehabDecision } from "./kinds/voluntary-rehab.ts";
import { dissolution, suspensionNotice } from "./kinds/dissolution.ts";
import { handoverMinutes } from "./kinds/handover-minutes.ts";
import { introductionLetter } from "./kinds/introduction-letter.ts";
import { extractCopy, fullCopy } from "./kinds/certified-copy.ts";
import { membershipApplication } from "./kinds/membership-application.ts";
import { commitment } from "./kinds/commitment.ts";
import { plainList } from "./kinds/plain-list.ts";
import { personalPlanPaper } from "./kinds/personal-plan.ts";
import { counsellingMinutes, counsellingSheet } from "./kinds/counselling.ts";
import { referralSlip } from "./kinds/referral-slip.ts";
import { adherenceSheet } from "./kinds/adherence-sheet.ts";
import { volunteerTeam } from "./kinds/volunteer-team.ts";
import { counsellingPoint } from "./kinds/counselling-point.ts";
import { foundingPlan } from "./kinds/founding-plan.ts";
import { incomingRegister, outgoingRegister } from "./kinds/paper-register.ts";
import { boardDecision } from "./kinds/board-decision.ts";
import { bundleSlip } from "./kinds/bundle-slip.ts";
import { dataHandover } from "./kinds/data-handover.ts";
import { completionCertificate, completionCertificateUntil2026 } from "./kinds/completion-certificate.ts";
import { foundingDecision } from "./kinds/founding-decision.ts";
import { foundingModel } from "./kinds/founding-model.ts";
import { foundingProposal } from "./kinds/founding-proposal.ts";
import { upperReport } from "./kinds/upper-report.ts";
import { nameList } from "./kinds/name-list.ts";
import { statisticsAnnex } from "./kinds/statistics-annex.ts";
import { keyCard } from "./kinds/key-card.ts";
import { missingRequest } from "./kinds/missing-request.ts";
import { memberList } from "./kinds/member-list.ts";
import { monthlyReport } from "./kinds/monthly-report.ts";
import { postRehabDecision, postRehabDecisionUntil2026 } from "./kinds/post-rehab-decision.ts";
import { reminderList } from "./kinds/reminder-list.ts";
import { recoverySheet } from "./kinds/recovery-sheet.ts";
import { membersLedger } from "./kinds/ledgers/members-ledger.ts";
import { meetingsLedger } from "./kinds/ledgers/meetings-ledger.ts";
import { counsellingLedger } from "./kinds/ledgers/counselling-ledger.ts";
import { referralsLedger } from "./kinds/ledgers/referrals-ledger.ts";
import { treatmentLedger } from "./kinds/ledgers/treatment-ledger.ts";
import { supportLedger } from "./kinds/ledgers/support-ledger.ts";
import { fundLedger } from "./kinds/ledgers/fund-ledger.ts";
import { rewardsLedger } from "./kinds/ledgers/rewards-ledger.ts";
import { papersLedger } from "./kinds/ledgers/papers-ledger.ts";
import { sessionMinutes } from "./kinds/session-minutes.ts";
import { statuteDecision } from "./kinds/statute-decision.ts";
import { supporterList, supporterOfArrival } from "./kinds/support-assignment.ts";
import { supportTeam } from "./kinds/support-team.ts";

/** Every kind of paper the programme makes, in the order of its lists. */
export const kinds: readonly Kind[] = [
  postRehabDecision,
  postRehabDecisionUntil2026,
  supportTeam,
  completionCertificate,
  completionCertificateUntil2026,
  supporterList,
  supporterOfArrival,
  drugUserDecision,
  drugUserTransfer,
  drugUserStop,
  drugUserEnd,
  voluntaryRehabDecision,
  voluntaryRehabCertificate,
  foundingProposal,
  foundingPlan,
  foundingDecision,
  foundingModel,
  boardDecision,
  statuteDecision,
  boardDuties,
  membershipApplication,
  memberList,
  admissionNotice,
  admissionDecision,
  activityPlan,
  invitation,
  launchMinutes,
  sessionMinutes,
  membersLedger,
  meetingsLedger,
  counsellingLedger,
  referralsLedger,
  treatmentLedger,
  supportLedger,
  fundLedger,
  rewardsLedger,
  papersLedger,
  progressSheet,
  personalPlanPaper,
  counsellingSheet,
  counsellingMinutes,
  referralSlip,
  adherenceSheet,
  commitment,
  volunteerTeam,
  counsellingPoint,
  clubReport,
  monthlyReport,
  upperReport,
  leavingNotice,
  commendation,
  commendationCertificate,
  amendment,
  correctionLetter,
  recallNotice,
  suspensionNotice,
  dissolution,
  handoverMinutes,
  introductionLetter,
  fullCopy,
  extractCopy,
  outgoingRegister,
  incomingRegister,
  plainList,
  bundleSlip,
  dataHandover,
  missingRequest,
  reminderList,
  keyCard,
  recoverySheet,
  nameList,
  statisticsAnnex,
];

/** The kind of a code, or nothing. */
export function findKind(code: string): Kind | undefined {
  return kinds.find((kind) => kind.code === code);
}
