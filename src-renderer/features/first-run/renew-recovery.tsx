import { useState } from "react";
import { Button, Stack, Text } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { tell } from "../../components/tell.ts";
import { firstRunText } from "../../text/first-run.ts";
import { RecoveryStep } from "./recovery-step.tsx";

interface RenewRecoveryProps {
  readonly onDone: () => void;
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
        <Stack gap={16} align="flex-start" maw={640}>
          <Text size="sm">{firstRunText.renewHint}</Text>
          {problem === undefined ? null : <ErrorPanel reply={problem} />}
          <Button loading={busy} onClick={() => void renew()}>
            {firstRunText.renew}
          </Button>
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
