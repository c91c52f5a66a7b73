import { useState } from "react";
import { Button, Stack, Text } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAction, useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { CheckField, ChoiceField, NoteField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { tell } from "../../components/tell.ts";
import { exchangeText } from "../../text/exchange.ts";
import { exchangeRecordsText } from "../../text/exchange-records.ts";
import { momentText } from "../../text/format.ts";
import { labelOf } from "../../text/labels.ts";
import { ReasonForm } from "../../components/reason-form.tsx";

type Policy = OutputOf<"exchange.policies">[number];
const words = exchangeRecordsText;

function columnsWith(onWithdraw: ((row: Policy) => void) | undefined): readonly Column<Policy>[] {
  return [
    { key: "to", title: words.to, cell: (row) => row.toName, width: 200 },
    { key: "level", title: words.level, cell: (row) => labelOf(words.levels, row.level), width: 200 },
    { key: "reason", title: words.reason, cell: (row) => row.reason },
    { key: "basis", title: words.legalBasis, cell: (row) => row.legalBasis },
    { key: "set", title: words.setOn, cell: (row) => `${momentText(row.setOn)}, ${row.setBy}`, width: 220 },
    {
      key: "action",
      title: exchangeText.columns.action,
      cell: (row) =>
        onWithdraw === undefined || row.level === "TOTALS" ? null : (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              onWithdraw(row);
            }}
          >
            {words.withdraw}
          </Button>
        ),
      width: 160,
    },
  ];
}

function PolicyForm({ onDone }: { readonly onDone: () => void }) {
  const set = useFormAction("exchange.setPolicy");
  const keys = useAnswer("keys.list", {});
  if (keys.kind !== "value") {
    return <Answered answer={keys}>{() => null}</Answered>;
  }
  const compared = keys.value.filter(({ state }) => state === "COMPARED");
  return (
    <RecordForm
      initial={{ to: compared[0]?.station ?? null, level: "RECORDS", safetyCopy: false }}
      saveLabel={words.savePolicy}
      send={set}
      onDone={onDone}
    >
      <ChoiceField
        path="to"
        label={words.to}
        required
        span={3}
        choices={compared.map(({ station, name }) => ({ value: station, label: name }))}
      />
      <ChoiceField
        path="level"
        label={words.level}
        required
        span={3}
        choices={Object.entries(words.levels).map(([value, label]) => ({ value, label }))}
      />
      <NoteField path="reason" label={words.reason} required />
      <NoteField path="purpose" label={words.purpose} required />
      <NoteField path="legalBasis" label={words.legalBasis} required />
      <NoteField path="keepUntil" label={words.keepUntil} required />
      <NoteField path="deletion" label={words.deletion} required />
      <NoteField path="responsibility" label={words.responsibility} required />
      <CheckField path="safetyCopy" label={words.safetyCopy} />
    </RecordForm>
  );
}

function NewEpoch() {
  const begin = useAction("exchange.beginEpoch");
  const [open, setOpen] = useState(false);
  return (
    <section className="card" style={{ maxWidth: 760 }}>
      <SectionTitle title={words.beginEpochTitle} />
      <Text size="sm" pb={8}>
        {words.beginEpochHint}
      </Text>
      <Button
        variant="default"
        onClick={() => {
          setOpen(true);
        }}
      >
        {words.beginEpoch}
      </Button>
      <FormDrawer
        title={words.beginEpochTitle}
        opened={open}
        onClose={() => {
          setOpen(false);
        }}
      >
        <ReasonForm
          label={words.beginEpoch}
          send={(reason) => begin.send({ reason })}
          onDone={() => {
            tell(words.beginEpochDone);
            setOpen(false);
          }}
        />
      </FormDrawer>
    </section>
  );
}

/** What each receiver may get and why, with the items of the transfer of data. */
export function PoliciesPart() {
  const { mayAdminister } = useStation();
  const policies = useAnswer("exchange.policies", {});
  const withdraw = useAction("exchange.withdrawPolicy");
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Policy>();
  return (
    <Stack gap={12}>
      <SectionTitle title={words.policiesTitle}>
        {mayAdminister ? (
          <Button
            data-key="Insert"
            onClick={() => {
              setAdding(true);
            }}
          >
            {words.setPolicy}
          </Button>
        ) : null}
      </SectionTitle>
      <Text size="sm" c="gray.7">
        {words.policiesHint}
      </Text>
      <Answered answer={policies}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={words.policiesEmpty} advice={words.policiesEmptyAdvice} />
          ) : (
            <DataTable
              label={words.policiesTitle}
              columns={columnsWith(mayAdminister ? setLeaving : undefined)}
              rows={rows}
              rowKey={(row) => row.id}
            />
          )
        }
      </Answered>
      {mayAdminister ? <NewEpoch /> : null}
      <FormDrawer
        title={words.setPolicy}
        opened={adding}
        size={680}
        onClose={() => {
          setAdding(false);
        }}
      >
        <PolicyForm
          onDone={() => {
            tell(words.policySaved);
            setAdding(false);
          }}
        />
      </FormDrawer>
      <FormDrawer
        title={words.withdraw}
        opened={leaving !== undefined}
        onClose={() => {
          setLeaving(undefined);
        }}
      >
        {leaving === undefined ? null : (
          <ReasonForm
            label={words.withdraw}
            send={(reason) => withdraw.send({ id: leaving.id, reason })}
            onDone={() => {
              tell(words.withdrawn);
              setLeaving(undefined);
            }}
          />
        )}
      </FormDrawer>
    </Stack>
  );
}
