import {
  accepts,
  type Desk,
  keptRecord,
  type OperationCase,
  refuses,
  unknownId,
} from "../operation-cases.ts";

/** A complete founding decision of the club that the rows of papers keep, signed. */
async function signedPaper(desk: Desk): Promise<{ readonly id: string; readonly version: number }> {
  const clubId = keptRecord(desk, "club").id;
  const { id, version } = await desk.get("documents.draft", { kind: "D03", date: "2026-09-15", clubId });
  const { facts } = await desk.get("documents.get", { id });
  const changed = await desk.get("documents.changeFacts", {
    id,
    version,
    facts: { ...(facts as object), boardSize: 3 },
  });
  return await desk.get("documents.sign", { id, version: changed.version });
}

const lifeRows: readonly OperationCase[] = [
  accepts({
    operation: "documents.takeBack",
    does: "makes a signed paper a draft again",
    as: "CAN_BO",
    input: async (desk) => ({ ...(await signedPaper(desk)), reason: "Sai địa điểm" }),
    keep: "takenBack",
  }),
  refuses({
    operation: "documents.takeBack",
    does: "takes no draft back",
    input: (desk) => ({ ...keptRecord(desk, "takenBack"), reason: "Sai địa điểm" }),
    refuses: "wrongState",
  }),
  accepts({
    operation: "documents.voidNumber",
    does: "voids the number of a spoiled paper",
    as: "CAN_BO",
    input: async (desk) => {
      const ready = await signedPaper(desk);
      const { id, version } = await desk.get("documents.number", { ...ready, issuedOn: "2026-09-15" });
      return { id, version, reason: "In nhầm" };
    },
    keep: "voided",
  }),
  refuses({
    operation: "documents.voidNumber",
    does: "voids nothing twice",
    input: (desk) => ({ ...keptRecord(desk, "voided"), reason: "In nhầm" }),
    refuses: "wrongState",
  }),
  accepts({
    operation: "documents.relate",
    does: "notes that a draft answers a letter of the province",
    as: "CAN_BO",
    input: (desk) => ({
      id: keptRecord(desk, "takenBack").id,
      kind: "TRA_LOI",
      targetText: "Công văn số 12/UBND-VX ngày 01/9/2026",
      effectiveOn: "2026-09-15",
    }),
  }),
  refuses({
    operation: "documents.relate",
    does: "relates no paper to itself",
    input: (desk) => {
      const { id } = keptRecord(desk, "takenBack");
      return { id, kind: "KEM_THEO", targetId: id, effectiveOn: "2026-09-15" };
    },
    refuses: "relatedToItself",
  }),
];

const registerRows: readonly OperationCase[] = [
  accepts({
    operation: "numbers.setting",
    does: "counts each type of paper for itself until the head decides otherwise",
    as: "LANH_DAO",
    input: {},
    answers: { mode: "BY_TYPE", groups: [] },
  }),
  accepts({
    operation: "numbers.changeSetting",
    does: "takes the head's decision",
    input: { mode: "GROUPS", groups: [["QĐ"]] },
  }),
  accepts({
    operation: "numbers.enterByHand",
    does: "takes in a number of the paper register",
    as: "CAN_BO",
    input: { symbol: "TB-UBND", number: 3, date: "2026-09-15", title: "Thông báo lịch trực" },
  }),
  refuses({
    operation: "numbers.enterByHand",
    does: "takes the same number of the series in once",
    input: { symbol: "KH-UBND", number: 3, date: "2026-09-15", title: "Kế hoạch tuyên truyền" },
    refuses: "numberTaken",
  }),
  accepts({
    operation: "numbers.explainGap",
    does: "explains the numbers before it",
    as: "CAN_BO",
    input: { symbol: "TB-UBND", year: 2026, from: 1, to: 2, reason: "Cấp trước khi dùng chương trình" },
    answers: { explained: 2 },
  }),
  refuses({
    operation: "numbers.explainGap",
    does: "explains no number that was given",
    input: { symbol: "TB-UBND", year: 2026, from: 3, to: 3, reason: "Nhầm" },
    refuses: "notAGap",
  }),
  accepts({
    operation: "numbers.register",
    does: "shows every number of the year with the voided ones",
    as: "LANH_DAO",
    input: { year: 2026 },
    holds: ({ series }) =>
      series.some(
        ({ symbols, gaps, rows }) =>
          symbols.includes("TB-UBND") && gaps.length === 0 && rows[0]?.source === "VOID",
      ),
  }),
];

const wordingRows: readonly OperationCase[] = [
  accepts({
    operation: "wording.change",
    does: "keeps the office's own words as version 1",
    input: { key: "clubPurpose", revision: 0, lines: ["Giúp nhau hòa nhập cộng đồng"] },
    answers: { revision: 1 },
  }),
  refuses({
    operation: "wording.change",
    does: "takes one paragraph where one paragraph stands",
    input: { key: "clubPurpose", revision: 1, lines: ["Một", "Hai"] },
    refuses: "oneParagraphOnly",
  }),
  accepts({
    operation: "wording.list",
    does: "shows the office's words beside the programme's",
    as: "LANH_DAO",
    input: {},
    holds: (texts) =>
      texts.some(({ key, isOwn, byDefault }) => key === "clubPurpose" && isOwn && byDefault.length === 1),
  }),
  accepts({
    operation: "wording.restore",
    does: "goes back to the programme's words",
    input: { key: "clubPurpose", revision: 1 },
    answers: { revision: 2 },
  }),
  refuses({
    operation: "wording.restore",
    does: "knows no such text",
    input: { key: "nothing", revision: 0 },
    refuses: "wordingUnknown",
  }),
  refuses({
    operation: "documents.relate",
    does: "knows no such paper",
    input: { id: unknownId, kind: "TRA_LOI", targetText: "Công văn", effectiveOn: "2026-09-15" },
    refuses: "recordUnknown",
  }),
];

/** What may happen to a paper besides its straight way; the register of numbers; the office's own words. */
export const lifeCases: readonly OperationCase[] = [...lifeRows, ...registerRows, ...wordingRows];

const batchRows: readonly OperationCase[] = [
  accepts({
    operation: "batches.draft",
    does: "drafts a commitment for each person of a list",
    as: "CAN_BO",
    input: (desk) => ({ kind: "D19", date: "2026-09-15", personIds: [keptRecord(desk, "an").id] }),
    holds: ({ drafted, failed }) => drafted.length === 1 && failed.length === 0,
  }),
  refuses({
    operation: "batches.draft",
    does: "knows no such kind",
    input: { kind: "D99", date: "2026-09-15", personIds: [unknownId] },
    refuses: "kindUnknown",
  }),
  accepts({
    operation: "batches.advance",
    does: "names the paper that is not there",
    as: "CAN_BO",
    input: { ids: [unknownId], step: "SIGN" },
    answers: { moved: 0, failed: [{ id: unknownId, code: "recordUnknown" }], cancelled: false },
  }),
  refuses({
    operation: "batches.advance",
    does: "numbers nothing without a day",
    input: { ids: [unknownId], step: "NUMBER" },
    refuses: "dayMissing",
  }),
  accepts({
    operation: "batches.print",
    does: "prints the issued paper and names the one that is not there",
    as: "LANH_DAO",
    input: (desk) => ({ ids: [keptRecord(desk, "paper").id, unknownId], shape: "ONE", copies: 2 }),
    answers: { papers: 1, copies: 2, failed: [{ id: unknownId }] },
  }),
  accepts({
    operation: "printer.changeShift",
    does: "keeps the correction of this machine's printer",
    as: "CAN_BO",
    input: { rightMm: 1.5, downMm: 0 },
  }),
  accepts({
    operation: "printer.shift",
    does: "tells it",
    as: "LANH_DAO",
    input: {},
    answers: { rightMm: 1.5, downMm: 0 },
  }),
  accepts({
    operation: "documents.word",
    does: "hands the issued paper out as a Word file",
    as: "LANH_DAO",
    input: (desk) => ({ id: keptRecord(desk, "paper").id }),
    holds: async ({ ticket, name }, desk) =>
      name.endsWith(".docx") &&
      Buffer.from(await desk.fetch(ticket))
        .toString("latin1")
        .startsWith("PK"),
  }),
  refuses({
    operation: "documents.word",
    does: "knows no such paper",
    input: { id: unknownId },
    refuses: "recordUnknown",
  }),
];

/** Many papers at once, the printer, and Word. */
export const batchCases: readonly OperationCase[] = batchRows;
