import { Button, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { DateField } from "../../components/date-field.tsx";
import { ChoiceField, TextField } from "../../components/fields.tsx";
import { firstRunText } from "../../text/first-run.ts";
import { choicesOf, positionLabels } from "../../text/labels.ts";

interface OfficialsStepProps {
  readonly count: number;
  readonly onAdd: () => void;
}

/** Who signs, as what, since when. */
export function OfficialsStep({ count, onAdd }: OfficialsStepProps) {
  return (
    <>
      <Text size="sm" c="gray.7" className="span-6">
        {firstRunText.officialsHint}
      </Text>
      {Array.from({ length: count }, (_nothing, index) => {
        const path = `profile.officials.${String(index)}`;
        return (
          <div key={path} style={{ display: "contents" }}>
            <TextField path={`${path}.fullName`} label={firstRunText.officialName} span={2} />
            <ChoiceField
              path={`${path}.position`}
              label={firstRunText.position}
              choices={choicesOf(positionLabels)}
            />
            <DateField path={`${path}.from`} label={firstRunText.from} />
          </div>
        );
      })}
      <Button className="span-2" variant="default" leftSection={<IconPlus size={18} />} onClick={onAdd}>
        {firstRunText.addOfficial}
      </Button>
    </>
  );
}
