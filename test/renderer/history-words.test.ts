import { getTableColumns } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, it, test } from "vitest";
import { recordRegistry } from "#main/database/record-registry.ts";
import { body } from "#main/database/schema/clubs.ts";
import { person } from "#main/database/schema/people.ts";
import { changeValue, fieldLabel } from "#renderer/records/history-words.ts";
import { recordName } from "#renderer/text/undo.ts";

/* What the history of a record and the way back say: never a table, a column, a code, an id or a date as it is stored. */

/** Columns the history leaves out: who wrote when, and search keys. */
const silent = /^(id|row_version|created_.*|updated_.*|own|voided_.*|void_.*|folded|initials|sort_key)$/u;

test("every kind of record has a name to be taken back by", () => {
  const entities = [...recordRegistry.keys()];
  expect(entities.length).toBeGreaterThan(60);
  expect(entities.filter((entity) => recordName(entity) === entity)).toEqual([]);
});

describe("the history of a person and of a body", () => {
  it.each<readonly [string, SQLiteTable]>([
    ["person", person],
    ["body", body],
  ])("names every column of %s", (entity, table) => {
    const columns = Object.values(getTableColumns(table)).map(({ name }) => name);
    const nameless = columns.filter((name) => !silent.test(name) && fieldLabel(entity, name) === name);
    expect(nameless).toEqual([]);
  });

  // Words of the code lists: DAN_TOC 03 and HOC_VAN THCS of resources/law/code-lists.json.
  it.each([
    ["person.sex", "NAM", "Nam"],
    ["person.birth_date", "1989-03-03", "03/3/1989"],
    ["person.birth_precision", "YEAR", "chỉ có năm"],
    ["person.ethnicity", "03", "Thái"],
    ["person.education", "THCS", "Trung học cơ sở"],
    ["person.household_id", "01a201a7-18df-75cb-a726-92ff2dded228", "một hồ sơ khác"],
    ["person.note", "Đã đổi chỗ làm", "Đã đổi chỗ làm"],
    ["person.phone", null, "trống"],
    ["body.kind", "DIEM_TU_VAN", "Điểm tư vấn"],
    ["body.program", "CLB_B93", "Câu lạc bộ B93"],
    ["body.founded_on", "2026-01-10", "10/01/2026"],
    ["body.full_name", "Câu lạc bộ mẫu", "Câu lạc bộ mẫu"],
  ])("shows %s %s as %s", (place, stored, words) => {
    const [entity = "", column = ""] = place.split(".");
    expect(changeValue(entity, column, stored)).toBe(words);
  });

  it("calls the name of a club by another word than that of a person", () => {
    expect(fieldLabel("person", "full_name")).toBe("Họ và tên");
    expect(fieldLabel("body", "full_name")).toBe("Tên đầy đủ");
  });
});
