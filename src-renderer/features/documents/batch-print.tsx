import { useState } from "react";
import { Alert, Button, Group, Stack } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { printFile, saveFile } from "../../client/files.ts";
import { useJob } from "../../client/jobs.ts";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { CheckField, ChoiceField, NumberField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { choicesOf } from "../../text/labels.ts";
import { batchText } from "../../text/paper-life.ts";
import { BatchFailures, BatchProgress } from "./batch-outcome.tsx";

type Printed = OutputOf<"batches.print">;

function Ready({ printed, isPdf }: { readonly printed: Printed; readonly isPdf: boolean }) {
  const [problem, setProblem] = useState<NoReply>();
  const { file, papers, copies } = printed;

  async function handOut(work: typeof printFile): Promise<void> {
    const reply = file === null ? undefined : await work(file);
    setProblem(reply === undefined || reply.kind === "value" ? undefined : reply);
  }

  return file === null ? null : (
    <Alert color="teal" title={batchText.ready(papers, copies)}>
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      <Group gap={8}>
        {isPdf ? <Button onClick={() => void handOut(printFile)}>{batchText.printFile}</Button> : null}
        <Button variant="default" onClick={() => void handOut(saveFile)}>
          {batchText.saveFile}
        </Button>
      </Group>
    </Alert>
  );
}

interface BatchPrintProps {
  readonly ids: readonly string[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Many papers to the printer: one collated file or a file each, as often as each needs. */
export function BatchPrintDrawer({ ids, opened, onClose }: BatchPrintProps) {
  const { run, progress, cancel } = useJob("batches.print");
  const [printed, setPrinted] = useState<Printed>();
  const [shape, setShape] = useState<"ONE" | "FILES">("ONE");

  async function print(
    input: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly kind: "value"; readonly value: Printed } | NoReply> {
    const chosen = input["shape"] === "FILES" ? "FILES" : "ONE";
    setPrinted(undefined);
    setShape(chosen);
    const copies = input["copies"];
    const reply = await run({
      ids: [...ids],
      shape: chosen,
      copies: typeof copies === "number" ? copies : null,
      onNewSheets: input["onNewSheets"] === true,
    });
    return reply ?? { kind: "refusal", code: "jobUnknown" };
  }

  return (
    <FormDrawer title={batchText.printTitle(ids.length)} opened={opened} onClose={onClose}>
      <Stack gap={16}>
        <RecordForm
          initial={{ shape: "ONE", copies: null, onNewSheets: false }}
          saveLabel={batchText.printStart}
          send={print}
          onCancel={onClose}
          onDone={setPrinted}
        >
          <ChoiceField
            path="shape"
            label={batchText.shape}
            choices={choicesOf(batchText.shapes)}
            required
            span={6}
          />
          <NumberField path="copies" label={batchText.copies} hint={batchText.copiesHint} span={6} />
          <CheckField path="onNewSheets" label={batchText.onNewSheets} span={6} />
        </RecordForm>
        <BatchProgress progress={progress} onStop={cancel} />
        {printed === undefined ? null : (
          <>
            <Ready printed={printed} isPdf={shape === "ONE"} />
            <BatchFailures {...printed} />
          </>
        )}
      </Stack>
    </FormDrawer>
  );
}
