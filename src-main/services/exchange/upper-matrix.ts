import { calendarDate, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse } from "#shared/base/result.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { reminderWords } from "#shared/documents/exchange-words.ts";
import { recordsWhere } from "../../database/reading.ts";
import {
  heldBundle,
  receivedBundle,
  receivedReport,
  safetyCopy,
  trustedStation,
} from "../../database/schema/exchange.ts";
import { changeRecord, type RecordOf } from "../../database/writing.ts";
import { cardSchema } from "../../sealing/key-card.ts";
import type { CallContext, FileTicket, HandlersOf } from "../ports.ts";
import { mustExist } from "../rules.ts";
import { reminderListFile } from "../station-papers.ts";
import { monthReportDue } from "../report-due.ts";
import type { Reading } from "../use-case.ts";
import type { ExchangeParts } from "./parts.ts";

type Commune = OutputOf<"upper.matrix">[number];
type Cell = Commune["months"][number];
type Report = RecordOf<typeof receivedReport>;
type Bundle = RecordOf<typeof receivedBundle>;

/** Everything the cells of the matrix are made of, read once. */
interface Received {
  readonly today: CalendarDate;
  readonly reports: ReadonlyMap<string, readonly Report[]>;
  readonly bundles: ReadonlyMap<string, Bundle>;
  /** Stations of which a bundle is held because numbers before it are missing. */
  readonly holding: ReadonlySet<string>;
}

function cellKey(station: string, period: string): string {
  return `${station} ${period}`;
}

function receivedOf({ database, today }: Reading): Received {
  return {
    today,
    reports: Map.groupBy(recordsWhere(database, receivedReport), ({ station, period }) =>
      cellKey(station, period),
    ),
    bundles: new Map(recordsWhere(database, receivedBundle).map((bundle) => [bundle.id, bundle])),
    holding: new Set(recordsWhere(database, heldBundle).map(({ station }) => station)),
  };
}

/** The state of a report that is here: turned back, replacing one that was, late, or received. */
function stateOfReceived(bundle: Bundle | undefined, versions: number, late: boolean): Cell["state"] {
  if (bundle?.outcome === "tu_choi") {
    return "TRA_LAI";
  }
  if (versions > 1) {
    return "THAY_THE";
  }
  return late ? "MUON" : "DA_NHAN";
}

function emptyState(received: Received, station: string, due: CalendarDate | undefined): Cell["state"] {
  const isOver = due !== undefined && received.today > due;
  if (!isOver) {
    return "CHUA_DEN_HAN";
  }
  return received.holding.has(station) ? "DANG_GIU" : "THIEU";
}

function cellOf(received: Received, station: string, month: string): Cell {
  const due = monthReportDue(month);
  const reports = received.reports.get(cellKey(station, month)) ?? [];
  const [first] = reports;
  const last = reports.at(-1);
  if (first === undefined || last === undefined) {
    const state = emptyState(received, station, due);
    return {
      period: month,
      state,
      late: false,
      versions: 0,
      bundleId: null,
      at: null,
      reason: null,
      dueOn: null,
    };
  }
  const late = due !== undefined && first.createdAt.slice(0, 10) > due;
  const bundle = received.bundles.get(last.receivedBundleId);
  return {
    period: month,
    state: stateOfReceived(bundle, reports.length, late),
    late,
    versions: reports.length,
    bundleId: last.receivedBundleId,
    at: last.createdAt,
    reason: bundle?.outcomeReason ?? null,
    dueOn: bundle?.dueOn ?? null,
  };
}

function monthsOf(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_none, index) => calendarDate(year, index + 1, 1).slice(0, 7));
}

function matrixOf(reading: Reading, months: readonly string[]): readonly Commune[] {
  const received = receivedOf(reading);
  return recordsWhere(reading.database, trustedStation, { state: "COMPARED" }).map(({ station, name }) => ({
    station,
    name,
    months: months.map((month) => cellOf(received, station, month)),
  }));
}

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
      const pieces = recordsWhere(desk.reading().database, safetyCopy, { station });
      const last = pieces.at(-1)?.receivedBundleId;
      const newest = pieces
        .filter(({ receivedBundleId }) => receivedBundleId === last)
        .toSorted((one, other) => one.part - other.part);
      if (newest.length === 0) {
        return refuse("noSafetyCopy", { station });
      }
      const bytes = Buffer.concat(newest.map((piece) => Buffer.from(piece.bytes, "base64")));
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

type Names = "upper.safetyCopy" | "upper.matrix" | "upper.remind" | "upper.timeliness" | AnswerNames;

/** Who has sent what, what is turned back or accepted, whom to remind, and how complete and timely each commune is. */
export function upperMatrixHandlers(parts: ExchangeParts, answer: Answer): HandlersOf<Names> {
  const { desk } = parts;
  return {
    "upper.matrix": ({ year }) =>
      accept(matrixOf(desk.reading(), monthsOf(year)).map((row) => ({ ...row, months: [...row.months] }))),
    "upper.timeliness": ({ year }) =>
      accept(
        matrixOf(desk.reading(), monthsOf(year)).map(({ station, name, months }) => {
          const due = months.filter(({ state }) => state !== "CHUA_DEN_HAN");
          const received = due.filter(({ versions }) => versions > 0);
          return {
            station,
            name,
            due: due.length,
            received: received.length,
            inTime: received.filter(({ late }) => !late).length,
            returned: due.filter(({ state }) => state === "TRA_LAI").length,
          };
        }),
      ),
    ...remindHandler(parts),
    ...safetyCopyHandler(parts),
    ...answerHandlers(parts, answer),
  };
}
