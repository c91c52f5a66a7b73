import { prepared, type ReadableDatabase } from "#main/database/database.ts";
import { inserter, uuidOf } from "./large-station.ts";

/* What stands beside clubs in a large station: visits, counselling, tests, talks, supports, completions and treatment of one year. */

const points = 4;
const volunteers = 100;

function dayOfYear(index: number): string {
  return new Date(Date.UTC(2026, 0, 1 + (index % 240))).toISOString().slice(0, 10);
}

type Insert = (...values: unknown[]) => void;

/** The insert of a table, with ids of its own counted up. */
function counting(database: ReadableDatabase, kind: number, table: readonly [string, string]): Insert {
  const insert = inserter(database, ...table);
  let next = 0;
  return (...values) => {
    insert(uuidOf(kind, next), ...values);
    next += 1;
  };
}

function fillPersons(database: ReadableDatabase, ids: readonly string[]): void {
  const visit = counting(database, 62, ["volunteer_visit", `volunteer_id, person_id, "date"`]);
  const counselling = counting(database, 63, [
    "counselling_visit",
    `body_id, person_id, client_code, "date"`,
  ]);
  const test = counting(database, 64, ["drug_test", `person_id, "date", result`]);
  const talk = counting(database, 65, ["communication", `person_id, "date"`]);
  const reach = counting(database, 66, ["model_reach", "person_id, reached_on"]);
  const support = counting(database, 67, ["support", "person_id, kind, approved_on, amount_vnd"]);
  const completion = inserter(database, "completion", "person_id, form, completed_on");
  const decision = inserter(
    database,
    "management",
    "person_id, completion_id, decided_on, term_months, managed_from, managed_to, regime",
  );
  for (const [index, id] of ids.entries()) {
    const code = `HS${String(index + 1).padStart(6, "0")}`;
    const day = dayOfYear(index * 7);
    reach(id, "2026-01-02");
    talk(id, day);
    for (let times = 0; times < 4; times += 1) {
      visit(uuidOf(60, index % volunteers), id, dayOfYear(index + times * 55));
      test(id, dayOfYear(index * 3 + times * 60), (index + times) % 9 === 0 ? "DUONG" : "AM");
    }
    counselling(uuidOf(61, index % points), id, code, day);
    if (index % 5 === 0) {
      support(id, "VAY_VON", day, 20_000_000);
      completion(uuidOf(68, index), id, "BAT_BUOC", day);
      decision(uuidOf(69, index), id, uuidOf(68, index), day, 24, day, "2028-12-31", "R2");
    }
  }
}

/** Adds a year of care to a large station; answers how many events that are. */
export function fillYearOfCare(database: ReadableDatabase): number {
  const ids = prepared(database, "SELECT id FROM person ORDER BY id").pluck().all().map(String);
  const body = inserter(database, "body", "kind, code, full_name, founded_on");
  const volunteer = inserter(database, "volunteer", "code, full_name");
  const service = inserter(database, "volunteer_service", `volunteer_id, "from"`);
  database.sqlite.transaction(() => {
    for (let point = 0; point < points; point += 1) {
      const code = `DTVN${String(point)}`;
      body(uuidOf(61, point), "DIEM_TU_VAN", code, `Điểm tư vấn số ${String(point)}`, "2025-01-01");
    }
    for (let one = 0; one < volunteers; one += 1) {
      volunteer(uuidOf(60, one), `V${String(one)}`, "Người tình nguyện mẫu");
      service(uuidOf(70, one), uuidOf(60, one), "2025-01-01");
    }
    fillPersons(database, ids);
  })();
  return ids.length * 11 + Math.ceil(ids.length / 5) * 3;
}
