import { createHash } from "node:crypto";
import {
  accepts,
  type Desk,
  keptRecord,
  keptText,
  type OperationCase,
  refuses,
  type StationAtHand,
  unknownId,
} from "../operation-cases.ts";
import { policy } from "../../support/two-stations.ts";

const unknownTicket = "0".repeat(64);
const unknownRecord = { station: "T01", entity: "person", recordId: unknownId };

/** The person whom the upper level keeps, with the personal number of one of the commune's own. */
const neighboursPerson = {
  person: {
    fullName: "Người Mẫu Cấp Trên",
    sex: "NAM",
    birthDate: "1990-01-01",
    birthPrecision: "DAY",
    ethnicity: "01",
  },
  residence: { kind: "THUONG_TRU", from: "2020-01-01" },
} as const;

async function ownNumber(desk: Desk): Promise<string> {
  const { rows } = await desk.get("people.list", {});
  for (const { id } of rows) {
    const { identities } = await desk.get("people.get", { id });
    const number = identities.find(({ kind, number: digits }) => kind === "CCCD" && digits !== null)?.number;
    if (typeof number === "string") {
      return number;
    }
  }
  throw new Error("someone has a personal number");
}

async function changeNote(neighbour: StationAtHand, note: string): Promise<void> {
  const [row] = (await neighbour.get("people.list", {})).rows;
  const { id, version, person } = await neighbour.get("people.get", { id: row?.id ?? "" });
  await neighbour.get("people.change", { id, version, person: { ...person, note }, reason: "Cập nhật" });
}

async function neighboursDelta(desk: Desk): Promise<string> {
  const neighbour = await desk.neighbour();
  const { file } = await neighbour.get("bundles.export", { to: "00001", kind: "delta", period: "2026-08" });
  return desk.hand(await neighbour.fetch(file.ticket), "goi.gdl");
}

/** A file cut for mail whose only part it is, by the description of the format. */
function onlyPart(text: string): Uint8Array {
  const whole = createHash("sha256").update(text).digest("hex");
  return new TextEncoder().encode(`gdl-part/1 ${whole} 1 1 ${String(text.length)}\n${text}`);
}

const policyRows: readonly OperationCase[] = [
  accepts({
    operation: "exchange.setPolicy",
    does: "lets the upper level have records, with the seven items of a transfer",
    input: policy,
    holds: ({ id }, desk) => desk.kept.set("policy", { id, version: 1 }).size > 0,
  }),
  accepts({
    operation: "exchange.policies",
    does: "shows who may get what, and why",
    as: "LANH_DAO",
    input: {},
    answers: [{ to: "T01", level: "RECORDS", reason: policy.reason }],
  }),
  accepts({
    operation: "exchange.withdrawPolicy",
    does: "goes back to totals only",
    input: (desk) => ({ id: keptRecord(desk, "policy").id, reason: "Hết kế hoạch" }),
  }),
  refuses({
    operation: "exchange.withdrawPolicy",
    does: "knows no such policy",
    input: { id: unknownId, reason: "Hết kế hoạch" },
    refuses: "recordUnknown",
  }),
  refuses({
    operation: "bundles.export",
    does: "sends no records to whom only totals may go",
    as: "CAN_BO",
    input: { to: "T01", kind: "delta", period: "2026-08" },
    refuses: "recordsNotAllowed",
  }),
  refuses({
    operation: "bundles.export",
    does: "sends no report that says of no period what it is of",
    as: "CAN_BO",
    input: { to: "T01", kind: "report", period: null },
    refuses: "periodMissing",
  }),
  accepts({
    operation: "exchange.beginEpoch",
    does: "begins a new numbered history after a restore",
    input: { reason: "Khôi phục từ bản sao lưu" },
  }),
];

const receivingRows: readonly OperationCase[] = [
  accepts({
    operation: "bundles.interrupted",
    does: "knows of no import that a power cut ended",
    as: "LANH_DAO",
    input: {},
    holds: (found) => found === null,
  }),
  accepts({
    operation: "bundles.interruptedRead",
    does: "forgets one that somebody has read of",
    as: "CAN_BO",
    input: {},
  }),
  accepts({
    operation: "bundles.rows",
    does: "shows each record of a bundle before it is taken in",
    as: "LANH_DAO",
    input: async (desk) => {
      const neighbour = await desk.neighbour();
      await neighbour.get("exchange.setPolicy", { ...policy, to: "00001" });
      const identity = { kind: "CCCD", number: await ownNumber(desk) } as const;
      await neighbour.get("people.register", { ...neighboursPerson, identity });
      const ticket = await neighboursDelta(desk);
      desk.kept.set("delta", ticket);
      return { ticket, group: "NEW" };
    },
    holds: ({ rows }) =>
      rows.some(({ entity, name }) => entity === "person" && name === "Người Mẫu Cấp Trên"),
  }),
  refuses({
    operation: "bundles.rows",
    does: "finds nothing behind an unknown ticket",
    input: { ticket: unknownTicket, group: "NEW" },
    refuses: "ticketUnknown",
  }),
  accepts({
    operation: "bundles.import",
    does: "takes records in",
    as: "CAN_BO",
    input: (desk) => ({ ticket: keptText(desk, "delta") }),
    answers: { kind: "delta", outcome: "nhan", receipt: {} },
    holds: ({ id }, desk) => desk.kept.set("deltaId", { id, version: 1 }).size > 0,
  }),
  accepts({
    operation: "matches.list",
    does: "shows who has one personal number here and there",
    as: "LANH_DAO",
    input: {},
    holds: ([match], desk) => {
      const [one, other] = match?.persons ?? [];
      desk.kept.set("one", one?.id ?? "").set("other", other?.id ?? "");
      return one?.station === "" && other?.station === "T01";
    },
  }),
  accepts({
    operation: "matches.decide",
    does: "remembers that they are two",
    as: "CAN_BO",
    input: (desk) => ({
      one: keptText(desk, "one"),
      other: keptText(desk, "other"),
      verdict: "OTHER",
      reason: "Số nhập nhầm ở tỉnh",
    }),
  }),
  refuses({
    operation: "matches.decide",
    does: "knows no such pair",
    input: { one: unknownId, other: unknownId, verdict: "SAME", reason: "Thử" },
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "received.records",
    does: "shows what is held of a station",
    as: "LANH_DAO",
    input: { station: "T01" },
    answers: { total: 1, rows: [{ name: "Người Mẫu Cấp Trên" }] },
  }),
  accepts({
    operation: "bundles.undo",
    does: "takes the whole import back and answers the sender",
    as: "CAN_BO",
    input: (desk) => ({ id: keptRecord(desk, "deltaId").id, reason: "Nhập thử" }),
    holds: ({ receipt }) => receipt !== null,
  }),
  refuses({
    operation: "bundles.undo",
    does: "knows no such import",
    input: { id: unknownId, reason: "Nhập thử" },
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "bundles.importMany",
    does: "takes the same file in again, unattended",
    as: "CAN_BO",
    input: (desk) => ({ tickets: [keptText(desk, "delta")] }),
    answers: { taken: 1, held: 0, refused: 0 },
  }),
  refuses({
    operation: "bundles.importMany",
    does: "finds nothing behind an unknown ticket",
    input: { tickets: [unknownTicket] },
    refuses: "ticketUnknown",
  }),
];

const holdingRows: readonly OperationCase[] = [
  accepts({
    operation: "bundles.hold",
    does: "keeps a bundle that came before its predecessor",
    as: "CAN_BO",
    input: async (desk) => {
      const neighbour = await desk.neighbour();
      await changeNote(neighbour, "Lần một");
      desk.kept.set("before", await neighboursDelta(desk));
      await changeNote(neighbour, "Lần hai");
      return { ticket: await neighboursDelta(desk) };
    },
    holds: ({ id }, desk) => desk.kept.set("held", { id, version: 1 }).size > 0,
  }),
  refuses({
    operation: "bundles.hold",
    does: "keeps nothing that can be taken in",
    input: (desk) => ({ ticket: keptText(desk, "before") }),
    refuses: "bundleNotEarly",
  }),
  accepts({
    operation: "bundles.held",
    does: "says which numbers are missing",
    as: "LANH_DAO",
    input: {},
    holds: ([held]) => held?.isNext === false && held.missingFrom === held.missingTo,
  }),
  accepts({
    operation: "bundles.openHeld",
    does: "gives the held file and the request for what is missing",
    as: "LANH_DAO",
    input: (desk) => ({ id: keptRecord(desk, "held").id }),
    holds: async ({ file }, desk) => {
      await desk.get("bundles.import", { ticket: keptText(desk, "before") });
      await desk.get("bundles.import", { ticket: file.ticket });
      return (await desk.get("bundles.held", {})).length === 0;
    },
  }),
  refuses({
    operation: "bundles.openHeld",
    does: "holds no such bundle",
    input: { id: unknownId },
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "bundles.acceptEpoch",
    does: "accepts the new history of a restored machine",
    input: async (desk) => {
      const neighbour = await desk.neighbour();
      await neighbour.get("exchange.beginEpoch", { reason: "Khôi phục từ bản sao lưu" });
      await changeNote(neighbour, "Sau khi khôi phục");
      const ticket = await neighboursDelta(desk);
      desk.kept.set("restored", ticket);
      return { ticket, reason: "Đã gọi điện xác nhận" };
    },
  }),
  refuses({
    operation: "bundles.acceptEpoch",
    does: "asks nothing where the history is known",
    input: (desk) => ({ ticket: keptText(desk, "restored"), reason: "Thử" }),
    refuses: "epochKnown",
  }),
];

const conflictRows: readonly OperationCase[] = [
  accepts({
    operation: "conflicts.list",
    does: "shows what both sides changed, with both values",
    as: "LANH_DAO",
    input: async (desk) => {
      await desk.get("bundles.import", { ticket: keptText(desk, "restored") });
      return {};
    },
    holds: ([row], desk) => {
      desk.kept.set("conflict", row?.recordId ?? "");
      return row?.fields.some(({ field, sent }) => field === "note" && sent === "Sau khi khôi phục") === true;
    },
  }),
  refuses({
    operation: "conflicts.decide",
    does: "asks for every field",
    input: (desk) => ({
      ...unknownRecord,
      recordId: keptText(desk, "conflict"),
      choices: {},
      reason: "Gọi điện",
    }),
    refuses: "choiceMissing",
  }),
  accepts({
    operation: "conflicts.decide",
    does: "takes the value sent",
    as: "CAN_BO",
    input: (desk) => ({
      ...unknownRecord,
      recordId: keptText(desk, "conflict"),
      choices: { note: "SENT" },
      reason: "Gọi điện",
    }),
  }),
  accepts({
    operation: "conflicts.history",
    does: "keeps every version, also the one that lost",
    as: "LANH_DAO",
    input: (desk) => ({ ...unknownRecord, recordId: keptText(desk, "conflict") }),
    holds: ([latest, ...older]) =>
      latest?.content["note"] === "Sau khi khôi phục" &&
      older.some(({ content }) => content["note"] === "Lần hai"),
  }),
  refuses({
    operation: "conflicts.history",
    does: "knows no such record",
    input: unknownRecord,
    refuses: "recordUnknown",
  }),
];

const handingRows: readonly OperationCase[] = [
  accepts({
    operation: "bundles.again",
    does: "gives a sent bundle again, wrapped for mail",
    as: "CAN_BO",
    input: async (desk) => {
      const [sent] = await desk.get("bundles.sent", {});
      desk.kept.set("sent", { id: sent?.id ?? "", version: 1 });
      return { id: sent?.id ?? "", form: "ZIP" };
    },
    holds: ({ files }) => files.length === 1 && files[0]?.name.endsWith(".zip") === true,
  }),
  refuses({
    operation: "bundles.again",
    does: "has sent no such bundle",
    input: { id: unknownId, form: "WHOLE" },
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "bundles.handOver",
    does: "notes that it has left the office",
    as: "CAN_BO",
    input: (desk) => ({ id: keptRecord(desk, "sent").id, on: "2026-09-15" }),
  }),
  refuses({
    operation: "bundles.handOver",
    does: "does not note what has not happened yet",
    input: (desk) => ({ id: keptRecord(desk, "sent").id, on: "2030-01-01" }),
    refuses: "dateInFuture",
  }),
  accepts({
    operation: "bundles.join",
    does: "joins the parts of a bundle",
    as: "LANH_DAO",
    input: async (desk) => ({ tickets: [await desk.hand(onlyPart("noi dung"), "goi_phan1-1.gdl")] }),
    answers: { bytes: 8 },
  }),
  refuses({
    operation: "bundles.join",
    does: "joins nothing that is no part",
    input: async (desk) => ({ tickets: [await desk.hand(new TextEncoder().encode("xin chào"), "thu.gdl")] }),
    refuses: "partForeign",
  }),
];

/** Records between stations: policies, holding, undoing, conflicts, duplicates, parts. */
export const exchangeRecordCases: readonly OperationCase[] = [
  ...policyRows,
  ...receivingRows,
  ...holdingRows,
  ...conflictRows,
  ...handingRows,
];
