import { policy } from "../../support/two-stations.ts";
import { accepts, type Desk, type OperationCase, refuses, unknownId } from "../operation-cases.ts";

const keyRows: readonly OperationCase[] = [
  accepts({
    operation: "keys.roster",
    does: "seals the list of cards for a station",
    as: "CAN_BO",
    input: { to: "T01" },
  }),
  refuses({
    operation: "keys.roster",
    does: "makes none for a station whose card it does not know",
    input: { to: "T99" },
    refuses: "receiverUnknown",
  }),
  accepts({
    operation: "keys.rotate",
    does: "makes new keys and a card the old one signed; the neighbour takes it without a call",
    input: { reason: "Thay khóa hằng năm" },
    holds: async ({ card, keyId }, desk) => {
      const neighbour = await desk.neighbour();
      const ticket = await neighbour.hand(await desk.fetch(card.ticket), "00001.the");
      const { known } = await neighbour.get("keys.inspect", { ticket });
      await neighbour.get("keys.trust", { ticket });
      const states = (await neighbour.get("keys.list", {})).map((key) => [key.keyId === keyId, key.state]);
      return known === "REPLACES" && JSON.stringify(states) === '[[false,"REPLACED"],[true,"COMPARED"]]';
    },
  }),
  accepts({
    operation: "keys.revoke",
    does: "takes nothing more that a stolen key signed",
    input: async (desk) => {
      const [key] = await desk.get("keys.list", {});
      return { keyId: key?.keyId ?? "", reason: "Máy bị mất cắp" };
    },
    holds: async (_nothing, desk) => (await desk.get("keys.list", {}))[0]?.state === "REVOKED",
  }),
  refuses({
    operation: "keys.revoke",
    does: "knows no such key",
    input: { keyId: "0".repeat(20), reason: "Thử" },
    refuses: "recordUnknown",
  }),
];

/** The bundle of the report the neighbour sent before. */
async function neighboursReportId(desk: Desk): Promise<string> {
  const { bundleId } = await desk.get("upper.report", { station: "T01", period: "2026-08" });
  return bundleId;
}

const answerRows: readonly OperationCase[] = [
  accepts({
    operation: "upper.return",
    does: "turns a report back with a reason and a new day",
    as: "CAN_BO",
    input: async (desk) => ({
      bundleId: await neighboursReportId(desk),
      reason: "Biểu 01 không cân",
      dueOn: "2026-09-20",
    }),
    holds: async ({ receipt }, desk) => {
      const {
        rows: [row],
      } = await desk.get("upper.matrix", { year: 2026 });
      return receipt !== null && row?.months[7]?.state === "TRA_LAI" && row.months[7].dueOn === "2026-09-20";
    },
  }),
  refuses({
    operation: "upper.return",
    does: "asks for nothing by a day that is over",
    as: "CAN_BO",
    input: async (desk) => ({ bundleId: await neighboursReportId(desk), reason: "Thử", dueOn: "2026-09-01" }),
    refuses: "dueDatePast",
  }),
  accepts({
    operation: "upper.remind",
    does: "prints whom to remind",
    as: "LANH_DAO",
    input: { month: "2026-08" },
    answers: { communes: 1 },
  }),
  refuses({
    operation: "upper.remind",
    does: "reminds nobody before the month is over",
    input: { month: "2026-12" },
    refuses: "nothingMissing",
  }),
  accepts({
    operation: "upper.safetyCopy",
    does: "gives a station the sealed copy it has left here",
    as: "CAN_BO",
    input: async (desk) => {
      const neighbour = await desk.neighbour();
      await neighbour.get("exchange.setPolicy", { ...policy, to: "00001", safetyCopy: true });
      const { file } = await neighbour.get("bundles.export", { to: "00001", kind: "full" });
      const ticket = await desk.hand(await neighbour.fetch(file.ticket), "goi.gdl");
      await desk.get("bundles.import", { ticket });
      return { station: "T01" };
    },
    // Sealed with age: nobody who keeps it can read it.
    holds: async ({ ticket }, desk) =>
      Buffer.from(await desk.fetch(ticket)).toString("latin1", 0, 21) === "age-encryption.org/v1",
  }),
  refuses({
    operation: "upper.safetyCopy",
    does: "keeps none of a station that left none",
    input: { station: "T99" },
    refuses: "noSafetyCopy",
  }),
  accepts({
    operation: "upper.timeliness",
    does: "counts months due, received and in time",
    as: "LANH_DAO",
    input: { year: 2026 },
    holds: ([row]) => row?.received === 1 && row.returned === 1 && row.due >= row.received,
  }),
  accepts({
    operation: "upper.accept",
    does: "accepts it after all",
    as: "CAN_BO",
    input: async (desk) => ({ bundleId: await neighboursReportId(desk) }),
    holds: ({ receipt }) => receipt !== null,
  }),
  refuses({
    operation: "upper.accept",
    does: "knows no such bundle",
    input: { bundleId: unknownId },
    refuses: "recordUnknown",
  }),
];

/** What an upper level answers about reports, and what becomes of keys. */
export const exchangeAnswerCases: readonly OperationCase[] = [...answerRows, ...keyRows];
