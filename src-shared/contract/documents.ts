import { z } from "zod";
import { dateField, idField, maybe, reasonField, textField, versionField } from "../domain/fields.ts";
import { relationKinds } from "../domain/paper-relation.ts";
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
  /** Whom and which club it is about, where it is about one. */
  about: z.strictObject({ person: absent(z.string()), club: absent(z.string()) }),
  /** The period it reports on, where it is a report. */
  period: absent(z.string()),
  number: absent(z.string()),
  date: absent(dateText),
  state: z.enum(documentStates),
  signer: absent(z.string()),
  missing: z.int(),
});
const lifeRefusals = ["recordUnknown", "changedMeanwhile", "wrongState"] as const;
/** Why the PDF a paper was numbered with cannot be handed out. */
const frozenRefusals = ["frozenPdfDamaged", "frozenPdfChanged"] as const;
/** Why a paper cannot be made from its facts. */
const paperRefusals = [
  "factsMissing",
  "factsInvalid",
  "signerNotAllowed",
  "signerOutOfTerm",
  "baseEnded",
  "glyphMissing",
  "citedPaperEnded",
  "unitAbolished",
  "provinceMisnamed",
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
        /** Whether it is about an earlier paper of the office, which `documents.draft` takes as `originalId`. */
        original: z.boolean(),
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
      /** Only papers that bear a number and were not voided. */
      numbered: z.boolean().default(false),
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
      originalId: maybe(idField),
    }),
    output: z.strictObject({ id: z.uuid(), version: z.int(), missing: z.array(missingFact) }),
    refusals: [
      "kindUnknown",
      "recordUnknown",
      "subjectMissing",
      "periodMalformed",
      "kindNotInForce",
      "originalNotIssued",
    ],
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
      /** What this paper does to others (OUT) and others to it (IN). */
      relations: z.array(
        z.strictObject({
          id: z.uuid(),
          kind: z.string(),
          direction: z.enum(["OUT", "IN"]),
          documentId: absent(z.string()),
          text: z.string(),
          effectiveOn: dateText,
        }),
      ),
      /** What holds of it today, and which paper made it so. */
      standing: absent(z.strictObject({ kind: z.string(), by: z.string(), effectiveOn: dateText })),
      frozen: z.boolean(),
      pdfSha256: absent(z.string()),
      steps: z.array(
        z.strictObject({ state: z.string(), at: z.string(), account: z.string(), note: absent(z.string()) }),
      ),
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
    refusals: ["recordUnknown", ...frozenRefusals, ...paperRefusals],
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
      /** As PDF/A-1b, for an archive. */
      archive: z.boolean().default(false),
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
      /** Why the order of numbers is not the order of time; without it a date against the order is refused. */
      orderNote: maybe(reasonField),
    }),
    output: z.strictObject({ id: z.uuid(), version: z.int(), number: z.string() }),
    refusals: [
      ...lifeRefusals,
      ...paperRefusals,
      "numberTaken",
      "dateBeforeLastNumber",
      "dateAfterNextNumber",
      "dateInFuture",
    ],
  }),
  "documents.issue": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, version: versionField }),
    output: written,
    refusals: lifeRefusals,
  }),
  /** The PDF kept with the number of a paper, printed again: the same to the byte, and logged. */
  "documents.print": operation({
    effect: "write",
    access: everyone,
    input: z.strictObject({ id: idField }),
    output: fileTicket,
    refusals: ["recordUnknown", "wrongState", ...frozenRefusals],
  }),
  /** Trả lại: submitted or signed, without a number yet, it becomes a draft again. */
  "documents.takeBack": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, version: versionField, reason: reasonField }),
    output: written,
    refusals: lifeRefusals,
  }),
  /** Hủy số: a paper spoiled before it was issued; its number stays its own and is never given again. */
  "documents.voidNumber": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, version: versionField, reason: reasonField }),
    output: written,
    refusals: lifeRefusals,
  }),
  /** A relation the office records itself; those that a paper's own words make are written with its number. */
  "documents.relate": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      id: idField,
      kind: z.enum(relationKinds),
      targetId: maybe(idField),
      targetText: maybe(textField(200)),
      effectiveOn: dateField,
    }),
    output: written,
    refusals: ["recordUnknown", "relatedToItself", "duplicateRecord", "relationTargetMissing"],
  }),
  /** The paper as a Word file, from the same tree as its PDF: a working copy for offices that edit. */
  "documents.word": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ id: idField }),
    output: fileTicket,
    refusals: ["recordUnknown", ...paperRefusals],
  }),
  /** A numbered paper for the archive: PDF/A-1b of the frozen tree, beside the file it was numbered with. */
  "documents.archive": operation({
    effect: "read",
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
