import { accept } from "#shared/base/result.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { dataKindWords } from "#shared/documents/exchange-words.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { firstWhere, recordsWhere } from "../../database/reading.ts";
import { exchangePolicy } from "../../database/schema/exchange.ts";
import { writeMeta } from "../../database/settings.ts";
import { addRecord, changeRecord, type RecordOf } from "../../database/writing.ts";
import type { HandlersOf } from "../ports.ts";
import { mustExist } from "../rules.ts";
import { stationNameOf } from "../station-keys.ts";
import type { Desk } from "../use-case.ts";

export type Policy = RecordOf<typeof exchangePolicy>;

/** What a receiver may get; nothing said means totals only. */
export function policyFor(database: ReadableDatabase, to: string): Policy | undefined {
  return firstWhere(database, exchangePolicy, { to });
}

/** The words for the kinds of data a level of a policy lets go. */
export function dataKindsOf(level: string): string {
  return level === "RECORDS" ? dataKindWords.RECORDS : dataKindWords.TOTALS;
}

/** The seven items of a data transfer as they stand in the manifest (NĐ 356/2025/NĐ-CP, Điều 7). */
export function transferItems(
  policy: Policy | undefined,
  receiverName: string,
): Readonly<Record<string, Record<string, string>>> {
  if (policy === undefined) {
    return {};
  }
  return {
    chuyen_du_lieu: {
      muc_dich: policy.purpose,
      noi_nhan: receiverName,
      loai_du_lieu: dataKindsOf(policy.level),
      thoi_han: policy.keepUntil,
      co_so_phap_ly: policy.legalBasis,
      xoa: policy.deletion,
      trach_nhiem: policy.responsibility,
    },
  };
}

type Row = OutputOf<"exchange.policies">[number];

function rowOf(database: ReadableDatabase, policy: Policy): Row {
  const { id, to, safetyCopy, reason, purpose, legalBasis, keepUntil, deletion, responsibility } = policy;
  const level = policy.level === "RECORDS" ? "RECORDS" : "TOTALS";
  const items = { purpose, legalBasis, keepUntil, deletion, responsibility };
  const set = { setOn: policy.updatedAt, setBy: policy.updatedBy };
  return { id, to, toName: stationNameOf(database, to), level, safetyCopy, reason, ...items, ...set };
}

/** Who may get what, and why. */
export function policyHandlers(
  desk: Desk,
): HandlersOf<
  "exchange.policies" | "exchange.setPolicy" | "exchange.withdrawPolicy" | "exchange.beginEpoch"
> {
  return {
    "exchange.policies": () => {
      const { database } = desk.reading();
      return accept(recordsWhere(database, exchangePolicy).map((policy) => rowOf(database, policy)));
    },
    "exchange.setPolicy": (policy, context) =>
      desk.write({ operation: "exchange.setPolicy", context, reason: policy.reason }, (useCase) => {
        const { database, writing } = useCase;
        const known = policyFor(database, policy.to);
        const id = known?.id ?? addRecord(writing, exchangePolicy, policy);
        if (known !== undefined) {
          changeRecord(writing, exchangePolicy, { id, ...policy });
        }
        return accept({ id });
      }),
    "exchange.beginEpoch": ({ reason }, context) =>
      desk.write({ operation: "exchange.beginEpoch", context, reason }, ({ writing }) => {
        const epoch = writing.newId();
        writeMeta(writing, "epoch", epoch);
        return accept({ epoch });
      }),
    "exchange.withdrawPolicy": ({ id, reason }, context) =>
      desk.write({ operation: "exchange.withdrawPolicy", context, reason }, ({ database, writing }) => {
        const policy = mustExist(database, exchangePolicy, id);
        if (!policy.ok) {
          return policy;
        }
        changeRecord(writing, exchangePolicy, { id, level: "TOTALS", safetyCopy: false, reason });
        return accept({});
      }),
  };
}
