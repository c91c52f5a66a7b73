import { useState } from "react";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { yearOf } from "#shared/base/calendar-date.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAction, useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { DateField } from "../../components/date-field.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { ChoiceField, TextField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import type { FormValues } from "../../components/form-values.ts";
import { RecordForm } from "../../components/record-form.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { tell } from "../../components/tell.ts";
import { dayHeading } from "../../text/format.ts";
import { choicesOf, labelOf } from "../../text/labels.ts";
import { calendarText } from "../../text/today.ts";

type Day = OutputOf<"calendar.days">[number];
const { columns: titles } = calendarText;
const settable = choicesOf(calendarText.kinds).filter(
  ({ value }) => value !== "compensation" && value !== "unconfirmed",
);

interface Actions {
  readonly onChange: (day: Day) => void;
  readonly onReset: (day: Day) => void;
}

function columnsWith(actions: Actions | undefined): readonly Column<Day>[] {
  return [
    { key: "date", title: titles.date, cell: ({ date }) => dayHeading(date), width: 190 },
    { key: "kind", title: titles.kind, cell: ({ kind }) => labelOf(calendarText.kinds, kind), width: 150 },
    { key: "name", title: titles.name, cell: ({ name }) => name },
    {
      key: "source",
      title: titles.source,
      cell: ({ own, source, confidence }) => (own ? source : labelOf(calendarText.confidence, confidence)),
      width: 220,
    },
    {
      key: "action",
      title: titles.action,
      cell: (day) =>
        actions === undefined ? null : (
          <Group gap={8} wrap="nowrap">
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => {
                actions.onChange(day);
              }}
            >
              {calendarText.change}
            </Button>
            {day.own ? (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  actions.onReset(day);
                }}
              >
                {calendarText.reset}
              </Button>
            ) : null}
          </Group>
        ),
      width: 170,
    },
  ];
}

function initialOf(day: Day | undefined): FormValues {
  if (day === undefined) {
    return { date: null, kind: null, name: null, source: null };
  }
  const { date, kind, name, own, source } = day;
  const isSettable = settable.some(({ value }) => value === kind);
  return { date, kind: isSettable ? kind : "holiday", name, source: own ? source : null };
}

function DayForm({ day, onDone }: { readonly day: Day | undefined; readonly onDone: () => void }) {
  const set = useFormAction("calendar.set");
  const { fields } = calendarText;
  return (
    <RecordForm
      initial={initialOf(day)}
      send={(input) => set(input)}
      onCancel={onDone}
      onDone={() => {
        tell(calendarText.saved);
        onDone();
      }}
    >
      <DateField path="date" label={fields.date} required span={3} />
      <ChoiceField path="kind" label={fields.kind} required span={3} choices={settable} />
      <TextField path="name" label={fields.name} required span={6} />
      <TextField path="source" label={fields.source} required span={6} />
    </RecordForm>
  );
}

/** Public holidays and swapped days, as shipped and as the office has corrected them. */
export function CalendarPart() {
  const { today, mayAdminister } = useStation();
  const [year, setYear] = useState(String(yearOf(today)));
  const asked = /^20[2-9]\d$/u.test(year) && Number(year) >= 2022 ? Number(year) : yearOf(today);
  const days = useAnswer("calendar.days", { year: asked });
  const reset = useAction("calendar.reset");
  const [opened, setOpened] = useState<{ readonly day: Day | undefined }>();
  const [problem, setProblem] = useState<NoReply>();

  async function takeBack({ date }: Day): Promise<void> {
    const reply = await reset.send({ date });
    setProblem(reply.kind === "value" ? undefined : reply);
    if (reply.kind === "value") {
      tell(calendarText.wasReset);
    }
  }

  const actions: Actions = {
    onChange: (day) => {
      setOpened({ day });
    },
    onReset: (day) => void takeBack(day),
  };
  return (
    <Stack gap={12}>
      <SectionTitle title={calendarText.title} />
      <Text size="sm">{calendarText.hint}</Text>
      <Group align="flex-end">
        <TextInput
          w={100}
          label={calendarText.year}
          value={year}
          inputMode="numeric"
          onChange={(event) => {
            setYear(event.currentTarget.value);
          }}
        />
        {mayAdminister ? (
          <Button
            data-key="Insert"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              setOpened({ day: undefined });
            }}
          >
            {calendarText.add}
          </Button>
        ) : null}
      </Group>
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      <Answered answer={days}>
        {(rows) =>
          rows.length === 0 ? (
            <Text size="sm">{calendarText.empty}</Text>
          ) : (
            <DataTable
              label={calendarText.title}
              columns={columnsWith(mayAdminister ? actions : undefined)}
              rows={rows}
              rowKey={({ date }) => date}
            />
          )
        }
      </Answered>
      <FormDrawer
        title={calendarText.drawerTitle}
        opened={opened !== undefined}
        onClose={() => {
          setOpened(undefined);
        }}
        draft={opened === undefined ? undefined : `calendar ${opened.day?.date ?? "new"}`}
      >
        <DayForm
          day={opened?.day}
          onDone={() => {
            setOpened(undefined);
          }}
        />
      </FormDrawer>
    </Stack>
  );
}
