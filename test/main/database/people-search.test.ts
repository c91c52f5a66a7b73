import { firstWhere } from "#main/database/reading.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { array, assert, constantFrom, property } from "fast-check";
import { foldText, initialsOf, nameSortKey } from "#shared/base/vietnamese-text.ts";
import { closeDatabase } from "#main/database/open.ts";
import { writeNameOrder } from "#main/database/name-order.ts";
import { countPeople, findPeople, type PeopleQuery, type PersonLine } from "#main/database/people-search.ts";
import { body, membership } from "#main/database/schema/clubs.ts";
import {
  categoryStatus,
  household,
  identityDocument,
  management,
  person,
  residence,
} from "#main/database/schema/people.ts";
import { addRecord, changeRecord, voidRecord, withWriting, type Writing } from "#main/database/writing.ts";
import { newDatabase, parts } from "../../support/database.ts";

const { database } = newDatabase();
const today = "2026-09-15";

afterAll(() => {
  closeDatabase(database);
});

function write<Value>(work: (writing: Writing) => Value): Value {
  return withWriting(database, parts({ reason: "thử" }), work);
}

interface Someone {
  readonly fullName: string;
  readonly born?: string;
  readonly phone?: string;
  readonly number?: string;
  readonly from?: string;
  readonly to?: string;
  readonly category?: string;
}

let count = 0;
function nameFields(fullName: string): Record<"fullName" | "folded" | "initials" | "sortKey", string> {
  return {
    fullName,
    folded: foldText(fullName),
    initials: initialsOf(fullName),
    sortKey: nameSortKey(fullName),
  };
}

/** Invented people only. */
function add({ fullName, born = "1990", phone, number, from, to, category }: Someone): string {
  count += 1;
  const code = `HS${String(count).padStart(3, "0")}`;
  return write((writing) => {
    const personId = addRecord(writing, person, {
      ...nameFields(fullName),
      code,
      sex: "NAM",
      birthDate: `${born}-05-12`,
      birthPrecision: "DAY",
      ethnicity: "01",
      familyMembersAtHome: 0,
      phone: phone ?? null,
    });
    addRecord(writing, residence, {
      personId,
      kind: "THUONG_TRU",
      from: from ?? "2020-01-01",
      to: to ?? null,
    });
    addRecord(writing, identityDocument, { personId, kind: "CCCD", number: number ?? null });
    if (category !== undefined) {
      addRecord(writing, categoryStatus, { personId, category, from: "2026-01-01", source: "CONG_AN" });
    }
    return personId;
  });
}

function queryOf(typed: string, rest: Partial<PeopleQuery> = {}): PeopleQuery {
  const words = foldText(typed)
    .split(" ")
    .filter((word) => word !== "");
  return { parts: words, category: null, state: "TAT_CA", today, offset: 0, limit: 50, ...rest };
}

function namesFor(typed: string, rest: Partial<PeopleQuery> = {}): string[] {
  return findPeople(database, queryOf(typed, rest)).map(({ fullName }) => fullName);
}

const an = add({ fullName: "Nguyễn Văn An", phone: "0912345678", category: "SAU_CAI" });
add({ fullName: "Đặng Hữu Phước", born: "1985", number: "099085000123" });
add({ fullName: "Đỗ Ánh", from: "2026-01-01", to: "2026-08-01", number: "B1234567" });
add({ fullName: "Trần Thị Ân", category: "METHADONE" });

describe("a person is found", () => {
  test.each([
    ["dang phuoc", ["Đặng Hữu Phước"]],
    ["phuoc d", ["Đặng Hữu Phước"]],
    ["nva", ["Nguyễn Văn An"]],
    ["hs002", ["Đặng Hữu Phước"]],
    ["1985", ["Đặng Hữu Phước"]],
    ["5000123", ["Đặng Hữu Phước"]],
    ["12345678", ["Nguyễn Văn An"]],
    ["b1234567", ["Đỗ Ánh"]],
    ["nguyen 0912", ["Nguyễn Văn An"]],
    ["123", []],
    ["nv", []],
    ["an xyz", []],
  ])("by %s", (typed, names) => {
    expect(namesFor(typed)).toEqual(names);
  });
});

test("the order is that of a Vietnamese dictionary: the given name decides, a before â, tones after letters", () => {
  expect(namesFor("")).toEqual(["Nguyễn Văn An", "Đỗ Ánh", "Trần Thị Ân", "Đặng Hữu Phước"]);
});

function chooseOrder(order: "TEN_HO_DEM" | "TEN_DEM_HO"): void {
  write((writing) => {
    writeNameOrder(writing, order);
    return undefined;
  });
}

describe("people of the same given name", () => {
  const named = ["Lê Văn Tâm", "Trần Anh Tâm", "Bùi Xuân Tâm"];

  // By hand: B < L < T decides by family name; A(nh) < V(ăn) < X(uân) by middle name.
  test("stand in the order the office chose, at once and page by page", () => {
    const ids = named.map((fullName) => add({ fullName }));
    expect(namesFor("tam")).toEqual(["Bùi Xuân Tâm", "Lê Văn Tâm", "Trần Anh Tâm"]);
    chooseOrder("TEN_DEM_HO");
    expect(namesFor("tam")).toEqual(["Trần Anh Tâm", "Lê Văn Tâm", "Bùi Xuân Tâm"]);
    expect(namesFor("tam", { offset: 1, limit: 1 })).toEqual(["Lê Văn Tâm"]);
    chooseOrder("TEN_HO_DEM");
    expect(namesFor("tam")).toEqual(["Bùi Xuân Tâm", "Lê Văn Tâm", "Trần Anh Tâm"]);
    write((writing) => {
      for (const id of ids) {
        voidRecord(writing, person, id);
      }
      return undefined;
    });
  });
});

test("present and gone people are told apart on the day of the query, whose last day of residence is over", () => {
  expect(namesFor("", { state: "DA_ROI" })).toEqual(["Đỗ Ánh"]);
  expect(namesFor("anh", { state: "HIEN_CO" })).toEqual([]);
  expect(namesFor("anh", { state: "HIEN_CO", today: "2026-07-31" })).toEqual(["Đỗ Ánh"]);
  expect(namesFor("anh", { state: "HIEN_CO", today: "2026-08-01" })).toEqual([]);
});

test("a category is that of the day", () => {
  expect(namesFor("", { category: "METHADONE" })).toEqual(["Trần Thị Ân"]);
  expect(namesFor("", { category: "METHADONE", today: "2025-12-31" })).toEqual([]);
});

test("pages follow each other and are counted as one list", () => {
  const all = namesFor("");
  const pages = [0, 2, 4].flatMap((offset) => namesFor("", { offset, limit: 2 }));
  expect(pages).toEqual(all);
  expect(countPeople(database, queryOf("", { offset: 2, limit: 1 }))).toBe(all.length);
});

describe("what was written is found at once", () => {
  test("a new person, a new name, a number, an ended residence, a voided person", () => {
    const id = add({ fullName: "Giàng A Sếnh" });
    expect(namesFor("senh")).toEqual(["Giàng A Sếnh"]);
    write((writing) => changeRecord(writing, person, { id, ...nameFields("Giàng A Tủa") }));
    expect(namesFor("senh")).toEqual([]);
    expect(namesFor("gat")).toEqual(["Giàng A Tủa"]);
    write((writing) =>
      addRecord(writing, identityDocument, { personId: id, kind: "CMND", number: "088112233" }),
    );
    expect(namesFor("112233")).toEqual(["Giàng A Tủa"]);
    write((writing) =>
      addRecord(writing, categoryStatus, {
        personId: id,
        category: "KHONG",
        from: "2026-02-01",
        source: "CONG_AN",
      }),
    );
    expect(namesFor("", { category: "KHONG" })).toEqual(["Giàng A Tủa"]);
    expect(namesFor("tua", { state: "DA_ROI" })).toEqual([]);
    write((writing) => {
      const home = firstWhere(database, residence, { personId: id });
      return changeRecord(writing, residence, { id: home?.id ?? "", to: "2026-09-01" });
    });
    expect(namesFor("tua", { state: "DA_ROI" })).toEqual(["Giàng A Tủa"]);
    write((writing) => voidRecord(writing, person, id));
    expect(namesFor("tua")).toEqual([]);
  });

  test("a transaction that was rolled back leaves the list as it was", () => {
    const before = namesFor("");
    expect(() =>
      write((writing) => {
        changeRecord(writing, person, { id: an, ...nameFields("Lý Văn Không") });
        throw new Error("trở lại");
      }),
    ).toThrow("trở lại");
    expect(namesFor("")).toEqual(before);
  });
});

function line(typed: string): PersonLine | undefined {
  return findPeople(database, queryOf(typed))[0];
}

describe("what a line shows of other records is what they say now", () => {
  let personId = "";
  let other = "";

  beforeAll(() => {
    personId = add({ fullName: "Ksor Hlin", number: "001188000111" });
    other = add({ fullName: "Rơ Châm Dứt" });
  });

  test("home, identity document, household", () => {
    expect(line("hlin")).toMatchObject({
      area: null,
      address: null,
      identity: "001188000111",
      household: null,
    });
    write((writing) => {
      const home = firstWhere(database, residence, { personId });
      changeRecord(writing, residence, { id: home?.id ?? "", area: "Buôn Ea", address: null });
      addRecord(writing, identityDocument, { personId, kind: "CCCD", number: "066188000222" });
      const householdId = addRecord(writing, household, { code: "H07" });
      return changeRecord(writing, person, { id: personId, householdId });
    });
    expect(line("hlin")).toMatchObject({
      area: "Buôn Ea",
      address: null,
      identity: "066188000222",
      household: "H07",
    });
    write((writing) => {
      const found = firstWhere(database, household, { code: "H07" });
      return changeRecord(writing, household, { id: found?.id ?? "", code: "H08" });
    });
    expect(line("hlin")?.household).toBe("H08");
  });

  test("the club by its name of now, also after the membership went over to another file", () => {
    const ids = write((writing) => {
      const bodyId = addRecord(writing, body, {
        kind: "CLB",
        code: "CLB9",
        fullName: "Câu lạc bộ Bình Minh",
        foundedOn: "2024-01-01",
      });
      const joined = { personId, bodyId, joinedOn: "2024-02-01", joinCode: "KET_NAP" };
      return { bodyId, membershipId: addRecord(writing, membership, joined) };
    });
    expect(line("hlin")?.club).toBe("Câu lạc bộ Bình Minh");
    write((writing) => changeRecord(writing, body, { id: ids.bodyId, shortName: "CLB Hướng Dương" }));
    expect(line("hlin")?.club).toBe("CLB Hướng Dương");
    write((writing) => changeRecord(writing, membership, { id: ids.membershipId, personId: other }));
    expect([line("hlin")?.club, line("cham dut")?.club]).toEqual([null, "CLB Hướng Dương"]);
    write((writing) => changeRecord(writing, membership, { id: ids.membershipId, leftOn: today }));
    expect(line("cham dut")?.club).toBe(null);
  });

  test("until when somebody is looked after, as long as that runs", () => {
    const id = write((writing) =>
      addRecord(writing, management, {
        personId,
        regime: "R2",
        decidedOn: "2025-10-01",
        termMonths: 12,
        managedFrom: "2025-10-01",
        managedTo: "2026-10-01",
      }),
    );
    expect(line("hlin")?.managedTo).toBe("2026-10-01");
    write((writing) => changeRecord(writing, management, { id, endedOn: "2026-09-01" }));
    expect(line("hlin")?.managedTo).toBe(null);
  });
});

/** The same question asked of the tables themselves. */
function plain(words: readonly string[]): unknown[] {
  const conditions = words.map(
    () => `(instr(p.folded, @word) > 0 OR p.initials = @word OR lower(p.code) = @word OR substr(p.birth_date, 1, 4) = @word OR (length(@word) >= 4
        AND (instr(coalesce(p.phone, ''), @word) > 0 OR EXISTS (SELECT 1 FROM identity_document d WHERE d.person_id = p.id
        AND d.voided_at IS NULL AND instr(lower(d.number), @word) > 0))))`,
  );
  const text = conditions.map((one, index) => one.replaceAll("@word", `@word${String(index)}`)).join(" AND ");
  return database.sqlite
    .prepare(`SELECT p.id FROM person p WHERE p.voided_at IS NULL AND ${text} ORDER BY p.sort_key, p.id`)
    .pluck()
    .all(Object.fromEntries(words.map((word, index) => [`word${String(index)}`, word])));
}

test("for any typed words the page is what SQL alone finds, row by row, in the order of sort key and id", () => {
  for (const fullName of [
    "Lò Văn Pùa",
    "Lò Thị Pản",
    "Nguyễn Văn An",
    "Vàng A Pao",
    "Y Bhuăn Niê",
    "Hà Nội An",
  ]) {
    add({ fullName });
  }
  const word = constantFrom(
    "a",
    "n",
    "v",
    "lo",
    "an",
    "pao",
    "nguyen",
    "lvp",
    "hs001",
    "1990",
    "0912",
    "bhuan",
    "y",
    "4567",
  );
  assert(
    property(array(word, { minLength: 1, maxLength: 3 }), (words) => {
      const ids = findPeople(database, queryOf(words.join(" "))).map(({ id }) => id);
      expect(ids).toEqual(plain(words));
    }),
  );
});
