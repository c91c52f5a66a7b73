import { useState } from "react";
import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../../client/hooks.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { changeValue, fieldLabel } from "../../records/history-words.ts";
import { entityLabels, exchangeRecordsText } from "../../text/exchange-records.ts";
import { labelOf } from "../../text/labels.ts";

type Held = OutputOf<"received.records">;
type HeldRow = Held["rows"][number];
const words = exchangeRecordsText;
const pageSize = 100;

/** What a record says, as far as people have words for it; ids and what is empty are left out. */
function saying(entity: string, { content }: HeldRow): string {
  return Object.entries(content)
    .filter(([key, value]) => value !== null && fieldLabel(entity, key) !== key && !key.endsWith("_id"))
    .map(([key, value]) => `${fieldLabel(entity, key)}: ${changeValue(entity, key, value)}`)
    .join(" · ");
}

function columnsOf(entity: string): readonly Column<HeldRow>[] {
  return [
    { key: "name", title: words.subject, cell: (row) => row.name, width: 240 },
    { key: "content", title: words.recordsContent, cell: (row) => saying(entity, row) },
  ];
}

interface StationProps {
  readonly station: string;
}

/** The records of one station, type by type. */
function StationRecords({ station }: StationProps) {
  const [entity, setEntity] = useState<string | null>(null);
  const [offset, setOffset] = useState(0);
  const held = useAnswer("received.records", { station, entity, offset, limit: pageSize });
  const choose = (next: string): void => {
    setEntity(next);
    setOffset(0);
  };
  return (
    <Answered answer={held}>
      {({ entities, total, rows }) =>
        entities.length === 0 ? (
          <EmptyState title={words.recordsEmpty} advice={words.recordsEmptyAdvice} />
        ) : (
          <Stack gap={12}>
            <Group gap={8}>
              {entities.map((one) => (
                <Button
                  key={one.entity}
                  size="compact-sm"
                  variant={one.entity === (entity ?? "person") ? "filled" : "light"}
                  onClick={() => {
                    choose(one.entity);
                  }}
                >
                  {`${labelOf(entityLabels, one.entity)}: ${String(one.count)}`}
                </Button>
              ))}
            </Group>
            <DataTable
              label={words.recordsTitle}
              columns={columnsOf(entity ?? "person")}
              rows={rows}
              rowKey={(row) => row.id}
            />
            {total <= pageSize ? null : (
              <Group gap={8}>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={offset === 0}
                  onClick={() => {
                    setOffset(offset - pageSize);
                  }}
                >
                  {words.recordsBefore}
                </Button>
                <Text size="sm">{words.recordsPage(offset + 1, offset + rows.length, total)}</Text>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={offset + pageSize >= total}
                  onClick={() => {
                    setOffset(offset + pageSize);
                  }}
                >
                  {words.recordsNext}
                </Button>
              </Group>
            )}
          </Stack>
        )
      }
    </Answered>
  );
}

/** Stations that have sent something, each once, by name. */
function sendersOf(rows: OutputOf<"bundles.received">): readonly { value: string; label: string }[] {
  const names = new Map(rows.map(({ from, fromName }) => [from, fromName]));
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label, "vi"));
}

function Senders({ senders }: { readonly senders: ReturnType<typeof sendersOf> }) {
  const [station, setStation] = useState(senders[0]?.value ?? "");
  return (
    <Stack gap={12}>
      <NativeSelect
        label={words.recordsOf}
        value={station}
        data={[...senders]}
        style={{ maxWidth: 420 }}
        onChange={(event) => {
          setStation(event.currentTarget.value);
        }}
      />
      <StationRecords key={station} station={station} />
    </Stack>
  );
}

/** What is held of the records of other stations: to be read, never changed here. */
export function RecordsPart() {
  const received = useAnswer("bundles.received", {});
  return (
    <Stack gap={12}>
      <SectionTitle title={words.recordsTitle} />
      <Text size="sm" c="gray.7">
        {words.recordsHint}
      </Text>
      <Answered answer={received}>
        {(rows) => {
          const senders = sendersOf(rows);
          return senders.length === 0 ? (
            <EmptyState title={words.recordsEmpty} advice={words.recordsEmptyAdvice} />
          ) : (
            <Senders senders={senders} />
          );
        }}
      </Answered>
    </Stack>
  );
}
