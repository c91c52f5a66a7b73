import {
  accepts,
  type Desk,
  keptRecord,
  keptText,
  type OperationCase,
  refuses,
  unknownId,
} from "../operation-cases.ts";

const unknownTicket = "0".repeat(64);

async function neighboursCard(desk: Desk): Promise<string> {
  const neighbour = await desk.neighbour();
  const { card } = await neighbour.get("keys.card", {});
  return desk.hand(await neighbour.fetch(card.ticket), "T01.the");
}

/** The upper level trusts this station, takes its last bundle in, and answers with the receipt. */
async function neighboursReceipt(desk: Desk): Promise<string> {
  const neighbour = await desk.neighbour();
  const { card, comparison } = await desk.get("keys.card", {});
  const ticket = await neighbour.hand(await desk.fetch(card.ticket), "00001.the");
  await neighbour.get("keys.trust", { ticket, number: comparison });
  const bundle = await neighbour.hand(await desk.fetch(keptText(desk, "bundle")), "goi.gdl");
  const { receipt } = await neighbour.get("bundles.import", { ticket: bundle });
  return desk.hand(await neighbour.fetch(receipt?.ticket ?? ""), "bien-nhan.gdl");
}

/** A report of the upper level itself, sealed for this station. */
async function neighboursReport(desk: Desk): Promise<string> {
  const neighbour = await desk.neighbour();
  await neighbour.get("reports.close", { period: "2026-08" });
  const { file } = await neighbour.get("bundles.export", { to: "00001", kind: "report", period: "2026-08" });
  return desk.hand(await neighbour.fetch(file.ticket), "bao-cao.gdl");
}

const keyRows: readonly OperationCase[] = [
  accepts({
    operation: "keys.card",
    does: "shows the own card with twenty digits to compare",
    as: "LANH_DAO",
    input: {},
    holds: ({ comparison }) => comparison.replace(/\D/gu, "").length === 20,
  }),
  accepts({
    operation: "keys.inspect",
    does: "reads the card of an upper level",
    as: "LANH_DAO",
    input: async (desk) => ({ ticket: await neighboursCard(desk) }),
    answers: { station: "T01", known: "NEW" },
  }),
  refuses({
    operation: "keys.inspect",
    does: "finds no card behind an unknown ticket",
    input: { ticket: unknownTicket },
    refuses: "ticketUnknown",
  }),
  refuses({
    operation: "keys.trust",
    does: "trusts no card whose digits were misheard",
    input: async (desk) => ({ ticket: await neighboursCard(desk), number: "11111 22222 33333 44444" }),
    refuses: "comparisonWrong",
  }),
  refuses({
    operation: "keys.trust",
    does: "does not trust itself",
    input: async (desk) => {
      const { card, comparison } = await desk.get("keys.card", {});
      return { ticket: await desk.hand(await desk.fetch(card.ticket), "minh.the"), number: comparison };
    },
    refuses: "ownCard",
  }),
  accepts({
    operation: "keys.trust",
    does: "trusts the card once its digits were typed",
    input: async (desk) => {
      const neighbour = await desk.neighbour();
      const { comparison } = await neighbour.get("keys.card", {});
      return { ticket: await neighboursCard(desk), number: comparison };
    },
    answers: { station: "T01" },
  }),
  accepts({
    operation: "keys.list",
    does: "lists it as compared",
    as: "LANH_DAO",
    input: {},
    answers: [{ station: "T01", state: "COMPARED", comparedOn: "2026-09-15" }],
  }),
];

const bundleRows: readonly OperationCase[] = [
  refuses({
    operation: "bundles.export",
    does: "sends nothing that is not closed",
    as: "CAN_BO",
    input: { to: "T01", kind: "report", period: "2026-07" },
    refuses: "periodNotClosed",
  }),
  refuses({
    operation: "bundles.export",
    does: "sends nothing to a station whose card it does not know",
    as: "CAN_BO",
    input: { to: "T99", kind: "report", period: "2026-08" },
    refuses: "receiverUnknown",
  }),
  accepts({
    operation: "bundles.export",
    does: "seals a closed month as number 1 of the stream",
    as: "CAN_BO",
    input: { to: "T01", kind: "report", period: "2026-08" },
    answers: { sequence: 1 },
    holds: ({ file }, desk) => {
      desk.kept.set("bundle", file.ticket);
      return /^[\x20-\x7e]+\.gdl$/u.test(file.name);
    },
  }),
  accepts({
    operation: "bundles.sent",
    does: "keeps it in the send log, without a receipt yet",
    as: "LANH_DAO",
    input: {},
    answers: [{ to: "T01", sequence: 1, receipt: null }],
  }),
  accepts({
    operation: "bundles.inspect",
    does: "reads the receipt of the upper level without writing anything",
    as: "LANH_DAO",
    input: async (desk) => {
      const ticket = await neighboursReceipt(desk);
      desk.kept.set("receipt", ticket);
      return { ticket };
    },
    answers: { kind: "receipt", station: "T01" },
  }),
  refuses({
    operation: "bundles.confirmByPhone",
    does: "takes no other twelve digits",
    as: "CAN_BO",
    input: async (desk) => ({
      id: (await desk.get("bundles.sent", {}))[0]?.id ?? "",
      digits: "123 456 789 012",
    }),
    refuses: "phoneDigitsWrong",
  }),
  accepts({
    operation: "bundles.confirmByPhone",
    does: "notes what the upper level reads out of its log",
    as: "CAN_BO",
    input: async (desk) => {
      const [received] = await (await desk.neighbour()).get("bundles.received", {});
      const [sent] = await desk.get("bundles.sent", {});
      desk.kept.set("phoned", { id: sent?.id ?? "", version: 1 });
      return { id: sent?.id ?? "", digits: ` ${received?.phoneCode ?? ""}` };
    },
    answers: { result: "nhan" },
  }),
  accepts({
    operation: "bundles.sent",
    does: "shows what was said on the telephone, while the receipt is still to come",
    input: {},
    answers: [{ to: "T01", sequence: 1, receipt: null, phone: { result: "nhan" } }],
  }),
  refuses({
    operation: "bundles.inspect",
    does: "calls a file that is no bundle by its code",
    input: async (desk) => ({ ticket: await desk.hand(new TextEncoder().encode("xin chào"), "thu.gdl") }),
    refuses: "G04",
  }),
  accepts({
    operation: "bundles.import",
    does: "takes the receipt in",
    as: "CAN_BO",
    input: (desk) => ({ ticket: keptText(desk, "receipt") }),
    answers: { kind: "receipt", receipt: null },
  }),
  refuses({
    operation: "bundles.import",
    does: "takes nothing in twice",
    as: "CAN_BO",
    input: (desk) => ({ ticket: keptText(desk, "receipt") }),
    refuses: "G60",
  }),
  accepts({
    operation: "bundles.sent",
    does: "shows the receipt beside what was sent",
    input: {},
    answers: [{ to: "T01", sequence: 1, receipt: { result: "nhan" } }],
  }),
  refuses({
    operation: "bundles.confirmByPhone",
    does: "needs no telephone once the receipt is there",
    as: "CAN_BO",
    input: (desk) => ({ id: keptRecord(desk, "phoned").id, digits: "123456789012" }),
    refuses: "receiptThere",
  }),
  refuses({
    operation: "keys.inspect",
    does: "finds no card in a report",
    input: async (desk) => {
      const ticket = await neighboursReport(desk);
      desk.kept.set("neighboursReport", ticket);
      return { ticket };
    },
    refuses: "bundleIsNoCard",
  }),
  accepts({
    operation: "bundles.import",
    does: "takes a report in and makes its receipt",
    as: "CAN_BO",
    input: (desk) => ({ ticket: keptText(desk, "neighboursReport") }),
    answers: { kind: "report", receipt: {} },
    holds: ({ id }, desk) => desk.kept.set("received", { id, version: 1 }).size > 0,
  }),
  accepts({
    operation: "bundles.received",
    does: "lists what was taken in, the newest first",
    as: "LANH_DAO",
    input: {},
    answers: [
      { kind: "report", from: "T01" },
      { kind: "receipt", from: "T01" },
    ],
  }),
  accepts({
    operation: "bundles.receipt",
    does: "makes the receipt again",
    as: "CAN_BO",
    input: (desk) => ({ id: keptRecord(desk, "received").id }),
  }),
  refuses({
    operation: "bundles.receipt",
    does: "knows no such bundle",
    input: { id: unknownId },
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "upper.matrix",
    does: "shows twelve months of each station that was compared",
    as: "LANH_DAO",
    input: { year: 2026 },
    holds: ({ communes, total, rows }) => communes === 1 && total === 1 && rows[0]?.months.length === 12,
  }),
  accepts({
    operation: "upper.year",
    does: "adds up every month of a year, and none that nothing was received of",
    as: "LANH_DAO",
    input: { year: 2026 },
    holds: ({ communes, months }) =>
      communes === 1 &&
      months.length === 12 &&
      months[7]?.reports === 1 &&
      Object.keys(months[8]?.shares ?? { none: 0 }).length === 0,
  }),
  accepts({
    operation: "upper.summary",
    does: "adds up the reports that were received",
    as: "LANH_DAO",
    input: { period: "2026-08" },
    answers: { period: "2026-08", communes: 1, received: 1, missing: [] },
    holds: ({ TH01 }) => TH01.rows[0]?.station === "T01" && TH01.rows[0].version === 1,
  }),
  refuses({
    operation: "upper.summary",
    does: "ranks by no indicator that is none",
    input: { period: "2026-08", rankBy: "CT99" },
    refuses: "indicatorUnknown",
  }),
  accepts({
    operation: "upper.report",
    does: "shows a report that was received",
    as: "LANH_DAO",
    input: { station: "T01", period: "2026-08" },
    answers: { station: "T01", period: "2026-08" },
  }),
  refuses({
    operation: "upper.report",
    does: "has none of another month",
    input: { station: "T01", period: "2026-07" },
    refuses: "recordUnknown",
  }),
];

const cardRows: readonly OperationCase[] = [
  accepts({
    operation: "keys.send",
    does: "seals the own card for a compared station, with the digits to read out",
    as: "CAN_BO",
    input: { to: "T01" },
    holds: ({ file, comparison }, desk) => {
      desk.kept.set("cardBundle", file.ticket);
      return /_so\d+\.gdl$/u.test(file.name) && comparison.replace(/\D/gu, "").length === 20;
    },
  }),
  refuses({
    operation: "keys.send",
    does: "sends it to nobody whose card is unknown",
    as: "CAN_BO",
    input: { to: "T99" },
    refuses: "receiverUnknown",
  }),
  refuses({
    operation: "keys.inspect",
    does: "knows the own card's bundle as its own",
    input: (desk) => ({ ticket: keptText(desk, "cardBundle") }),
    refuses: "G53",
  }),
];

const fileRows: readonly OperationCase[] = [
  accepts({
    operation: "files.pick",
    does: "brings in the file chosen in the dialog",
    as: "stranger",
    input: { purpose: "BUNDLE" },
    answers: { name: "chon.gdl", bytes: 3 },
    holds: ({ ticket }, desk) => desk.kept.set("picked", ticket).size > 0,
  }),
  accepts({
    operation: "files.pickMany",
    does: "brings in all the files chosen in the dialog",
    input: { purpose: "BUNDLE" },
    holds: ({ files }) => files.length === 2,
  }),
  refuses({
    operation: "files.pickMany",
    does: "says so when the dialog was closed",
    input: { purpose: "BUNDLE" },
    refuses: "cancelled",
  }),
  refuses({
    operation: "files.pick",
    does: "says so when the dialog was closed",
    as: "stranger",
    input: { purpose: "CARD" },
    refuses: "cancelled",
  }),
  accepts({
    operation: "files.save",
    does: "saves what lies behind a ticket",
    as: "LANH_DAO",
    input: (desk) => ({ ticket: keptText(desk, "picked") }),
  }),
  refuses({
    operation: "files.save",
    does: "finds nothing behind an unknown ticket",
    input: { ticket: unknownTicket },
    refuses: "ticketUnknown",
  }),
  accepts({
    operation: "files.print",
    does: "prints what lies behind a ticket",
    as: "LANH_DAO",
    input: (desk) => ({ ticket: keptText(desk, "picked"), copies: 2 }),
  }),
  refuses({
    operation: "files.print",
    does: "finds nothing behind an unknown ticket",
    input: { ticket: unknownTicket },
    refuses: "ticketUnknown",
  }),
];

const jobRows: readonly OperationCase[] = [
  accepts({
    operation: "jobs.start",
    does: "runs a call as a job",
    input: { operation: "people.list", input: {} },
    holds: ({ job }, desk) => desk.kept.set("job", job).size > 0,
  }),
  refuses({
    operation: "jobs.start",
    does: "runs nothing that no operation is called",
    input: { operation: "people.fly" },
    refuses: "notALongOperation",
  }),
  accepts({
    operation: "jobs.state",
    does: "gives the reply of a finished job",
    input: (desk) => ({ job: keptText(desk, "job") }),
    answers: { state: "DONE", reply: { kind: "value" } },
  }),
  refuses({
    operation: "jobs.state",
    does: "gives it once",
    input: (desk) => ({ job: keptText(desk, "job") }),
    refuses: "jobUnknown",
  }),
  accepts({
    operation: "jobs.cancel",
    does: "cancels a job",
    input: async (desk) => desk.get("jobs.start", { operation: "station.check", input: {} }),
  }),
  refuses({
    operation: "jobs.cancel",
    does: "knows no such job",
    input: { job: unknownTicket },
    refuses: "jobUnknown",
  }),
];

/** Keys, bundles, files and jobs. */
export const exchangeCases: readonly OperationCase[] = [
  ...keyRows,
  ...bundleRows,
  ...cardRows,
  ...fileRows,
  ...jobRows,
];
