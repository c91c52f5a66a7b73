import { getTableColumns } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { codeList } from "#shared/law/code-lists.ts";
import { recordKinds, recordSchemas } from "#shared/domain/records/all-records.ts";
import { recordTables } from "#main/database/record-tables.ts";
import { recordText } from "#renderer/text/records/all-records.ts";

describe("the declarations of simple records", () => {
  it.each([...recordKinds])(
    "%s names columns of its table, lists of the law data and kinds that exist",
    (entity, kind) => {
      const table = recordTables.get(entity);
      expect(table).toBeDefined();
      const columns: Readonly<Record<string, { readonly notNull: boolean; readonly hasDefault: boolean }>> =
        table === undefined ? {} : getTableColumns(table);
      expect(kind.fields.map(({ key }) => key).filter((key) => !(key in columns))).toEqual([]);
      expect(kind.fields.filter(({ type, to }) => (type === "reference") !== (to !== undefined))).toEqual([]);
      expect(kind.fields.filter(({ list }) => list !== undefined && codeList(list).length < 2)).toEqual([]);
      const keys = kind.fields.map(({ key }) => key);
      const named = [
        ...(kind.day === undefined ? [] : [kind.day]),
        ...(kind.spell === undefined ? [] : [kind.spell.from, kind.spell.to, ...kind.spell.apartBy]),
        ...(kind.once ?? []),
        ...(kind.namedBy ?? []),
        ...kind.fields.flatMap(({ neededWhen }) => (neededWhen === undefined ? [] : [neededWhen.key])),
      ];
      expect(named.filter((key) => !keys.includes(key))).toEqual([]);
      expect(kind.fields.some(({ listed }) => listed === true)).toBe(true);
    },
  );

  it.each([...recordKinds])(
    "%s has words for itself and every field, and no words left over",
    (entity, kind) => {
      const text = recordText(entity);
      expect(text.title).not.toBe(entity);
      expect(Object.keys(text.fields).toSorted()).toEqual(kind.fields.map(({ key }) => key).toSorted());
      expect(Object.keys(text.hints ?? {}).filter((key) => !(key in text.fields))).toEqual([]);
    },
  );

  /** What the services fill in before a record is written. */
  const filledIn = new Set([
    "counselling_visit.clientCode",
    "referral.clientCode",
    "referral.slip",
    "volunteer.code",
    "communication.date",
  ]);

  it.each([...recordKinds])("%s asks for every field its table cannot be without", (entity, kind) => {
    const table = recordTables.get(entity);
    const columns: Readonly<Record<string, { readonly notNull: boolean }>> =
      table === undefined ? {} : getTableColumns(table);
    const open = kind.fields
      .filter(({ key, required }) => required !== true && columns[key]?.notNull === true)
      .map(({ key }) => `${entity}.${key}`);
    expect(open.filter((name) => !filledIn.has(name))).toEqual([]);
  });

  it("keeps HIV status and positions nowhere: no table of the programme has such a column", () => {
    const columns = [...recordTables].flatMap(([name, table]) =>
      Object.values(getTableColumns(table)).map((column) => `${name}.${column.name}`),
    );
    expect(columns.length).toBeGreaterThan(300);
    expect(
      columns.filter((name) => /hiv|gps|latitude|longitude|coordinate|position_lat|toa_do/iu.test(name)),
    ).toEqual([]);
  });

  it("asks for what another field makes necessary", () => {
    const goal = recordSchemas.get("plan_goal");
    const base = { planId: "018f0000-0000-7000-8000-000000000000", domain: "NGHE", text: "Học nghề hàn" };
    expect(goal?.safeParse({ ...base, status: "DANG_TH" }).success).toBe(true);
    expect(goal?.safeParse({ ...base, status: "DAT" }).error?.issues).toMatchObject([
      { path: ["result"], message: "required" },
    ]);
    const treatment = recordSchemas.get("treatment");
    const episode = { personId: base.planId, from: "2026-01-05", startCode: "MOI" };
    expect(treatment?.safeParse({ ...episode, to: "2026-05-05" }).error?.issues).toMatchObject([
      { path: ["endCode"], message: "required" },
    ]);
  });
});
