import { recordKinds } from "#shared/domain/records/all-records.ts";
import type { Outgoing } from "../client/outgoing.ts";
import { OutButtons } from "../components/out-buttons.tsx";
import { entryText, recordText } from "../text/records/all-records.ts";
import type { EntryOwner } from "./entry.ts";

interface EntryToolsProps {
  readonly entity: string;
  readonly owner: EntryOwner | undefined;
  /** Only what is found goes out. */
  readonly query: string;
  readonly isMain: boolean;
  readonly outgoing: Outgoing;
}

/** A list of records as it stands: on paper, with the columns of the list; as a workbook, with every field. */
export function EntryTools({ entity, owner, query, isMain, outgoing }: EntryToolsProps) {
  const { title, fields } = recordText(entity);
  const all = (recordKinds.get(entity)?.fields ?? []).filter(({ key }) => key !== owner?.key);
  const wanted = (keys: readonly string[]): Parameters<typeof outgoing.print>[0] => ({
    list: "entries",
    kind: entity,
    of: owner ?? null,
    query,
    title,
    columns: keys.map((key) => ({ key, title: fields[key] ?? key })),
    words: { true: entryText.yes, false: entryText.no },
  });
  return (
    <OutButtons
      title={title}
      busy={outgoing.busy}
      isMain={isMain}
      onPrint={() => {
        outgoing.print(wanted(all.filter(({ listed }) => listed === true).map(({ key }) => key)));
      }}
      onExcel={() => {
        outgoing.excel(wanted(all.map(({ key }) => key)));
      }}
    />
  );
}
