import { ActionIcon, Group, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";

interface StepSwitchProps {
  readonly label: string;
  readonly previousLabel: string;
  readonly nextLabel: string;
  readonly onStep: (by: -1 | 1) => void;
}

/** One step back, what is shown, one step on: years and months. */
export function StepSwitch({ label, previousLabel, nextLabel, onStep }: StepSwitchProps) {
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        size={34}
        aria-label={previousLabel}
        onClick={() => {
          onStep(-1);
        }}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
      <Text fw={600} px={8} miw={90} ta="center" aria-live="polite">
        {label}
      </Text>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={nextLabel}
        onClick={() => {
          onStep(1);
        }}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
    </Group>
  );
}
