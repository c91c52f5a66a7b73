import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { InputOf, OutputOf, OwnRefusal } from "#shared/contract/contract.ts";
import { roles } from "#shared/contract/operation.ts";
import { firstWhere, recordsWhere } from "../database/reading.ts";
import { account } from "../database/schema/station.ts";
import { addRecord } from "../database/writing.ts";
import { setUserPassword, unlockWithPassword } from "../sealing/key-file.ts";
import { mustReadKeyFile, writeKeyFile } from "../sealing/key-file-storage.ts";
import { mustBeWritten } from "./marker.ts";
import type { CallContext, HandlersOf, Session } from "./ports.ts";
import type { Desk } from "./use-case.ts";

type Answer<Name extends "accounts.add" | "accounts.changePassword"> = Result<
  OutputOf<Name>,
  OwnRefusal<Name>
>;

async function addAccount(
  desk: Desk,
  { login, fullName, role, password }: InputOf<"accounts.add">,
  context: CallContext,
): Promise<Answer<"accounts.add">> {
  const { dataDirectory } = desk.ports;
  const { database, station } = desk.reading();
  if (firstWhere(database, account, { login }) !== undefined) {
    return refuse("loginTaken");
  }
  const keyFile = await mustReadKeyFile(dataDirectory);
  const changed = await setUserPassword({ keyFile, key: station.key }, { user: login, password });
  if (!changed.ok) {
    const { code, params } = changed.refusal;
    return code === "tooManyKeySlots" ? refuse("tooManyAccounts") : refuse(code, params);
  }
  mustBeWritten(await writeKeyFile(dataDirectory, changed.value));
  return desk.write({ operation: "accounts.add", context }, ({ writing }) =>
    accept({ id: addRecord(writing, account, { login, fullName, role }), version: 1 }),
  );
}

async function changePassword(
  desk: Desk,
  { oldPassword, newPassword }: InputOf<"accounts.changePassword">,
  session: Session,
): Promise<Answer<"accounts.changePassword">> {
  const { dataDirectory } = desk.ports;
  const keyFile = await mustReadKeyFile(dataDirectory);
  const login = session.account?.login ?? "";
  const old = await unlockWithPassword(keyFile, login, oldPassword);
  if (!old.ok) {
    return old;
  }
  const changed = await setUserPassword({ keyFile, key: old.value }, { user: login, password: newPassword });
  old.value.fill(0);
  if (!changed.ok) {
    const { code, params } = changed.refusal;
    return code === "tooManyKeySlots" ? refuse("wrongPassword") : refuse(code, params);
  }
  mustBeWritten(await writeKeyFile(dataDirectory, changed.value));
  return accept({});
}

/** Accounts: each has its own slot in the key file and its own password. */
export function accountHandlers(
  desk: Desk,
): HandlersOf<"accounts.list" | "accounts.add" | "accounts.changePassword"> {
  return {
    "accounts.list": () =>
      accept(
        recordsWhere(desk.reading().database, account).flatMap(({ id, login, fullName, role: text }) => {
          const role = roles.find((known) => known === text);
          return role === undefined ? [] : [{ id, login, fullName, role }];
        }),
      ),
    "accounts.add": async (input, context) =>
      await desk.keyFileQueue(async () => await addAccount(desk, input, context)),
    "accounts.changePassword": async (input, { session }) =>
      await desk.keyFileQueue(async () => await changePassword(desk, input, session)),
  };
}
