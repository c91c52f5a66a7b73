import { Text } from "@mantine/core";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import { useAnswer } from "../client/hooks.ts";
import { momentText } from "../text/format.ts";
import { entryText } from "../text/records/all-records.ts";
import { columnsOf } from "./entry-columns.tsx";
import { type EntryOwner, valueShown } from "./entry.ts";

interface VoidedEntriesProps {
  readonly entity: string;
  readonly owner: EntryOwner | undefined;
}

/** What was voided of a kind, folded away under its list, with who did it and why. */
export function VoidedEntries({ entity, owner }: VoidedEntriesProps) {
  const voided = useAnswer("entries.voided", { kind: entity, of: owner ?? null });
  if (voided.kind !== "value" || voided.value.length === 0) {
    return null;
  }
  return (
    <details>
      <summary>{entryText.voidedTitle(voided.value.length)}</summary>
      {voided.value.map((entry) => (
        <Text size="sm" key={entry.id} py={2}>
          {columnsOf(entity, owner)
            .slice(0, 4)
            .map(({ title, key }) => {
              const field = recordKinds.get(entity)?.fields.find((one) => one.key === key);
              return field === undefined ? "" : `${title}: ${valueShown(field, entry)}`;
            })
            .join(" · ")}
          {" · "}
          {entryText.voidedLine(momentText(entry.voidedAt), entry.voidedBy, entry.reason ?? entryText.none)}
        </Text>
      ))}
    </details>
  );
}
