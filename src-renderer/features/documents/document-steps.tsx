import { Fieldset, Group, Text } from "@mantine/core";
import { documentText } from "../../text/documents.ts";
import { momentText } from "../../text/format.ts";
import { documentStateLabels, labelOf } from "../../text/labels.ts";
import { stepLabels } from "../../text/paper-life.ts";
import type { Paper } from "./paper.ts";

const labels = { ...documentStateLabels, ...stepLabels };

/** The way of a paper so far: each step with who, when, and why where a reason was asked. */
export function Steps({ paper }: { readonly paper: Paper }) {
  return (
    <Fieldset legend={documentText.stepsTitle}>
      {paper.steps.map((step) => (
        <Group key={`${step.state} ${step.at}`} gap={12} py={2}>
          <Text size="sm" fw={600} w={140}>
            {labelOf(labels, step.state)}
          </Text>
          <Text size="sm">{documentText.wroteBy(step.account, momentText(step.at))}</Text>
          {step.note === null ? null : <Text size="sm">{step.note}</Text>}
        </Group>
      ))}
    </Fieldset>
  );
}
