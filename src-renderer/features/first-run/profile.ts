import { officeFields, officialFields, upperLevelFields } from "#shared/domain/office.ts";

type Input = Readonly<Record<string, unknown>>;
interface Problem {
  readonly path: string;
  readonly code: string;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
}

function branch(input: unknown, name: string): unknown {
  return typeof input === "object" && input !== null
    ? Object.entries(input).find(([key]) => key === name)?.[1]
    : undefined;
}

/** A rule that names itself keeps its code; the schema's own kinds are all "not filled in rightly". */
function codeOf({ message, code }: Issue): string {
  if (/^[a-z][A-Za-z0-9]*$/u.test(message)) {
    return message;
  }
  return code === "invalid_format" ? "wrongFormat" : "required";
}

function problemsUnder(path: string, issues: readonly Issue[]): readonly Problem[] {
  return issues.map((issue) => ({
    path: [path, ...issue.path.map(String)].join("."),
    code: codeOf(issue),
  }));
}

function isFilled(record: unknown): boolean {
  return (
    typeof record === "object" && record !== null && Object.values(record).some((value) => value !== null)
  );
}

function filledRows(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list.filter(isFilled) : [];
}

function problemsOfRows(
  rows: unknown,
  path: string,
  check: (row: unknown) => readonly Issue[],
): readonly Problem[] {
  return Array.isArray(rows)
    ? rows.flatMap((row: unknown, index) =>
        isFilled(row) ? problemsUnder(`${path}.${String(index)}`, check(row)) : [],
      )
    : [];
}

/** What is wrong with the first step, field by field; an empty place to report to is left out. */
export function problemsOfOffice(input: Input): readonly Problem[] {
  const profile = input["profile"];
  const office = officeFields.safeParse(branch(profile, "office"));
  return [
    ...(office.success ? [] : problemsUnder("profile.office", office.error.issues)),
    ...problemsOfRows(branch(profile, "upperLevels"), "profile.upperLevels", (row) => {
      const level = upperLevelFields.safeParse(row);
      return level.success ? [] : level.error.issues;
    }),
  ];
}

/** What is wrong with the officials; rows left empty are no officials. */
export function problemsOfOfficials(input: Input): readonly Problem[] {
  return problemsOfRows(branch(input["profile"], "officials"), "profile.officials", (row) => {
    const official = officialFields.safeParse(row);
    return official.success ? [] : official.error.issues;
  });
}

/** The profile the station is made with. */
export function profileFrom(office: Input, officials: Input): Input {
  const profile = office["profile"];
  return {
    office: branch(profile, "office"),
    officials: filledRows(branch(officials["profile"], "officials")),
    upperLevels: filledRows(branch(profile, "upperLevels")),
  };
}
