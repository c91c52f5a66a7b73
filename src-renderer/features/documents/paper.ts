import type { OutputOf } from "#shared/contract/contract.ts";

/** A paper as the host answers it. */
export type Paper = OutputOf<"documents.get">;
