import {
  calendarDate,
  firstDayOfMonth,
  lastDayOfMonth,
  type CalendarDate,
} from "#shared/base/calendar-date.ts";
import { accept, refuse } from "#shared/base/result.ts";
import { foldText } from "#shared/base/vietnamese-text.ts";
import type { InputOf, OutputOf } from "#shared/contract/contract.ts";
import { reminderWords } from "#shared/documents/exchange-words.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { findKeptFile } from "../../database/kept-files.ts";
import { recordsWhere } from "../../database/reading.ts";
import {
  comparedStations,
  receivedStates,
  stationsHeld,
  type ReceivedState,
} from "../../database/received-summary.ts";
import { receivedBundle, safetyCopy, trustedStation } from "../../database/schema/exchange.ts";
import { changeRecord } from "../../database/writing.ts";
import { cardSchema } from "../../sealing/key-card.ts";
import type { CallContext, FileTicket, HandlersOf } from "../ports.ts";
import { mustExist } from "../rules.ts";
import { reminderListFile } from "../station-papers.ts";
import { monthReportDue } from "../report-due.ts";
import type { Reading } from "../use-case.ts";
import type { ExchangeParts } from "./parts.ts";

type Commune = OutputOf<"upper.matrix">["rows"][number];
type Cell = Commune["months"][number];

interface Named {
  readonly station: string;
  readonly name: string;
}

const collator = new Intl.Collator("vi");

/** Everything the cells of the matrix are made of, read once. */
interface Received {
  readonly today: CalendarDate;
  readonly states: ReadonlyMap<string, ReceivedState>;
  /** Cells whose report is held because bundles before it are missing. */
  readonly holding: ReadonlySet<string>;
  readonly due: ReadonlyMap<string, CalendarDate | undefined>;
}

function cellKey(station: string, period: string): string {
  return `${station} ${period}`;
}

function cellsHeld(database: ReadableDatabase, month: string): readonly string[] {
  const period = { from: firstDayOfMonth(month), to: lastDayOfMonth(month) };
  return [...stationsHeld(database, period)].map((station) => cellKey(station, month));
}

/** What was received in the months, of the stations named only, where a page of them is enough. */
function receivedOf(
  { database, today }: Reading,
  months: readonly string[],
  stations?: readonly string[],
): Received {
  const states = months.flatMap((month) => receivedStates(database, month, stations));
  return {
    today,
    states: new Map(states.map((state) => [cellKey(state.station, state.period), state])),
    holding: new Set(months.flatMap((month) => cellsHeld(database, month))),
    due: new Map(months.map((month) => [month, monthReportDue(month)])),
  };
}

/** The state of a report that is here: turned back, replacing one that was, late, or received. */
function stateOfReceived({ returned, versions }: ReceivedState, late: boolean): Cell["state"] {
  if (returned === 1) {
    return "TRA_LAI";
  }
  if (versions > 1) {
    return "THAY_THE";
  }
  return late ? "MUON" : "DA_NHAN";
}

function isOver({ today, due }: Received, month: string): boolean {
  const last = due.get(month);
  return last !== undefined && today > last;
}

function emptyState(received: Received, station: string, month: string): Cell["state"] {
  if (received.holding.has(cellKey(station, month))) {
    return "DANG_GIU";
  }
  return isOver(received, month) ? "THIEU" : "CHUA_DEN_HAN";
}

const nothingReceived = {
  late: false,
  versions: 0,
  bundleId: null,
  at: null,
  reason: null,
  dueOn: null,
} as const;

function cellOf(received: Received, station: string, month: string): Cell {
  const due = received.due.get(month);
  const sent = received.states.get(cellKey(station, month));
  if (sent === undefined) {
    return { period: month, state: emptyState(received, station, month), ...nothingReceived };
  }
  const late = due !== undefined && sent.firstAt.slice(0, 10) > due;
  const { versions, bundleId, lastAt: at, reason, dueOn } = sent;
  return { period: month, state: stateOfReceived(sent, late), late, versions, bundleId, at, reason, dueOn };
}

function monthsOf(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_none, index) => calendarDate(year, index + 1, 1).slice(0, 7));
}

/** The stations in the order of their names, of which a name or code contains the text. */
function stationsFound({ database }: Reading, query: string): readonly Named[] {
  const wanted = foldText(query.trim());
  return comparedStations(database)
    .filter(
      ({ station, name }) =>
        wanted === "" || foldText(name).includes(wanted) || foldText(station).includes(wanted),
    )
    .toSorted((one, other) => collator.compare(one.name, other.name));
}

function rowOf(received: Received, { station, name }: Named, months: readonly string[]): Commune {
  return { station, name, months: months.map((month) => cellOf(received, station, month)) };
}

function matrixOf(reading: Reading, months: readonly string[]): readonly Commune[] {
  const received = receivedOf(reading, months);
  return stationsFound(reading, "").map((named) => rowOf(received, named, months));
}

/** Those with something to ask after in one of the months. */
function withOpenStates(
  reading: Reading,
  stations: readonly Named[],
  months: readonly string[],
): readonly Named[] {
  const received = receivedOf(reading, months);
  return stations.filter(({ station }) =>
    months.some((month) => openStates.has(cellOf(received, station, month).state)),
  );
}

/** The page of the matrix asked for: communes of a name or code, or with something to ask after. */
function matrixPage(
  reading: Reading,
  { year, query, only, offset, limit }: InputOf<"upper.matrix">,
): OutputOf<"upper.matrix"> {
  const months = monthsOf(year);
  const named = stationsFound(reading, query);
  const found = only === "ALL" ? named : withOpenStates(reading, named, months);
  const page = found.slice(offset, offset + limit);
  const received = receivedOf(
    reading,
    months,
    page.map(({ station }) => station),
  );
  return {
    communes: comparedStations(reading.database).length,
    total: found.length,
    rows: page.map((one) => rowOf(received, one, months)),
  };
}

/** States that ask for something to be done. */
const openStates: ReadonlySet<Cell["state"]> = new Set(["THIEU", "DANG_GIU", "TRA_LAI"]);

/** What the list of reminders says of a cell; nothing where there is nothing to remind of. */
function reminderOf({ state, reason }: Cell): string | undefined {
  if (state === "TRA_LAI") {
    return reminderWords.returned(reason ?? "");
  }
  if (state === "DANG_GIU") {
    return reminderWords.held;
  }
  return state === "THIEU" ? reminderWords.missing : undefined;
}

function remindHandler(parts: ExchangeParts): HandlersOf<"upper.remind"> {
  const { desk } = parts;
  return {
    "upper.remind": async ({ month }) => {
      const reading = desk.reading();
      const cards = recordsWhere(reading.database, trustedStation, { state: "COMPARED" });
      const rows = matrixOf(reading, [month]).flatMap(({ station, name, months: [cell] }) => {
        const state = cell === undefined ? undefined : reminderOf(cell);
        const held = cards.find((card) => card.station === station);
        const phone = held === undefined ? "" : cardSchema.parse(held.card).phone;
        return state === undefined
          ? []
          : [{ name, code: station, state, ...(phone === "" ? {} : { phone }) }];
      });
      if (rows.length === 0) {
        return refuse("nothingMissing", { month });
      }
      const dueOn = monthReportDue(month) ?? reading.today;
      return accept({ communes: rows.length, list: await reminderListFile(parts, { month, dueOn, rows }) });
    },
  };
}

/** The newest copy a station has left here, its pieces put together again. */
function safetyCopyHandler({ desk }: ExchangeParts): HandlersOf<"upper.safetyCopy"> {
  return {
    "upper.safetyCopy": ({ station }) => {
      const { database } = desk.reading();
      const pieces = recordsWhere(database, safetyCopy, { station });
      const last = pieces.at(-1)?.receivedBundleId;
      const newest = pieces
        .filter(({ receivedBundleId }) => receivedBundleId === last)
        .toSorted((one, other) => one.part - other.part);
      if (newest.length === 0) {
        return refuse("noSafetyCopy", { station });
      }
      const files = newest.map(({ id, bytes }) => findKeptFile(database, id, bytes));
      const found = files.filter((file) => file !== undefined);
      if (found.length < files.length) {
        return refuse("noSafetyCopy", { station });
      }
      const bytes = Buffer.concat(found);
      const name = `ban-sao-an-toan_${station}.age`;
      const mediaType = "application/octet-stream";
      return accept(desk.ports.files.offer({ name, mediaType, bytes: new Uint8Array(bytes) }));
    },
  };
}

type Answer = (id: string, context: CallContext) => Promise<FileTicket | null>;
type AnswerNames = "upper.return" | "upper.accept";

function answerHandlers({ desk }: ExchangeParts, answer: Answer): HandlersOf<AnswerNames> {
  return {
    "upper.return": async ({ bundleId, reason, dueOn }, context) => {
      const returned = desk.write({ operation: "upper.return", context, reason }, (useCase) => {
        const { database, writing, today } = useCase;
        const bundle = mustExist(database, receivedBundle, bundleId);
        if (!bundle.ok) {
          return bundle;
        }
        const change = { id: bundleId, outcome: "tu_choi", outcomeReason: reason, dueOn };
        return accept(dueOn < today ? undefined : changeRecord(writing, receivedBundle, change));
      });
      if (!returned.ok) {
        return returned;
      }
      return returned.value === undefined
        ? refuse("dueDatePast", { date: dueOn })
        : accept({ receipt: await answer(bundleId, context) });
    },
    "upper.accept": async ({ bundleId, note }, context) => {
      const accepted = desk.write({ operation: "upper.accept", context }, ({ database, writing }) => {
        const bundle = mustExist(database, receivedBundle, bundleId);
        if (!bundle.ok) {
          return bundle;
        }
        const change = { id: bundleId, outcome: "nhan", outcomeReason: note, dueOn: null };
        return accept(changeRecord(writing, receivedBundle, change));
      });
      return accepted.ok ? accept({ receipt: await answer(bundleId, context) }) : accepted;
    },
  };
}

/** How many of the months due a commune has sent, and how many in time. What came before its day is due as well. */
function timelinessOf(reading: Reading, year: number): OutputOf<"upper.timeliness"> {
  const months = monthsOf(year);
  const received = receivedOf(reading, months);
  return stationsFound(reading, "").map((named) => {
    const cells = rowOf(received, named, months).months;
    const here = cells.filter(({ versions }) => versions > 0);
    return {
      ...named,
      due: cells.filter(({ versions, period }) => versions > 0 || isOver(received, period)).length,
      received: here.length,
      inTime: here.filter(({ late }) => !late).length,
      returned: cells.filter(({ state }) => state === "TRA_LAI").length,
    };
  });
}

type Names = "upper.safetyCopy" | "upper.matrix" | "upper.remind" | "upper.timeliness" | AnswerNames;

/** Who has sent what, what is turned back or accepted, whom to remind, and how complete and timely each commune is. */
export function upperMatrixHandlers(parts: ExchangeParts, answer: Answer): HandlersOf<Names> {
  const { desk } = parts;
  return {
    "upper.matrix": (input) => accept(matrixPage(desk.reading(), input)),
    "upper.timeliness": ({ year }) => accept(timelinessOf(desk.reading(), year)),
    ...remindHandler(parts),
    ...safetyCopyHandler(parts),
    ...answerHandlers(parts, answer),
  };
}
