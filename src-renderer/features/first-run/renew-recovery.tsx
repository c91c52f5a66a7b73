import { useState } from "react";
import { Button, Stack, Text, Title } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { TextField } from "../../components/fields.tsx";
import { textAt } from "../../components/form-values.ts";
import { PageFrame } from "../../components/page-frame.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { firstRunText } from "../../text/first-run.ts";
import { RecoveryStep } from "./recovery-step.tsx";

interface RenewRecoveryProps {
  readonly onDone: () => void;
}

/** The trial of the sheet that lies in the safe: its key is typed from the paper. */
function TrySheet() {
  const { send } = useAction("station.tryRecovery");
  const [round, setRound] = useState(0);
  return (
    <Stack gap={16}>
      <Title order={2} size="h4">
        {firstRunText.tryTitle}
      </Title>
      <Text size="sm">{firstRunText.tryHint}</Text>
      <RecordForm
        key={round}
        initial={{ recoveryKey: null }}
        enterSaves
        saveLabel={firstRunText.tryNow}
        send={(input) => send({ recoveryKey: textAt(input, "recoveryKey") })}
        onDone={() => {
          tell(firstRunText.tryDone);
          setRound(round + 1);
        }}
      >
        <TextField path="recoveryKey" label={firstRunText.tryKey} required span={6} />
      </RecordForm>
    </Stack>
  );
}

/** A new recovery sheet: when the first was never confirmed, when one was lost or seen by others. */
export function RenewRecovery({ onDone }: RenewRecoveryProps) {
  const { mayAdminister } = useStation();
  const { send, busy } = useAction("station.renewRecovery");
  const [made, setMade] = useState<OutputOf<"station.renewRecovery">>();
  const [problem, setProblem] = useState<NoReply>();

  async function renew(): Promise<void> {
    const reply = await send({});
    setMade(reply.kind === "value" ? reply.value : undefined);
    setProblem(reply.kind === "value" ? undefined : reply);
  }

  if (!mayAdminister) {
    return <EmptyState title={firstRunText.renewTitle} advice={firstRunText.renewOnlyAdministrator} />;
  }
  return (
    <PageFrame title={firstRunText.renewTitle}>
      {made === undefined ? (
        <Stack gap={28} maw={640}>
          <TrySheet />
          <Stack gap={16} align="flex-start">
            <Title order={2} size="h4">
              {firstRunText.renew}
            </Title>
            <Text size="sm">{firstRunText.renewHint}</Text>
            {problem === undefined ? null : <ErrorPanel reply={problem} />}
            <Button loading={busy} onClick={() => void renew()}>
              {firstRunText.renew}
            </Button>
          </Stack>
        </Stack>
      ) : (
        <RecoveryStep
          made={made}
          onDone={() => {
            tell(firstRunText.renewed);
            onDone();
          }}
        />
      )}
    </PageFrame>
  );
}
