import { z } from "zod";
import {
  codeField,
  dateField,
  humanCodeField,
  idField,
  reasonField,
  textField,
  versionField,
} from "../domain/fields.ts";
import { parameterLimits } from "../domain/indicator-limits.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, dateText, done, written } from "./shapes.ts";

const year = z.int().min(2000).max(2100);
const measure = z.enum(["PERCENT", "COUNT"]);
const maybeCode = codeField.nullable().default(null);

const target = {
  programme: absent(z.string()),
  unit: absent(z.string()),
  indicator: z.string(),
  measure,
  value: z.int(),
  decisionSymbol: z.string(),
  decidedOn: dateText,
};

export const targetOperations = {
  /** The parameters of the indicators with every version of them, and the targets of a year with what is reached so far. */
  "targets.plan": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ year }),
    output: z.strictObject({
      parameters: z.array(
        z.strictObject({ id: z.string(), value: z.int(), initial: z.int(), usedIn: z.array(z.string()) }),
      ),
      versions: z.array(
        z.strictObject({
          id: z.uuid(),
          programme: absent(z.string()),
          validFrom: dateText,
          parameters: z.record(z.string(), z.int()),
          decisionSymbol: absent(z.string()),
          decidedOn: absent(dateText),
          account: z.string(),
        }),
      ),
      targets: z.array(
        z.strictObject({
          id: z.uuid(),
          version: z.int(),
          ...target,
          num: absent(z.int()),
          den: absent(z.int()),
          /** `null`: nothing to measure yet, or the club or point is no longer measured. */
          met: absent(z.boolean()),
        }),
      ),
      units: z.array(z.strictObject({ code: z.string(), name: z.string(), kind: z.enum(["CLUB", "POINT"]) })),
    }),
    refusals: [],
  }),
  /**
   * Other parameters from a day on, for all clubs and points or those of one programme. The day is after every closed
   * period, so that no closed figure would be computed by other rules.
   */
  "targets.setParameters": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      programme: maybeCode,
      validFrom: dateField,
      parameters: z.strictObject(parameterLimits).partial(),
      decisionSymbol: textField(60).nullable().default(null),
      decidedOn: dateField.nullable().default(null),
    }),
    output: written,
    refusals: ["programmeUnknown", "versionInClosedPeriod", "versionExists", "nothingChanged"],
  }),
  /** A yearly target of an indicator, with the decision that sets it. */
  "targets.add": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      year,
      programme: maybeCode,
      unit: humanCodeField.nullable().default(null),
      indicator: z.string().max(10),
      measure,
      value: z.int().min(0).max(1_000_000),
      decisionSymbol: textField(60),
      decidedOn: dateField,
    }),
    output: written,
    refusals: [
      "programmeUnknown",
      "unitUnknown",
      "indicatorUnknown",
      "targetNotMeasured",
      "percentTooHigh",
      "targetExists",
    ],
  }),
  /** Takes a target back, with the reason; closed reports keep it. */
  "targets.void": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, version: versionField, reason: reasonField }),
    output: done,
    refusals: ["recordUnknown", "changedMeanwhile"],
  }),
} as const;
