import type { ReactNode } from "react";
import { Anchor, Group, Select, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { monthOf } from "#shared/base/calendar-date.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { accessKinds } from "#shared/domain/access.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useOutgoing } from "../../client/outgoing.ts";
import { useStation } from "../../client/station.ts";
import { useAddressFilter, useAddressPage } from "../../components/address-context.ts";
import { Answered } from "../../components/answered.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel } from "../../components/error-panel.tsx";
import { OutButtons } from "../../components/out-buttons.tsx";
import { type AccessLine, AccessLines, accessPageSize } from "../../records/access-lines.tsx";
import { accessKindLabels, accessText, accessWords, subjectText } from "../../text/access-log.ts";
import { momentText, monthText, shiftMonth } from "../../text/format.ts";
import { listColumns, listTitles } from "../../text/lists.ts";

/** How many months back one can choose from. */
const monthsOffered = 24;

interface Filter {
  readonly account: string | null;
  readonly kind: (typeof accessKinds)[number] | null;
  readonly month: string | null;
}

/** The log as it is filtered, on paper and as a workbook. */
function Out({ account, kind, month }: Filter) {
  const outgoing = useOutgoing();
  const title = month === null ? listTitles.access : `${listTitles.access} ${monthText(month)}`;
  const wanted: Parameters<typeof outgoing.print>[0] = {
    list: "access",
    title,
    columns: Object.entries(listColumns.access).map(([key, name]) => ({ key, title: name })),
    category: kind,
    state: account,
    month,
    words: accessWords,
  };
  return (
    <>
      <OutButtons
        title={title}
        busy={outgoing.busy}
        isMain
        onPrint={() => {
          outgoing.print(wanted);
        }}
        onExcel={() => {
          outgoing.excel(wanted);
        }}
      />
      {outgoing.problem === undefined ? null : <ErrorPanel reply={outgoing.problem} />}
    </>
  );
}

interface FilterFieldProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly onValue: (value: string) => void;
}

function FilterField({ label, all, value, data, onValue }: FilterFieldProps) {
  return (
    <Select
      w={220}
      label={label}
      placeholder={all}
      data={data}
      value={value === "" ? null : value}
      clearable
      onChange={(chosen) => {
        onValue(chosen ?? "");
      }}
    />
  );
}

function subjectCell(line: AccessLine): ReactNode {
  const { personId, personCode, personName } = line;
  return personId === null ? (
    subjectText(line)
  ) : (
    <>
      {subjectText(line)} ·{" "}
      <Anchor
        className="person-name"
        renderRoot={(props) => <Link to="/people/$id" params={{ id: personId }} {...props} />}
      >
        {personName} ({personCode})
      </Anchor>
    </>
  );
}

function Log() {
  const { today } = useStation();
  const [account, setAccount] = useAddressFilter("who");
  const [kind, setKind] = useAddressFilter("use");
  const [month, setMonth] = useAddressFilter("month");
  const { offset, go, restart } = useAddressPage("month", accessPageSize);
  const filter: Filter = {
    account: account === "" ? null : account,
    kind: accessKinds.find((one) => one === kind) ?? null,
    month: month === "" ? null : month,
  };
  const answer = useAnswer("access.list", { ...filter, offset, limit: accessPageSize });
  const months = Array.from({ length: monthsOffered }, (_, back) => shiftMonth(monthOf(today), -back));
  const narrow = (set: (value: string) => void) => (value: string) => {
    restart();
    set(value);
  };
  const accounts: OutputOf<"access.list">["accounts"] = answer.kind === "value" ? answer.value.accounts : [];
  return (
    <Stack gap={12}>
      <Group gap={12} align="flex-end">
        <FilterField
          label={accessText.who}
          all={accessText.everyone}
          value={account}
          data={accounts.map(({ account: login, fullName }) => ({ value: login, label: fullName }))}
          onValue={narrow(setAccount)}
        />
        <FilterField
          label={accessText.kind}
          all={accessText.everyKind}
          value={kind}
          data={accessKinds.map((one) => ({ value: one, label: accessKindLabels[one] }))}
          onValue={narrow(setKind)}
        />
        <FilterField
          label={accessText.month}
          all={accessText.allMonths}
          value={month}
          data={months.map((one) => ({ value: one, label: monthText(one) }))}
          onValue={narrow(setMonth)}
        />
        <Out {...filter} />
      </Group>
      <Answered answer={answer}>
        {(found) => (
          <div>
            <AccessLines found={found} offset={offset} onOffset={go} subject={subjectCell} />
            {found.since === null ? null : (
              <Text size="sm" c="gray.7" pt={8}>
                {accessText.since(momentText(found.since))}
              </Text>
            )}
          </div>
        )}
      </Answered>
    </Stack>
  );
}

/** Who has seen, printed and taken out personal data at this station. */
export function AccessPart() {
  const { account, mayAdminister } = useStation();
  const mayOversee = mayAdminister || account.role === "LANH_DAO";
  return (
    <Stack gap={12}>
      <Text size="sm" maw={760}>
        {accessText.explain}
      </Text>
      {mayOversee ? <Log /> : <EmptyState title={accessText.title} advice={accessText.onlyOverseers} />}
    </Stack>
  );
}
