import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OperationName } from "#shared/contract/contract.ts";
import type { CallContext, HandlersOf } from "../ports.ts";
import { refuseIf } from "../rules.ts";
import type { Desk } from "../use-case.ts";
import { addPlainEntry, changeEntry } from "./entries.ts";
import { choicesFor } from "./entry-choices.ts";
import { listEntries, voidedEntries } from "./entry-listing.ts";
import { kindOf } from "./entry-tables.ts";
import { keepRestricted, maySee, restrictedKinds } from "./restricted.ts";
import { recordKinds } from "#shared/domain/records/all-records.ts";

type EntryNames = Extract<OperationName, `entries.${string}`>;

/** Simple records of every kind. */
export function entryHandlers(desk: Desk): HandlersOf<EntryNames> {
  const seen = (entity: string, { session }: CallContext): Result<object, "recordKindOff"> => {
    const kind = recordKinds.get(entity);
    const role = session.account?.role;
    return refuseIf(kind !== undefined && !maySee(desk.reading().database, kind, role), "recordKindOff");
  };
  return {
    "entries.list": ({ kind, ...wanted }, context) => {
      const allowed = seen(kind, context);
      return allowed.ok ? accept(listEntries(desk.reading(), kind, wanted)) : allowed;
    },
    "entries.voided": ({ kind, of }, context) => {
      const allowed = seen(kind, context);
      return allowed.ok ? accept(voidedEntries(desk.reading(), kind, of)) : allowed;
    },
    "entries.choices": (wanted, context) => {
      const allowed = seen(wanted.entity, context);
      return allowed.ok ? accept(choicesFor(desk.reading(), wanted)) : allowed;
    },
    "entries.add": ({ kind, fields }, context) => {
      const allowed = seen(kind, context);
      return allowed.ok
        ? desk.write({ operation: "entries.add", context }, (useCase) => addPlainEntry(useCase, kind, fields))
        : allowed;
    },
    "entries.change": ({ kind, reason, ...change }, context) => {
      const allowed = seen(kind, context);
      return allowed.ok
        ? desk.write({ operation: "entries.change", context, reason }, (useCase) =>
            changeEntry(useCase, kind, change),
          )
        : allowed;
    },
    "entries.restricted": () => accept([...restrictedKinds(desk.reading().database)]),
    "entries.keepRestricted": ({ kind, kept }, context) =>
      kindOf(kind).restricted === true
        ? desk.write({ operation: "entries.keepRestricted", context }, ({ writing }) => {
            keepRestricted(writing, kind, kept);
            return accept({});
          })
        : refuse("recordUnknown"),
  };
}
