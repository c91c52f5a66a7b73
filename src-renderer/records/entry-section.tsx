import { useEffect, useState } from "react";
import { Button, Group, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useAnswer } from "../client/hooks.ts";
import { type Outgoing, useOutgoing } from "../client/outgoing.ts";
import { useStation } from "../client/station.ts";
import { useAddressFilter, useAddressPage } from "../components/address-context.ts";
import { Answered } from "../components/answered.tsx";
import { DataTable, Pager } from "../components/data-table.tsx";
import { ErrorPanel } from "../components/error-panel.tsx";
import { ListFilter } from "../components/list-filter.tsx";
import { SectionTitle } from "../components/section-title.tsx";
import { listText } from "../text/lists.ts";
import { recordText } from "../text/records/all-records.ts";
import { actionColumn, columnsOf, type RowAction } from "./entry-columns.tsx";
import { EntryDrawer, type OpenEntry } from "./entry-drawer.tsx";
import { EntryTools } from "./entry-tools.tsx";
import type { Entry, EntryOwner } from "./entry.ts";
import { VoidedEntries } from "./voided-entries.tsx";

interface EntrySectionProps {
  readonly entity: string;
  readonly owner?: EntryOwner;
  /** Adding goes through a form of the page's own. */
  readonly onAdd?: (() => void) | undefined;
  readonly pageSize?: number;
  /** The key that presses the add button; the list of a page that has one is printed by Ctrl+P. */
  readonly addKey?: string;
  /** What can be done with one record besides opening it: end it, open what it belongs to. */
  readonly rowAction?: (entry: Entry) => RowAction | undefined;
}

interface ToolsProps {
  readonly entity: string;
  readonly owner: EntryOwner | undefined;
  readonly addKey: string | undefined;
  readonly onAdd: () => void;
  /** What the list shows now, and on its way out. */
  readonly found: {
    readonly total: number;
    readonly query: string;
    readonly onQuery: (query: string) => void;
    readonly outgoing: Outgoing;
  };
}

/** The head of a list of records: find in it, take it out, add to it. */
function Tools({ entity, owner, addKey, onAdd, found }: ToolsProps) {
  const { mayWrite } = useStation();
  const { title, add } = recordText(entity);
  return (
    <Group gap={8}>
      {found.total > 0 || found.query !== "" ? (
        <>
          <ListFilter label={title} value={found.query} onValue={found.onQuery} />
          <EntryTools
            entity={entity}
            owner={owner}
            query={found.query}
            isMain={addKey !== undefined}
            outgoing={found.outgoing}
          />
        </>
      ) : null}
      {mayWrite ? (
        <Button
          size="xs"
          variant="default"
          data-key={addKey}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={onAdd}
        >
          {add}
        </Button>
      ) : null}
    </Group>
  );
}

/** The records of one kind, on the page of what they belong to or on a page of their own. */
export function EntrySection(props: EntrySectionProps) {
  const { entity, owner, onAdd, pageSize = 20, addKey, rowAction } = props;
  const { mayWrite } = useStation();
  const { offset, go, restart } = useAddressPage(entity, pageSize);
  const [query, setQuery] = useAddressFilter(entity);
  const [open, setOpen] = useState<OpenEntry>();
  const outgoing = useOutgoing();
  const text = recordText(entity);
  const wanted = { kind: entity, of: owner ?? null, query, offset, limit: pageSize };
  const listed = useAnswer("entries.list", wanted);
  const total = listed.kind === "value" ? listed.value.total : 0;
  useEffect(() => {
    // The page of an address that is older than the list may lie behind its end.
    if (total > 0 && offset >= total) {
      go(Math.floor((total - 1) / pageSize) * pageSize);
    }
  }, [total, offset, pageSize, go]);
  if (listed.kind === "refusal" && listed.code === "recordKindOff") {
    return null;
  }
  return (
    <section>
      <SectionTitle title={text.title}>
        <Tools
          entity={entity}
          owner={owner}
          addKey={addKey}
          onAdd={onAdd ?? (() => setOpen({ kind: "new" }))}
          found={{
            total,
            query,
            onQuery: (next) => {
              setQuery(next);
              restart();
            },
            outgoing,
          }}
        />
      </SectionTitle>
      {outgoing.problem === undefined ? null : <ErrorPanel reply={outgoing.problem} />}
      <Answered answer={listed}>
        {({ rows }) =>
          total === 0 ? (
            <Text size="sm" c="gray.7" py={4}>
              {query === "" ? text.empty : listText.notFound(query)}
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
                <Pager offset={offset} limit={pageSize} total={total} unit={text.one} onOffset={go} />
              ) : null}
            </>
          )
        }
      </Answered>
      <VoidedEntries entity={entity} owner={owner} />
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
