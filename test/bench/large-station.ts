import { prepared, type ReadableDatabase } from "#main/database/database.ts";
import { closeDatabase, openDatabase } from "#main/database/open.ts";
import { unlockWithPassword } from "#main/sealing/key-file.ts";
import { readKeyFile } from "#main/sealing/key-file-storage.ts";
import { crowdNames, fillWithCrowd } from "./crowd.ts";
import { benchPassword } from "./station.ts";

/* A station far larger than any commune: 5,000 people and 500,000 events of twenty clubs over four years. */

const people = 5000;
const clubs = 20;
const members = people / clubs;
const meetingsOfClub = 80;
const months = 20;

const stamps = [1, "2026-01-01T08:00:00+07:00", "mau", "2026-01-01T08:00:00+07:00", "mau", "XBLT"];
const stampNames = "id, row_version, created_at, created_by, updated_at, updated_by, own";

/** The id of the n-th row of a kind of rows (50 to 99 are taken by this file). */
export function uuidOf(kind: number, index: number): string {
  return `0198a000-00${String(kind).padStart(2, "0")}-7000-8000-${String(index).padStart(12, "0")}`;
}

/** Writes rows into a table: the id, then the values of the columns named. */
export function inserter(
  database: ReadableDatabase,
  table: string,
  columns: string,
): (...values: unknown[]) => void {
  const all = `${stampNames}, ${columns}`;
  const places = all.split(",").map(() => "?");
  const statement = prepared(database, `INSERT INTO ${table} (${all}) VALUES (${places.join(", ")})`);
  return (id, ...values) => {
    statement.run(id, ...stamps, ...values);
  };
}

function dayOf(index: number): string {
  return new Date(Date.UTC(2023, 0, 5 + index * 17)).toISOString().slice(0, 10);
}

function monthOf(index: number): string {
  return `${String(2025 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, "0")}`;
}

function fillClubs(database: ReadableDatabase, ids: readonly string[]): number {
  const body = inserter(database, "body", "kind, code, full_name, founded_on");
  const need = inserter(database, "meeting_requirement", `body_id, value, "from"`);
  const membership = inserter(database, "membership", "person_id, body_id, joined_on, join_code");
  const meeting = inserter(database, "meeting", "body_id, code, date, kind, state");
  const attendance = inserter(database, "attendance", "meeting_id, person_id, mark");
  const evaluation = inserter(database, "evaluation", "person_id, body_id, month, score, rank");
  let events = 0;
  for (let club = 0; club < clubs; club += 1) {
    const bodyId = uuidOf(50, club);
    body(bodyId, "CLB", `CLB${String(club)}`, `Câu lạc bộ số ${String(club)}`, "2022-06-01");
    need(uuidOf(51, club), bodyId, 1, "2022-06-01");
    const own = ids.slice(club * members, (club + 1) * members);
    for (const [place, personId] of own.entries()) {
      membership(uuidOf(52, club * members + place), personId, bodyId, "2022-06-01", "KET_NAP");
      for (let month = 0; month < months; month += 1) {
        evaluation(uuidOf(53, events), personId, bodyId, monthOf(month), 80, "KHA");
        events += 1;
      }
    }
    for (let held = 0; held < meetingsOfClub; held += 1) {
      const meetingId = uuidOf(54, club * meetingsOfClub + held);
      meeting(
        meetingId,
        bodyId,
        `CLB${String(club)}-${String(held)}`,
        dayOf(held),
        "THUONG_KY",
        "DA_TO_CHUC",
      );
      for (const personId of own) {
        attendance(uuidOf(55, events), meetingId, personId, events % 9 === 0 ? "VK" : "CM");
        events += 1;
      }
    }
  }
  return events;
}

/** How many records of these kinds the large station holds besides: what its record lists page through. */
export const recordsOfLists = { counselling_visit: 60_000, support: 20_000, membership: people } as const;

function dayOfRecord(index: number): string {
  return new Date(Date.UTC(2022, 0, 5 + ((index * 7919) % 1600))).toISOString().slice(0, 10);
}

function fillRecordLists(database: ReadableDatabase, ids: readonly string[]): void {
  const body = inserter(database, "body", "kind, code, full_name, founded_on");
  const visit = inserter(
    database,
    "counselling_visit",
    "body_id, person_id, client_code, date, counsellor, client_group, mode, topics, summary",
  );
  const support = inserter(database, "support", "person_id, kind, approved_on, amount_vnd, source, provider");
  const point = uuidOf(56, 0);
  body(point, "DIEM_TU_VAN", "DTV1", "Điểm tư vấn số 1", "2022-01-01");
  for (let index = 0; index < recordsOfLists.counselling_visit; index += 1) {
    const personId = ids[index % ids.length];
    const said = ["Lê Thị Mẫu", "SAU_CAI", "TRUC_TIEP", '["TAM_LY"]', "Trao đổi về việc làm và sức khỏe."];
    const code = `KH${String(index % ids.length)}`;
    visit(uuidOf(57, index), point, personId, code, dayOfRecord(index), ...said);
  }
  for (let index = 0; index < recordsOfLists.support; index += 1) {
    const said = ["HOC_NGHE", dayOfRecord(index), 5_000_000, "NGAN_SACH", "Trung tâm dạy nghề"];
    support(uuidOf(58, index), ids[index % ids.length], ...said);
  }
}

/** Opens the closed database of a station of the benchmarks; whoever opens it closes it. */
export async function openBenchDatabase(folder: string): Promise<ReadableDatabase> {
  const keyFile = await readKeyFile(folder);
  if (!keyFile.ok) {
    throw new Error(keyFile.refusal.code);
  }
  const key = await unlockWithPassword(keyFile.value, "mau", benchPassword);
  if (!key.ok) {
    throw new Error(key.refusal.code);
  }
  const opened = openDatabase(folder, key.value, keyFile.value.dbId);
  if (!opened.ok) {
    throw new Error(opened.refusal.code);
  }
  return opened.value;
}

/** Fills the closed station of a folder; answers how many events it then holds. */
export async function fillLargeStation(folder: string): Promise<number> {
  const database = await openBenchDatabase(folder);
  try {
    fillWithCrowd(database, crowdNames(people));
    const ids = prepared(database, "SELECT id FROM person ORDER BY id").pluck().all().map(String);
    return database.sqlite.transaction(() => {
      fillRecordLists(database, ids);
      return fillClubs(database, ids);
    })();
  } finally {
    closeDatabase(database);
  }
}
