import type { History } from "#shared/reports/history.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { reportRows, type ReportRowKind } from "../database/report-rows.ts";

type PlainKinds = Exclude<keyof History, "clubs" | "points" | "volunteers"> & ReportRowKind;

function plain<Kind extends PlainKinds>(database: ReadableDatabase, kind: Kind): History[Kind] {
  const found: unknown = reportRows(database, kind);
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

/** Everything the reports are computed from, as the database holds it now. */
export function loadHistory(database: ReadableDatabase): History {
  return {
    ...bodiesOf(database),
    ...volunteersOf(database),
    persons: plain(database, "persons"),
    residences: plain(database, "residences"),
    absences: plain(database, "absences"),
    categories: plain(database, "categories"),
    memberships: plain(database, "memberships"),
    meetings: plain(database, "meetings"),
    attendance: plain(database, "attendance"),
    evaluations: plain(database, "evaluations"),
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
