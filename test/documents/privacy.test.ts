import { describe, expect, test } from "vitest";
import { foldText } from "#shared/base/vietnamese-text.ts";
import { buildPaper, type Kind } from "#shared/documents/kind.ts";
import { findKind, kinds } from "#shared/documents/kinds.ts";
import { paperText } from "#shared/documents/paper-text.ts";

/*
 * The privacy rules for printing: members are not named where the public reads, invitations tell nothing, what names people
 * is marked for inside use, identity numbers stand where a form asks for them and nowhere else, files name nobody.
 */

function textOf(code: string, set: "sample" | "extreme" = "sample"): string {
  const kind = findKind(code);
  const built = kind === undefined ? undefined : buildPaper(kind, kind[set]);
  if (built?.ok !== true) {
    throw new Error(`${code} has complete facts of its own`);
  }
  return paperText(built.value);
}

/** Every full name that stands anywhere in facts. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap(namesIn);
  }
  if (typeof value !== "object" || value === null) {
    return [];
  }
  const own: unknown = Reflect.get(value, "fullName");
  const isPerson = typeof own === "string" && !/^(Câu lạc bộ|Đội|Tổ|Điểm|Mô hình)/u.test(own);
  return [...(isPerson ? [own] : []), ...Object.values(value).flatMap(namesIn)];
}

describe("names of files", () => {
  test.each(kinds.map((kind): [string, Kind] => [kind.code, kind]))(
    "%s: code, number and date, in plain letters, and nobody's name",
    (_code, kind) => {
      const stem = kind.fileStem(kind.sample);
      expect(stem).toMatch(/^[A-Za-z0-9_-]+$/u);
      const folded = foldText(stem.replace(/[-_]/gu, " "));
      expect(namesIn(kind.sample).filter((name) => folded.includes(foldText(name)))).toEqual([]);
    },
  );
});

/** Where a form asks for the number: the application and papers about one's own person, and the forms of the decrees. */
const askForIdentity: ReadonlySet<string> = new Set(
  kinds
    .filter(
      ({ code, form }) =>
        ["D07", "D16BB", "D19"].includes(code) || /ND163|ND116|ND105|163|116|105/u.test(form),
    )
    .map(({ code }) => code),
);

test.each(kinds.map(({ code }) => code).filter((code) => !askForIdentity.has(code)))(
  "%s prints no identity number",
  (code) => {
    expect(textOf(code)).not.toMatch(/(?<!\d)(?:\d{9}|\d{12})(?!\d)/u);
  },
);

test.each(["D08", "D14"])("%s names members and is marked for inside use", (code) => {
  expect(textOf(code)).toContain("LƯU HÀNH NỘI BỘ");
});

test.each(["D10"] as const)("%s does not tell what the club is for", (code) => {
  expect(textOf(code)).not.toMatch(/ma túy|cai nghiện|sau cai|tái nghiện/iu);
});

test("the slip to another service carries what that service needs: no identity number, no health status", () => {
  // The client may stay a code; the service asked for is named, and nothing of why.
  expect(textOf("D17")).toMatch(/Khách hàng: mã A01/u);
  expect(textOf("D17")).not.toMatch(/nghiện|tiền án|dương tính|(?<!\d)(?:\d{9}|\d{12})(?!\d)/iu);
});

test.each(["D23", "D24"])("%s holds counts only: not one full name but of who signs and presides", (code) => {
  const kind = findKind(code);
  const { signature, ...facts } = kind?.sample ?? {};
  void signature;
  expect(namesIn(facts)).toEqual([]);
});
