import { recordsWhere, type Filter } from "../database/reading.ts";
import { attendance, meetingRequirement } from "../database/schema/clubs.ts";
import { episodeEvent } from "../database/schema/episodes.ts";
import { categoryStatus, identityDocument, residence } from "../database/schema/people.ts";
import { voidRecord, type RecordTable } from "../database/writing.ts";
import type { UseCase } from "./use-case.ts";

interface Part {
  readonly table: RecordTable;
  /** The field that names the whole. */
  readonly key: string;
}

/**
 * What is nothing without the record it belongs to: the attendance of a meeting, the steps of a measure, what was
 * registered together with a person, the number of meetings a club was founded with.
 */
const partsOf: Readonly<Record<string, readonly Part[]>> = {
  meeting: [{ table: attendance, key: "meetingId" }],
  episode: [{ table: episodeEvent, key: "episodeId" }],
  person: [
    { table: identityDocument, key: "personId" },
    { table: residence, key: "personId" },
    { table: categoryStatus, key: "personId" },
  ],
  body: [{ table: meetingRequirement, key: "bodyId" }],
};

/** Voids the parts of a record that is about to be voided, in the same transaction: all of it comes back together. */
export function voidParts({ database, writing }: UseCase, entity: string, id: string): void {
  for (const { table, key } of partsOf[entity] ?? []) {
    // Each part names a field of its own table.
    for (const part of recordsWhere(database, table, { [key]: id } as Filter<RecordTable>)) {
      voidRecord(writing, table, part.id);
    }
  }
}
