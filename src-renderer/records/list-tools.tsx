import type { CallInput } from "#shared/contract/contract.ts";
import { useOutgoing } from "../client/outgoing.ts";
import { ErrorPanel } from "../components/error-panel.tsx";
import { ListBar } from "../components/list-bar.tsx";
import type { ListView } from "../components/list-columns.ts";

interface ListToolsProps {
  readonly list: Parameters<typeof ListBar>[0]["list"];
  readonly view: ListView;
  /** What the paper and the sheet are called, where that is more than the name of the list. */
  readonly title?: string;
  /** The rows on the screen, where filters of the page alone narrow them. */
  readonly rows?: readonly string[];
  /** What else narrows the list: the club, the month, the search. */
  readonly where?: Partial<CallInput<"lists.excel">>;
}

/** Columns, paper and workbook of a list: of the chosen rows, or of all that are shown. */
export function ListTools({ list, view, title, rows, where }: ListToolsProps) {
  const outgoing = useOutgoing();
  const shown = rows === undefined ? null : [...rows];
  return (
    <>
      <ListBar
        list={list}
        {...(title === undefined ? {} : { title })}
        shown={view.shown}
        onShown={view.choose}
        chosen={view.chosen}
        onClear={() => {
          view.choosing(new Set());
        }}
        busy={outgoing.busy}
        onPrint={(wanted) => {
          outgoing.print({ ...wanted, ...where, ids: wanted.ids ?? shown });
        }}
        onExcel={(wanted) => {
          outgoing.excel({ ...wanted, ...where, ids: wanted.ids ?? shown });
        }}
      />
      {outgoing.problem === undefined ? null : <ErrorPanel reply={outgoing.problem} />}
    </>
  );
}
