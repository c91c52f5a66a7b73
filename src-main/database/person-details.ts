import { prepared, type ReadableDatabase } from "./database.ts";

/** What lists say of a person besides the line of the search. */
export interface PersonDetail {
  readonly id: string;
  readonly code: string;
  readonly fullName: string;
  readonly sortName: string | null;
  readonly birthDate: string;
  readonly birthPrecision: string;
  readonly phone: string | null;
  readonly ethnicity: string;
  readonly education: string | null;
  readonly occupation: string | null;
  readonly note: string | null;
  readonly household: string | null;
  readonly address: string | null;
  readonly identity: string | null;
}

const selectDetails = `SELECT p.id, p.code, p.full_name AS fullName, p.sort_name AS sortName, p.birth_date AS birthDate,
  p.birth_precision AS birthPrecision, p.phone, p.ethnicity, p.education, p.occupation, p.note, h.code AS household,
  (SELECT r.address FROM residence r WHERE r.person_id = p.id AND r.voided_at IS NULL ORDER BY r."from" DESC, r.id DESC LIMIT 1) AS address,
  (SELECT d.number FROM identity_document d WHERE d.person_id = p.id AND d.voided_at IS NULL AND d.number IS NOT NULL
    ORDER BY d.id DESC LIMIT 1) AS identity
  FROM person p LEFT JOIN household h ON h.id = p.household_id WHERE p.voided_at IS NULL`;

/** Everybody's details, read in one go for a list that goes out. */
export function peopleDetails(database: ReadableDatabase): ReadonlyMap<string, PersonDetail> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT are the fields of the row
  const rows = prepared(database, selectDetails).all() as PersonDetail[];
  return new Map(rows.map((row) => [row.id, row]));
}
