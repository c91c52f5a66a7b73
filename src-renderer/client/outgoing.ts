import { useState } from "react";
import type { CallInput } from "#shared/contract/contract.ts";
import type { Reply } from "#shared/contract/operation.ts";
import { call } from "./call.ts";
import { printFile, saveFile } from "./files.ts";

type Wanted = CallInput<"lists.excel">;
type NoReply = Exclude<Reply, { readonly kind: "value" }>;

/** Lists on their way out: what is asked of the host, and what came of it. */
export interface Outgoing {
  readonly busy: boolean;
  readonly problem: NoReply | undefined;
  /** Makes the list as a paper and prints it. */
  readonly print: (wanted: Wanted) => void;
  /** Makes the list as a workbook and saves it. */
  readonly excel: (wanted: Wanted) => void;
}

/** Lists on their way out of a screen. */
export function useOutgoing(): Outgoing {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<NoReply>();
  async function make(name: "lists.print" | "lists.excel", wanted: Wanted): Promise<void> {
    setBusy(true);
    const made = await call(name, wanted);
    const out: Reply =
      made.kind === "value" ? await (name === "lists.print" ? printFile : saveFile)(made.value) : made;
    setBusy(false);
    setProblem(out.kind === "value" ? undefined : out);
  }
  return {
    busy,
    problem,
    print: (wanted) => void make("lists.print", wanted),
    excel: (wanted) => void make("lists.excel", wanted),
  };
}
