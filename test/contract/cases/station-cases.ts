import { keyOnSheet } from "../../support/recovery-sheet.ts";
import {
  accepts,
  happened,
  keptRecord,
  keptText,
  type OperationCase,
  refuses,
  unknownId,
} from "../operation-cases.ts";

const office = {
  kind: "COMMUNE" as const,
  unitCode: "00001",
  name: "Phường An Bình",
  placeName: "An Bình",
  provinceText: "tỉnh Mẫu",
};
const password = "một mật khẩu đủ dài";

const stationRows: readonly OperationCase[] = [
  accepts({
    operation: "station.state",
    does: "tells a stranger that the station is there, and nothing of who is in it",
    as: "stranger",
    input: {},
    answers: { state: "LOCKED", today: "2026-09-15", account: null, desktop: true },
  }),
  accepts({
    operation: "station.state",
    does: "tells an official whose desk it is",
    as: "CAN_BO",
    input: {},
    answers: { state: "OPEN", account: { login: "canbo", role: "CAN_BO" } },
  }),
  refuses({
    operation: "station.create",
    does: "never makes a second station over the first",
    as: "stranger",
    input: {
      profile: { office },
      account: { login: "khac", fullName: "Đỗ Văn Mẫu", password },
    },
    refuses: "stationExists",
  }),
  refuses({
    operation: "station.unlock",
    does: "refuses a wrong password",
    as: "stranger",
    input: { login: "canbo", password: "sai rồi, không phải" },
    refuses: "wrongPassword",
  }),
  refuses({
    operation: "station.recover",
    does: "refuses a recovery key of another sheet",
    as: "stranger",
    input: { login: "canbo", recoveryKey: "AGE-SECRET-KEY-SAI", newPassword: password },
    refuses: "wrongRecoveryKey",
  }),
  refuses({
    operation: "station.confirmRecovery",
    does: "refuses characters that are not on the sheet",
    input: { characters: "????" },
    refuses: "recoveryCharactersWrong",
  }),
  accepts({
    operation: "station.confirmRecovery",
    does: "believes the characters typed back from the paper",
    input: (desk) => ({ characters: keptText(desk, "asked characters").toLowerCase() }),
  }),
  refuses({
    operation: "station.confirmRecovery",
    does: "asks nothing once the sheet is known to be on paper",
    input: { characters: "????" },
    refuses: "recoveryNotAsked",
  }),
  accepts({
    operation: "station.renewRecovery",
    does: "makes a new sheet as a PDF, to be confirmed again",
    input: {},
    holds: async ({ recoverySheet, askedPositions }, desk) => {
      desk.kept.set("old recovery key", keptText(desk, "recovery key"));
      desk.kept.set("recovery key", await keyOnSheet(await desk.fetch(recoverySheet.ticket)));
      return askedPositions.length > 0 && !(await desk.get("station.state", {})).recoveryConfirmed;
    },
  }),
  refuses({
    operation: "station.recover",
    does: "refuses the key of a sheet that a newer one replaced",
    as: "stranger",
    input: (desk) => ({
      login: "canbo",
      recoveryKey: keptText(desk, "old recovery key"),
      newPassword: password,
    }),
    refuses: "wrongRecoveryKey",
  }),
  refuses({
    operation: "station.tryRecovery",
    does: "says that the sheet before it opens nothing any more",
    input: (desk) => ({ recoveryKey: keptText(desk, "old recovery key") }),
    refuses: "wrongRecoveryKey",
  }),
  accepts({
    operation: "station.tryRecovery",
    does: "finds the sheet good",
    input: (desk) => ({ recoveryKey: keptText(desk, "recovery key") }),
  }),
  accepts({
    operation: "station.check",
    does: "finds a new station sound",
    as: "LANH_DAO",
    input: {},
    answers: { sound: true, findings: [] },
  }),
  accepts({
    operation: "accounts.list",
    does: "shows one account of each role",
    input: {},
    answers: [{ login: "quantri" }, { login: "canbo" }, { login: "lanhdao" }],
  }),
  refuses({
    operation: "accounts.add",
    does: "gives no login twice",
    input: { login: "canbo", fullName: "Đỗ Văn Mẫu", role: "LANH_DAO", password },
    refuses: "loginTaken",
  }),
  refuses({
    operation: "accounts.add",
    does: "wants a password that is long enough",
    input: { login: "moi", fullName: "Đỗ Văn Mẫu", role: "LANH_DAO", password: "ngắn" },
    refuses: "passwordTooShort",
  }),
  accepts({
    operation: "accounts.add",
    does: "adds a second official",
    input: { login: "canbo2", fullName: "Đỗ Văn Mẫu", role: "CAN_BO", password },
    keep: "colleague",
  }),
  refuses({
    operation: "accounts.setPassword",
    does: "knows nobody by that id",
    input: { id: unknownId, newPassword: password },
    refuses: "accountUnknown",
  }),
  refuses({
    operation: "accounts.close",
    does: "knows nobody by that id",
    input: { id: unknownId, reason: "Chuyển công tác" },
    refuses: "accountUnknown",
  }),
  accepts({
    operation: "accounts.setPassword",
    does: "gives a colleague a new password",
    input: (desk) => ({ id: keptRecord(desk, "colleague").id, newPassword: password }),
  }),
  accepts({
    operation: "accounts.close",
    does: "closes the account of who left",
    input: (desk) => ({ id: keptRecord(desk, "colleague").id, reason: "Chuyển công tác" }),
  }),
  accepts({
    operation: "screenLock.get",
    does: "tells when the screen locks itself",
    as: "LANH_DAO",
    input: {},
    answers: { minutes: 10 },
  }),
  accepts({
    operation: "screenLock.change",
    does: "keeps another time",
    input: { minutes: 5 },
  }),
  refuses({
    operation: "accounts.changePassword",
    does: "asks for the old password",
    as: "LANH_DAO",
    input: { oldPassword: "không phải", newPassword: password },
    refuses: "wrongPassword",
  }),
  accepts({
    operation: "accounts.changePassword",
    does: "takes the new one",
    as: "LANH_DAO",
    input: { oldPassword: "sông Hồng chảy về đông", newPassword: password },
  }),
];

const officeRows: readonly OperationCase[] = [
  accepts({
    operation: "office.get",
    does: "shows the office as it was founded",
    as: "LANH_DAO",
    input: {},
    answers: { version: 1, office: { name: "Phường An Bình", unitCode: "00001" } },
  }),
  accepts({
    operation: "office.change",
    does: "keeps a new name",
    input: { version: 1, office: { ...office, name: "Phường An Bình Mới" } },
    answers: { version: 2 },
  }),
  refuses({
    operation: "office.change",
    does: "overwrites no one else's change",
    input: { version: 1, office },
    refuses: "changedMeanwhile",
  }),
  refuses({
    operation: "office.change",
    does: "never turns a commune into an upper level",
    input: { version: 2, office: { ...office, kind: "UPPER" } },
    refuses: "stationKindFixed",
  }),
  accepts({
    operation: "officials.add",
    does: "adds who may sign",
    input: { fullName: "Bùi Thị Mẫu", position: "PCT", from: "2026-03-01" },
    keep: "official",
  }),
  accepts({
    operation: "officials.change",
    does: "ends a term",
    input: (desk) => ({
      ...keptRecord(desk, "official"),
      official: { fullName: "Bùi Thị Mẫu", position: "PCT", from: "2026-03-01", to: "2026-09-01" },
      reason: "Chuyển công tác",
    }),
    answers: { version: 2 },
  }),
  refuses({
    operation: "officials.change",
    does: "refuses a term that ends before it begins, by the field",
    input: (desk) => ({
      ...keptRecord(desk, "official"),
      official: { fullName: "Bùi Thị Mẫu", position: "PCT", from: "2026-03-01", to: "2026-02-01" },
      reason: "Nhầm",
    }),
    refuses: "invalidInput",
    fields: [{ path: "official.to", code: "endBeforeStart" }],
  }),
  refuses({
    operation: "officials.change",
    does: "knows no such official",
    input: {
      id: unknownId,
      version: 1,
      official: { fullName: "Bùi Thị Mẫu", position: "PCT", from: "2026-03-01" },
      reason: "Nhầm",
    },
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "areas.add",
    does: "adds a village",
    as: "CAN_BO",
    input: { name: "Tổ dân phố 1", kind: "TO_DAN_PHO" },
  }),
  refuses({
    operation: "areas.add",
    does: "adds no village twice",
    input: { name: "Tổ dân phố 1", kind: "TO_DAN_PHO" },
    refuses: "areaExists",
  }),
  accepts({
    operation: "upperLevels.add",
    does: "adds a receiver of reports",
    input: { code: "T02", name: "Công an tỉnh Mẫu" },
  }),
  refuses({
    operation: "upperLevels.add",
    does: "adds no receiver twice",
    input: { code: "T02", name: "Công an tỉnh Mẫu" },
    refuses: "upperLevelExists",
  }),
];

const tableRows: readonly OperationCase[] = [
  accepts({
    operation: "units.provinces",
    does: "knows the 34 provinces since 01/7/2025",
    as: "stranger",
    input: { date: "2026-09-15" },
    holds: (rows) => rows.length === 34,
  }),
  accepts({
    operation: "units.communes",
    does: "finds a commune without its marks",
    as: "stranger",
    input: { provinceCode: "01", date: "2026-09-15", query: "ba dinh" },
    holds: (rows) => rows.some(({ code }) => code === "00004"),
  }),
  accepts({
    operation: "units.letterhead",
    does: "proposes the letterhead of phường Ba Đình",
    as: "stranger",
    input: { unitCode: "00004", date: "2026-09-15" },
    answers: { placeName: "Ba Đình" },
  }),
  refuses({
    operation: "units.letterhead",
    does: "knows no such unit",
    as: "stranger",
    input: { unitCode: "99999", date: "2026-09-15" },
    refuses: "unitUnknown",
  }),
  accepts({
    operation: "codes.list",
    does: "lists a code table",
    as: "stranger",
    input: { list: "KET_THUC_QLSC" },
    holds: (rows) => rows.some(({ code }) => code === "HET_THOI_HAN"),
  }),
  refuses({
    operation: "codes.list",
    does: "knows no such table",
    as: "stranger",
    input: { list: "KHONG_CO_DAU" },
    refuses: "codeListUnknown",
  }),
];

/** What the opening of every door's station has already done through that door. */
export const foundingCases: readonly OperationCase[] = [
  happened({
    operation: "station.create",
    does: "set the station up and printed its recovery sheet",
    holds: ({ account, askedPositions }) => account.role === "QUAN_TRI" && askedPositions.length === 8,
    kept: "creation",
  }),
];

/** The station, its office and the tables screens choose from. */
export const stationCases: readonly OperationCase[] = [...stationRows, ...officeRows, ...tableRows];

/** Rows that end the station's day: after them some callers have left. */
export const closingCases: readonly OperationCase[] = [
  accepts({
    operation: "station.lock",
    does: "forgets who the caller was",
    as: "LANH_DAO",
    input: {},
  }),
  refuses({
    operation: "people.list",
    does: "is closed to a caller who has locked",
    as: "LANH_DAO",
    input: {},
    refuses: "stationLocked",
  }),
  accepts({
    operation: "station.unlock",
    does: "lets the caller in again with the new password",
    as: "LANH_DAO",
    input: { login: "lanhdao", password },
    answers: { account: { role: "LANH_DAO" } },
  }),
  accepts({
    operation: "people.list",
    does: "is open to that caller again",
    as: "LANH_DAO",
    input: {},
  }),
  accepts({
    operation: "station.recover",
    does: "sets a new password with the key on the sheet",
    as: "stranger",
    input: (desk) => ({
      login: "canbo",
      recoveryKey: keptText(desk, "recovery key"),
      newPassword: "lại một mật khẩu khác",
    }),
    answers: { account: { login: "canbo" } },
  }),
];
