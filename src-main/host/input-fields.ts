import type { z } from "zod";
import type { FieldRefusal } from "#shared/base/result.ts";

type Issue = z.core.$ZodIssue;
type SizeIssue = Issue & { readonly code: "too_small" | "too_big" };

/** More than a screen can show; a hostile input may break a rule per byte. */
const maximumFields = 50;
/** A schema that names its own code does so as its message: `z.string({ error: "notADate" })`. */
const ownCode = /^[a-z][A-Za-z0-9]*$/u;

function pathText(path: readonly PropertyKey[]): string {
  return path.map((part) => String(part).slice(0, 60)).join(".");
}

function numberParam(name: string, value: number | bigint): Readonly<Record<string, number>> {
  return { [name]: Number(value) };
}

function sizeCode(origin: string, [text, list, figure]: readonly [string, string, string]): string {
  if (origin === "string") {
    return text;
  }
  return origin === "array" || origin === "set" || origin === "map" ? list : figure;
}

function unknownFields(path: readonly PropertyKey[], keys: readonly string[]): readonly FieldRefusal[] {
  return keys.map((key) => ({ path: pathText([...path, key]), code: "unknownField" }));
}

function sizeField(path: string, issue: SizeIssue): FieldRefusal {
  if (issue.code === "too_small") {
    const code = sizeCode(issue.origin, ["tooShort", "tooFew", "tooSmall"]);
    return { path, code, params: numberParam("minimum", issue.minimum) };
  }
  const code = sizeCode(issue.origin, ["tooLong", "tooMany", "tooBig"]);
  return { path, code, params: numberParam("maximum", issue.maximum) };
}

function typeField(path: string, issue: Issue & { readonly code: "invalid_type" }): FieldRefusal {
  return issue.input === undefined
    ? { path, code: "required" }
    : { path, code: "wrongType", params: { expected: issue.expected } };
}

function plainCode(issue: Issue): string {
  if (issue.code === "invalid_format") {
    return "wrongFormat";
  }
  const isChoice = issue.code === "invalid_value" || issue.code === "invalid_union";
  if (isChoice) {
    return issue.input === undefined ? "required" : "notAllowed";
  }
  return "invalid";
}

function fieldsOf(issue: Issue): readonly FieldRefusal[] {
  const path = pathText(issue.path);
  if (ownCode.test(issue.message)) {
    return [{ path, code: issue.message }];
  }
  if (issue.code === "unrecognized_keys") {
    return unknownFields(issue.path, issue.keys);
  }
  if (issue.code === "invalid_type") {
    return [typeField(path, issue)];
  }
  if (issue.code === "too_small" || issue.code === "too_big") {
    return [sizeField(path, issue)];
  }
  return [{ path, code: plainCode(issue) }];
}

/**
 * What is wrong with an input, field by field: where (`person.birthDate`, `rows.3.name`) and a code the text
 * room knows (`required`, `wrongType`, `tooShort`, `tooLong`, `tooFew`, `tooMany`, `tooSmall`, `tooBig`,
 * `wrongFormat`, `notAllowed`, `unknownField`, `invalid`, or the code the schema itself names).
 * The refused values themselves never come back.
 */
export function inputFields(issues: readonly Issue[]): readonly FieldRefusal[] {
  return issues.flatMap(fieldsOf).slice(0, maximumFields);
}
