import type { JsonObject } from "#shared/bundle/canonical-json.ts";
import type { RecordObject } from "#shared/bundle/table-records.ts";

/*
 * Records of an invented commune as the lines of a bundle have them: people, their clubs, meetings, attendance and monthly
 * evaluations, in the order of their references and with ids whose random part is spread as in life.
 */

/** How many records of each kind a commune has. */
export interface CommuneSize {
  readonly people: number;
  readonly clubs: number;
  readonly meetingsOfClub: number;
  readonly months: number;
}

/** A small repeatable source of bits (mulberry32), so that every run packs the same bytes. */
function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Đỗ"];
const middles = ["Văn", "Thị", "Đức", "Minh", "Hữu", "Ngọc"];
const givens = ["An", "Bình", "Cường", "Dũng", "Hạnh", "Khánh", "Lượng", "Phượng", "Quỳnh", "Thảo"];
const marks = ["CM", "CM", "CM", "CM", "VP", "VK"];
const startOfYear = 0x0198_a000_0000;

/** Everything of a commune, ready to be packed; the seed tells communes apart. */
export function communeRecords(own: string, size: CommuneSize, seed = 1): readonly RecordObject[] {
  const dice = createDice(seed);
  const among = <Value>(values: readonly Value[]): Value => values[dice() % values.length] as Value;
  const hex = (digits: number): string => dice().toString(16).padStart(8, "0").slice(0, digits);
  let made = 0;
  const newId = (): string => {
    made += 1;
    const time = (startOfYear + seed * 4096 + made).toString(16).padStart(12, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(8)}${hex(4)}`;
  };
  const lineOf = (t: string, columns: JsonObject): RecordObject => {
    const at = `2026-0${String(1 + (dice() % 9))}-1${String(dice() % 10)}T08:0${String(dice() % 10)}:00+07:00`;
    return { t, id: newId(), rev: 1, own, base: 0, at, by: "canbo", ...columns };
  };
  const people = Array.from({ length: size.people }, (_none, index) =>
    lineOf("person", {
      code: `HS${String(index + 1).padStart(5, "0")}`,
      full_name: `${among(families)} ${among(middles)} ${among(givens)}`,
      sex: among(["NAM", "NU"]),
      birth_date: `19${String(60 + (dice() % 40))}-0${String(1 + (dice() % 9))}-1${String(dice() % 10)}`,
      birth_precision: "NGAY",
      ethnicity: "KINH",
      family_members_at_home: dice() % 7,
    }),
  );
  const clubs = Array.from({ length: size.clubs }, (_none, index) =>
    lineOf("body", {
      kind: "CLB",
      code: `CLB${String(index + 1)}`,
      full_name: `Câu lạc bộ ${among(givens)}`,
      founded_on: "2024-06-01",
    }),
  );
  const records = [...people, ...clubs];
  for (const [at, club] of clubs.entries()) {
    const members = people.filter((_person, index) => index % clubs.length === at);
    for (let held = 0; held < size.meetingsOfClub; held += 1) {
      const date = `2026-${String(1 + (held % 12)).padStart(2, "0")}-05`;
      const meeting = lineOf("meeting", {
        body_id: club.id,
        code: `${String(at + 1)}-${String(held + 1)}`,
        date,
        kind: "THUONG_KY",
        state: "DA_TO_CHUC",
      });
      records.push(
        meeting,
        ...members.map(({ id }) =>
          lineOf("attendance", { meeting_id: meeting.id, person_id: id, mark: among(marks) }),
        ),
      );
    }
    for (let month = 1; month <= size.months; month += 1) {
      const columns = { body_id: club.id, month: `2026-${String(month).padStart(2, "0")}`, rank: "KHA" };
      records.push(
        ...members.map(({ id }) =>
          lineOf("evaluation", { ...columns, person_id: id, score: 60 + (dice() % 40) }),
        ),
      );
    }
  }
  return records;
}
