import { useState } from "react";
import { Button, Group, Popover, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { parseTypedDate } from "#shared/base/calendar-date.ts";
import { StepSwitch } from "./step-switch.tsx";
import { periodText, understoodDate } from "../text/format.ts";
import { reportFileText } from "../text/report-views.ts";
import { reportsText } from "../text/reports.ts";
import { asKind, kindOfPeriod, type PeriodKind, rangePeriod, stepPeriod } from "./period.ts";

interface PeriodChoiceProps {
  readonly period: string;
  readonly today: string;
  readonly onPeriod: (period: string) => void;
}

interface DayInputProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function DayInput({ label, text, onText }: DayInputProps) {
  const read = parseTypedDate(text);
  return (
    <TextInput
      label={label}
      value={text}
      description={read === undefined ? undefined : understoodDate(read)}
      autoComplete="off"
      onChange={(event) => {
        onText(event.currentTarget.value);
      }}
    />
  );
}

/** A free range of days, typed as digits. */
function RangeChoice({ onPeriod }: Pick<PeriodChoiceProps, "onPeriod">) {
  const [opened, setOpened] = useState(false);
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const period = rangePeriod(parseTypedDate(from)?.date ?? null, parseTypedDate(to)?.date ?? null);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          onClick={() => {
            setOpened(!opened);
          }}
        >
          {reportFileText.range}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={12}>
          <DayInput label={reportFileText.rangeFrom} text={from} onText={setFrom} />
          <DayInput label={reportFileText.rangeTo} text={to} onText={setTo} />
          <Button
            disabled={period === undefined}
            onClick={() => {
              if (period !== undefined) {
                onPeriod(period);
                setOpened(false);
              }
            }}
          >
            {reportFileText.rangeShow}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

const kinds: readonly Exclude<PeriodKind, "range">[] = ["month", "quarter", "half", "nine", "year", "ytd"];

/** Which period is shown: its length, the one before and after, or any days. */
export function PeriodChoice({ period, today, onPeriod }: PeriodChoiceProps) {
  return (
    <Group gap={12} pb={12}>
      <SegmentedControl
        aria-label={reportsText.kindLabel}
        value={kindOfPeriod(period)}
        data={kinds.map((kind) => ({ value: kind, label: reportsText.kinds[kind] }))}
        onChange={(value) => {
          const kind = kinds.find((one) => one === value) ?? "month";
          onPeriod(asKind(period, kind, today));
        }}
      />
      <StepSwitch
        label={periodText(period)}
        previousLabel={reportsText.previous}
        nextLabel={reportsText.next}
        onStep={(by) => {
          onPeriod(stepPeriod(period, by));
        }}
      />
      <RangeChoice onPeriod={onPeriod} />
    </Group>
  );
}
