import type { TypedDate } from "#shared/base/calendar-date.ts";
import { bareNameKey } from "#shared/base/name-likeness.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { normaliseText } from "#shared/base/vietnamese-text.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { getRecord } from "../../database/reading.ts";
import { meeting } from "../../database/schema/clubs.ts";
import { person } from "../../database/schema/people.ts";
import type { RecordOf } from "../../database/writing.ts";
import type { Sheet } from "../../spreadsheet/workbook.ts";
import { membersOn } from "../members.ts";
import { mustExist } from "../rules.ts";
import type { Reading } from "../use-case.ts";
import { headKey } from "./fields.ts";
import { findTables, readTables, type ImportRow } from "./layout.ts";
import { readBirth, textOf } from "./values.ts";

type Sheets = OutputOf<"excel.attendance">;
type Mark = Sheets["marks"][number]["mark"];
type Doubt = Sheets["left"][number]["why"];
type Person = RecordOf<typeof person>;

const words: Readonly<Record<Mark, string>> = {
  CM: "x c cm co comat di du 1",
  VP: "p cp vp vcp cophep vangcophep vangphep nghicophep",
  VK: "k kp vk vkp v khongphep vangkhongphep vang nghikhongphep",
};
const markOfWord = new Map(
  (["CM", "VP", "VK"] as const).flatMap((mark) =>
    words[mark].split(" ").map((word) => [word, mark] as const),
  ),
);
const tick = /^[✓✔☑√+]$/u;

function cellText({ cells }: ImportRow, field: string): string {
  return textOf(cells[field]?.value);
}

/** A cell in the column of one mark: any sign there gives that mark. */
function ticked(row: ImportRow, field: string, mark: Mark): readonly Mark[] {
  const text = cellText(row, field);
  return text === "" || text === "0" ? [] : [mark];
}

/** What a row says of somebody's coming; `undefined` where it says nothing, or two things. */
function markOf(row: ImportRow): Mark | undefined {
  const typed = cellText(row, "mark");
  const said = tick.test(typed) ? "CM" : markOfWord.get(headKey(typed).replaceAll(" ", ""));
  const marks = [
    ...(said === undefined ? [] : [said]),
    ...ticked(row, "excused", "VP"),
    ...ticked(row, "unexcused", "VK"),
    ...ticked(row, "present", "CM"),
  ];
  return marks.length === 1 ? marks[0] : undefined;
}

function bornThen({ birthDate }: Person, birth: TypedDate): boolean {
  return birth.precision === "DAY"
    ? birthDate === birth.date
    : birthDate.slice(0, 4) === birth.date.slice(0, 4);
}

/** Those of the list a row may mean: by the code where it has one, else by name, and by birth among namesakes. */
function meant(row: ImportRow, people: readonly Person[]): readonly Person[] {
  const code = cellText(row, "code").toUpperCase();
  const byCode = people.filter((one) => one.code.toUpperCase() === code);
  if (byCode.length > 0) {
    return byCode;
  }
  const name = normaliseText(cellText(row, "fullName"));
  const alike = people.filter(({ fullName }) => bareNameKey(fullName) === bareNameKey(name));
  const same = alike.filter(({ fullName }) => fullName.toLowerCase() === name.toLowerCase());
  const named = same.length > 0 ? same : alike;
  const birth = readBirth(row.cells["birth"]?.value ?? null);
  return named.length > 1 && "value" in birth ? named.filter((one) => bornThen(one, birth.value)) : named;
}

function doubtOf(
  found: readonly Person[],
  taken: ReadonlySet<string>,
  mark: Mark | undefined,
): Doubt | undefined {
  const [only] = found;
  if (only === undefined) {
    return "NOBODY";
  }
  if (found.length > 1) {
    return "SEVERAL";
  }
  if (mark === undefined) {
    return "NO_MARK";
  }
  return taken.has(only.id) ? "TWICE" : undefined;
}

function marksIn(sheets: readonly Sheet[], people: readonly Person[]): Result<Sheets, "workbookHeadMissing"> {
  const map = { columns: {}, headRow: null };
  const tables = readTables(sheets, findTables(sheets, "attendance", map));
  if (tables.length === 0) {
    return refuse("workbookHeadMissing", { sheets: sheets.map(({ name }) => name).join(", ") });
  }
  const marks: Sheets["marks"] = [];
  const left: Sheets["left"] = [];
  const taken = new Set<string>();
  for (const row of tables.flatMap(({ rows }) => rows)) {
    const found = meant(row, people);
    const mark = markOf(row);
    const why = doubtOf(found, taken, mark);
    const [only] = found;
    if (why === undefined && only !== undefined && mark !== undefined) {
      taken.add(only.id);
      const reason = mark === "VP" ? cellText(row, "reason").slice(0, 300) : "";
      marks.push({ personId: only.id, mark, reason: reason === "" ? null : reason });
    } else {
      left.push({ row: row.row + 1, name: cellText(row, "fullName"), why: why ?? "NO_MARK" });
    }
  }
  return accept({ marks, left });
}

/** Reads sheets against the members of a meeting's club on its day. */
export function attendanceSheet(
  { database }: Reading,
  meetingId: string,
): Result<(sheets: readonly Sheet[]) => ReturnType<typeof marksIn>, "recordUnknown"> {
  const found = mustExist(database, meeting, meetingId);
  if (!found.ok) {
    return found;
  }
  const { bodyId, date } = found.value;
  const people = membersOn(database, bodyId, date).map(({ personId }) =>
    getRecord(database, person, personId),
  );
  return accept((sheets) => marksIn(sheets, people));
}
