import { describe, expect, test } from "vitest";
import { kinds } from "#shared/documents/kinds.ts";
import { datesOf } from "#shared/documents/kind.ts";
import { checkGrounds } from "#shared/law/legal-bases.ts";
import { regimeOn } from "#shared/law/regime.ts";
import { z } from "zod";
import { missingFacts } from "#shared/documents/missing-facts.ts";
import { blockText } from "#shared/documents/paper-text.ts";
import { built, kindOf, refusalOf, textOf } from "./paper-checks.ts";

/** Every name of a person in the built-in facts: file names must hold none of them. */
const names = ["Sếnh", "Hưng", "Miên", "Khải", "Mão", "Vy", "Thụ"];

describe.each(kinds.map((kind) => [kind.code, kind] as const))("%s", (code, kind) => {
  test("prints its sample as the golden text, which was read line by line", async () => {
    await expect(textOf(kind, kind.sample)).toMatchFileSnapshot(`golden/${code}.txt`);
  });

  test("builds with the longest names and lists, as JSON and in NFC", () => {
    const paper = built(kind, kind.extreme);
    const json = JSON.stringify(paper);
    expect(JSON.parse(json)).toEqual(paper);
    expect(json).toBe(json.normalize("NFC"));
  });

  test.each(["sample", "extreme"] as const)("has %s facts of its regime and with grounds in force", (set) => {
    const facts = kind[set];
    const date = z.string().parse(facts["issuedOn"] ?? facts["preparedOn"] ?? "2026-12-31");
    const regime = regimeOn(date);
    expect(kind.regime === "both" ? regime.ok : regime.ok && regime.value === kind.regime).toBe(true);
    const grounds = z.array(z.string()).default([]).parse(facts["grounds"]);
    expect(checkGrounds(grounds, date)).toMatchObject({ ok: true });
  });

  test("is equal when built twice from equal facts", () => {
    expect(built(kind, structuredClone(kind.sample))).toEqual(built(kind, kind.sample));
  });

  test("lists every required fact in Vietnamese when nothing is given, and refuses to build", () => {
    const missing = missingFacts(kind, {});
    expect(missing.length).toBeGreaterThan(3);
    for (const { path, label } of missing) {
      expect(label, path).not.toBe(path);
      expect(label, path).toMatch(/[\p{L}]/u);
    }
    expect(refusalOf(kind, {}).code).toBe("factsMissing");
  });

  test("refuses each required fact that is taken away, by its name", () => {
    const required = Object.keys(kind.needs.shape).filter((key) => {
      const { [key]: _removed, ...rest } = kind.sample;
      return !kind.needs.safeParse(rest).success;
    });
    expect(required.length).toBeGreaterThan(3);
    for (const key of required) {
      const { [key]: _removed, ...rest } = kind.sample;
      const { code: refusal, paths } = refusalOf(kind, rest);
      expect(refusal, key).toBe("factsMissing");
      expect(
        paths.every((path) => path.startsWith(key)),
        key,
      ).toBe(true);
    }
  });

  test("refuses a fact it does not know", () => {
    expect(refusalOf(kind, { ...kind.sample, somethingElse: 1 }).code).toBe("factsInvalid");
  });

  test("names its file in ASCII and without names of people", () => {
    const stem = kind.fileStem(kind.sample);
    expect(stem).toMatch(/^[A-Za-z0-9_-]+$/u);
    expect(stem.startsWith(code)).toBe(true);
    expect(names.filter((name) => stem.includes(name))).toEqual([]);
  });

  test("has a title for the file's properties that names nobody", () => {
    expect(names.filter((name) => kind.title.includes(name))).toEqual([]);
  });
});

/** Administrative papers and the forms of the decrees; registers, sheets and letters of a person are neither. */
const administrative = kinds.filter(({ form }) => /^ND(?:30|163|116|105)-/u.test(form));
const closed = administrative.map(({ code }) => code).filter((code) => code !== "D05");

test("the kinds that follow a decree's form are many, those of our own forms are named BM or HN", () => {
  expect(closed.length).toBeGreaterThan(6);
  const own = kinds.filter((kind) => !administrative.includes(kind)).map(({ form }) => form);
  expect(own.filter((form) => !/^(?:BM|HN)-/u.test(form))).toEqual([]);
});

test.each(closed)("%s closes its text with ./. exactly once (NĐ 30/2020, phụ lục III)", (code) => {
  const kind = kindOf(code);
  for (const facts of [kind.sample, kind.extreme]) {
    expect(textOf(kind, facts).split("./.").length - 1).toBe(1);
  }
});

test("D05 closes the decision and the attached regulation with ./., each once", () => {
  const kind = kindOf("D05");
  for (const section of built(kind, kind.sample).sections) {
    expect(
      section.blocks
        .flatMap((block) => blockText(block))
        .join("\n")
        .split("./.").length - 1,
    ).toBe(1);
  }
});

test("no biên bản bears place and date in its head (NĐ 30/2020, phụ lục III, mẫu 1.9)", () => {
  const minutes = kinds.filter((kind) => textOf(kind, kind.sample).split("\n").includes("BIÊN BẢN"));
  expect(minutes.map(({ code }) => code)).toContain("PHIEU_BAN_GIAO");
  const heads = minutes.map((kind) => built(kind, kind.sample).sections[0]?.blocks ?? []);
  for (const blocks of heads) {
    expect(blocks.find(({ kind }) => kind === "letterhead")).not.toHaveProperty("placeAndDate");
  }
});

const withGrounds = kinds.filter((kind) =>
  built(kind, kind.sample).sections.some(({ blocks }) => blocks.some(({ kind: what }) => what === "grounds")),
);
test.each(withGrounds.map(({ code }) => code))(
  "%s ends its grounds with ; and the last with a dot",
  (code) => {
    const kind = kindOf(code);
    const grounds = built(kind, kind.sample).sections[0]?.blocks.find((block) => block.kind === "grounds");
    const items = grounds?.kind === "grounds" ? grounds.items : [];
    expect(items.length).toBeGreaterThan(1);
    expect(items.map((item) => item.at(-1))).toEqual([...items.slice(1).map(() => ";"), "."]);
  },
);

test("a draft prints the decree's blanks for number and day, and nothing else is left blank", () => {
  const { number: _number, issuedOn: _issuedOn, ...draft } = kindOf("D03").sample;
  const text = textOf(kindOf("D03"), { ...draft, preparedOn: "2026-09-15" });
  expect(text).toMatch(/^Số: \u00a0{7}\/QĐ-UBND$/mu);
  expect(text).toMatch(/Bình Lâm Thượng, ngày\u00a0{6}tháng 9 năm 2026/u);
  expect(text).not.toMatch(/undefined|null|\.{3}|…/u);
});

// NĐ 30/2020, phụ lục I.II.4: zero before days below 10 and months 1 and 2 only.
test.each([
  ["2026-02-28", "ngày 28 tháng 02 năm 2026"],
  ["2026-03-09", "ngày 09 tháng 3 năm 2026"],
  ["2026-11-01", "ngày 01 tháng 11 năm 2026"],
  ["2026-10-10", "ngày 10 tháng 10 năm 2026"],
])("the sample dated %s prints %s", (date, printed) => {
  expect(textOf(kindOf("D03"), { ...kindOf("D03").sample, ...datesOf(kindOf("D03"), date) })).toContain(
    `Bình Lâm Thượng, ${printed}`,
  );
});

test.each([
  [5, "Số: 05/QĐ-UBND"],
  [12, "Số: 12/QĐ-UBND"],
  [105, "Số: 105/QĐ-UBND"],
])("number %i prints as %s", (number, printed) => {
  expect(textOf(kindOf("D03"), { ...kindOf("D03").sample, number }).split("\n")).toContain(printed);
});

test("the form of the earlier law is marked for comparison with the official one; the 2026 form is not", () => {
  expect(built(kindOf("M51R1"), kindOf("M51R1").sample).verifyAgainstOfficialForm).toBe(true);
  const marked = kinds.filter((kind) => built(kind, kind.sample).verifyAgainstOfficialForm);
  // M60: the official wording of its title was not seen; the forms of 2021 were not seen, or only their fields.
  expect(marked.map(({ code }) => code).toSorted()).toEqual([
    "M07R1",
    "M08R1",
    "M09R1",
    "M10R1",
    "M24R1",
    "M26AR1",
    "M51R1",
    "M54R1",
    "M60",
  ]);
});

test("a person without papers prints why; without a reason the paper is refused", () => {
  const kind = kindOf("M53");
  expect(textOf(kind, kind.sample)).toContain("Số CC/CCCD/CMND/HC: chưa được cấp");
  const person = { ...(kind.sample["person"] as Record<string, unknown>), noIdentityReason: undefined };
  expect(refusalOf(kind, { ...kind.sample, person })).toEqual({
    code: "factsMissing",
    paths: ["person.identityNumber"],
  });
});
