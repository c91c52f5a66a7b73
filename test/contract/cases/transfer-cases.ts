import {
  accepts,
  type Desk,
  keptText,
  type OperationCase,
  refuses,
  type StationAtHand,
  unknownId,
} from "../operation-cases.ts";

const sending = {
  movedOn: "2026-09-10",
  reason: "Chuyển nơi cư trú",
  purpose: "Tiếp tục quản lý, giúp đỡ",
  legalBasis: "Luật Phòng, chống ma túy",
  keepUntil: "Đến hết thời hạn quản lý",
  deletion: "Bên nhận xóa khi hết mục đích",
  responsibility: "Mỗi bên trong phạm vi của mình",
} as const;
const home = { kind: "THUONG_TRU" as const };

async function newPerson(station: StationAtHand, fullName: string, birthDate: string): Promise<string> {
  const person = { fullName, sex: "NU" as const, birthDate, birthPrecision: "DAY" as const, ethnicity: "01" };
  const residence = { ...home, from: "2020-01-01" };
  const identity = { kind: "KHONG_CO" as const, missingReason: "MAT" as const };
  return (await station.get("people.register", { person, identity, residence })).id;
}

/** A person offered by the neighbour, taken in and waiting here; answers the transfer's id here. */
async function offered(desk: Desk, fullName: string, birthDate: string): Promise<string> {
  const neighbour = await desk.neighbour();
  const personId = await newPerson(neighbour, fullName, birthDate);
  const { file } = await neighbour.get("transfers.send", { personId, to: "00001", ...sending });
  const ticket = await desk.hand(await neighbour.fetch(file.ticket), "goi.gdl");
  const { id: bundleId } = await desk.get("bundles.import", { ticket });
  desk.kept.set("offer", bundleId);
  return (await desk.get("transfers.list", {}))[0]?.id ?? "";
}

const outRows: readonly OperationCase[] = [
  refuses({
    operation: "transfers.send",
    does: "sends nobody to an upper level",
    input: async (desk) => {
      const personId = await newPerson(desk, "Hạng Thị Đi Mẫu", "1984-04-04");
      desk.kept.set("leaver", personId);
      return { personId, to: "T01", ...sending };
    },
    refuses: "receiverIsNoCommune",
  }),
  accepts({
    operation: "transfers.send",
    does: "seals a person's file, with slip and minutes",
    as: "CAN_BO",
    input: async (desk) => {
      // The neighbour stands for another commune from here on.
      const [level] = (await desk.get("office.get", {})).upperLevels;
      await desk.get("records.void", { entity: "upper_level", id: level?.id ?? "", reason: "Thử" });
      return { personId: keptText(desk, "leaver"), to: "T01", ...sending };
    },
    holds: ({ id, file, minutes }, desk) =>
      desk.kept.set("sent transfer", id).size > 0 && file.bytes > 0 && minutes.bytes > 0,
  }),
  refuses({
    operation: "transfers.send",
    does: "sends nobody twice",
    input: (desk) => ({ personId: keptText(desk, "leaver"), to: "T01", ...sending }),
    refuses: "transferRunning",
  }),
  refuses({
    operation: "transfers.look",
    does: "looks only at what came in",
    input: (desk) => ({ id: keptText(desk, "sent transfer") }),
    refuses: "transferNotIncoming",
  }),
  accepts({
    operation: "transfers.withdraw",
    does: "takes a transfer back that nobody has answered",
    as: "CAN_BO",
    input: (desk) => ({ id: keptText(desk, "sent transfer"), reason: "Ở lại" }),
    holds: async (_file, desk) => (await desk.get("transfers.list", {}))[0]?.state === "DA_RUT",
  }),
  refuses({
    operation: "transfers.withdraw",
    does: "takes nothing back twice",
    input: (desk) => ({ id: keptText(desk, "sent transfer"), reason: "Ở lại" }),
    refuses: "transferDecided",
  }),
];

const inRows: readonly OperationCase[] = [
  accepts({
    operation: "transfers.look",
    does: "shows what came with a person before anything counts here",
    as: "LANH_DAO",
    input: async (desk) => {
      const id = await offered(desk, "Chẩu Thị Đến Mẫu", "1986-06-06");
      desk.kept.set("waiting transfer", id);
      return { id };
    },
    answers: { transfer: { state: "CHO_NHAN", personName: "Chẩu Thị Đến Mẫu" } },
  }),
  refuses({
    operation: "bundles.receipt",
    does: "says nothing of a transfer nobody has decided on",
    input: (desk) => ({ id: keptText(desk, "offer") }),
    refuses: "transferUndecided",
  }),
  refuses({
    operation: "transfers.withdraw",
    does: "cannot take back what another office sent",
    input: (desk) => ({ id: keptText(desk, "waiting transfer"), reason: "Thử" }),
    refuses: "transferNotOutgoing",
  }),
  accepts({
    operation: "transfers.accept",
    does: "takes the person over, with a receipt",
    as: "CAN_BO",
    input: (desk) => ({ id: keptText(desk, "waiting transfer"), residence: home }),
    holds: async ({ personId, receipt }, desk) =>
      receipt !== null &&
      (await desk.get("people.get", { id: personId })).residences[0]?.from === "2026-09-10",
  }),
  refuses({
    operation: "transfers.refuse",
    does: "turns nobody away who was taken over",
    input: (desk) => ({ id: keptText(desk, "waiting transfer"), reason: "Thử" }),
    refuses: "transferDecided",
  }),
  accepts({
    operation: "transfers.refuse",
    does: "turns a person away with a reason",
    as: "CAN_BO",
    input: async (desk) => ({
      id: await offered(desk, "Khoàng Thị Về Mẫu", "1987-07-07"),
      reason: "Không đến ở",
    }),
    holds: ({ receipt }) => receipt !== null,
  }),
  refuses({
    operation: "transfers.accept",
    does: "knows no such transfer",
    input: { id: unknownId, residence: home },
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "transfers.list",
    does: "lists who went and who came",
    as: "LANH_DAO",
    input: async (desk) => {
      await desk.get("upperLevels.add", { code: "T01", name: "Ủy ban nhân dân tỉnh Mẫu" });
      return {};
    },
    answers: [{ state: "TU_CHOI" }, { state: "DA_NHAN" }, { state: "DA_RUT" }],
  }),
];

/** Persons who move away, and persons who come. */
export const transferCases: readonly OperationCase[] = [...outRows, ...inRows];
