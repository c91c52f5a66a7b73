import { Button, Group } from "@mantine/core";
import { IconFileSpreadsheet, IconPrinter } from "@tabler/icons-react";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import { useOutgoing } from "../../client/outgoing.ts";
import { ErrorPanel } from "../../components/error-panel.tsx";
import { listText } from "../../text/lists.ts";
import { entryText, recordText } from "../../text/records/all-records.ts";

/** A register as a whole: on paper, with the columns of its list; as a workbook, with every field. */
export function EntryTools({ entity }: { readonly entity: string }) {
  const outgoing = useOutgoing();
  const { title, fields } = recordText(entity);
  const all = recordKinds.get(entity)?.fields ?? [];
  const wanted = (keys: readonly string[]): Parameters<typeof outgoing.print>[0] => ({
    list: "entries",
    kind: entity,
    title,
    columns: keys.map((key) => ({ key, title: fields[key] ?? key })),
    words: { true: entryText.yes, false: entryText.no },
  });
  return (
    <>
      <Group gap={8} justify="flex-end">
        <Button
          size="compact-md"
          variant="default"
          loading={outgoing.busy}
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => {
            outgoing.print(wanted(all.filter(({ listed }) => listed === true).map(({ key }) => key)));
          }}
        >
          {listText.printOf(title)}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          loading={outgoing.busy}
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          onClick={() => {
            outgoing.excel(wanted(all.map(({ key }) => key)));
          }}
        >
          {listText.excelOf(title)}
        </Button>
      </Group>
      {outgoing.problem === undefined ? null : <ErrorPanel reply={outgoing.problem} />}
    </>
  );
}
