import { useState } from "react";
import { Button, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { present } from "#shared/base/assert.ts";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import { useAnswer } from "../client/hooks.ts";
import { useStation } from "../client/station.ts";
import { Answered } from "../components/answered.tsx";
import { type Column, DataTable, Pager } from "../components/data-table.tsx";
import { SectionTitle } from "../components/section-title.tsx";
import { momentText } from "../text/format.ts";
import { entryText, recordText } from "../text/records/all-records.ts";
import { EntryDrawer, type OpenEntry } from "./entry-drawer.tsx";
import { type Entry, type EntryOwner, listedFields, valueShown } from "./entry.ts";

interface EntrySectionProps {
  readonly entity: string;
  readonly owner?: EntryOwner;
  /** Adding goes through a form of the page's own. */
  readonly onAdd?: (() => void) | undefined;
  readonly pageSize?: number;
  /** The key that presses the add button. */
  readonly addKey?: string;
  /** What can be done with one record besides opening it: end it, open what it belongs to. */
  readonly rowAction?: (entry: Entry) => RowAction | undefined;
}

interface RowAction {
  readonly label: string;
  readonly run: () => void;
}

const personFields = new Set(["personId", "relativeOfId", "fullName", "headName"]);

function columnsOf(entity: string, owner: EntryOwner | undefined): readonly Column<Entry>[] {
  const kind = present(recordKinds.get(entity), "a screen names a kind that is declared");
  const { fields } = recordText(entity);
  return listedFields(kind, owner).map((field) => ({
    key: field.key,
    title: fields[field.key] ?? field.key,
    numeric: field.type === "money" || field.type === "count",
    ...(field.type === "note" || field.to === "body"
      ? { clip: (entry: Entry) => valueShown(field, entry), width: 240 }
      : {}),
    cell: (entry: Entry) =>
      personFields.has(field.key) ? (
        <span className="person-name">{valueShown(field, entry)}</span>
      ) : (
        valueShown(field, entry)
      ),
  }));
}

function actionColumn(rowAction: EntrySectionProps["rowAction"]): readonly Column<Entry>[] {
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

function Voided({ entity, owner }: { readonly entity: string; readonly owner: EntryOwner | undefined }) {
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

/** The records of one kind, on the page of what they belong to or on a page of their own. */
export function EntrySection(props: EntrySectionProps) {
  const { entity, owner, onAdd, pageSize = 20, addKey, rowAction } = props;
  const { mayWrite } = useStation();
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<OpenEntry>();
  const text = recordText(entity);
  const listed = useAnswer("entries.list", { kind: entity, of: owner ?? null, offset, limit: pageSize });
  if (listed.kind === "refusal" && listed.code === "recordKindOff") {
    return null;
  }
  return (
    <section>
      <SectionTitle title={text.title}>
        {mayWrite ? (
          <Button
            size="xs"
            variant="default"
            data-key={addKey}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => {
              if (onAdd === undefined) {
                setOpen({ kind: "new" });
              } else {
                onAdd();
              }
            }}
          >
            {text.add}
          </Button>
        ) : null}
      </SectionTitle>
      <Answered answer={listed}>
        {({ rows, total }) =>
          total === 0 ? (
            <Text size="sm" c="gray.7" py={4}>
              {text.empty}
            </Text>
          ) : (
            <>
              <DataTable
                label={text.title}
                columns={[...columnsOf(entity, owner), ...actionColumn(rowAction)]}
                rows={rows}
                rowKey={({ id }) => id}
                onOpen={
                  mayWrite
                    ? (entry) => {
                        setOpen({ kind: "old", entry });
                      }
                    : undefined
                }
              />
              {total > pageSize ? (
                <Pager offset={offset} limit={pageSize} total={total} unit={text.one} onOffset={setOffset} />
              ) : null}
            </>
          )
        }
      </Answered>
      <Voided entity={entity} owner={owner} />
      <EntryDrawer
        entity={entity}
        owner={owner}
        open={open}
        onClose={() => {
          setOpen(undefined);
        }}
      />
    </section>
  );
}
