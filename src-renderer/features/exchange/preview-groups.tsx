import { useState } from "react";
import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../../client/hooks.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable, Pager } from "../../components/data-table.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { changeValue, fieldLabel } from "../../records/history-words.ts";
import { entityLabels, exchangeRecordsText } from "../../text/exchange-records.ts";
import { labelOf } from "../../text/labels.ts";
import { refusalText } from "../../text/refusals.ts";

type Preview = OutputOf<"bundles.inspect">;
type GroupName = keyof typeof exchangeRecordsText.groups;
type Row = OutputOf<"bundles.rows">["rows"][number];
type Field = Row["fields"][number];

const groupNames: readonly GroupName[] = [
  "NEW",
  "CHANGED",
  "MERGED",
  "CONFLICT",
  "SAME_PERSON",
  "VOIDED",
  "UNKNOWN",
  "SAME",
  "OLDER",
];
const needsLook: ReadonlySet<GroupName> = new Set(["CONFLICT", "SAME_PERSON", "VOIDED"]);
const pageSize = 50;

function isShown(group: GroupName, preview: Preview): boolean {
  return (preview.groups[group] ?? 0) > 0;
}

const columns: readonly Column<Row>[] = [
  {
    key: "entity",
    title: exchangeRecordsText.entity,
    cell: (row) => labelOf(entityLabels, row.entity),
    width: 170,
  },
  { key: "name", title: exchangeRecordsText.subject, cell: (row) => row.name, width: 190 },
  {
    key: "fields",
    title: `${exchangeRecordsText.before} → ${exchangeRecordsText.after}`,
    cell: (row) => (
      <Stack gap={0}>
        {row.fields.map((field) => (
          <FieldLine key={field.field} entity={row.entity} field={field} />
        ))}
      </Stack>
    ),
  },
];

function FieldLine({ entity, field: one }: { readonly entity: string; readonly field: Field }) {
  const { field, before, after } = one;
  const isNew = before === null;
  return (
    <Text size="sm">
      {fieldLabel(entity, field)}: {isNew ? "" : `${changeValue(entity, field, before)} → `}
      <strong style={{ fontWeight: 600 }}>{changeValue(entity, field, after)}</strong>
    </Text>
  );
}

function GroupRows({ ticket, group }: { readonly ticket: string; readonly group: GroupName }) {
  const [offset, setOffset] = useState(0);
  const rows = useAnswer("bundles.rows", { ticket, group, offset, limit: pageSize });
  return (
    <Answered answer={rows}>
      {({ total, rows: shown }) => (
        <>
          <DataTable
            label={exchangeRecordsText.rowsTitle(exchangeRecordsText.groups[group])}
            columns={columns}
            rows={shown}
            rowKey={(row) => `${row.entity} ${row.id}`}
          />
          <Pager
            offset={offset}
            limit={pageSize}
            total={total}
            unit={exchangeRecordsText.groups[group].toLocaleLowerCase("vi")}
            onOffset={setOffset}
          />
        </>
      )}
    </Answered>
  );
}

type Findings = Preview["findings"];
/** Of what is said about each of many records, so many are said by name; all of them stand in their group. */
const mostOfOne = 3;

function firstOfEach(findings: Findings): Findings {
  return [...Map.groupBy(findings, ({ code }) => code).values()].flatMap((same) => same.slice(0, mostOfOne));
}

function moreOfEach(findings: Findings): readonly { readonly code: string; readonly count: number }[] {
  return [...Map.groupBy(findings, ({ code }) => code)]
    .map(([code, same]) => ({ code, count: same.length - mostOfOne }))
    .filter(({ count }) => count > 0);
}

/** How the records of a bundle stand to what is held, each group openable; and what a person should know first. */
export function PreviewGroups({ ticket, preview }: { readonly ticket: string; readonly preview: Preview }) {
  const [open, setOpen] = useState<GroupName>();
  const groups = groupNames.filter((group) => isShown(group, preview));
  if (groups.length === 0 && preview.findings.length === 0) {
    return null;
  }
  return (
    <Stack gap={8}>
      {firstOfEach(preview.findings).map(({ code, asks, params }) => {
        const { title, advice } = refusalText(code, params);
        return (
          <Alert
            key={`${code} ${Object.values(params).join(" ")}`}
            color={asks ? "red" : "yellow"}
            icon={<IconAlertTriangle />}
            title={title}
            styles={{ title: { color: asks ? "#9f1d1d" : "#7a4100" } }}
          >
            <Text size="sm">{advice}</Text>
          </Alert>
        );
      })}
      {moreOfEach(preview.findings).map(({ code, count }) => (
        <Text size="sm" key={code}>
          {exchangeRecordsText.findingsMore(count)}
        </Text>
      ))}
      {groups.length === 0 ? null : <Title order={3}>{exchangeRecordsText.groupsTitle}</Title>}
      <Group gap={8}>
        {groups.map((group) => (
          <Button
            key={group}
            size="compact-md"
            variant={needsLook.has(group) ? "filled" : "default"}
            onClick={() => {
              setOpen(group);
            }}
          >
            {exchangeRecordsText.groupCount(preview.groups[group] ?? 0, exchangeRecordsText.groups[group])}
          </Button>
        ))}
      </Group>
      <FormDrawer
        title={open === undefined ? "" : exchangeRecordsText.rowsTitle(exchangeRecordsText.groups[open])}
        opened={open !== undefined}
        size={900}
        onClose={() => {
          setOpen(undefined);
        }}
      >
        {open === undefined ? null : <GroupRows ticket={ticket} group={open} />}
      </FormDrawer>
    </Stack>
  );
}
