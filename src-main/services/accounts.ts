import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { InputOf, OperationName, OutputOf, OwnRefusal } from "#shared/contract/contract.ts";
import { roles } from "#shared/contract/operation.ts";
import { findRecord, recordsEver, recordsWhere } from "../database/reading.ts";
import { account } from "../database/schema/station.ts";
import { writeMeta } from "../database/settings.ts";
import { addRecord, type RecordOf, voidRecord } from "../database/writing.ts";
import { setUserPassword, unlockWithPassword, withoutUser } from "../sealing/key-file.ts";
import { mustReadKeyFile, writeKeyFile } from "../sealing/key-file-storage.ts";
import { mustBeWritten } from "./marker.ts";
import type { CallContext, HandlersOf, Session } from "./ports.ts";
import type { Desk } from "./use-case.ts";

type AccountNames = Extract<OperationName, `accounts.${string}`>;
type Answer<Name extends AccountNames> = Result<OutputOf<Name>, OwnRefusal<Name>>;

async function addAccount(
  desk: Desk,
  { login, fullName, role, password }: InputOf<"accounts.add">,
  context: CallContext,
): Promise<Answer<"accounts.add">> {
  const { dataDirectory } = desk.ports;
  const { database, station } = desk.reading();
  if (recordsEver(database, account, { login }).length > 0) {
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

/** Somebody else's account that still opens the station. */
function colleague(
  desk: Desk,
  id: string,
  { session }: CallContext,
): Result<RecordOf<typeof account>, "accountUnknown" | "accountOwn"> {
  const row = findRecord(desk.reading().database, account, id);
  if (row === undefined) {
    return refuse("accountUnknown");
  }
  return row.id === session.account?.id ? refuse("accountOwn") : accept(row);
}

async function setPassword(
  desk: Desk,
  { id, newPassword }: InputOf<"accounts.setPassword">,
  context: CallContext,
): Promise<Answer<"accounts.setPassword">> {
  const { dataDirectory } = desk.ports;
  const row = colleague(desk, id, context);
  if (!row.ok) {
    return row;
  }
  const { login } = row.value;
  const keyFile = await mustReadKeyFile(dataDirectory);
  const key = { keyFile, key: desk.reading().station.key };
  const changed = await setUserPassword(key, { user: login, password: newPassword });
  if (!changed.ok) {
    const { code, params } = changed.refusal;
    return code === "tooManyKeySlots" ? refuse("accountUnknown") : refuse(code, params);
  }
  mustBeWritten(await writeKeyFile(dataDirectory, changed.value));
  return desk.write({ operation: "accounts.setPassword", context }, ({ writing }) => {
    writeMeta(writing, `password_set_for ${login}`, writing.at);
    return accept({});
  });
}

async function closeAccount(
  desk: Desk,
  { id, reason }: InputOf<"accounts.close">,
  context: CallContext,
): Promise<Answer<"accounts.close">> {
  const { dataDirectory } = desk.ports;
  const row = colleague(desk, id, context);
  if (!row.ok) {
    return row;
  }
  const { login } = row.value;
  // First the key, then the record: a power cut in between leaves an account that opens nothing and can be closed again.
  mustBeWritten(await writeKeyFile(dataDirectory, withoutUser(await mustReadKeyFile(dataDirectory), login)));
  const closed: Answer<"accounts.close"> = desk.write(
    { operation: "accounts.close", context, reason },
    ({ writing }) => {
      voidRecord(writing, account, id);
      return accept({});
    },
  );
  desk.holder.expel(id);
  return closed;
}

/** Accounts: each has its own slot in the key file and its own password. */
export function accountHandlers(desk: Desk): HandlersOf<AccountNames> {
  const queue = desk.keyFileQueue;
  return {
    "accounts.list": () =>
      accept(
        recordsWhere(desk.reading().database, account).flatMap(({ id, login, fullName, role: text }) => {
          const role = roles.find((known) => known === text);
          return role === undefined ? [] : [{ id, login, fullName, role }];
        }),
      ),
    "accounts.add": async (input, context) => await queue(async () => await addAccount(desk, input, context)),
    "accounts.changePassword": async (input, { session }) =>
      await queue(async () => await changePassword(desk, input, session)),
    "accounts.setPassword": async (input, context) =>
      await queue(async () => await setPassword(desk, input, context)),
    "accounts.close": async (input, context) =>
      await queue(async () => await closeAccount(desk, input, context)),
  };
}
