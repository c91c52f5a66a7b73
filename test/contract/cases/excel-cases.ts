import { workbookOf } from "../../support/workbook.ts";
import {
  accepts,
  type Desk,
  keptRecord,
  type OperationCase,
  refuses,
  unknownId,
} from "../operation-cases.ts";

const rows = [
  ["DANH SÁCH NGƯỜI SAU CAI", null, null, null],
  ["STT", "Họ và tên", "Ngày sinh", "Giới tính"],
  [1, "Lò Thị Bảng Tính", "02/03/1991", "Nữ"],
  [2, "Quàng Văn Bảng Tính", 1988, "?"],
];

async function handIn(desk: Desk): Promise<{ ticket: string; list: "people" }> {
  return { ticket: await desk.hand(workbookOf(rows, ["A1:D1"]), "danh-sach.xlsx"), list: "people" };
}

/** Lists that come in as workbooks. */
export const excelCases: readonly OperationCase[] = [
  accepts({
    operation: "excel.inspect",
    does: "says what each row of a workbook would do",
    as: "CAN_BO",
    input: handIn,
    answers: {
      counts: { NEW: 1, REFUSED: 1, CHANGED: 0, SAME: 0, DOUBTFUL: 0 },
      sheets: [{ name: "Danh sách", headRow: 2, rows: 2 }],
      remembered: false,
    },
  }),
  refuses({
    operation: "excel.inspect",
    does: "refuses what is no workbook",
    input: async (desk) => ({ ticket: await desk.hand(new Uint8Array(9), "a.xlsx"), list: "people" }),
    refuses: "workbookNone",
  }),
  refuses({
    operation: "excel.inspect",
    does: "finds no head where there is none",
    input: async (desk) => ({
      ticket: await desk.hand(workbookOf([["chỉ có chữ"]]), "a.xlsx"),
      list: "people",
    }),
    refuses: "workbookHeadMissing",
  }),
  accepts({
    operation: "excel.attendance",
    does: "reads who came to a meeting, and names who is not on its list",
    as: "CAN_BO",
    input: async (desk) => ({
      ticket: await desk.hand(
        workbookOf([
          ["Họ và tên", "Điểm danh"],
          ["Cứ A Vắng Mẫu", "x"],
        ]),
        "a.xlsx",
      ),
      meetingId: keptRecord(desk, "meeting").id,
    }),
    answers: { marks: [], left: [{ row: 2, name: "Cứ A Vắng Mẫu", why: "NOBODY" }] },
  }),
  refuses({
    operation: "excel.attendance",
    does: "reads nothing for a meeting that is not there",
    input: async (desk) => ({
      ticket: await desk.hand(workbookOf([["Họ và tên", "Điểm danh"]]), "a.xlsx"),
      meetingId: unknownId,
    }),
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "excel.import",
    does: "takes the good row in and gives the workbook back with the reason of the other",
    as: "CAN_BO",
    input: async (desk) => ({ ...(await handIn(desk)), words: { sexUnknown: "Không rõ {field}" } }),
    answers: { written: 1, counts: { NEW: 1, REFUSED: 1 } },
    holds: ({ returned }) => returned?.name === "danh-sach-tra-lai.xlsx",
    keep: "import",
  }),
  accepts({
    operation: "excel.import",
    does: "adds nothing when the same file comes again",
    input: handIn,
    answers: { written: 0, id: null, counts: { SAME: 1, NEW: 0 } },
  }),
  refuses({
    operation: "excel.import",
    does: "takes no members into a club nobody knows",
    input: async (desk) => ({ ...(await handIn(desk)), list: "members", clubId: unknownId }),
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "excel.imports",
    does: "lists what was taken in",
    as: "LANH_DAO",
    input: {},
    holds: (imports) =>
      imports.some(({ fileName, undoneAt }) => fileName === "danh-sach.xlsx" && undoneAt === null),
  }),
  accepts({
    operation: "excel.undo",
    does: "takes the whole import back",
    input: (desk) => ({ id: keptRecord({ ...desk, kept: withVersion(desk) }, "import").id }),
    holds: ({ records }) => records === 2,
  }),
  refuses({
    operation: "excel.undo",
    does: "takes nothing back twice",
    input: (desk) => ({ id: keptRecord({ ...desk, kept: withVersion(desk) }, "import").id }),
    refuses: "importUndone",
  }),
];

/** The entry of an import has an id and no version of its own. */
function withVersion({ kept }: Desk): Map<string, unknown> {
  return new Map([["import", { ...(kept.get("import") as object), version: 1 }]]);
}
