import { recordKinds } from "#shared/domain/records/all-records.ts";
import type { RecordKind } from "#shared/domain/records/record-kind.ts";
import type { Role } from "#shared/contract/operation.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { readMeta, writeMeta } from "../../database/settings.ts";
import type { Writing } from "../../database/writing.ts";

/*
 * Tests and use reports say more about a person than most offices need: they are kept only where an administrator has
 * asked for it, and only those who write records see them.
 */

function settingOf(entity: string): string {
  return `keeps.${entity}`;
}

/** Whether this office keeps records of the kind; kinds that are not restricted are always kept. */
function isKept(database: ReadableDatabase, kind: RecordKind): boolean {
  return kind.restricted !== true || readMeta(database, settingOf(kind.entity)) === "yes";
}

/** Whether someone in this role may see records of the kind. */
export function maySee(database: ReadableDatabase, kind: RecordKind, role: Role | undefined): boolean {
  return isKept(database, kind) && (kind.restricted !== true || (role !== undefined && role !== "LANH_DAO"));
}

/** Begins or stops keeping a restricted kind; what was recorded stays. */
export function keepRestricted(writing: Writing, entity: string, kept: boolean): void {
  writeMeta(writing, settingOf(entity), kept ? "yes" : "no");
}

/** The restricted kinds and whether they are kept. */
export function restrictedKinds(
  database: ReadableDatabase,
): readonly { readonly kind: string; readonly kept: boolean }[] {
  return [...recordKinds.values()]
    .filter(({ restricted }) => restricted === true)
    .map((kind) => ({ kind: kind.entity, kept: isKept(database, kind) }));
}
