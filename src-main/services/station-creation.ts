import { accept, type Result } from "#shared/base/result.ts";
import type { InputOf } from "#shared/contract/contract.ts";
import { createDatabase } from "../database/open.ts";
import { account as accountTable, office, official, upperLevel } from "../database/schema/station.ts";
import { writeMeta, writeSecret } from "../database/settings.ts";
import { addRecord, withWriting } from "../database/writing.ts";
import type { PdfRenderer } from "../pdf/pdf-renderer.ts";
import { sha256 } from "../sealing/digest.ts";
import { createKeyFile, type PasswordRefusal } from "../sealing/key-file.ts";
import { writeKeyFile } from "../sealing/key-file-storage.ts";
import { askRecoveryPositions, createRecoverySheet } from "../sealing/recovery-sheet.ts";
import { writeKeyCard } from "../sealing/key-card.ts";
import { createStationIdentity } from "../sealing/station-identity.ts";
import { beginSetUp, endSetUp } from "./first-run-flag.ts";
import { mustBeWritten, writeMarker } from "./marker.ts";
import type { OpenStation } from "./open-station.ts";
import type { FileTicket, Ports } from "./ports.ts";
import { recoverySheetFile } from "./station-papers.ts";
import type { AskedRecovery } from "./station-recovery.ts";
import type { Desk } from "./use-case.ts";

type Founding = InputOf<"station.create">;

/** The first rows of a station: office, officials, upper levels, its administrator, its keys, its epoch. */
async function fillStation(
  ports: Ports,
  station: OpenStation,
  { profile, account }: Founding,
): Promise<void> {
  const identity = await createStationIdentity();
  const { unitCode: code, name } = profile.office;
  const made = { madeAt: ports.clock.now(), validFrom: ports.clock.today() };
  const card = new TextDecoder().decode(writeKeyCard({ station: code, name, ...made, phone: "" }, identity));
  const parts = {
    account: account.login,
    at: ports.clock.now(),
    operation: "station.create",
    own: profile.office.unitCode,
    hash: sha256,
    newId: () => ports.newId(),
  };
  withWriting(station.database, parts, (writing) => {
    writeMeta(writing, "epoch", ports.newId());
    writeMeta(writing, "recovery_confirmed", "0");
    writeSecret(writing, "station_identity", JSON.stringify(identity));
    writeSecret(writing, "key_card", card);
    addRecord(writing, office, profile.office);
    addRecord(writing, accountTable, { login: account.login, fullName: account.fullName, role: "QUAN_TRI" });
    for (const fields of profile.officials) {
      addRecord(writing, official, fields);
    }
    for (const fields of profile.upperLevels) {
      addRecord(writing, upperLevel, fields);
    }
  });
}

/**
 * Makes a station in an empty folder: recovery sheet first (a failure there leaves nothing), then, under the flag of an
 * unfinished set-up, key file, database, first rows and marker. The new station is open afterwards.
 */
export async function createStation(
  { ports, holder }: Desk,
  pdf: PdfRenderer,
  founding: Founding,
): Promise<Result<{ readonly asked: AskedRecovery; readonly recoverySheet: FileTicket }, PasswordRefusal>> {
  const { dataDirectory } = ports;
  const { profile, account } = founding;
  const databaseId = ports.newId();
  const sheet = await createRecoverySheet();
  const made = await createKeyFile({
    dbId: databaseId,
    user: account.login,
    password: account.password,
    recoveryRecipient: sheet.recipient,
  });
  if (!made.ok) {
    return made;
  }
  const recoverySheet = await recoverySheetFile(ports, pdf, {
    sheet,
    number: 1,
    office: profile.office,
  });
  beginSetUp(dataDirectory);
  mustBeWritten(await writeKeyFile(dataDirectory, made.value.keyFile));
  const database = createDatabase(dataDirectory, made.value.key, databaseId);
  try {
    await fillStation(ports, holder.open(database, made.value.key), founding);
  } catch (error) {
    holder.close();
    throw error;
  }
  const { kind, name: officeName, placeName } = profile.office;
  mustBeWritten(
    await writeMarker(dataDirectory, {
      databaseId,
      createdAt: ports.clock.now(),
      kind,
      officeName,
      placeName,
    }),
  );
  endSetUp(dataDirectory);
  return accept({ asked: { sheet, positions: askRecoveryPositions(sheet) }, recoverySheet });
}
