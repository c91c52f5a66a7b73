import { documentStateLabels, labelOf } from "../text/labels.ts";
import { type Meaning, StateBadge } from "./state-badge.tsx";

const meanings: Readonly<Record<string, Meaning>> = {
  NHAP: "draft",
  TRINH_KY: "soon",
  DA_KY: "soon",
  DA_CAP_SO: "done",
  DA_PHAT_HANH: "done",
  HUY: "plain",
};

/** The step a paper stands at. */
export function DocumentState({ state }: { readonly state: string }) {
  return <StateBadge meaning={meanings[state] ?? "plain"} label={labelOf(documentStateLabels, state)} />;
}
