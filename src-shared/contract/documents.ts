import { z } from "zod";
import { dateField, idField, maybe, reasonField, versionField } from "../domain/fields.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, dateText, fileTicket, page, query, written } from "./shapes.ts";

export const documentStates = ["NHAP", "TRINH_KY", "DA_KY", "DA_CAP_SO", "DA_PHAT_HANH", "HUY"] as const;

const missingFact = z.strictObject({ path: z.string(), label: z.string() });
const documentRow = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  kind: z.string(),
  title: z.string(),
  abstract: z.string(),
  number: absent(z.string()),
  date: absent(dateText),
  state: z.enum(documentStates),
  signer: absent(z.string()),
  missing: z.int(),
});
const lifeRefusals = ["recordUnknown", "changedMeanwhile", "wrongState"] as const;
/** Why a paper cannot be made from its facts. */
const paperRefusals = [
  "factsMissing",
  "factsInvalid",
  "signerNotAllowed",
  "signerOutOfTerm",
  "baseEnded",
  "glyphMissing",
] as const;

export const documentOperations = {
  "documents.kinds": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        code: z.string(),
        title: z.string(),
        form: z.string(),
        issuer: z.string(),
        regime: z.string(),
        verifyAgainstOfficialForm: z.boolean(),
        about: z.enum(["PERSON", "CLUB", "MEETING", "PERIOD", "NONE"]),
      }),
    ),
    refusals: [],
  }),
  "documents.list": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({
      query,
      state: maybe(z.enum(documentStates)),
      year: maybe(z.int().min(2000).max(2100)),
      ...page,
    }),
    output: z.strictObject({ rows: z.array(documentRow), total: z.int() }),
    refusals: [],
  }),
  /** A new draft of a kind, filled from what the records know; what is missing is listed. */
  "documents.draft": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      kind: z.string().max(40),
      date: dateField,
      personId: maybe(idField),
      clubId: maybe(idField),
      meetingId: maybe(idField),
      period: maybe(z.string().max(40)),
    }),
    output: z.strictObject({ id: z.uuid(), version: z.int(), missing: z.array(missingFact) }),
    refusals: ["kindUnknown", "recordUnknown", "subjectMissing", "periodMalformed", "kindNotInForce"],
  }),
  "documents.get": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ id: idField }),
    output: z.strictObject({
      ...documentRow.shape,
      facts: z.json(),
      schema: z.json(),
      missingFacts: z.array(missingFact),
      warnings: z.array(
        z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
      ),
      frozen: z.boolean(),
      pdfSha256: absent(z.string()),
      steps: z.array(z.strictObject({ state: z.string(), at: z.string(), account: z.string() })),
    }),
    refusals: ["recordUnknown"],
  }),
  "documents.changeFacts": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, version: versionField, facts: z.record(z.string(), z.json()) }),
    output: z.strictObject({ id: z.uuid(), version: z.int(), missing: z.array(missingFact) }),
    refusals: [...lifeRefusals, "factsInvalid"],
  }),
  /** The paper as it stands, as PDF: a draft prints the blanks the decree wants for number and date. */
  "documents.preview": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ id: idField }),
    output: fileTicket,
    refusals: ["recordUnknown", ...paperRefusals],
  }),
  "documents.submit": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, version: versionField }),
    output: written,
    refusals: [...lifeRefusals, ...paperRefusals],
  }),
  "documents.sign": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, version: versionField }),
    output: written,
    refusals: [...lifeRefusals, ...paperRefusals],
  }),
  /**
   * A paper from facts alone, without any station. Where none are given, the kind's own: the ordinary ones, or the
   * extreme ones with the longest names and lists.
   */
  "documents.sample": operation({
    effect: "read",
    access: "stranger",
    input: z.strictObject({
      kind: z.string().max(40),
      facts: maybe(z.record(z.string(), z.json())),
      date: maybe(dateField),
      extreme: z.boolean().default(false),
    }),
    output: z.strictObject({ file: fileTicket, text: z.string() }),
    refusals: ["kindUnknown", "kindNotInForce", ...paperRefusals],
  }),
  /** Cấp số: takes the next number of the series and year (or the one given), freezes tree, template and bytes. */
  "documents.number": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      id: idField,
      version: versionField,
      issuedOn: dateField,
      number: maybe(z.int().min(1).max(99_999)),
    }),
    output: z.strictObject({ id: z.uuid(), version: z.int(), number: z.string() }),
    refusals: [...lifeRefusals, ...paperRefusals, "numberTaken", "dateBeforeLastNumber", "dateInFuture"],
  }),
  "documents.issue": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, version: versionField }),
    output: written,
    refusals: lifeRefusals,
  }),
  /** The frozen bytes of a numbered paper, printed again: the same to the byte, and logged. */
  "documents.print": operation({
    effect: "write",
    access: everyone,
    input: z.strictObject({ id: idField }),
    output: fileTicket,
    refusals: ["recordUnknown", "wrongState"],
  }),
  "documents.discard": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, version: versionField, reason: reasonField }),
    output: written,
    refusals: lifeRefusals,
  }),
} as const;
