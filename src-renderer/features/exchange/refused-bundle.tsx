import { useState } from "react";
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconHandStop } from "@tabler/icons-react";
import { printFile, type Ticket } from "../../client/files.ts";
import { useAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { tell } from "../../components/tell.ts";
import { exchangeRecordsText } from "../../text/exchange-records.ts";
import { ReasonForm } from "../../components/reason-form.tsx";
import type { Receiving } from "./use-receiving.ts";

interface RefusedProps {
  readonly ticket: Ticket;
  readonly receiving: Receiving;
}

/** A bundle whose predecessors are missing: held with a printed request, or taken in with a reason. */
function EarlyBundle({ ticket, receiving }: RefusedProps) {
  const hold = useAction("bundles.hold");
  const [problem, setProblem] = useState<NoReply>();

  async function keep(): Promise<void> {
    const reply = await hold.send({ ticket: ticket.ticket });
    if (reply.kind !== "value") {
      setProblem(reply);
      return;
    }
    tell(exchangeRecordsText.heldDone);
    await printFile(reply.value.request);
    receiving.leave();
  }

  return (
    <section className="card" style={{ maxWidth: 760 }}>
      <Title order={3}>{exchangeRecordsText.gapTitle}</Title>
      <Text size="sm" pb={8}>
        {exchangeRecordsText.gapAdvice}
      </Text>
      <Stack gap={12}>
        {problem === undefined ? null : <ErrorPanel reply={problem} />}
        <Group>
          <Button
            loading={hold.busy}
            leftSection={<IconHandStop size={18} aria-hidden />}
            onClick={() => void keep()}
          >
            {exchangeRecordsText.hold}
          </Button>
        </Group>
        <ReasonForm
          label={exchangeRecordsText.importAnyway}
          send={(reason) => receiving.importDespite(["G61"], reason, ticket)}
          onDone={receiving.done}
        />
      </Stack>
    </section>
  );
}

/** A sender whose machine was restored: accepted once a person has telephoned. */
function NewEpoch({ ticket, receiving }: RefusedProps) {
  const accept = useAction("bundles.acceptEpoch");
  return (
    <section className="card" style={{ maxWidth: 760 }}>
      <Title order={3}>{exchangeRecordsText.epochTitle}</Title>
      <Text size="sm" pb={8}>
        {exchangeRecordsText.epochAdvice}
      </Text>
      <ReasonForm
        label={exchangeRecordsText.epochAccept}
        send={(reason) => accept.send({ ticket: ticket.ticket, reason })}
        onDone={() => void receiving.open(ticket)}
      />
    </section>
  );
}

/** What can be done about a bundle that was refused, where anything can. */
export function RefusedBundle({ ticket, reply, receiving }: RefusedProps & { readonly reply: NoReply }) {
  const { mayAdminister } = useStation();
  const code = reply.kind === "refusal" ? reply.code : "";
  if (code === "G61") {
    return <EarlyBundle ticket={ticket} receiving={receiving} />;
  }
  return code === "G63" && mayAdminister ? <NewEpoch ticket={ticket} receiving={receiving} /> : null;
}
