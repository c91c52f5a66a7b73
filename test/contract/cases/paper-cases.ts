import {
  accepts,
  type Desk,
  keptRecord,
  type OperationCase,
  refuses,
  unknownId,
} from "../operation-cases.ts";

async function completedFacts(desk: Desk): Promise<{ readonly [fact: string]: never }> {
  const { facts } = await desk.get("documents.get", { id: keptRecord(desk, "paper").id });
  return { ...(facts as object), boardSize: 3 } as never;
}

async function isPdf(desk: Desk, ticket: string): Promise<boolean> {
  return Buffer.from(await desk.fetch(ticket))
    .toString("latin1")
    .startsWith("%PDF-");
}

const draftRows: readonly OperationCase[] = [
  accepts({
    operation: "documents.kinds",
    does: "lists the founding decision of a club",
    as: "LANH_DAO",
    input: {},
    holds: (kinds) => kinds.some(({ code, about }) => code === "D03" && about === "CLUB"),
  }),
  accepts({
    operation: "documents.draft",
    does: "drafts it from the records and names what is missing",
    as: "CAN_BO",
    input: (desk) => ({ kind: "D03", date: "2026-09-15", clubId: keptRecord(desk, "club").id }),
    answers: { missing: [{ path: "boardSize" }] },
    keep: "paper",
  }),
  refuses({
    operation: "documents.draft",
    does: "knows no such kind",
    input: { kind: "D99", date: "2026-09-15" },
    refuses: "kindUnknown",
  }),
  accepts({
    operation: "documents.get",
    does: "shows the facts gathered, signed by who is in office",
    as: "LANH_DAO",
    input: (desk) => ({ id: keptRecord(desk, "paper").id }),
    answers: { state: "NHAP", number: null, facts: { signature: { signerName: "Lê Thị Mẫu" } } },
  }),
  refuses({
    operation: "documents.get",
    does: "knows no such paper",
    input: { id: unknownId },
    refuses: "recordUnknown",
  }),
  refuses({
    operation: "documents.preview",
    does: "previews nothing that lacks a fact",
    input: (desk) => ({ id: keptRecord(desk, "paper").id }),
    refuses: "factsMissing",
  }),
  refuses({
    operation: "documents.submit",
    does: "submits nothing that lacks a fact",
    input: (desk) => keptRecord(desk, "paper"),
    refuses: "factsMissing",
  }),
  accepts({
    operation: "documents.changeFacts",
    does: "completes the draft",
    as: "CAN_BO",
    input: async (desk) => ({ ...keptRecord(desk, "paper"), facts: await completedFacts(desk) }),
    answers: { version: 2, missing: [] },
    holds: ({ id, version }, desk) => desk.kept.set("paper", { id, version }).size > 0,
  }),
  refuses({
    operation: "documents.changeFacts",
    does: "overwrites no one else's change",
    input: async (desk) => ({
      id: keptRecord(desk, "paper").id,
      version: 1,
      facts: await completedFacts(desk),
    }),
    refuses: "changedMeanwhile",
  }),
  accepts({
    operation: "documents.preview",
    does: "shows the draft as PDF",
    as: "LANH_DAO",
    input: (desk) => ({ id: keptRecord(desk, "paper").id }),
    holds: ({ ticket }, desk) => isPdf(desk, ticket),
  }),
];

const lifeRows: readonly OperationCase[] = [
  refuses({
    operation: "documents.issue",
    does: "issues nothing without a number",
    input: (desk) => keptRecord(desk, "paper"),
    refuses: "wrongState",
  }),
  refuses({
    operation: "documents.print",
    does: "prints nothing without a number",
    input: (desk) => ({ id: keptRecord(desk, "paper").id }),
    refuses: "wrongState",
  }),
  accepts({
    operation: "documents.submit",
    does: "submits it for signature",
    as: "CAN_BO",
    input: (desk) => keptRecord(desk, "paper"),
    keep: "paper",
  }),
  accepts({
    operation: "documents.sign",
    does: "notes that it was signed",
    input: (desk) => keptRecord(desk, "paper"),
    keep: "paper",
  }),
  refuses({
    operation: "documents.sign",
    does: "signs nothing twice",
    input: (desk) => keptRecord(desk, "paper"),
    refuses: "wrongState",
  }),
  refuses({
    operation: "documents.number",
    does: "gives no number of tomorrow",
    input: (desk) => ({ ...keptRecord(desk, "paper"), issuedOn: "2026-09-16" }),
    refuses: "dateInFuture",
  }),
  accepts({
    operation: "documents.number",
    does: "gives number 01 of the year, with the leading zero of Nghị định 30/2020/NĐ-CP",
    input: (desk) => ({ ...keptRecord(desk, "paper"), issuedOn: "2026-09-15" }),
    answers: { number: "01/QĐ-UBND" },
    keep: "paper",
  }),
  accepts({
    operation: "documents.issue",
    does: "issues it",
    input: (desk) => keptRecord(desk, "paper"),
    keep: "paper",
  }),
  accepts({
    operation: "documents.print",
    does: "prints the same bytes each time",
    as: "LANH_DAO",
    input: (desk) => ({ id: keptRecord(desk, "paper").id }),
    holds: async ({ ticket }, desk) => {
      const again = await desk.get("documents.print", { id: keptRecord(desk, "paper").id });
      return Buffer.compare(await desk.fetch(ticket), await desk.fetch(again.ticket)) === 0;
    },
  }),
  refuses({
    operation: "documents.discard",
    does: "discards nothing that was issued",
    input: async (desk) => {
      const { id, version } = await desk.get("documents.get", { id: keptRecord(desk, "paper").id });
      return { id, version, reason: "Nhầm" };
    },
    refuses: "wrongState",
  }),
  accepts({
    operation: "documents.discard",
    does: "discards a draft nobody needs",
    as: "CAN_BO",
    input: async (desk) => {
      const clubId = keptRecord(desk, "club").id;
      const { id, version } = await desk.get("documents.draft", { kind: "D03", date: "2026-09-15", clubId });
      return { id, version, reason: "Không cần nữa" };
    },
  }),
  accepts({
    operation: "documents.list",
    does: "finds the issued paper in the register",
    as: "LANH_DAO",
    input: { state: "DA_PHAT_HANH", year: 2026 },
    answers: { total: 1, rows: [{ number: "01/QĐ-UBND", signer: "Lê Thị Mẫu" }] },
  }),
  accepts({
    operation: "station.check",
    does: "still prints the frozen paper as it was numbered",
    input: {},
    answers: { sound: true, frozenPapers: 1 },
  }),
];

const sampleRows: readonly OperationCase[] = [
  accepts({
    operation: "documents.sample",
    does: "prints a kind from its own sample, for anybody",
    as: "stranger",
    input: { kind: "D03" },
    holds: async ({ file, text }, desk) => text.includes("QUYẾT ĐỊNH") && (await isPdf(desk, file.ticket)),
  }),
  accepts({
    operation: "documents.sample",
    does: "prints a kind with its extreme facts",
    as: "stranger",
    input: { kind: "D06", extreme: true },
    holds: ({ text }) => text.includes("Y Bhuăn Niê Kđăm Hwing Buôn Krông Ayŭn"),
  }),
  refuses({
    operation: "documents.sample",
    does: "knows no such kind",
    as: "stranger",
    input: { kind: "D99" },
    refuses: "kindUnknown",
  }),
];

/** A founding decision from draft to issue. */
export const paperCases: readonly OperationCase[] = [...sampleRows, ...draftRows, ...lifeRows];
