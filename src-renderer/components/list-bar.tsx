import { Button, Checkbox, Group, Popover, Stack, Text } from "@mantine/core";
import { IconColumns3, IconFileSpreadsheet, IconPrinter } from "@tabler/icons-react";
import { listColumns, listText, listTitles } from "../text/lists.ts";

type List = keyof typeof listColumns;

/** What is asked of the host: which list, under which title, which columns, and only the chosen rows where some are. */
interface Wanted {
  readonly list: List;
  readonly title: string;
  readonly columns: { key: string; title: string }[];
  readonly ids: string[] | null;
}

interface ListBarProps {
  readonly list: List;
  /** What the paper and the sheet are called, where that is more than the name of the list. */
  readonly title?: string;
  readonly shown: readonly string[];
  readonly onShown: (keys: readonly string[]) => void;
  /** Ids of the chosen rows; what is done is done to them, or to all that the filters show. */
  readonly chosen: ReadonlySet<string>;
  readonly onClear: () => void;
  readonly busy: boolean;
  readonly onPrint: (wanted: Wanted) => void;
  readonly onExcel: (wanted: Wanted) => void;
}

function ColumnChoice({ list, shown, onShown }: Pick<ListBarProps, "list" | "shown" | "onShown">) {
  return (
    <Popover position="bottom-end" withinPortal transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button size="compact-md" variant="default" leftSection={<IconColumns3 size={16} aria-hidden />}>
          {listText.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" fw={600} pb={8}>
          {listText.columnsTitle}
        </Text>
        <Stack gap={6}>
          {Object.entries(listColumns[list]).map(([key, title]) => (
            <Checkbox
              key={key}
              label={title}
              checked={shown.includes(key)}
              onChange={(event) => {
                onShown(event.currentTarget.checked ? [...shown, key] : shown.filter((one) => one !== key));
              }}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** What can be done with a whole list or the chosen rows: columns, paper, workbook. */
export function ListBar(props: ListBarProps) {
  const { list, shown, chosen, onClear, onPrint, onExcel, busy } = props;
  const count = chosen.size;
  const wanted = (): Wanted => ({
    list,
    title: props.title ?? listTitles[list],
    columns: shown.map((key) => ({ key, title: listColumns[list][key] ?? key })),
    ids: count === 0 ? null : [...chosen],
  });
  return (
    <Group gap={8} justify="flex-end" pb={8} wrap="nowrap">
      {count === 0 ? null : (
        <>
          <Text size="sm" fw={600}>
            {listText.chosen(count)}
          </Text>
          <Button size="compact-md" variant="subtle" onClick={onClear}>
            {listText.clear}
          </Button>
        </>
      )}
      <ColumnChoice list={list} shown={shown} onShown={props.onShown} />
      <Button
        size="compact-md"
        variant="default"
        data-key="Ctrl+P"
        loading={busy}
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => {
          onPrint(wanted());
        }}
      >
        {count === 0 ? listText.print : listText.printChosen(count)}
      </Button>
      <Button
        size="compact-md"
        variant="default"
        loading={busy}
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        onClick={() => {
          onExcel(wanted());
        }}
      >
        {count === 0 ? listText.excel : listText.excelChosen(count)}
      </Button>
    </Group>
  );
}
