import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OutputOf, OwnRefusal } from "#shared/contract/contract.ts";
import { sentBundle } from "../../database/schema/exchange.ts";
import { changeRecord } from "../../database/writing.ts";
import { telephoneReceipt } from "../../sealing/receipt.ts";
import type { HandlersOf } from "../ports.ts";
import { mustExist } from "../rules.ts";
import type { Desk } from "../use-case.ts";

const results = ["nhan", "nhan_mot_phan", "tu_choi"] as const;

/** What a receiver said on the telephone goes into the send log. */
export function telephoneReceiptHandlers(desk: Desk): HandlersOf<"bundles.confirmByPhone"> {
  return {
    "bundles.confirmByPhone": ({ id, digits }, context) =>
      desk.write(
        { operation: "bundles.confirmByPhone", context },
        ({
          database,
          writing,
        }): Result<OutputOf<"bundles.confirmByPhone">, OwnRefusal<"bundles.confirmByPhone">> => {
          const row = mustExist(database, sentBundle, id);
          if (!row.ok) {
            return row;
          }
          if (row.value.receiptResult !== null) {
            return refuse("receiptThere");
          }
          const { manifestSha256, to } = row.value;
          const typed = digits.replace(/[^0-9]/gu, "");
          const result = results.find((one) => telephoneReceipt(manifestSha256, one, to) === typed);
          if (result === undefined) {
            return refuse("phoneDigitsWrong");
          }
          changeRecord(writing, sentBundle, { id, phoneResult: result, phoneAt: writing.at });
          return accept({ result });
        },
      ),
  };
}
