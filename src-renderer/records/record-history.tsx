import { Stack, Text } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../client/hooks.ts";
import { Answered } from "../components/answered.tsx";
import { type Column, DataTable } from "../components/data-table.tsx";
import { EmptyState } from "../components/empty-state.tsx";
import { momentText } from "../text/format.ts";
import { operationLabels } from "../text/operation-names.ts";
import { labelOf } from "../text/labels.ts";
import { historyText } from "../text/people.ts";
import { fieldLabel, changeValue } from "./history-words.ts";

type Entry = OutputOf<"records.history">[number];

function columnsOf(entity: string): readonly Column<Entry>[] {
  return [
    { key: "at", title: historyText.when, cell: (entry) => momentText(entry.at), width: 160 },
    { key: "account", title: historyText.who, cell: (entry) => entry.account, width: 160 },
    {
      key: "operation",
      title: historyText.what,
      cell: (entry) => labelOf(operationLabels, entry.operation),
      width: 200,
    },
    {
      key: "changes",
      title: historyText.fields,
      cell: (entry) => (
        <Stack gap={0}>
          {entry.changes.slice(0, 12).map((change) => (
            <Text size="sm" key={change.field}>
              {historyText.change(
                fieldLabel(entity, change.field),
                changeValue(entity, change.field, change.before),
                changeValue(entity, change.field, change.after),
              )}
            </Text>
          ))}
          {entry.reason === null || entry.operation === "undo.take" ? null : (
            <Text size="sm">{historyText.reason(entry.reason)}</Text>
          )}
        </Stack>
      ),
    },
  ];
}

/** Every change of one record, from the journal. */
export function RecordHistory({ entity, id }: { readonly entity: string; readonly id: string }) {
  const history = useAnswer("records.history", { entity, id });
  return (
    <Answered answer={history}>
      {(entries) =>
        entries.length === 0 ? (
          <EmptyState title={historyText.emptyTitle} advice={historyText.emptyAdvice} />
        ) : (
          <DataTable
            label={historyText.what}
            columns={columnsOf(entity)}
            rows={entries}
            rowKey={(entry) => String(entry.sequence)}
          />
        )
      }
    </Answered>
  );
}
