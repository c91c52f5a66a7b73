import { readFileSync } from "node:fs";
import { daysBetween } from "#shared/base/calendar-date.ts";
import { codeList } from "#shared/law/code-lists.ts";
import { lastDayOfTerm } from "#shared/law/durations.ts";
import type { History, Spell } from "#shared/reports/history.ts";

/** One row of a CSV file: column name → text. */
export type CsvRow = Readonly<Record<string, string>>;

function fieldsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
  );
}

/** Reads a CSV file of the scenario: header row, UTF-8, CRLF or LF, no line breaks inside fields. */
export function readCsv(name: string): readonly CsvRow[] {
  const text = readFileSync(new URL(`./data/${name}`, import.meta.url), "utf8");
  const [header = "", ...lines] = text.split(/\r?\n/u).filter((line) => line !== "");
  const columns = fieldsOf(header);
  return lines.map((line) => {
    const fields = fieldsOf(line);
    return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? ""]));
  });
}

/** An event of the scenario with every column present. */
interface Event {
  readonly seq: string;
  readonly date: string;
  readonly type: string;
  readonly person: string;
  readonly unit: string;
  readonly actor: string;
  readonly ref: string;
  readonly code: string;
  readonly num: string;
}

function toEvent(row: CsvRow): Event {
  const text = (column: string): string => row[column] ?? "";
  return {
    seq: text("seq"),
    date: text("date"),
    type: text("type"),
    person: text("person"),
    unit: text("unit"),
    actor: text("actor"),
    ref: text("ref"),
    code: text("code"),
    num: text("num"),
  };
}

interface EventSpell extends Spell {
  readonly key: string;
  readonly opening: Event;
  readonly closing: Event | undefined;
}

/** Pairs opening and closing events of one key, closings first on a day; a closing without opening is an error of the file. */
function spells(
  events: readonly Event[],
  [open, close]: readonly [string, string],
  keyOf: (event: Event) => string,
): readonly EventSpell[] {
  const result: { key: string; opening: Event; closing: Event | undefined }[] = [];
  const ordered = events
    .filter(({ type }) => type === open || type === close)
    .toSorted(
      (left, right) =>
        left.date.localeCompare(right.date) || Number(left.type === open) - Number(right.type === open),
    );
  for (const event of ordered) {
    const key = keyOf(event);
    if (event.type === open) {
      result.push({ key, opening: event, closing: undefined });
      continue;
    }
    const pending = result.findLast((spell) => spell.key === key && spell.closing === undefined);
    if (pending === undefined) {
      throw new Error(`events.csv: seq ${event.seq} closes what was never opened`);
    }
    pending.closing = event;
  }
  return result.map((spell) => ({ ...spell, from: spell.opening.date, to: spell.closing?.date }));
}

const personOf = ({ person }: Event): string => person;
const unitOf = ({ unit }: Event): string => unit;

/** The events that count: a VOID row and the event it cancels are treated as never entered. */
function validEvents(rows: readonly CsvRow[]): readonly Event[] {
  const events = rows.map(toEvent);
  const voided = new Set(events.filter(({ type }) => type === "VOID").map(({ ref }) => ref));
  return events.filter(({ type, seq }) => type !== "VOID" && !voided.has(seq));
}

/** The term runs from the completion nearest to the decision. */
function nearestCompletion(
  completions: readonly Event[],
  who: string,
  decidedOn: string,
): string | undefined {
  const away = ({ date }: Event): number => Math.abs(daysBetween(date, decidedOn));
  return completions
    .filter(({ person }) => person === who)
    .toSorted((left, right) => away(left) - away(right))
    .at(0)?.date;
}

function clubsOf(events: readonly Event[], units: readonly CsvRow[]): History["clubs"] {
  const suspensions = spells(events, ["CLUB_SUSPEND", "CLUB_RESUME"], unitOf);
  return spells(events, ["CLUB_FOUND", "CLUB_DISSOLVE"], unitOf).map(({ key, from, to }) => ({
    key,
    foundedOn: from,
    dissolvedOn: to,
    suspensions: suspensions
      .filter((spell) => spell.key === key)
      .map((spell) => ({ from: spell.from, to: spell.to })),
    requirements: [
      { value: Number(units.find(({ unit }) => unit === key)?.["required_sessions_per_month"]), from },
    ],
  }));
}

function lifeOf(
  events: readonly Event[],
): Pick<History, "residences" | "absences" | "treatments" | "memberships"> {
  return {
    residences: spells(events, ["RESIDE_IN", "RESIDE_OUT"], personOf).map(
      ({ key, from, to, opening, closing }) => ({
        person: key,
        kind: opening.code,
        from,
        to,
        endReason: closing?.code,
      }),
    ),
    absences: spells(events, ["CENTRE_IN", "CENTRE_OUT"], personOf).map(({ key, from, to, opening }) => ({
      person: key,
      kind: "CO_SO_CAI",
      code: opening.code,
      from,
      to,
    })),
    treatments: spells(events, ["MMT_START", "MMT_END"], personOf).map(
      ({ key, from, to, opening, closing }) => ({
        person: key,
        from,
        to,
        startCode: opening.code,
        endCode: closing?.code,
      }),
    ),
    memberships: spells(
      events,
      ["MEMBER_JOIN", "MEMBER_LEAVE"],
      ({ person, unit }) => `${person} ${unit}`,
    ).map(({ from, to, opening, closing }) => ({
      person: opening.person,
      club: opening.unit,
      joinedOn: from,
      joinCode: opening.code,
      leftOn: to,
      leaveReason: closing?.code,
    })),
  };
}

/** The history of the acceptance year, or of any year in the same format, from its rows. */
export function historyFromRows(
  people: readonly CsvRow[],
  units: readonly CsvRow[],
  eventRows: readonly CsvRow[],
): History {
  const events = validEvents(eventRows);
  const of = (type: string): readonly Event[] => events.filter((event) => event.type === type);
  const points = new Set(units.filter(({ kind }) => kind === "POINT").map(({ unit }) => unit));
  const volunteerSpells = spells(events, ["VOL_JOIN", "VOL_LEAVE"], ({ actor }) => actor);
  return {
    ...lifeOf(events),
    persons: people.map((row) => ({
      key: row["person"] ?? "",
      household: row["household"] === "" ? undefined : row["household"],
      familyMembersAtHome: Number(row["family_members_at_home"]),
      sex: row["sex"],
      birthDate: row["dob_precision"] === "YEAR" ? `${row["dob"] ?? ""}-01-01` : row["dob"],
      birthPrecision: row["dob_precision"] === "YEAR" ? "YEAR" : "DAY",
      ethnicity: codeList("DAN_TOC").find(({ labelVi }) => labelVi === row["ethnicity"])?.code,
    })),
    categories: of("CATEGORY").map(({ person, code, date }) => ({ person, category: code, from: date })),
    clubs: clubsOf(events, units),
    meetings: of("SESSION").map(({ ref, unit, date, code }) => ({ key: ref, club: unit, date, kind: code })),
    attendance: of("ATTEND").map(({ ref, person, code }) => ({ meeting: ref, person, status: code })),
    evaluations: of("EVAL").map(({ person, unit, ref, code, num }) => ({
      person,
      club: unit,
      month: ref,
      rank: code,
      score: Number(num),
    })),
    plans: of("PLAN_APPROVED").map(({ person, unit, date }) => ({ person, club: unit, approvedOn: date })),
    volunteers: [...Map.groupBy(volunteerSpells, ({ key }) => key)].map(([key, own]) => ({
      key,
      spells: own.map(({ from, to }) => ({ from, to })),
    })),
    visits: of("VISIT").map(({ actor, person, date }) => ({ volunteer: actor, person, date })),
    points: of("POINT_OPEN").map(({ unit, date }) => ({ key: unit, openedOn: date })),
    counsellings: of("COUNSEL").map(({ person, unit, date }) => ({ client: person, point: unit, date })),
    referrals: of("REFERRAL").map(({ ref, person, unit, code, date }) => ({
      slip: ref,
      client: person,
      point: unit,
      service: code,
      issuedOn: date,
    })),
    replies: of("REFERRAL_FB").map(({ ref, date, code }) => ({ slip: ref, date, result: code })),
    registrations: of("REHAB_REG").map(({ person, code, date, unit }) => ({
      person,
      form: code,
      date,
      point: points.has(unit) ? unit : undefined,
    })),
    completions: of("COMPLETE").map(({ seq, person, code, date }) => ({
      key: seq,
      person,
      form: code,
      completedOn: date,
    })),
    decisions: of("MANAGE_DECISION").map(({ person, date, num }) => {
      const managedFrom = nearestCompletion(of("COMPLETE"), person, date) ?? date;
      const managedTo = lastDayOfTerm(managedFrom, Number(num));
      return { person, decidedOn: date, termMonths: Number(num), managedFrom, managedTo };
    }),
    communications: of("COMM").map(({ person, code, date }) =>
      code === "GIA_DINH" ? { household: person, date } : { person, date },
    ),
    adherence: of("ADHERE").map(({ person, ref, code }) => ({ person, month: ref, conclusion: code })),
    reached: of("MODEL_REACH").map(({ person, date }) => ({ person, date })),
    tests: of("TEST").map(({ person, date, code }) => ({ person, date, result: code })),
    useReports: of("USE_REPORT").map(({ person, date }) => ({ person, date })),
    supports: of("SUPPORT").map(({ person, date, code, num }) => ({
      person,
      date,
      kind: code,
      amountVnd: num === "" ? undefined : Number(num),
    })),
  };
}

/** The history of the acceptance year in `data/`. */
export function scenarioHistory(): History {
  return historyFromRows(readCsv("people.csv"), readCsv("units.csv"), readCsv("events.csv"));
}
