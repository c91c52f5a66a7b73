import { z } from "zod";

const percent = z.int().min(1).max(100);
const days = z.int().min(0).max(366);
const count = z.int().min(1).max(10_000);

/** What each parameter of the indicators may be set to: shares in percent, waiting times and windows in days, norms a year. */
export const parameterLimits = {
  grace_days: days,
  attendance_min: percent,
  session_min: percent,
  no_use_window_days: z.int().min(1).max(366),
  min_volunteer_days: z.int().min(1).max(31),
  feedback_days: days,
  plan_days: days,
  min_persons_per_volunteer: count,
  visits_per_point: count,
  persons_mobilised_per_point: count,
  vocational_per_point: count,
  evaluation_join_day: z.int().min(1).max(31),
  treatment_days_due: z.int().min(1).max(31),
};
