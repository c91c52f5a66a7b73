import { Button } from "@mantine/core";
import { present } from "#shared/base/assert.ts";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import type { Column } from "../components/data-table.tsx";
import { recordText } from "../text/records/all-records.ts";
import { type Entry, type EntryOwner, listedFields, valueShown } from "./entry.ts";

/** What can be done with one record besides opening it: end it, open what it belongs to. */
export interface RowAction {
  readonly label: string;
  readonly run: () => void;
}

const personFields = new Set(["personId", "relativeOfId", "fullName", "headName"]);

/** The columns of a kind's list; without the field that is the page's own. */
export function columnsOf(entity: string, owner: EntryOwner | undefined): readonly Column<Entry>[] {
  const kind = present(recordKinds.get(entity), "a screen names a kind that is declared");
  const { fields } = recordText(entity);
  return listedFields(kind, owner).map((field) => ({
    key: field.key,
    title: fields[field.key] ?? field.key,
    numeric: field.type === "money" || field.type === "count",
    ...(field.type === "note" ? { clip: (entry: Entry) => valueShown(field, entry), width: 240 } : {}),
    // Bodies of one kind differ at the end of their long names: shown whole.
    ...(field.to === "body" ? { width: "28%" } : {}),
    cell: (entry: Entry) =>
      personFields.has(field.key) ? (
        <span className="person-name">{valueShown(field, entry)}</span>
      ) : (
        valueShown(field, entry)
      ),
  }));
}

/** The button that stands at the end of each row where something can be done there. */
export function actionColumn(
  rowAction: ((entry: Entry) => RowAction | undefined) | undefined,
): readonly Column<Entry>[] {
  return rowAction === undefined
    ? []
    : [
        {
          key: "action",
          title: "",
          width: 150,
          cell: (entry) => {
            const action = rowAction(entry);
            return action === undefined ? null : (
              <Button
                size="compact-sm"
                variant="light"
                onClick={(event) => {
                  event.stopPropagation();
                  action.run();
                }}
              >
                {action.label}
              </Button>
            );
          },
        },
      ];
}
