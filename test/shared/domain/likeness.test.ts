import { describe, expect, it } from "vitest";
import { nameLikeness } from "#shared/base/name-likeness.ts";
import { likenessOf, type ComparedPerson } from "#shared/domain/likeness.ts";

// What is one name and what is not was decided by hand, from how the same people are spelt in two registers.

describe("two names", () => {
  it.each([
    ["Nguyễn Văn Hòa", "Nguyễn Văn Hoà", "SPELLING"],
    ["Lê Thị Thúy", "Lê Thị Thuý", "SPELLING"],
    ["Lý Thị Mỹ", "Lí Thị Mĩ", "SPELLING"],
    ["Đỗ Quý", "Đỗ Quí", "SPELLING"],
    ["Nguyễn Văn Hoà".normalize("NFD"), "NGUYỄN VĂN HOÀ", "SAME"],
    ["Nguyen Van Hoa", "Nguyễn Văn Hòa", "UNMARKED"],
    ["Đặng Văn Hoá", "Dang Van Hòa", "UNMARKED"],
    ["H'Hen Niê", "H’Hen Niê", "SPELLING"],
  ])("%s and %s are alike: %s", (one, other, how) => {
    expect(nameLikeness(one, other)).toBe(how);
    expect(nameLikeness(other, one)).toBe(how);
  });

  it.each([
    ["Vũ Văn Hay", "Vũ Văn Hai"],
    ["Trần Thúy", "Trần Thúi"],
    ["Nguyễn Văn An", "Nguyễn Văn Anh"],
    ["Nguyễn An", "Nguyễn Văn An"],
  ])("%s and %s are two", (one, other) => {
    expect(nameLikeness(one, other)).toBeUndefined();
  });
});

const base: ComparedPerson = {
  fullName: "Lò Văn Hòa",
  sex: "NAM",
  birthDate: "1990-03-05",
  birthPrecision: "DAY",
  identityNumbers: [],
  phone: null,
  household: null,
  area: null,
};

describe("two people", () => {
  it.each<[string, Partial<ComparedPerson>, Partial<ComparedPerson>, unknown]>([
    [
      "with one document, whatever they are called",
      { identityNumbers: ["001090000001"] },
      { fullName: "Vi A", identityNumbers: ["001090000001"] },
      { certain: true },
    ],
    [
      "of one name and birthday",
      {},
      { fullName: "Lò Văn Hoà" },
      { certain: true, reasons: ["NAME_SPELLING", "BIRTH_DAY"] },
    ],
    [
      "one known by the year alone",
      {},
      { birthDate: "1990-01-01", birthPrecision: "YEAR" },
      { certain: false, reasons: ["NAME_SAME", "BIRTH_YEAR"] },
    ],
    [
      "one known by a year that is only an estimate",
      {},
      { birthDate: "1983-01-01", birthPrecision: "UNKNOWN_EST" },
      { certain: false, reasons: ["NAME_SAME", "BIRTH_ABOUT"] },
    ],
    [
      "one whose estimate hits the year",
      {},
      { birthDate: "1990-01-01", birthPrecision: "UNKNOWN_EST" },
      { certain: false, reasons: ["NAME_SAME", "BIRTH_YEAR"] },
    ],
    [
      "with day and month swapped",
      {},
      { birthDate: "1990-05-03" },
      { certain: false, reasons: ["NAME_SAME", "BIRTH_SWAPPED"] },
    ],
    [
      "one with the old card, one with the new, in one village",
      { identityNumbers: ["012345678"], area: "Thôn 1" },
      { identityNumbers: ["001090000001"], area: "Thôn 1" },
      { certain: true, reasons: ["NAME_SAME", "BIRTH_DAY", "AREA", "OLD_AND_NEW_IDENTITY"] },
    ],
    [
      "with two new cards but one name and birthday",
      { identityNumbers: ["001090000002"] },
      { identityNumbers: ["001090000001"] },
      { certain: false },
    ],
    [
      "with two new cards, born the same year",
      { identityNumbers: ["001090000002"], birthDate: "1990-09-09" },
      { identityNumbers: ["001090000001"] },
      undefined,
    ],
    ["of different sex", {}, { sex: "NU" }, undefined],
    ["born in different years", {}, { birthDate: "1991-03-05" }, undefined],
  ])("%s", (...[, one, other, expected]) => {
    const [mine, theirs] = [
      { ...base, ...one },
      { ...base, ...other },
    ];
    for (const likeness of [likenessOf(mine, theirs), likenessOf(theirs, mine)]) {
      expect({ likeness }).toMatchObject({ likeness: expected });
    }
  });
});
