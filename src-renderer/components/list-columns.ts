import { useState } from "react";
import { useViewportSize } from "@mantine/hooks";
import { listColumns } from "../text/lists.ts";
import { useTextSize } from "./view-settings.ts";

type List = keyof typeof listColumns;

/** Which columns of a list this PC shows; no personal data, so it stays in the window's own store. */
function stored(list: List): readonly string[] | undefined {
  const known = Object.keys(listColumns[list]);
  const keys = window.localStorage
    .getItem(`columns.${list}`)
    ?.split(",")
    .filter((key) => known.includes(key));
  return keys === undefined || keys.length === 0 ? undefined : keys;
}

/** How one list is looked at. */
export interface ListView {
  /** The columns that are shown, in the order of the list. */
  readonly shown: readonly string[];
  readonly choose: (keys: readonly string[]) => void;
  /** Ids of the rows that are chosen for what is done to several at once. */
  readonly chosen: ReadonlySet<string>;
  readonly choosing: (ids: ReadonlySet<string>) => void;
}

/** Below this width (in pixels of the usual text) a list leaves out what can be read in the file itself. */
const roomyWidth = 1200;

/**
 * How one list is looked at: its columns, kept for the next time, and the rows that are chosen. Until somebody chooses
 * columns, those of `spare` show only where there is room: a small screen with large text would scroll sideways.
 */
export function useListView(list: List, usual: readonly string[], spare: readonly string[] = []): ListView {
  const { width } = useViewportSize();
  const [size] = useTextSize();
  const hasRoom = width === 0 || width / (Number(size) / 100) >= roomyWidth;
  const [chosenKeys, setKeys] = useState(() => stored(list));
  const keys = chosenKeys ?? (hasRoom ? usual : usual.filter((key) => !spare.includes(key)));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return {
    shown: Object.keys(listColumns[list]).filter((key) => keys.includes(key)),
    choose: (next) => {
      if (next.length > 0) {
        window.localStorage.setItem(`columns.${list}`, next.join(","));
        setKeys(next);
      }
    },
    chosen,
    choosing: setChosen,
  };
}
