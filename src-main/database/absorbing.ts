import { placeOfSeries, seriesKey } from "#shared/domain/numbering.ts";
import { rawRows, type RawRow } from "./changed-records.ts";
import { prepared, type ReadableDatabase } from "./database.ts";
import { recordRegistry } from "./record-registry.ts";
import { travellingTables } from "./travelling-tables.ts";
import { adoptRow, type Writing } from "./writing.ts";

/** Codes people use, each unique within an office only: those of a former office begin with its code. */
const codeColumns: Readonly<Record<string, readonly string[]>> = {
  person: ["code"],
  household: ["code"],
  body: ["code"],
  meeting: ["code"],
  volunteer: ["code"],
  counselling_visit: ["client_code"],
  referral: ["slip", "client_code"],
};
/** Papers and their numbers stay those of the office that issued them. */
const papers = ["document", "number_entry", "document_relation", "incoming_document"] as const;
const paperTables: ReadonlySet<string> = new Set(papers);

/** Whose rows are taken over, and from where. */
export interface FormerOffice {
  readonly station: string;
  readonly source: ReadableDatabase;
}

/** The code of a record of a former office: `00001.HS0007`. */
function formerCode(station: string, code: string): string {
  return `${station}.${code}`;
}

/** A series of a former office; a club's own papers are told apart by the club already. */
function formerSeries(station: string, series: string): string {
  const { type, body } = placeOfSeries(series);
  return body.startsWith("CLB:") ? series : seriesKey({ type, body: formerCode(station, body) });
}

function withFormerCodes(
  row: RawRow,
  entity: string,
  station: string,
): Record<string, string | number | null> {
  const result = { ...row };
  for (const column of codeColumns[entity] ?? []) {
    const code = row[column];
    result[column] = typeof code === "string" ? formerCode(station, code) : (code ?? null);
  }
  const series = row["series"];
  if (paperTables.has(entity) && typeof series === "string") {
    result["series"] = formerSeries(station, series);
  }
  return result;
}

/** Ids that are here already (a person who moved between the offices that become one) get a new one. */
class Ids {
  readonly #renamed = new Map<string, string>();
  readonly #writing: Writing;

  constructor(writing: Writing) {
    this.#writing = writing;
  }

  of(entity: string, id: string): string {
    const { database } = this.#writing;
    if (prepared(database, `SELECT 1 FROM "${entity}" WHERE id = ?`).get(id) === undefined) {
      return id;
    }
    const renamed = this.#writing.newId();
    this.#renamed.set(`${entity} ${id}`, renamed);
    return renamed;
  }

  now(entity: string, id: string): string {
    return this.#renamed.get(`${entity} ${id}`) ?? id;
  }
}

/** A former office with the ids that its rows get here. */
interface Absorbing extends FormerOffice {
  readonly ids: Ids;
}

function absorbTable(writing: Writing, { station, source, ids }: Absorbing, entity: string): number {
  const references = recordRegistry.get(entity)?.references ?? [];
  const rows = rawRows(source, entity);
  for (const row of rows) {
    const taken = withFormerCodes(row, entity, station);
    taken["id"] = ids.of(entity, String(row["id"]));
    taken["own"] = paperTables.has(entity) ? (row["own"] ?? station) : writing.own;
    for (const { column, entity: target } of references) {
      const id = row[column];
      taken[column] = typeof id === "string" ? ids.now(target, id) : null;
    }
    adoptRow(writing, entity, taken);
  }
  return rows.filter((row) => row["voided_at"] === null).length;
}

/** The PDFs of numbered papers, byte for byte. */
function absorbPdfs(writing: Writing, { source }: FormerOffice, ids: Ids): void {
  const rows = prepared(source, "SELECT document_id AS id, bytes FROM frozen_pdf").all();
  const insertion = prepared(writing.database, "INSERT INTO frozen_pdf (document_id, bytes) VALUES (?, ?)");
  for (const row of rows) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table is STRICT: the columns have these types
    const { id, bytes } = row as { readonly id: string; readonly bytes: Buffer };
    insertion.run(ids.now("document", id), bytes);
  }
}

/** Thôn and tổ of the former office that have no namesake here. */
function absorbAreas(writing: Writing, { source }: FormerOffice): void {
  const known = new Set(rawRows(writing.database, "area").map((row) => row["name"]));
  for (const row of rawRows(source, "area")) {
    if (row["voided_at"] === null && !known.has(row["name"] ?? null)) {
      adoptRow(writing, "area", { ...row, id: writing.newId(), own: writing.own });
    }
  }
}

/**
 * Takes every record and every paper of a former office over, in the caller's transaction: records become this office's
 * under codes that begin with the former office's code; papers keep their numbers and the office that issued them. Answers
 * how many of each type count, voided ones left out.
 */
export function absorbOffice(writing: Writing, office: FormerOffice): Readonly<Record<string, number>> {
  const ids = new Ids(writing);
  // Rows may name others of their own table that come later; every reference is judged at the end.
  writing.database.sqlite.pragma("defer_foreign_keys = ON");
  const counts: Record<string, number> = {};
  for (const entity of [...travellingTables.map(({ name }) => name), ...papers]) {
    const count = absorbTable(writing, { ...office, ids }, entity);
    if (count > 0) {
      counts[entity] = count;
    }
  }
  absorbPdfs(writing, office, ids);
  absorbAreas(writing, office);
  return counts;
}
