import { z } from "zod";
import formsFile from "#resources/law/forms.json" with { type: "json" };
import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { readResource } from "./resource.ts";
import { holdsOn, validity } from "./validity.ts";

/** What an official form is taken for; the form itself follows from the date. */
export const formPurposes = [
  "POST_REHAB_NOTICE",
  "POST_REHAB_PROPOSAL",
  "POST_REHAB_DECISION",
  "POST_REHAB_CERTIFICATE",
  "POST_REHAB_TRANSFER",
  "POST_REHAB_TEAM",
  "POST_REHAB_REMOVAL",
  "SUPPORT_PERSON",
  "SUPPORT_PERSON_TRANSFER",
  "HANDOVER_RECORD",
  "REHABILITATION_DECISION",
  "DRUG_USER_DECISION",
  "MONTHLY_STATISTICS",
] as const;
export type FormPurpose = (typeof formPurposes)[number];

const field = z.strictObject({ key: z.string(), label: z.string() });
const formRow = z.strictObject({
  id: z.string(),
  regime: z.array(z.enum(["pre-R1", "R1", "R2"])),
  title: z.string(),
  titleComplete: z.boolean(),
  decree: z.string(),
  annex: z.string().nullable(),
  number: z.string(),
  symbol: z.string().nullable(),
  issuer: z.string().nullable(),
  signerPosition: z.string().nullable(),
  direction: z.enum(["issued", "received", "kept", "other", "unknown"]),
  fields: z.array(
    z.union([
      field,
      z.strictObject({
        block: z.string(),
        variant: z.string().optional(),
        without: z.array(z.string()).optional(),
      }),
    ]),
  ),
  fieldsStatus: z.enum(["known", "partial", "see_twin", "unknown"]),
  articles: z.array(z.string()),
  recipients: z.array(z.string()),
  twin: z.string().nullable(),
  ...validity,
  validToStatus: z.enum(["open", "closed", "unknown"]),
  confidence: z.string(),
  note: z.string().nullable(),
});

/** One official form; the fields are explained in the file's `meta.fields`. */
export type OfficialForm = Readonly<z.infer<typeof formRow>>;

const file = readResource(
  "law/forms.json",
  z.strictObject({
    meta: z.unknown(),
    purposes: z.array(z.strictObject({ purpose: z.enum(formPurposes), forms: z.array(z.string()) })),
    blocks: z.record(z.string(), z.unknown()),
    rows: z.array(formRow),
  }),
  formsFile,
);
const rowsById = new Map<string, OfficialForm>(file.rows.map((row) => [row.id, row]));
const formsByPurpose = new Map(file.purposes.map(({ purpose, forms }) => [purpose, forms]));

/** `Mẫu 52 (NĐ 163/2026/NĐ-CP)`: how people name a form. */
export function formName({ number, decree }: OfficialForm): string {
  return `Mẫu ${number} (NĐ ${decree})`;
}

/** Every official form the programme knows. */
export const allForms: readonly OfficialForm[] = file.rows;

/** One form by its key (`163-V-53` = NĐ 163/2026, phụ lục V, Mẫu 53); an unknown key is refused. */
export function form(id: string): Result<OfficialForm, "FORM_UNKNOWN"> {
  const row = rowsById.get(id);
  return row === undefined ? refuse("FORM_UNKNOWN", { form: id }) : accept(row);
}

/**
 * The form that serves a purpose on a signing date: a new paper takes the form of its own date.
 * Refused with `NO_FORM` where that date's regime has none.
 */
export function formFor(purpose: FormPurpose, date: CalendarDate): Result<OfficialForm, "NO_FORM"> {
  const rows = (formsByPurpose.get(purpose) ?? []).map((id) => rowsById.get(id));
  const row = rows.find((candidate) => candidate !== undefined && holdsOn(candidate, date));
  return row === undefined ? refuse("NO_FORM", { purpose, date }) : accept(row);
}
