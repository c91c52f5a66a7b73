import { careRecords } from "./care-records.ts";
import { clubRecords } from "./club-records.ts";
import { networkRecords } from "./network-records.ts";
import { personRecords } from "./person-records.ts";
import { fieldsSchema, type RecordKind, type RecordValues } from "./record-kind.ts";
import type { z } from "zod";

/** Every simple record type, by the name of its table. */
export const recordKinds: ReadonlyMap<string, RecordKind> = new Map(
  [...personRecords, ...careRecords, ...clubRecords, ...networkRecords].map((kind) => [kind.entity, kind]),
);

/** The pattern of each kind's fields, built once. */
export const recordSchemas: ReadonlyMap<string, z.ZodType<RecordValues>> = new Map(
  [...recordKinds].map(([entity, kind]) => [entity, fieldsSchema(kind)]),
);
