import {
  accepts,
  type Desk,
  keptRecord,
  type OperationCase,
  refuses,
  unknownId,
} from "../operation-cases.ts";

const columns = [
  { key: "code", title: "Mã" },
  { key: "name", title: "Họ và tên" },
  { key: "birth", title: "Ngày sinh" },
];
const list = { list: "people", title: "Danh sách người", columns, state: "TAT_CA" } as const;

function reminderKey(desk: Desk): string {
  return `reminder-${keptRecord(desk, "reminder").id}`;
}

/** A look at the residence of a managed user, which no record tells of. */
function checkKey(desk: Desk): string {
  return `check-${keptRecord(desk, "drugUser").id}-2026-09`;
}

/** What is due, the calendar it is counted by, and lists on their way out. */
export const todayCases: readonly OperationCase[] = [
  accepts({
    operation: "today.rules",
    does: "names the time limits that can be started on a day",
    as: "CAN_BO",
    input: { on: "2026-09-15" },
    holds: (rules) => rules.some(({ key }) => key === "D12"),
  }),
  accepts({
    operation: "today.remind",
    does: "starts a time limit of the law by hand",
    as: "CAN_BO",
    input: { rule: "D12", startOn: "2026-09-14" },
    keep: "reminder",
  }),
  refuses({
    operation: "today.remind",
    does: "knows no time limit of that name",
    input: { rule: "D99", startOn: "2026-09-14" },
    refuses: "ruleUnknown",
  }),
  accepts({
    operation: "today.list",
    does: "tells what is due and why that day",
    as: "LANH_DAO",
    input: {},
    holds: (tasks, desk) =>
      tasks.some(({ key, dueOn }) => key === reminderKey(desk) && dueOn === "2026-09-16"),
  }),
  accepts({
    operation: "today.snooze",
    does: "puts a task off with its reason",
    as: "CAN_BO",
    input: (desk) => ({ key: reminderKey(desk), until: "2026-09-20", reason: "Chờ trả lời" }),
  }),
  refuses({
    operation: "today.snooze",
    does: "puts off nothing that is not there",
    input: { key: "nothing", until: "2026-09-20", reason: "Chờ trả lời" },
    refuses: "taskUnknown",
  }),
  accepts({
    operation: "today.wake",
    does: "shows it again",
    as: "CAN_BO",
    input: (desk) => ({ key: reminderKey(desk) }),
  }),
  refuses({
    operation: "today.wake",
    does: "wakes nothing that was not put off",
    input: (desk) => ({ key: reminderKey(desk) }),
    refuses: "taskUnknown",
  }),
  accepts({
    operation: "episodes.open",
    does: "opens the management of an illegal user, which begins a look at the residence every month",
    as: "CAN_BO",
    input: (desk) => ({
      personId: keptRecord(desk, "an").id,
      kind: "QL_SDTP",
      event: "RA_QUYET_DINH",
      on: "2026-08-03",
    }),
    keep: "drugUser",
  }),
  refuses({
    operation: "today.settle",
    does: "marks nothing as done before its day",
    input: (desk) => ({ key: checkKey(desk), doneOn: "2026-09-16" }),
    refuses: "dateInFuture",
  }),
  accepts({
    operation: "today.settle",
    does: "marks what no record tells of as done",
    as: "CAN_BO",
    input: (desk) => ({ key: checkKey(desk), doneOn: "2026-09-15" }),
  }),
  refuses({
    operation: "today.settle",
    does: "marks nothing as done that is not there any more",
    input: (desk) => ({ key: checkKey(desk), doneOn: "2026-09-15" }),
    refuses: "taskUnknown",
  }),
  accepts({
    operation: "today.reminderDone",
    does: "takes a reminder off the list",
    as: "CAN_BO",
    input: (desk) => ({ id: keptRecord(desk, "reminder").id, doneOn: "2026-09-15" }),
    answers: { version: 2 },
  }),
  refuses({
    operation: "today.reminderDone",
    does: "knows no such reminder",
    input: { id: unknownId, doneOn: "2026-09-15" },
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "calendar.set",
    does: "keeps the office's word on a day",
    input: { date: "2026-12-31", kind: "swapped_off", name: "Nghỉ hoán đổi", source: "01/TB-UBND" },
  }),
  accepts({
    operation: "calendar.days",
    does: "lists the days of a year, the office's own among them",
    as: "LANH_DAO",
    input: { year: 2026 },
    holds: (days) => days.some(({ date, own }) => date === "2026-12-31" && own),
  }),
  accepts({
    operation: "calendar.reset",
    does: "takes the office's word back",
    input: { date: "2026-12-31" },
  }),
  refuses({
    operation: "calendar.reset",
    does: "takes nothing back that was not said",
    input: { date: "2026-12-31" },
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "lists.excel",
    does: "gives a list as a workbook",
    as: "LANH_DAO",
    input: list,
    holds: async ({ ticket, name }, desk) =>
      name === "danh-sach_people_2026-09-15.xlsx" && (await desk.fetch(ticket))[0] === 0x50,
  }),
  refuses({
    operation: "lists.excel",
    does: "knows no such column",
    input: { ...list, columns: [{ key: "hiv", title: "HIV" }] },
    refuses: "listColumnUnknown",
  }),
  accepts({
    operation: "lists.print",
    does: "gives a list on paper",
    as: "LANH_DAO",
    input: list,
    holds: async ({ ticket }, desk) =>
      new TextDecoder("latin1").decode((await desk.fetch(ticket)).subarray(0, 5)) === "%PDF-",
  }),
  accepts({
    operation: "lists.print",
    does: "takes the key of every task, of two records and a day too",
    as: "CAN_BO",
    input: {
      list: "today",
      title: "Việc cần làm",
      columns: [{ key: "what", title: "Việc" }],
      ids: [`missed-${unknownId}-${unknownId}-2026-09-15`],
    },
    holds: async ({ ticket }, desk) => (await desk.fetch(ticket)).length > 0,
  }),
  accepts({
    operation: "lists.excel",
    does: "gives the points, models and teams of the commune, in the words handed in",
    as: "LANH_DAO",
    input: {
      list: "bodies",
      title: "Danh sách điểm tư vấn, mô hình, đội, tổ",
      columns: [
        { key: "kind", title: "Loại" },
        { key: "name", title: "Tên" },
        { key: "state", title: "Tình trạng" },
      ],
      words: { DIEM_TU_VAN: "Điểm tư vấn" },
    },
    holds: async ({ ticket }, desk) => (await desk.fetch(ticket))[0] === 0x50,
  }),
  refuses({
    operation: "lists.print",
    does: "lists no members of a club nobody knows",
    input: { ...list, list: "members", clubId: unknownId },
    refuses: "recordUnknown",
  }),
];
