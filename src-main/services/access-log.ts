import { accept } from "#shared/base/result.ts";
import type { AccessKind, AccessSubject } from "#shared/domain/access.ts";
import {
  accessAccounts,
  accessLines,
  accessOfPerson,
  lastAccess,
  noteAccess,
} from "../database/access-log.ts";
import { person } from "../database/schema/people.ts";
import type { CallContext, HandlersOf } from "./ports.ts";
import { mustExist } from "./rules.ts";
import type { Desk } from "./use-case.ts";

/** A screen asks for what it shows again and again: within this time it is one look. */
const oneLookMilliseconds = 10 * 60 * 1000;

/** What someone has just been shown or handed out, and about whom. */
interface Access {
  readonly kind: AccessKind;
  readonly what: AccessSubject;
  readonly detail?: string;
  readonly personIds: readonly (string | null | undefined)[];
}

/** Writes down what was shown or handed out, after it was made; a second look within ten minutes is the same look. */
export function noteUse(desk: Desk, { session }: CallContext, access: Access): void {
  const { kind, what, detail = "" } = access;
  const account = session.account?.login;
  if (account === undefined) {
    return;
  }
  const { database } = desk.reading();
  const at = desk.ports.clock.now();
  const personIds = access.personIds.filter((id) => id !== null && id !== undefined);
  const [only] = personIds;
  if (kind === "XEM" && only === undefined) {
    // A look at what is about nobody alone is no look at anybody's file.
    return;
  }
  if (kind === "XEM" && only !== undefined && personIds.length === 1) {
    const before = lastAccess(database, only, { account, kind, what, detail });
    if (before !== undefined && Date.parse(at) - Date.parse(before) < oneLookMilliseconds) {
      return;
    }
  }
  noteAccess(database, { at, account, kind, what, detail }, personIds);
}

/** Ai đã xem, in, xuất. */
export function accessLogHandlers(desk: Desk): HandlersOf<"access.ofPerson" | "access.list"> {
  return {
    "access.ofPerson": ({ personId, offset, limit }) => {
      const { database } = desk.reading();
      const found = mustExist(database, person, personId);
      return found.ok ? accept(accessOfPerson(database, personId, { offset, limit })) : found;
    },
    "access.list": ({ offset, limit, ...filter }) => {
      const { database } = desk.reading();
      return accept({ ...accessLines(database, filter, { offset, limit }), ...accessAccounts(database) });
    },
  };
}
