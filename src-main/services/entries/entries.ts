import { shortDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { spellsOverlap } from "#shared/domain/club.ts";
import type { RecordKind, RecordValue, RecordValues } from "#shared/domain/records/record-kind.ts";
import { findRecord, getRecord, recordsWhere, type Filter } from "../../database/reading.ts";
import { person } from "../../database/schema/people.ts";
import { addRecord, changeRecord, type FieldsOf, type RecordTable } from "../../database/writing.ts";
import { firstRefusal, knownCode, livingPerson, mustBeUnchanged, notInFuture, refuseIf } from "../rules.ts";
import type { UseCase } from "../use-case.ts";
import { ownChecks, prepared } from "./entry-rules.ts";
import { settle } from "./after-entry.ts";
import { kindOf, tableOf, textOf, valuesOf } from "./entry-tables.ts";
import type { EntryDraft, EntryRefusal } from "./entry-types.ts";

/*
 * Adding and correcting a record of any simple kind. What holds for all kinds alike stands here, read from their
 * declarations; what a kind has of its own stands in `entry-rules`.
 */

interface Written {
  readonly id: string;
  readonly version: number;
}

type Check = () => Result<unknown, EntryRefusal>;

function referenceChecks({ database }: UseCase, kind: RecordKind, values: RecordValues): Check[] {
  return kind.fields.flatMap(({ key, type, to }): Check[] => {
    const id = type === "reference" ? textOf(values, key) : null;
    return id === null || to === undefined
      ? []
      : [() => refuseIf(findRecord(database, tableOf(to), id) === undefined, "recordUnknown")];
  });
}

function fieldChecks(useCase: UseCase, kind: RecordKind, values: RecordValues): Check[] {
  return kind.fields.flatMap(({ key, type, list = "", ahead = false }): Check[] => {
    const value = values[key] ?? null;
    if (value === null) {
      return [];
    }
    if (type === "code" || type === "codes") {
      return [value].flat().map((code) => () => knownCode(list, String(code)));
    }
    if (type === "date" && !ahead) {
      return [() => notInFuture(useCase, String(value))];
    }
    return type === "month" ? [() => notInFuture(useCase, `${String(value)}-01`)] : [];
  });
}

/** Whoever a record names is born and lives on its day. */
function personChecks({ database }: UseCase, kind: RecordKind, values: RecordValues): Check[] {
  const day = kind.day === undefined ? null : textOf(values, kind.day);
  return day === null
    ? []
    : kind.fields
        .filter(({ to }) => to === "person")
        .flatMap(({ key }): Check[] => {
          const id = textOf(values, key);
          const who = id === null ? undefined : findRecord(database, person, id);
          return id === null
            ? []
            : [
                () => livingPerson(database, id, day),
                () =>
                  refuseIf(who !== undefined && day < who.birthDate, "birthAfterEvent", {
                    date: shortDate(day),
                  }),
              ];
        });
}

function sameOn(keys: readonly string[], values: RecordValues): Filter<RecordTable> {
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
}

function spellChecks({ database }: UseCase, kind: RecordKind, draft: EntryDraft): Check[] {
  const { spell } = kind;
  const from = spell === undefined ? null : textOf(draft.values, spell.from);
  if (spell === undefined || from === null) {
    return [];
  }
  const to = textOf(draft.values, spell.to);
  const overlaps = (): boolean =>
    recordsWhere(database, tableOf(kind.entity), sameOn(spell.apartBy, draft.values)).some((row) => {
      const other = valuesOf(kind, row);
      const start = textOf(other, spell.from);
      return (
        row.id !== draft.id &&
        start !== null &&
        spellsOverlap({ from: start, to: textOf(other, spell.to) }, { from, to })
      );
    });
  return [
    () =>
      refuseIf(to !== null && to <= from, "endBeforeStart", {
        start: shortDate(from),
        end: shortDate(to ?? from),
      }),
    () => refuseIf(overlaps(), "spellsOverlap"),
  ];
}

function onceChecks({ database }: UseCase, kind: RecordKind, draft: EntryDraft): Check[] {
  const { once } = kind;
  return once === undefined
    ? []
    : [
        () =>
          refuseIf(
            recordsWhere(database, tableOf(kind.entity), sameOn(once, draft.values)).some(
              (row) => row.id !== draft.id,
            ),
            "duplicateRecord",
          ),
      ];
}

function check(useCase: UseCase, kind: RecordKind, draft: EntryDraft): Result<unknown, EntryRefusal> {
  const { values } = draft;
  return firstRefusal<EntryRefusal>(
    ...referenceChecks(useCase, kind, values),
    ...personChecks(useCase, kind, values),
    ...fieldChecks(useCase, kind, values),
    ...spellChecks(useCase, kind, draft),
    ...onceChecks(useCase, kind, draft),
    ...ownChecks(useCase, kind.entity, draft),
  );
}

/** Adds a record of a simple kind after every rule held. */
export function addEntry(
  useCase: UseCase,
  entity: string,
  fields: RecordValues,
): Result<Written, EntryRefusal> {
  const kind = kindOf(entity);
  const values = prepared(useCase, entity, fields);
  const allowed = check(useCase, kind, { values, id: undefined });
  if (!allowed.ok) {
    return allowed;
  }
  // A kind declares columns of its own table; a test holds the two together.
  const id = addRecord(useCase.writing, tableOf(entity), values as FieldsOf<RecordTable>);
  settle(useCase, entity, values);
  return accept({ id, version: 1 });
}

/** Corrects a record of a simple kind: the same rules as for a new one, but it may overlap itself. */
export function changeEntry(
  useCase: UseCase,
  entity: string,
  change: { readonly id: string; readonly version: number; readonly fields: RecordValues },
): Result<Written, EntryRefusal | "changedMeanwhile"> {
  const kind = kindOf(entity);
  const table = tableOf(entity);
  const found = mustBeUnchanged(useCase.database, table, change);
  if (!found.ok) {
    return found;
  }
  const before = valuesOf(kind, found.value);
  const fixed = kind.fields
    .filter((field) => field.fixed === true)
    .map(({ key }): [string, RecordValue] => [key, before[key] ?? null]);
  const values = prepared(useCase, entity, { ...change.fields, ...Object.fromEntries(fixed) });
  const allowed = check(useCase, kind, { values, id: change.id, before });
  if (!allowed.ok) {
    return allowed;
  }
  const written = { id: change.id, ...values } as { readonly id: string } & Partial<FieldsOf<RecordTable>>;
  changeRecord(useCase.writing, table, written);
  settle(useCase, entity, values);
  return accept({ id: change.id, version: getRecord(useCase.database, table, change.id).rowVersion });
}

/** Adds a record of a kind that has no use case of its own. */
export function addPlainEntry(
  useCase: UseCase,
  entity: string,
  fields: RecordValues,
): Result<Written, EntryRefusal> {
  return kindOf(entity).ownWay === true ? refuse("useOwnOperation") : addEntry(useCase, entity, fields);
}
