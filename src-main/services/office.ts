import { accept, refuse } from "#shared/base/result.ts";
import {
  areaFields,
  officeFields,
  officialFields,
  upperLevelFields,
  type OfficeFields,
  type OfficialFields,
} from "#shared/domain/office.ts";
import { codeList } from "#shared/law/code-lists.ts";
import { communeFullName, communes, letterheadFor, provinces } from "#shared/law/units.ts";
import { firstWhere, recordsWhere } from "../database/reading.ts";
import { area, office, official, upperLevel } from "../database/schema/station.ts";
import { addRecord, changeRecord, type RecordOf } from "../database/writing.ts";
import type { HandlersOf } from "./ports.ts";
import { fieldsOfRow } from "./row-fields.ts";
import { mustBeUnchanged } from "./rules.ts";
import type { Desk } from "./use-case.ts";

/** The office's own fields of its row. */
function officeOf(row: RecordOf<typeof office>): OfficeFields {
  return officeFields.parse(fieldsOfRow(row, officeFields));
}

/** An official as the contract shows one. */
function officialOf(row: RecordOf<typeof official>): OfficialFields {
  return officialFields.parse(fieldsOfRow(row, officialFields));
}

const unitHandlers: HandlersOf<"units.provinces" | "units.communes" | "units.letterhead" | "codes.list"> = {
  "units.provinces": ({ date }) => accept(provinces(date).map(({ code, name }) => ({ code, name }))),
  "units.communes": ({ provinceCode, date, query }) =>
    accept(
      communes(provinceCode, date, query).map((row) => ({
        code: row.code,
        name: communeFullName(row),
        kind: row.type,
      })),
    ),
  "units.letterhead": ({ unitCode, date }) => {
    const found = letterheadFor(unitCode, date);
    if (!found.ok) {
      return refuse("unitUnknown", { code: unitCode });
    }
    const { parentLine, nameLines, placeName, provinceText } = found.value;
    return accept({ parentLine, nameLines: [...nameLines], placeName, provinceText });
  },
  "codes.list": ({ list }) => {
    const items = codeList(list);
    return items.length === 0
      ? refuse("codeListUnknown", { list })
      : accept(items.map(({ code, labelVi }) => ({ code, label: labelVi })));
  },
};

type OfficeNames =
  | "office.get"
  | "office.change"
  | "officials.add"
  | "officials.change"
  | "areas.add"
  | "upperLevels.add"
  | keyof typeof unitHandlers;

/** The office: letterhead, officials who sign, villages, upper levels; and the tables the screens choose from. */
export function officeHandlers(desk: Desk): HandlersOf<OfficeNames> {
  return {
    ...unitHandlers,
    "office.get": () => {
      const { database, station } = desk.reading();
      const row = station.office();
      return accept({
        version: row.rowVersion,
        office: officeOf(row),
        officials: recordsWhere(database, official).map((one) => ({
          id: one.id,
          version: one.rowVersion,
          ...officialOf(one),
        })),
        upperLevels: recordsWhere(database, upperLevel).map((one) => ({
          id: one.id,
          version: one.rowVersion,
          ...upperLevelFields.parse({ code: one.code, name: one.name }),
        })),
        areas: recordsWhere(database, area).map((one) => ({
          id: one.id,
          version: one.rowVersion,
          ...areaFields.parse({ name: one.name, kind: one.kind }),
        })),
      });
    },
    "office.change": ({ version, office: fields }, context) =>
      desk.write({ operation: "office.change", context }, ({ database, station, writing }) => {
        const { id, kind } = station.office();
        const found = mustBeUnchanged(database, office, { id, version });
        if (!found.ok) {
          return refuse("changedMeanwhile");
        }
        return kind === fields.kind
          ? accept({ id, version: changeRecord(writing, office, { id, ...fields }) })
          : refuse("stationKindFixed");
      }),
    "officials.add": (fields, context) =>
      desk.write({ operation: "officials.add", context }, ({ writing }) =>
        accept({ id: addRecord(writing, official, fields), version: 1 }),
      ),
    "officials.change": ({ id, version, official: fields, reason }, context) =>
      desk.write({ operation: "officials.change", context, reason }, ({ database, writing }) => {
        const found = mustBeUnchanged(database, official, { id, version });
        return found.ok ? accept({ id, version: changeRecord(writing, official, { id, ...fields }) }) : found;
      }),
    "areas.add": (fields, context) =>
      desk.write({ operation: "areas.add", context }, ({ database, writing }) =>
        firstWhere(database, area, { name: fields.name }) === undefined
          ? accept({ id: addRecord(writing, area, fields), version: 1 })
          : refuse("areaExists"),
      ),
    "upperLevels.add": (fields, context) =>
      desk.write({ operation: "upperLevels.add", context }, ({ database, writing }) =>
        firstWhere(database, upperLevel, { code: fields.code }) === undefined
          ? accept({ id: addRecord(writing, upperLevel, fields), version: 1 })
          : refuse("upperLevelExists"),
      ),
  };
}
