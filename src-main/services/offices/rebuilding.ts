import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { InputOf } from "#shared/contract/contract.ts";
import { closeDatabase, databasePath, openDatabase } from "../../database/open.ts";
import { firstWhere, recordsWhere } from "../../database/reading.ts";
import { account, office } from "../../database/schema/station.ts";
import { readMeta, writeMeta } from "../../database/settings.ts";
import { withWriting } from "../../database/writing.ts";
import { sha256 } from "../../sealing/digest.ts";
import { writeFileDurably } from "../../sealing/file-writing.ts";
import { setUserPassword, type PasswordRefusal } from "../../sealing/key-file.ts";
import { writeKeyFile } from "../../sealing/key-file-storage.ts";
import { beginSetUp, endSetUp } from "../first-run-flag.ts";
import { mustBeWritten, writeMarker } from "../marker.ts";
import type { Ports } from "../ports.ts";
import { unlockCopy, withCopy, type UnlockedCopy } from "./copy-source.ts";

type Call = InputOf<"station.rebuild">;

/** Whose station a copy is, and whether it knows the account. */
async function look(copy: UnlockedCopy, login: string) {
  const found = await withCopy({ ...copy, key: copy.key.slice() }, (source) => {
    const [row] = recordsWhere(source, office);
    return { office: row, hasAccount: firstWhere(source, account, { login }) !== undefined };
  });
  if (!found.ok) {
    return found;
  }
  return found.value.office === undefined
    ? refuse("copyUnreadable")
    : accept({ office: found.value.office, hasAccount: found.value.hasAccount });
}

/** The rebuilt station numbers its bundles anew: what it sent after the copy was made is not in it. */
function beginAnew(ports: Ports, copy: UnlockedCopy, login: string): void {
  const opened = openDatabase(ports.dataDirectory, copy.key.slice(), copy.keyFile.dbId);
  if (!opened.ok) {
    throw new Error(`The station just laid out does not open: ${opened.refusal.code}`);
  }
  const [row] = recordsWhere(opened.value, office);
  const parts = {
    account: login,
    at: ports.clock.now(),
    operation: "station.rebuild",
    own: row?.unitCode ?? "",
    hash: sha256,
    newId: () => ports.newId(),
  };
  withWriting(opened.value, parts, (writing) => {
    if (readMeta(writing.database, "epoch") !== undefined) {
      writeMeta(writing, "epoch", ports.newId());
    }
  });
  closeDatabase(opened.value);
}

/**
 * Lays a station out in an empty folder from its sealed copy. Until it is whole the folder bears the flag of an unfinished
 * set-up, so that a power cut leaves nothing half built.
 */
export async function rebuildStation(
  ports: Ports,
  { ticket, recoveryKey, login, newPassword }: Call,
): Promise<
  Result<
    { readonly name: string },
    | "ticketUnknown"
    | "copyUnreadable"
    | "wrongRecoveryKey"
    | "databaseNewer"
    | "databaseDamaged"
    | "accountUnknown"
    | PasswordRefusal
  >
> {
  const copy = await unlockCopy(ports.files, ticket, { recoveryKey, login: null, password: null });
  if (!copy.ok) {
    return copy.refusal.code === "wrongPassword" ? refuse("wrongRecoveryKey") : refuse(copy.refusal.code);
  }
  const found = await look(copy.value, login);
  if (!found.ok) {
    return found;
  }
  if (!found.value.hasAccount) {
    return refuse("accountUnknown");
  }
  const changed = await setUserPassword(copy.value, { user: login, password: newPassword });
  if (!changed.ok) {
    const { code, params } = changed.refusal;
    return code === "tooManyKeySlots" ? refuse("accountUnknown") : refuse(code, params);
  }
  const { dataDirectory, clock } = ports;
  beginSetUp(dataDirectory);
  mustBeWritten(await writeKeyFile(dataDirectory, changed.value));
  mustBeWritten(await writeFileDurably(databasePath(dataDirectory), copy.value.database));
  beginAnew(ports, copy.value, login);
  copy.value.key.fill(0);
  const { name, placeName, kind } = found.value.office;
  mustBeWritten(
    await writeMarker(dataDirectory, {
      databaseId: copy.value.keyFile.dbId,
      createdAt: clock.now(),
      kind: kind === "UPPER" ? "UPPER" : "COMMUNE",
      officeName: name,
      placeName,
    }),
  );
  endSetUp(dataDirectory);
  return accept({ name });
}
