import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { communeProfile, hostOver, newFolder, openTestStation, password } from "../../support/station.ts";
import { accepts, type Desk, happened, keptText, type OperationCase, refuses } from "../operation-cases.ts";

const formerProfile = {
  ...communeProfile,
  office: { ...communeProfile.office, unitCode: "00077", name: "Xã Cũ", placeName: "Cũ" },
};
const key = { login: "quantri", password };
const decision = "Nghị quyết số 15/NQ-HĐND";

/** The copy of a former commune as it lies beside its database, packed; made once. */
async function formerCopy(desk: Desk): Promise<string> {
  if (!desk.kept.has("former copy")) {
    const former = await openTestStation("2026-09-15", formerProfile);
    await former.host.close();
    const names = ["du-lieu.db", "khoa.json"];
    const files = names.map(
      (name) => [name, new Uint8Array(readFileSync(join(former.directory, name)))] as const,
    );
    desk.kept.set("former copy", zipSync(Object.fromEntries(files), { level: 0 }));
    await former.close();
  }
  const bytes = desk.kept.get("former copy");
  return bytes instanceof Uint8Array ? await desk.hand(bytes, "ban-sao.zip") : "";
}

const mergingRows: readonly OperationCase[] = [
  accepts({
    operation: "offices.copy",
    does: "seals the station whole for its own recovery sheet",
    input: {},
    holds: async ({ ticket }, desk) => {
      const bytes = await desk.fetch(ticket);
      desk.kept.set("own copy", await desk.hand(bytes, "ban-sao.age"));
      return Buffer.from(bytes).toString("latin1", 0, 21) === "age-encryption.org/v1";
    },
  }),
  refuses({
    operation: "offices.inspect",
    does: "opens nothing that is no copy",
    input: async (desk) => ({ ticket: await desk.hand(new Uint8Array(9), "x.zip"), ...key }),
    refuses: "copyUnreadable",
  }),
  refuses({
    operation: "offices.inspect",
    does: "opens no copy with a wrong password",
    input: async (desk) => ({ ticket: await formerCopy(desk), ...key, password: "không phải mật khẩu này" }),
    refuses: "wrongPassword",
  }),
  accepts({
    operation: "offices.inspect",
    does: "says whose copy it is and what it holds",
    input: async (desk) => ({ ticket: await formerCopy(desk), ...key }),
    answers: { station: "00077", name: "Xã Cũ", alsoHere: 0 },
  }),
  accepts({
    operation: "offices.merge",
    does: "takes a former office over, after a copy of its own",
    input: async (desk) => ({ ticket: await formerCopy(desk), ...key, decision }),
    answers: { name: "Xã Cũ" },
    holds: ({ backup }) => /^truoc-khi-gop-2026-09-15-[0-9a-f]{6}\.saoluu$/u.test(backup),
  }),
  refuses({
    operation: "offices.merge",
    does: "takes no office over twice",
    input: async (desk) => ({ ticket: await formerCopy(desk), ...key, decision }),
    refuses: "officeMerged",
  }),
  accepts({
    operation: "offices.merged",
    does: "lists the offices that became part of this one",
    as: "LANH_DAO",
    input: {},
    answers: [{ station: "00077", name: "Xã Cũ", decision }],
  }),
];

const rebuildingRows: readonly OperationCase[] = [
  refuses({
    operation: "station.rebuild",
    does: "builds nothing over a station that is there",
    as: "stranger",
    input: async (desk) => {
      // In an empty folder, from the copy that the station itself has sealed.
      const anew = hostOver(newFolder(), "2026-09-15");
      const ticket = await anew.hand(await desk.fetch(keptText(desk, "own copy")), "ban-sao.age");
      const recoveryKey = keptText(desk, "recovery key");
      const call = { ticket, recoveryKey, login: "quantri", newPassword: password };
      desk.kept.set("rebuilt", await anew.get("station.rebuild", call));
      await anew.close();
      return call;
    },
    refuses: "stationExists",
  }),
  happened({
    operation: "station.rebuild",
    does: "builds a station anew from its own sealed copy",
    kept: "rebuilt",
    // The name an earlier row gave the office.
    holds: ({ name }) => name === "Phường An Bình Mới",
  }),
];

/** Offices that become one, and a station built anew. */
export const officeCases: readonly OperationCase[] = [...mergingRows, ...rebuildingRows];
