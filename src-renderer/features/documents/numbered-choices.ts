import { useAnswer } from "../../client/hooks.ts";
import type { Choice } from "../../components/fields.tsx";
import { dateOrDash } from "../../text/format.ts";

/** The numbered papers of the office as choices of a select, the latest first. */
export function useNumberedChoices(): readonly Choice[] {
  const found = useAnswer("documents.list", { numbered: true, limit: 500 });
  return found.kind === "value"
    ? found.value.rows.map(({ id, number, date, title }) => ({
        value: id,
        label: `${number ?? ""}, ${dateOrDash(date)}. ${title}`,
      }))
    : [];
}
