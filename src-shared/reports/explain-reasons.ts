/** Why a key is not in the numerator, or not in the indicator at all. */
export const explanationReasons = [
  "MEETINGS_TOO_FEW",
  "ATTENDANCE_TOO_LOW",
  "NO_DUE_MONTH",
  "NO_DECISION",
  "DECISION_AFTER_PERIOD",
  "GONE_WHEN_DUE",
  "NOT_DUE_YET",
  "NOT_REFERRED",
  "REFERRED_BEFORE_COUNSELLING",
  "REFERRED_AFTER_PERIOD",
  "NOT_COUNSELLED_IN_PERIOD",
  "NOT_PRESENT",
  "POSITIVE_TEST",
  "USE_REPORTED",
  "NO_TEST_IN_WINDOW",
  "NOT_REACHED",
  "NOT_EVALUATED",
  "JOINED_TOO_LATE",
  "CLUB_NOT_ACTIVE",
  "LEFT_BEFORE_MONTH_END",
  "NO_PLAN",
  "PLAN_AFTER_PERIOD",
  "NO_VISIT",
  "VISITS_NOT_COUNTED",
  "HELPED_TOO_FEW",
  "SERVICE_TOO_SHORT",
  "NO_SUPPORT",
  "OTHER_FORM",
  "COUNSELLED_OUTSIDE_YEAR",
  "NO_REPLY",
  "REPLY_AFTER_PERIOD",
  "NOT_ACCEPTED",
  "REPLY_NOT_DUE",
  "NOT_MOBILISED",
  "TREATMENT_IS_NO_FORM",
  "OTHER_SERVICE",
  "NO_TALK",
  "TALK_OUTSIDE_YEAR",
  "NOT_LISTED",
  "LIVES_ALONE",
  "SUPPORTED_EARLIER",
  "OTHER_SUPPORT",
  "TREATMENT_LEFT",
  "TREATMENT_DROPPED",
  "TREATMENT_COMPLETED",
  "TREATMENT_DIED",
  "TREATMENT_ARRESTED",
  "NO_SERVICE",
  "AWAY_ALL_PERIOD",
  "NOT_FOLLOWED",
  "TREATMENT_TOO_SHORT",
  "NOT_COUNTED",
] as const;
export type Reason = (typeof explanationReasons)[number];

/** How the keys of one indicator are explained. */
export interface Why {
  /** Why a key of the denominator is not in the numerator. */
  readonly reasonsOf: (key: string) => readonly Reason[];
  /** Keys that are not in the indicator, though one might look for them there. */
  readonly leftOut: readonly (readonly [key: string, reason: Reason])[];
}
