import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTooDeep, type JsonObject } from "#shared/bundle/canonical-json.ts";
import { createRecordScreening } from "#shared/bundle/record-screening.ts";
import { envelopeSchema, travelSchema } from "#shared/bundle/records.ts";
import {
  patternBreach,
  readyPattern,
  referencesOf,
  type ColumnPattern,
  type ReadyPattern,
} from "#shared/bundle/table-patterns.ts";
import { normaliseObject, valueBreach } from "#shared/bundle/text-checks.ts";

const station = "XA-00001";
const [first, second, third] = [
  "0198a000-0000-7000-8000-00000000e001",
  "0198a000-0000-7000-8000-00000000e002",
  "0198a000-0000-7000-8000-00000000e003",
];
const kinds = ["text", "day", "integer", "flag", "json", "reference"] as const;
const columns: Readonly<Record<string, ColumnPattern>> = Object.fromEntries(
  kinds.flatMap((kind) =>
    [false, true].map((nullable): [string, ColumnPattern] => [
      `${kind}_${nullable ? "maybe" : "always"}`,
      kind === "reference" ? { kind, nullable, to: "person" } : { kind, nullable },
    ]),
  ),
);
const visit = readyPattern({ name: "visit", columns });
const identity = { column: "number", kindColumn: "kind", kinds: ["CCCD"] };
const numbered = readyPattern({
  name: "numbered",
  columns: { kind: { kind: "text", nullable: false }, number: { kind: "text", nullable: true } },
  identity,
});
const tables = new Map<string, ReadyPattern>([
  ["visit", visit],
  ["numbered", numbered],
]);
const known = new Map([[third, 1]]);

const sound: JsonObject = {
  t: "visit",
  id: first,
  rev: 1,
  own: station,
  base: 0,
  at: "2026-09-15T08:01:00+07:00",
  by: "canbo",
  text_always: "Nguyễn Văn Mẫu",
  text_maybe: null,
  day_always: "2026-02-28",
  day_maybe: null,
  integer_always: 3,
  integer_maybe: null,
  flag_always: 1,
  flag_maybe: null,
  json_always: '{"a":"\\u0000"}',
  json_maybe: null,
  reference_always: second,
  reference_maybe: third,
};

// Values near every border of the rules, put anywhere: the one look and the rules must not part.
const value = fc.oneof(
  fc.constantFrom<JsonObject[string]>(
    "",
    " ",
    "\t",
    "\n",
    "2026-02-30",
    "2026-12-31",
    "1899-12-31",
    "0000-01-01",
    "Nguye\u0302\u0303n",
    "{",
    "1e3",
    "\u202e",
    "\ud800",
    "\u200b",
    "ạ".repeat(21_845),
    "ạ".repeat(21_846),
    first,
    second,
    third,
    first.toUpperCase(),
    `${first}\n`,
    "0198a000-0000-9000-8000-00000000e001",
    "079123456789",
    '"',
    "\\",
    "2026-02-29T08:00:00+07:00",
    "2026-09-15T24:00:00Z",
    "2026-09-15T23:59:59.123456789Z",
    "2026-09-15T08:01:00",
    "2026-09-15T08:01Z",
    "2026-09-15T08:01:00+24:00",
    "2026-09-15t08:01:00z",
    station,
    -1,
    0,
    1,
    2,
    1.5,
    1e12,
    1e12 + 1,
    2 ** 53,
    null,
    true,
    false,
    [],
    {},
    [{ a: [1] }],
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.integer(),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);
const key = fc.constantFrom(...Object.keys(sound), "ghi_chu", "__proto__", "toJSON");
const record = fc
  .tuple(fc.array(fc.tuple(key, value), { maxLength: 2 }), fc.option(key, { freq: 3 }))
  .map(([changes, dropped]): JsonObject => {
    const changed = Object.entries({ ...sound, ...Object.fromEntries(changes) });
    return Object.fromEntries(changed.filter(([name]) => name !== dropped));
  });

/** What the rules say, one by one, of a record of the table `visit`. */
function keepsEveryRule(one: JsonObject): boolean {
  return (
    !isTooDeep(JSON.stringify(one)) &&
    envelopeSchema.safeParse(one).success &&
    one["own"] === station &&
    typeof one["id"] === "string" &&
    !known.has(one["id"]) &&
    patternBreach(one, visit) === undefined &&
    valueBreach(one) === undefined &&
    travelSchema.safeParse(one).success &&
    normaliseObject(one).changed === 0
  );
}

describe("the look at a whole record", () => {
  it("lets pass nothing that any rule refuses, and names what the rules name (property)", () => {
    let sure = 0;
    const screening = createRecordScreening({ station, tables, known });
    fc.assert(
      fc.property(record, (one) => {
        const open = screening.look(one, JSON.stringify(one));
        expect(screening.isSound(one)).toBe(open !== undefined);
        sure += open === undefined ? 0 : 1;
        expect(open === undefined || keepsEveryRule(one)).toBe(true);
        const named = referencesOf(one, visit).filter(({ id }) => !known.has(id));
        expect(open ?? named).toEqual(named);
      }),
      { numRuns: 4000 },
    );
    // A look that is always in doubt would prove nothing.
    expect(sure).toBeGreaterThan(300);
  });

  it("takes no line for canonical that is written otherwise (property)", () => {
    const screening = createRecordScreening({ station, tables, known });
    const spelling = fc.record({
      count: fc.oneof(fc.nat(120), fc.constantFrom(10, 100, 1000, 1e12)),
      written: fc.constantFrom("%", "%.0", "%e0", "1e1", "1e2", "1e3", "1E2", "1e12", "-0", "0", "0e0"),
      text: fc.constantFrom("Bản Mẫu", "\\u0042ản Mẫu", "a\\/b", 'a\\"b', "\\n", "\\u000a", "\\u0022"),
      space: fc.constantFrom("", " ", "\n"),
    });
    let sure = 0;
    fc.assert(
      fc.property(spelling, ({ count, written, text, space }) => {
        const line = JSON.stringify({ ...sound, integer_always: "#", text_maybe: "@" })
          .replace('"#"', `${space}${written.replace("%", String(count))}`)
          .replace("@", text);
        const one = JSON.parse(line) as JsonObject;
        const isSure = screening.look(one, line) !== undefined;
        sure += isSure ? 1 : 0;
        expect(!isSure || JSON.stringify(one) === line).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(sure).toBeGreaterThan(30);
  });

  it("suffices for a record as an office writes it, and tells what must be there already", () => {
    const screening = createRecordScreening({ station, tables, known });
    expect(screening.isSound(sound)).toBe(true);
    expect(screening.look(sound, JSON.stringify(sound))).toEqual([{ to: "person", id: second }]);
  });

  it.each([
    ["a record brought before", { ...sound, id: third }],
    ["another station's record", { ...sound, own: "XA-00002" }],
    ["a table not known here", { ...sound, t: "thang_sau" }],
    ["a field not known here", { ...sound, thang_sau: 1 }],
    ["a table whose numbers depend on their kind", { ...sound, t: "numbered", kind: "CCCD", number: "1" }],
    ["an empty text that must be filled", { ...sound, text_always: " " }],
    ["a day that does not exist", { ...sound, day_always: "2026-02-30" }],
    ["a broken JSON text", { ...sound, json_always: "{" }],
  ])("does not suffice for %s", (_name, one) => {
    const screening = createRecordScreening({ station, tables, known });
    expect(screening.isSound(one)).toBe(false);
    expect(screening.look(one, JSON.stringify(one))).toBeUndefined();
  });
});
