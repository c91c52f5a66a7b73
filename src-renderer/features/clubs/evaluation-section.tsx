import { Button, Group, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { monthOf } from "#shared/base/calendar-date.ts";
import { useStation } from "../../client/station.ts";
import { StepSwitch } from "../../components/step-switch.tsx";
import { clubText } from "../../text/clubs.ts";
import { monthText } from "../../text/format.ts";

interface EvaluationSectionProps {
  readonly clubId: string;
  readonly year: number;
  readonly onYear: (year: number) => void;
}

/** Twelve months to choose from; those to come cannot be evaluated yet. */
export function EvaluationSection({ clubId, year, onYear }: EvaluationSectionProps) {
  const { today } = useStation();
  const navigate = useNavigate();
  const months = Array.from(
    { length: 12 },
    (_nothing, index) => `${String(year)}-${String(index + 1).padStart(2, "0")}`,
  );
  return (
    <Stack gap={12} align="flex-start">
      <StepSwitch
        label={String(year)}
        previousLabel={String(year - 1)}
        nextLabel={String(year + 1)}
        onStep={(by) => {
          onYear(year + by);
        }}
      />
      <Text fw={600}>{clubText.monthTitle}</Text>
      <Group gap={8}>
        {months.map((month) => (
          <Button
            key={month}
            variant={month === monthOf(today) ? "filled" : "default"}
            disabled={month > monthOf(today)}
            onClick={() =>
              void navigate({ to: "/clubs/$id/evaluations/$month", params: { id: clubId, month } })
            }
          >
            {monthText(month)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
