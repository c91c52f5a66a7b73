import { Alert, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { OutputOf } from "#shared/contract/contract.ts";
import type { Ticket } from "../../client/files.ts";
import { useFormAction } from "../../client/hooks.ts";
import { Facts } from "../../components/facts.tsx";
import { TextField } from "../../components/fields.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { exchangeText } from "../../text/exchange.ts";
import { dateOrDash } from "../../text/format.ts";

/** A card that was looked at, and the file it stands in. */
export interface ShownCard {
  readonly ticket: Ticket;
  readonly card: OutputOf<"keys.inspect">;
}

type Trusted = OutputOf<"keys.trust">;
const { columns: titles } = exchangeText;

function CardFacts({ card }: { readonly card: ShownCard["card"] }) {
  const { sequence } = card;
  return (
    <Facts
      rows={[
        [titles.name, `${card.name} (${card.station})`],
        [titles.keyId, card.keyId],
        [exchangeText.cardMadeOn, dateOrDash(card.madeOn)],
        ...(sequence === null ? [] : [[exchangeText.sequence, String(sequence)] as const]),
        [titles.state, exchangeText.known[card.known]],
      ]}
    />
  );
}

/** A card on its way to being trusted: its digits are typed and compared, unless the key before it has signed it. */
export function CardForm({
  shown: { ticket, card },
  onDone,
}: {
  readonly shown: ShownCard;
  readonly onDone: (trusted: Trusted) => void;
}) {
  const trust = useFormAction("keys.trust");
  if (card.known === "CHANGED") {
    return (
      <Stack gap={12}>
        <CardFacts card={card} />
        <Alert
          role="alert"
          color="red"
          icon={<IconAlertTriangle />}
          title={exchangeText.changedTitle(card.name)}
          styles={{ title: { color: "#9f1d1d" } }}
        >
          <Text size="sm">{exchangeText.changedAdvice}</Text>
        </Alert>
      </Stack>
    );
  }
  const isChained = card.known === "REPLACES";
  return (
    <div style={{ maxWidth: 760 }}>
      <RecordForm
        initial={{ number: null }}
        enterSaves
        saveLabel={isChained ? exchangeText.acceptChained : exchangeText.trust}
        send={(input) => trust({ ...input, ticket: ticket.ticket })}
        onDone={(trusted) => {
          tell(exchangeText.trusted(trusted.name));
          onDone(trusted);
        }}
      >
        <div className="span-6">
          <CardFacts card={card} />
        </div>
        {isChained ? null : <TextField path="number" label={exchangeText.digits} required span={6} />}
      </RecordForm>
    </div>
  );
}
