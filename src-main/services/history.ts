import { calendarDate, yearOf, type CalendarDate } from "#shared/base/calendar-date.ts";
import type { History } from "#shared/reports/history.ts";
import type { DaySpan } from "#shared/reports/spells.ts";
import type { ReadableDatabase } from "../database/database.ts";
import {
  reportRows,
  reportRowsSince,
  type GrowingRowKind,
  type ReportRowKind,
} from "../database/report-rows.ts";

type PlainKinds = Exclude<keyof History, "clubs" | "points" | "volunteers"> & ReportRowKind;

function plain<Kind extends PlainKinds>(database: ReadableDatabase, kind: Kind): History[Kind] {
  const found: unknown = reportRows(database, kind);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the SELECT of each kind yields exactly these rows; the acceptance year holds them against its oracle
  return found as History[Kind];
}

function growing<Kind extends GrowingRowKind>(
  database: ReadableDatabase,
  kind: Kind,
  since: CalendarDate,
): History[Kind] {
  const found: unknown = reportRowsSince(database, kind, since);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the SELECT of each kind yields exactly these rows; the acceptance year holds them against its oracle
  return found as History[Kind];
}

function bodiesOf(database: ReadableDatabase): Pick<History, "clubs" | "points"> {
  const bodies = reportRows(database, "bodies");
  const suspensions = Map.groupBy(reportRows(database, "suspensions"), ({ body }) => body);
  const requirements = Map.groupBy(reportRows(database, "requirements"), ({ body }) => body);
  return {
    clubs: bodies
      .filter(({ kind }) => kind === "CLB")
      .map((club) => ({
        key: club.key,
        foundedOn: club.foundedOn,
        dissolvedOn: club.dissolvedOn,
        programme: club.programme,
        suspensions: suspensions.get(club.id) ?? [],
        requirements: requirements.get(club.id) ?? [],
      })),
    points: bodies
      .filter(({ kind }) => kind === "DIEM_TU_VAN")
      .map((point) => ({ key: point.key, openedOn: point.foundedOn, closedOn: point.dissolvedOn })),
  };
}

function volunteersOf(database: ReadableDatabase): Pick<History, "volunteers"> {
  const services = Map.groupBy(reportRows(database, "services"), ({ volunteer }) => volunteer);
  return {
    volunteers: reportRows(database, "volunteers").map(({ id, key }) => ({
      key,
      spells: services.get(id) ?? [],
    })),
  };
}

/** What every period looks at, whenever it was. */
function loadLasting(database: ReadableDatabase): Omit<History, GrowingRowKind> {
  return {
    ...bodiesOf(database),
    ...volunteersOf(database),
    persons: plain(database, "persons"),
    residences: plain(database, "residences"),
    absences: plain(database, "absences"),
    categories: plain(database, "categories"),
    memberships: plain(database, "memberships"),
    meetings: plain(database, "meetings"),
    plans: plain(database, "plans"),
    visits: plain(database, "visits"),
    counsellings: plain(database, "counsellings"),
    referrals: plain(database, "referrals"),
    replies: plain(database, "replies"),
    registrations: plain(database, "registrations"),
    completions: plain(database, "completions"),
    decisions: plain(database, "decisions"),
    communications: plain(database, "communications"),
    treatments: plain(database, "treatments"),
    adherence: plain(database, "adherence"),
    reached: plain(database, "reached"),
    tests: plain(database, "tests"),
    useReports: plain(database, "useReports"),
    supports: plain(database, "supports"),
  };
}

/** The first day a report of the period looks at the attendance and evaluations of: its own or that of its year. */
function firstLookedAt({ from, to }: DaySpan): CalendarDate {
  const newYear = calendarDate(yearOf(to), 1, 1);
  return from < newYear ? from : newYear;
}

/** The histories of one reading. */
export interface Histories {
  /** Everything a report of the period is computed from, as the database holds it now. */
  of(period: DaySpan): History;
}

/** Reads what lasts once and what grows with every month as far back as a period asked for needs it. */
export function openHistories(database: ReadableDatabase): Histories {
  const lasting = loadLasting(database);
  const known = new Map<CalendarDate, History>();
  return {
    of: (period) => {
      const since = firstLookedAt(period);
      const history = known.get(since) ?? {
        ...lasting,
        attendance: growing(database, "attendance", since),
        evaluations: growing(database, "evaluations", since),
      };
      known.set(since, history);
      return history;
    },
  };
}
