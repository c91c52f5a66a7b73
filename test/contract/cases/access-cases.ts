import { accepts, keptRecord, type OperationCase, refuses, unknownId } from "../operation-cases.ts";

const columns = [
  { key: "who", title: "Người dùng" },
  { key: "what", title: "Nội dung" },
];
const log = { list: "access", title: "Nhật ký truy cập", columns, category: "IN" } as const;

/** Who has seen, printed and taken out personal data. */
export const accessCases: readonly OperationCase[] = [
  accepts({
    operation: "access.ofPerson",
    does: "tells who has looked at a person's file",
    as: "CAN_BO",
    input: (desk) => ({ personId: keptRecord(desk, "an").id }),
    holds: ({ rows }) => rows.some(({ kind, what }) => kind === "XEM" && what === "FILE"),
  }),
  refuses({
    operation: "access.ofPerson",
    does: "knows no such person",
    input: { personId: unknownId },
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "access.list",
    does: "shows the whole log to whoever answers for it",
    as: "LANH_DAO",
    input: { kind: "XEM" },
    holds: ({ rows, accounts, since }) =>
      rows.length > 0 && rows.every(({ kind }) => kind === "XEM") && accounts.length > 0 && since !== null,
  }),
  refuses({
    operation: "access.list",
    does: "shows the whole log to nobody else",
    as: "CAN_BO",
    input: {},
    refuses: "roleNotAllowed",
  }),
  accepts({
    operation: "lists.print",
    does: "prints the log for whoever answers for it",
    as: "LANH_DAO",
    input: log,
  }),
  refuses({
    operation: "lists.excel",
    does: "takes the log out for nobody else",
    as: "CAN_BO",
    input: log,
    refuses: "onlyOverseers",
  }),
];
