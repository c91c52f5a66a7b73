import { existsSync } from "node:fs";
import { join } from "node:path";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OutputOf, OwnRefusal } from "#shared/contract/contract.ts";
import { roles } from "#shared/contract/operation.ts";
import { checkLocation } from "../database/location.ts";
import { databasePath, openDatabase } from "../database/open.ts";
import { firstWhere } from "../database/reading.ts";
import { account as accountTable } from "../database/schema/station.ts";
import { readMeta } from "../database/settings.ts";
import type { PdfRenderer } from "../pdf/pdf-renderer.ts";
import { setUserPassword, unlockWithPassword, unlockWithRecovery } from "../sealing/key-file.ts";
import type { KeyFile } from "../sealing/key-file-format.ts";
import { keyFileNames, readKeyFile, writeKeyFile } from "../sealing/key-file-storage.ts";
import { areRecoveryCharacters, readRecoveryKey } from "../sealing/recovery-sheet.ts";
import { settleRestore } from "./backups/restoring.ts";
import { beginAfterRestore } from "./backups.ts";
import { isSetUpUnfinished } from "./first-run-flag.ts";
import { mustBeWritten, readMarker } from "./marker.ts";
import type { OpenStation } from "./open-station.ts";
import type { Account, HandlersOf, Session } from "./ports.ts";
import { createStation } from "./station-creation.ts";
import { type AskedRecovery, noteSheetTried, renewRecovery, tryRecovery } from "./station-recovery.ts";
import { createUnlockAttempts } from "./unlock-attempts.ts";
import type { Desk } from "./use-case.ts";

type StationNames =
  | "station.state"
  | "station.create"
  | "station.renewRecovery"
  | "station.confirmRecovery"
  | "station.tryRecovery"
  | "station.unlock"
  | "station.recover"
  | "station.lock";

/** Whether a station was ever set up in the folder: any of its files is there; none is ever written over. */
export function stationExists(directory: string): boolean {
  if (isSetUpUnfinished(directory)) {
    return false;
  }
  const files = [databasePath(directory), ...keyFileNames.map((name) => join(directory, name))];
  return readMarker(directory) !== undefined || files.some((path) => existsSync(path));
}

/** The account of a login in the open station enters the session. */
function enter({ holder }: Desk, session: Session, login: string): Account | undefined {
  const row = firstWhere(holder.station().database, accountTable, { login });
  const role = roles.find((known) => known === row?.role);
  if (row === undefined || role === undefined) {
    // A key without an account opens nothing: the database is closed again unless others are inside.
    holder.leave(session);
    return undefined;
  }
  const account = { id: row.id, login: row.login, fullName: row.fullName, role };
  holder.enter(session, account);
  return account;
}

/** Opens the database with an unwrapped key, or joins it when it is open already; the key is used up. */
function openWith(
  { holder, ports }: Desk,
  keyFile: KeyFile,
  key: Uint8Array,
): Result<OpenStation, Exclude<OwnRefusal<"station.unlock">, "tooManyAttempts">> {
  if (holder.isOpen()) {
    key.fill(0);
    return accept(holder.station());
  }
  const location = checkLocation(ports.dataDirectory);
  if (!location.ok) {
    key.fill(0);
    return location;
  }
  const opened = openDatabase(ports.dataDirectory, key, keyFile.dbId);
  return opened.ok ? accept(holder.open(opened.value, key)) : opened;
}

type Handler<Name extends StationNames> = HandlersOf<Name>[Name];

function unlockHandler(desk: Desk): Handler<"station.unlock"> {
  const { dataDirectory } = desk.ports;
  const attempts = createUnlockAttempts();
  return async ({ login, password }, context) => {
    settleRestore(dataDirectory);
    if (!stationExists(dataDirectory)) {
      return refuse("stationMissing");
    }
    const keyFile = await readKeyFile(dataDirectory);
    if (!keyFile.ok) {
      return keyFile;
    }
    const seconds = attempts.wait(performance.now());
    if (seconds > 0) {
      return refuse("tooManyAttempts", { seconds });
    }
    const key = await unlockWithPassword(keyFile.value, login, password);
    if (!key.ok) {
      attempts.failed(performance.now());
      return key;
    }
    attempts.succeeded();
    const station = openWith(desk, keyFile.value, key.value);
    if (!station.ok) {
      return station;
    }
    const account = enter(desk, context.session, login);
    if (account === undefined) {
      return refuse("wrongPassword");
    }
    beginAfterRestore(desk, context);
    return accept({ account });
  };
}

function recoverHandler(desk: Desk): Handler<"station.recover"> {
  const { dataDirectory } = desk.ports;
  return async ({ login, recoveryKey, newPassword }, context) => {
    settleRestore(dataDirectory);
    const keyFile = await readKeyFile(dataDirectory);
    if (!keyFile.ok) {
      return keyFile;
    }
    const identity = await readRecoveryKey(recoveryKey);
    const key = identity.ok ? await unlockWithRecovery(keyFile.value, identity.value) : identity;
    if (!key.ok) {
      return key;
    }
    if (!keyFile.value.slots.some(({ user }) => user === login)) {
      return refuse("accountUnknown");
    }
    const changed = await setUserPassword(
      { keyFile: keyFile.value, key: key.value },
      { user: login, password: newPassword },
    );
    if (!changed.ok) {
      const { code, params } = changed.refusal;
      return code === "tooManyKeySlots" ? refuse("accountUnknown") : refuse(code, params);
    }
    const station = openWith(desk, keyFile.value, key.value);
    if (!station.ok) {
      return station;
    }
    const account = enter(desk, context.session, login);
    if (account === undefined) {
      return refuse("accountUnknown");
    }
    beginAfterRestore(desk, context);
    mustBeWritten(await writeKeyFile(dataDirectory, changed.value));
    return accept({ account });
  };
}

function openState(
  { holder }: Desk,
  session: Session,
): Pick<OutputOf<"station.state">, "state" | "recoveryConfirmed" | "account"> {
  const account = session.account ?? null;
  if (!holder.isOpen() || account === null) {
    return { state: "LOCKED", recoveryConfirmed: false, account: null };
  }
  return {
    state: "OPEN",
    recoveryConfirmed: readMeta(holder.station().database, "recovery_confirmed") === "1",
    account,
  };
}

function stateHandler(desk: Desk): Handler<"station.state"> {
  const { dataDirectory, clock, desktop, version } = desk.ports;
  return async (_input, { session }) => {
    settleRestore(dataDirectory);
    const read = readMarker(dataDirectory);
    const marker = typeof read === "object" ? read : undefined;
    const keyFile = await readKeyFile(dataDirectory);
    const logins = keyFile.ok
      ? keyFile.value.slots.map(({ user }) => user).filter((user) => user !== "")
      : [];
    const open = openState(desk, session);
    return accept({
      ...open,
      state: stationExists(dataDirectory) ? open.state : "EMPTY",
      kind: marker?.kind ?? null,
      officeName: marker?.officeName ?? null,
      placeName: marker?.placeName ?? null,
      today: clock.today(),
      logins,
      desktop: desktop !== undefined,
      version,
    });
  };
}

/** Everything about setting up, opening and closing the one station of a folder. */
export function stationHandlers(desk: Desk, pdf: PdfRenderer): HandlersOf<StationNames> {
  const { keyFileQueue: queue } = desk;
  const [unlock, recover] = [unlockHandler(desk), recoverHandler(desk)];
  let asked: AskedRecovery | undefined;
  const create: Handler<"station.create"> = async (input, { session }) => {
    if (stationExists(desk.ports.dataDirectory)) {
      return refuse("stationExists");
    }
    const location = checkLocation(desk.ports.dataDirectory);
    if (!location.ok) {
      return location;
    }
    const made = await createStation(desk, pdf, input);
    if (!made.ok) {
      return made;
    }
    asked = made.value.asked;
    const account = enter(desk, session, input.account.login);
    return account === undefined
      ? refuse("stationExists")
      : accept({ account, recoverySheet: made.value.recoverySheet, askedPositions: [...asked.positions] });
  };
  return {
    "station.state": stateHandler(desk),
    "station.create": async (input, context) => await queue(async () => await create(input, context)),
    "station.renewRecovery": async (_input, context) =>
      await queue(async () => {
        const renewed = await renewRecovery(desk, pdf, context);
        ({ asked } = renewed);
        return accept(renewed.answer);
      }),
    "station.confirmRecovery": ({ characters }, context) => {
      if (asked === undefined) {
        return refuse("recoveryNotAsked");
      }
      if (!areRecoveryCharacters(asked.sheet, asked.positions, characters)) {
        return refuse("recoveryCharactersWrong");
      }
      asked = undefined;
      return desk.write({ operation: "station.confirmRecovery", context }, (useCase) => {
        noteSheetTried(useCase);
        return accept({});
      });
    },
    "station.tryRecovery": async (input, context) =>
      await queue(async () => await tryRecovery(desk, input, context)),
    "station.unlock": async (input, context) => await queue(async () => await unlock(input, context)),
    "station.recover": async (input, context) => await queue(async () => await recover(input, context)),
    "station.lock": (_input, { session }) => {
      desk.holder.leave(session);
      return accept({});
    },
  };
}
