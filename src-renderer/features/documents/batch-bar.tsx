import { useState } from "react";
import { Button, Group, Text } from "@mantine/core";
import type { CallInput, OutputOf } from "#shared/contract/contract.ts";
import { useJob } from "../../client/jobs.ts";
import { useStation } from "../../client/station.ts";
import { DateField } from "../../components/date-field.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { choicesOf } from "../../text/labels.ts";
import { batchText } from "../../text/paper-life.ts";
import { BatchFailures, BatchProgress } from "./batch-outcome.tsx";
import { BatchPrintDrawer } from "./batch-print.tsx";

type Moved = OutputOf<"batches.advance">;

interface BatchBarProps {
  readonly ids: readonly string[];
  readonly onClear: () => void;
}

function NumberDrawer({
  count,
  opened,
  onClose,
  onDay,
}: {
  readonly count: number;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDay: (day: string) => void;
}) {
  const { today } = useStation();
  return (
    <FormDrawer title={batchText.numberAll(count)} opened={opened} onClose={onClose}>
      <RecordForm
        initial={{ issuedOn: today }}
        saveLabel={batchText.numberAll(count)}
        send={({ issuedOn }) => Promise.resolve({ kind: "value", value: String(issuedOn) })}
        onCancel={onClose}
        onDone={onDay}
      >
        <DateField path="issuedOn" label={batchText.numberDay} required span={3} />
      </RecordForm>
    </FormDrawer>
  );
}

/** What can be done with all papers that were ticked in the list. */
export function BatchBar({ ids, onClear }: BatchBarProps) {
  const { mayWrite } = useStation();
  const { run, progress, cancel } = useJob("batches.advance");
  const [opened, setOpened] = useState<"number" | "print">();
  const [outcome, setOutcome] = useState<Moved>();
  const [problem, setProblem] = useState<NoReply>();

  async function move(input: Omit<CallInput<"batches.advance">, "ids">): Promise<void> {
    setOpened(undefined);
    setOutcome(undefined);
    const reply = await run({ ids: [...ids], ...input });
    if (reply?.kind === "value") {
      setProblem(undefined);
      setOutcome(reply.value);
      tell(batchText.moved(reply.value.moved));
    } else {
      setProblem(reply);
    }
  }

  const close = (): void => {
    setOpened(undefined);
  };
  if (ids.length === 0 && outcome === undefined) {
    return null;
  }
  return (
    <section aria-label={batchText.selected(ids.length)} style={{ paddingBottom: 12 }}>
      <Group gap={8}>
        <Text size="sm" fw={600}>
          {batchText.selected(ids.length)}
        </Text>
        {mayWrite && progress === undefined
          ? choicesOf(batchText.steps).map(({ value, label }) => (
              <Button
                key={value}
                size="compact-md"
                variant="default"
                onClick={() => {
                  if (value === "NUMBER") {
                    setOpened("number");
                  } else {
                    void move({ step: value === "SUBMIT" || value === "SIGN" ? value : "ISSUE" });
                  }
                }}
              >
                {label}
              </Button>
            ))
          : null}
        {progress === undefined ? (
          <>
            <Button
              size="compact-md"
              onClick={() => {
                setOpened("print");
              }}
            >
              {batchText.print}
            </Button>
            <Button
              size="compact-md"
              variant="subtle"
              onClick={() => {
                setOutcome(undefined);
                onClear();
              }}
            >
              {batchText.clear}
            </Button>
          </>
        ) : null}
      </Group>
      <BatchProgress progress={progress} onStop={cancel} />
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      {outcome === undefined ? null : <BatchFailures {...outcome} />}
      <NumberDrawer
        count={ids.length}
        opened={opened === "number"}
        onClose={close}
        onDay={(issuedOn) => void move({ step: "NUMBER", issuedOn })}
      />
      <BatchPrintDrawer ids={ids} opened={opened === "print"} onClose={close} />
    </section>
  );
}
