import { unbalancedKeys, type MovementColumns } from "./cells.ts";
import type { Report } from "./report.ts";

/** A table of a movement that does not add up, and who breaks it. */
export interface UnbalancedTable {
  readonly table: "BIEU04" | "BIEU06" | "BIEU07";
  readonly keys: readonly string[];
}

const columns: Readonly<Record<UnbalancedTable["table"], MovementColumns>> = {
  BIEU04: {
    came: ["new_12", "new_24", "moved_in"],
    went: ["expired", "moved_out", "imprisoned", "educated", "addicted", "died"],
  },
  BIEU06: { came: ["joined"], went: ["left"] },
  BIEU07: {
    came: ["new", "readmitted", "transfer_in"],
    went: ["transfer_out", "dropped", "completed", "died", "arrested"],
  },
};

/** The movements besides that of the clubs (Biểu 01 names its own) for which opening + came − went is not closing. */
export function unbalancedTables({ tables }: Report): readonly UnbalancedTable[] {
  const { BIEU04, BIEU06, BIEU07 } = tables;
  const lists = {
    BIEU04: BIEU04.total.ids,
    BIEU06: BIEU06.total.ids,
    BIEU07: { ...BIEU07.total.ids, closing: BIEU07.total.ids.num },
  };
  const names = ["BIEU04", "BIEU06", "BIEU07"] as const;
  return names
    .map((table) => ({ table, keys: unbalancedKeys(lists[table], columns[table]) }))
    .filter(({ keys }) => keys.length > 0);
}
