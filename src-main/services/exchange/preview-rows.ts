import { parseCanonicalObject } from "#shared/bundle/canonical-json.ts";
import { voidingField } from "#shared/contract/bundle-preview.ts";
import type { OpenedBundle } from "#shared/bundle/opening.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { z } from "zod";
import type { ReadableDatabase } from "../../database/database.ts";
import { nameOfRecord } from "./conflicts.ts";
import { fieldsOfRow, planOf, type ImportPlan, type PlanRow } from "./import-plan.ts";
import { unknownRecordKey } from "./import-records.ts";

/** What every line has, whatever it is about: nothing to look at. */
const envelopeKeys: ReadonlySet<string> = new Set(["t", "id", "rev", "own", "base", "at", "by"]);

type Rows = OutputOf<"bundles.rows">["rows"];

function rowsOf(database: ReadableDatabase, plan: ImportPlan, group: string): Rows {
  return plan.rows
    .filter(({ standing }) => standing.kind === group)
    .map((row) => {
      const content = Object.keys(row.sent.content).length > 3 ? row.sent.content : (row.held?.content ?? {});
      return {
        entity: row.entity,
        id: row.recordId,
        name: nameOfRecord(database, row, content) || nameInPlan(plan, row.sent.content["person_id"]),
        fields: [
          ...voidingOf(row),
          ...fieldsOfRow(row).map((field) => ({
            field,
            before: z.json().parse(row.held?.content[field] ?? null),
            after: z.json().parse(row.sent.content[field] ?? null),
          })),
        ],
      };
    });
}

/** That one side voided the record, and why. */
function voidingOf({ held, sent }: PlanRow): Rows[number]["fields"] {
  const [before, after] = [held?.gone ?? null, sent.gone];
  return before === after ? [] : [{ field: voidingField, before, after }];
}

/** The name of a person who comes with the same bundle. */
export function nameInPlan(plan: ImportPlan, personId: unknown): string {
  const name = plan.rows.find(({ recordId }) => recordId === personId)?.sent.content["full_name"];
  return typeof name === "string" ? name : "";
}

/** The records of one group of a preview, each with the fields that differ. */
export function previewRows(database: ReadableDatabase, opened: OpenedBundle, group: string): Rows {
  const plan = planOf(database, opened);
  if (group === "UNKNOWN") {
    return opened.unknownRecords.map((line) => {
      const content = parseCanonicalObject(line) ?? {};
      const { t: entity, id } = unknownRecordKey(content);
      const fields = Object.entries(content).filter(
        ([key]) => !envelopeKeys.has(key) && !key.endsWith("_id"),
      );
      return {
        entity,
        id,
        name: nameInPlan(plan, content["person_id"]),
        fields: fields.map(([field, after]) => ({ field, before: null, after: z.json().parse(after) })),
      };
    });
  }
  return group === "SAME_PERSON"
    ? plan.samePersons.map((same) => ({
        entity: "person",
        id: same.personId,
        name: same.name,
        fields: [
          { field: "number", before: same.number, after: same.number },
          { field: "full_name", before: same.otherName, after: same.name },
          { field: "station", before: same.otherStation, after: opened.manifest.station },
        ],
      }))
    : rowsOf(database, plan, group);
}
