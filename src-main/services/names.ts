import { accept } from "#shared/base/result.ts";
import type { OperationName } from "#shared/contract/contract.ts";
import { nameOrder, writeNameOrder } from "../database/name-order.ts";
import type { HandlersOf } from "./ports.ts";
import type { Desk } from "./use-case.ts";

/** The order of names in the office's lists. */
export function nameHandlers(desk: Desk): HandlersOf<Extract<OperationName, `names.${string}`>> {
  return {
    "names.order": () => accept({ order: nameOrder(desk.reading().database) }),
    "names.changeOrder": ({ order }, context) =>
      desk.write({ operation: "names.changeOrder", context }, ({ writing }) => {
        writeNameOrder(writing, order);
        return accept({});
      }),
  };
}
