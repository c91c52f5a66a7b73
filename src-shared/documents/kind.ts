import type { z } from "zod";
import type { FieldRefusal, Result } from "#shared/base/result.ts";
import { accept, refuse } from "#shared/base/result.ts";
import type { SignatureFacts } from "./common-facts.ts";
import { factsGiven, missingFacts } from "./missing-facts.ts";
import type { Paper, Section } from "./paper.ts";
import type { PrintableRefusal } from "./printable.ts";
import { checkPrintable } from "./printable.ts";
import type { SignatureRefusal } from "./signature-block.ts";
import { signatureLines } from "./signature-block.ts";

/** Facts as they come from a screen, a file or the database: named values, not yet checked. */
export type Facts = Readonly<Record<string, unknown>>;

/** Which law a paper belongs to: R1 until 30/6/2026, R2 since; `both` where the law does not touch the form. */
type KindRegime = "R1" | "R2" | "both";

/** Why a paper is not built. `fields` of the refusal name the facts; an incomplete paper is never printed with blanks. */
export type BuildRefusal = "factsMissing" | "factsInvalid" | SignatureRefusal | PrintableRefusal;

/** A kind of paper, with its facts' type closed up inside: all kinds are alike to those who print them. */
export interface Kind {
  readonly code: string;
  /** Tên loại and trích yếu, for lists and for the file's properties: no personal data. */
  readonly title: string;
  /** Which official form or pattern it follows. */
  readonly form: string;
  /** Code of who issues it: `UBND`, `CHU_TICH_UBND`, `PHONG`, `BCN_CLB`, `TRAM` (the station itself). */
  readonly issuer: string;
  readonly regime: KindRegime;
  /** The official wording was not seen: "đối chiếu mẫu chính thức trước khi dùng". */
  readonly verifyAgainstOfficialForm: boolean;
  readonly needs: z.ZodObject;
  /** Complete facts with fictitious people. */
  readonly sample: Facts;
  /** Complete facts with the longest names and lists that may occur. */
  readonly extreme: Facts;
  readonly build: (facts: Facts) => Result<Paper, BuildRefusal>;
  /** ASCII stem of a file name, without personal names: `D03_so-05_2026-01-10`. */
  readonly fileStem: (facts: Facts) => string;
}

/** What the author of a kind writes; `build` gets facts that have passed `needs`. */
export interface KindSpec<Schema extends z.ZodObject> extends Omit<
  Kind,
  "needs" | "build" | "fileStem" | "verifyAgainstOfficialForm"
> {
  readonly verifyAgainstOfficialForm?: boolean;
  readonly needs: Schema;
  readonly signature?: (facts: z.output<Schema>) => SignatureFacts;
  /** Authorities whose paper this may be; left out where any may issue it. */
  readonly authorities?: readonly SignatureFacts["authority"][];
  readonly build: (facts: z.output<Schema>) => readonly Section[];
  /** What tells two files of a kind apart besides number and date: a period, a unit code. */
  readonly fileDetail?: (facts: z.output<Schema>) => string;
  /** The stem of the file after the code, where a usual name is fixed; otherwise number, detail and date. */
  readonly fileName?: (facts: z.output<Schema>) => string;
}

function signatureRefusal<Schema extends z.ZodObject>(
  spec: KindSpec<Schema>,
  facts: z.output<Schema>,
): Result<unknown, SignatureRefusal> {
  if (spec.signature === undefined) {
    return accept(undefined);
  }
  const signature = spec.signature(facts);
  if (spec.authorities !== undefined && !spec.authorities.includes(signature.authority)) {
    return refuse("signatureNotAllowed", { authority: signature.authority }, [
      { path: "signature.authority", code: "signatureNotAllowed" },
    ]);
  }
  return signatureLines(signature);
}

function ascii(text: string): string {
  return text.replace(/[^A-Za-z0-9-]+/gu, "-").replace(/^-+|-+$/gu, "");
}

function fileStem(code: string, facts: Facts, detail: string): string {
  const { number, issuedOn, preparedOn } = facts;
  const numbered = typeof number === "number" ? [`so-${String(number)}`] : [];
  const date = typeof issuedOn === "string" ? issuedOn : preparedOn;
  const parts = [...numbered, detail, typeof date === "string" ? date : ""].map((part) => ascii(part));
  return [code, ...parts.filter((part) => part !== "")].join("_");
}

function invalid(
  needs: z.ZodObject,
  facts: Facts,
  fields: readonly FieldRefusal[],
): Result<never, BuildRefusal> {
  const missing = missingFacts({ needs }, facts);
  return missing.length > 0
    ? refuse(
        "factsMissing",
        { count: missing.length },
        missing.map(({ path, label }) => ({ path, code: "missing", params: { label } })),
      )
    : refuse("factsInvalid", { count: fields.length }, fields);
}

/** Closes a spec into a kind. */
export function defineKind<Schema extends z.ZodObject>(spec: KindSpec<Schema>): Kind {
  const verifyAgainstOfficialForm = spec.verifyAgainstOfficialForm === true;
  return {
    code: spec.code,
    title: spec.title,
    form: spec.form,
    issuer: spec.issuer,
    regime: spec.regime,
    verifyAgainstOfficialForm,
    needs: spec.needs,
    sample: spec.sample,
    extreme: spec.extreme,
    build: (facts) => {
      const given = factsGiven(spec.needs, facts);
      if (!given.ok) {
        return invalid(spec.needs, facts, given.fields);
      }
      const signature = signatureRefusal(spec, given.value);
      if (!signature.ok) {
        return signature;
      }
      return checkPrintable({
        kind: spec.code,
        profile: "ND30-2020",
        title: spec.title,
        verifyAgainstOfficialForm,
        sections: spec.build(given.value),
      });
    },
    fileStem: (facts) => {
      const given = factsGiven(spec.needs, facts);
      const fixed = given.ok ? spec.fileName?.(given.value) : undefined;
      return fixed === undefined
        ? fileStem(spec.code, facts, given.ok ? (spec.fileDetail?.(given.value) ?? "") : "")
        : [spec.code, ...fixed.split("_").map((part) => ascii(part))].join("_");
    },
  };
}

/** Builds the tree of a paper: complete and valid facts, an allowed signature, printable letters; or why not. */
export function buildPaper(kind: Kind, facts: Facts): Result<Paper, BuildRefusal> {
  return kind.build(facts);
}

/** The dates of a paper issued on a day, as far as the kind has them: to lay over its built-in facts. */
export function datesOf(kind: Kind, date: string): Facts {
  const dated = ["issuedOn", "preparedOn"].filter((key) => key in kind.needs.shape);
  return Object.fromEntries(dated.map((key) => [key, date]));
}
