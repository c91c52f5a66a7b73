import { present } from "#shared/base/assert.ts";
import { shortDate } from "#shared/base/calendar-date.ts";
import { formatInteger } from "#shared/base/numbers.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { overseers } from "#shared/contract/access-log.ts";
import type { AccessKind } from "#shared/domain/access.ts";
import type { OutList } from "#shared/contract/lists.ts";
import { officeFactsOf } from "#shared/documents/default-facts.ts";
import { buildPaper } from "#shared/documents/kind.ts";
import { findKind } from "#shared/documents/kinds.ts";
import type { PdfRenderer } from "../../pdf/pdf-renderer.ts";
import { writeWorkbook } from "../../spreadsheet/write-workbook.ts";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import { noteUse } from "../access-log.ts";
import { maySee } from "../entries/restricted.ts";
import type { CallContext, FileTicket, HandlersOf } from "../ports.ts";
import type { Desk } from "../use-case.ts";
import { accessList } from "./access-list.ts";
import { bodyList } from "./body-list.ts";
import { clubList, evaluationList, meetingList, memberList, volunteerList } from "./club-lists.ts";
import { entryColumns, entryList } from "./entry-list.ts";
import type { ListCell, ListRow, OutgoingList, Wanted } from "./list.ts";
import { documentList, todayList } from "./office-lists.ts";
import { managementList, peopleList, referralList, supportList } from "./people-lists.ts";

const lists: Readonly<Record<OutList, OutgoingList>> = {
  people: peopleList,
  clubs: clubList,
  bodies: bodyList,
  members: memberList,
  meetings: meetingList,
  evaluations: evaluationList,
  documents: documentList,
  managements: managementList,
  referrals: referralList,
  supports: supportList,
  volunteers: volunteerList,
  today: todayList,
  entries: entryList,
  access: accessList,
};

interface Gathered {
  readonly rows: readonly ListRow[];
  readonly letters: readonly number[];
}

type ListRefusal = "listColumnUnknown" | "recordUnknown" | "recordKindOff" | "onlyOverseers";

/** Kinds that are restricted leave the programme only to those who see them on the screen. */
function maySeeKind(desk: Desk, { kind }: Wanted, { session }: CallContext): boolean {
  const known = recordKinds.get(kind ?? "");
  return known === undefined || maySee(desk.reading().database, known, session.account?.role);
}

/** The log of who has seen whose data is for those who answer for it. */
function mayOversee({ session }: CallContext): boolean {
  return overseers.some((role) => role === session.account?.role);
}

function columnsOf({ list, kind }: Wanted): Readonly<Record<string, number>> {
  const known = list === "entries" ? recordKinds.get(kind ?? "") : undefined;
  return known === undefined ? lists[list].columns : entryColumns(known);
}

/** The rows that are wanted; in the order of `ids` where the caller named some. */
function gather(desk: Desk, wanted: Wanted, context: CallContext): Result<Gathered, ListRefusal> {
  const list = lists[wanted.list];
  if (!maySeeKind(desk, wanted, context)) {
    return refuse("recordKindOff");
  }
  if (wanted.list === "access" && !mayOversee(context)) {
    return refuse("onlyOverseers");
  }
  const known = columnsOf(wanted);
  const letters = wanted.columns.map(({ key }) => known[key]);
  const unknown = wanted.columns.find(({ key }) => known[key] === undefined);
  if (unknown !== undefined) {
    return refuse("listColumnUnknown", { column: unknown.key });
  }
  const found = list.rows(desk.reading(), wanted);
  if (!found.ok) {
    return found;
  }
  const only = wanted.ids === null ? undefined : new Set(wanted.ids);
  const rows = only === undefined ? found.value : found.value.filter(({ id }) => only.has(id));
  return accept({ rows, letters: letters.map((width) => width ?? 12) });
}

/** A list someone is handed, for the log of who has taken out whose data. */
function useOf({ title }: Wanted, rows: readonly ListRow[], how: AccessKind): Parameters<typeof noteUse>[2] {
  return { kind: how, what: "LIST", detail: title, personIds: rows.map(({ personId }) => personId) };
}

function fileName({ list }: Wanted, today: string, extension: string): string {
  return `danh-sach_${list}_${today}.${extension}`;
}

async function asWorkbook(
  desk: Desk,
  wanted: Wanted,
  context: CallContext,
): Promise<Result<FileTicket, ListRefusal>> {
  const found = gather(desk, wanted, context);
  if (!found.ok) {
    return found;
  }
  const { rows, letters } = found.value;
  noteUse(desk, context, useOf(wanted, rows, "XUAT"));
  const bytes = await writeWorkbook({
    name: wanted.title,
    title: wanted.title,
    columns: wanted.columns.map(({ title }, index) => ({ title, width: (letters[index] ?? 12) + 2 })),
    rows: rows.map(({ cells }) => wanted.columns.map(({ key }) => cells[key] ?? null)),
  });
  return accept(
    desk.ports.files.offer({
      name: fileName(wanted, desk.ports.clock.today(), "xlsx"),
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      bytes,
    }),
  );
}

function printed(cell: ListCell | undefined): string {
  if (cell === null || cell === undefined) {
    return "–";
  }
  if (typeof cell === "number") {
    return formatInteger(cell);
  }
  return typeof cell === "string" ? cell : shortDate(cell.date);
}

async function asPaper(
  { desk, pdf }: { readonly desk: Desk; readonly pdf: PdfRenderer },
  wanted: Wanted,
  context: CallContext,
): Promise<Result<FileTicket, ListRefusal | "glyphMissing">> {
  const found = gather(desk, wanted, context);
  if (!found.ok) {
    return found;
  }
  const { rows, letters } = found.value;
  const { station, today } = desk.reading();
  const isNumber = (key: string): boolean => rows.some(({ cells }) => typeof cells[key] === "number");
  const isDay = (key: string): boolean =>
    rows.some(({ cells }) => typeof cells[key] === "object" && cells[key] !== null);
  const paper = buildPaper(present(findKind("DANH_SACH"), "the programme's own kinds are in the list"), {
    office: officeFactsOf(station.office()),
    name: wanted.title,
    preparedOn: today,
    columns: wanted.columns.map(({ key, title }, index) => ({
      title,
      letters: letters[index] ?? 12,
      align: isNumber(key) ? "right" : isDay(key) ? "center" : "left",
    })),
    rows: rows.map(({ cells }) => wanted.columns.map(({ key }) => printed(cells[key]))),
  });
  if (!paper.ok) {
    return paper.refusal.code === "glyphMissing"
      ? refuse("glyphMissing", paper.refusal.params)
      : refuse("listColumnUnknown", { column: paper.refusal.fields?.[0]?.path ?? "" });
  }
  const bytes = await pdf.render(paper.value);
  noteUse(desk, context, useOf(wanted, rows, "IN"));
  return accept(
    desk.ports.files.offer({ name: fileName(wanted, today, "pdf"), mediaType: "application/pdf", bytes }),
  );
}

/** Lists on their way out: as workbooks and on paper. */
export function listHandlers(desk: Desk, pdf: PdfRenderer): HandlersOf<"lists.excel" | "lists.print"> {
  return {
    "lists.excel": async (wanted, context) => await asWorkbook(desk, wanted, context),
    "lists.print": async (wanted, context) => await asPaper({ desk, pdf }, wanted, context),
  };
}
