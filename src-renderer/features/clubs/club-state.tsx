import { StateBadge } from "../../components/state-badge.tsx";
import { clubStateLabels } from "../../text/labels.ts";

const meanings = { HOAT_DONG: "done", TAM_DUNG: "soon", GIAI_THE: "plain" } as const;

/** Whether a club is active. */
export function ClubState({ state }: { readonly state: keyof typeof meanings }) {
  return <StateBadge meaning={meanings[state]} label={clubStateLabels[state]} />;
}
