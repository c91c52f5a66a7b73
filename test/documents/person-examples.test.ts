import { describe, expect, test } from "vitest";
import { ageOn } from "#shared/base/calendar-date.ts";
import { capitals } from "#shared/base/vietnamese-text.ts";
import { kindOf, refusalOf, textOf } from "./paper-checks.ts";

/* The examples VD5, VD6 and VD10 of the domain notes: people without papers, with long names, without a name. */

type Facts = Readonly<Record<string, unknown>>;

function person(code: string, more: Facts): Facts {
  const kind = kindOf(code);
  return { ...kind.sample, person: { ...(kind.sample["person"] as Facts), ...more } };
}

describe("VD5: a person without an identity document, of whose birth the year alone is known", () => {
  const known = {
    fullName: "Giàng A Sếnh",
    sex: "NAM",
    birthDate: "1991-01-01",
    birthPrecision: "YEAR",
    identityNumber: undefined,
    noIdentityReason: "chưa được cấp",
  };

  test.each(["D07", "M53"])("%s prints 1991 and never 01/01/1991, and why there is no number", (code) => {
    const text = textOf(kindOf(code), person(code, known));
    expect(text).toContain("GIÀNG A SẾNH");
    expect(text).toContain("Ngày, tháng, năm sinh: 1991");
    expect(text).not.toMatch(/01\/01\/1991|01 tháng 01 năm 1991/u);
    expect(text).toContain("Số CC/CCCD/CMND/HC: chưa được cấp");
  });

  test("the decision states its term of 24 months from 26/8/2026", () => {
    const text = textOf(kindOf("M53"), {
      ...person("M53", known),
      number: 297,
      issuedOn: "2026-08-25",
      termFrom: "2026-08-26",
      termTo: "2028-08-26",
    });
    expect(text).toContain("Số: 297/QĐ-UBND");
    expect(text).toContain("Thời hạn quản lý: từ ngày 26 tháng 8 năm 2026 đến ngày 26 tháng 8 năm 2028.");
  });

  test("neither number nor reason is refused by the name of the fact", () => {
    expect(refusalOf(kindOf("D07"), person("D07", { ...known, noIdentityReason: undefined })).paths).toEqual([
      "person.identityNumber",
    ]);
  });
});

describe("VD6: names of five words, with ă, đ and an apostrophe", () => {
  const facts = {
    ...person("D16BB", { fullName: "Y Bhuăn Niê Kđăm Hwing", alias: "Ama Rin" }),
    interpreter: "H’Nương Êban, tiếng Ê-đê",
    fingerprint: true,
  };

  test("the minutes print the whole name in capitals, the other name, the interpreter and the fingerprint", () => {
    const text = textOf(kindOf("D16BB"), facts);
    expect(text).toContain("Y BHUĂN NIÊ KĐĂM HWING");
    expect(text).toContain("Ama Rin");
    expect(text).toMatch(/H['’]Nương Êban, tiếng Ê-đê/u);
    expect(text).toContain("(Điểm chỉ)");
  });

  test("capitals keep the apostrophe", () => {
    expect(capitals("H'Nương Êban")).toBe("H'NƯƠNG ÊBAN");
  });

  test("who was born on 29/02/1996 is 30 on 28/02/2027 and 31 on 01/03/2027", () => {
    expect(ageOn("1996-02-29", "2027-02-28")).toBe(30);
    expect(ageOn("1996-02-29", "2027-03-01")).toBe(31);
  });
});

describe("VD10: a client without a name is sent to another service", () => {
  const kind = kindOf("D17");
  const facts = {
    ...kind.sample,
    slip: "CG-2026-0011",
    issuedOn: "2026-09-15",
    replyDate: "2026-10-15",
    service: "XN_HIV",
    client: { code: "A01", sex: "NAM", birthYear: 1990, birthYearIsGuess: true },
  };
  const text = textOf(kind, facts);

  test("part A names the code, sex and about 1990, the day of the answer, and nobody", () => {
    expect(text).toContain("Số phiếu: CG-2026-0011");
    expect(text).toContain("A01");
    expect(text).toMatch(/sinh khoảng năm 1990/u);
    expect(text).toMatch(/15\/10\/2026|ngày 15 tháng 10 năm 2026/u);
    expect(text).not.toMatch(/Họ và tên:|địa chỉ khách hàng|tiền sử/iu);
  });

  test("part B stands empty, to come back", () => {
    expect(text).toMatch(/PHIẾU PHẢN HỒI/u);
    expect(text).not.toMatch(/undefined|null/u);
  });

  test("what the client's blood shows is never written on the slip", () => {
    expect(refusalOf(kind, { ...facts, reason: "đã nhiễm HIV" }).paths).toEqual(["reason"]);
  });
});
