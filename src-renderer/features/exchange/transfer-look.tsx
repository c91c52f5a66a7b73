import { useState } from "react";
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import type { Ticket } from "../../client/files.ts";
import { useAction, useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { Facts } from "../../components/facts.tsx";
import { ChoiceField, TextField } from "../../components/fields.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { changeValue, fieldLabel } from "../../records/history-words.ts";
import { entityLabels } from "../../text/exchange-records.ts";
import { dateOrDash } from "../../text/format.ts";
import { choicesOf, labelOf, residenceKindLabels } from "../../text/labels.ts";
import { transferText } from "../../text/transfers.ts";
import { ReasonForm } from "../../components/reason-form.tsx";

type Look = OutputOf<"transfers.look">;
const nobody = "NOBODY";

/** One record that came along: its fields that say something. */
function CarriedRecord({ row }: { readonly row: Look["rows"][number] }) {
  const fields = Object.entries(row.content).filter(
    ([key, value]) => value !== null && fieldLabel(row.entity, key) !== key && !key.endsWith("_id"),
  );
  return (
    <Text size="sm">
      {fields
        .map(([key, value]) => `${fieldLabel(row.entity, key)}: ${changeValue(row.entity, key, value)}`)
        .join(" · ")}
    </Text>
  );
}

function Carried({ look }: { readonly look: Look }) {
  const [open, setOpen] = useState<string>();
  return (
    <Stack gap={8}>
      <Title order={3}>{transferText.carried}</Title>
      <Text size="sm" c="gray.7">
        {transferText.carriedHint}
      </Text>
      <Group gap={8}>
        {look.entities.map(({ entity, count }) => (
          <Button
            key={entity}
            size="compact-sm"
            variant={open === entity ? "filled" : "light"}
            onClick={() => {
              setOpen(open === entity ? undefined : entity);
            }}
          >
            {`${labelOf(entityLabels, entity)}: ${String(count)}`}
          </Button>
        ))}
      </Group>
      {look.rows
        .filter(({ entity }) => entity === open)
        .map((row) => (
          <CarriedRecord key={row.id} row={row} />
        ))}
    </Stack>
  );
}

function suspectLabel({ code, fullName, birth, area, identities }: Look["suspects"][number]): string {
  const about = [fullName, birth, area ?? "", ...identities].filter((part) => part !== "");
  return `${transferText.same(code)}: ${about.join(", ")}`;
}

interface DecideProps {
  readonly look: Look;
  readonly onDecided: (receipt: Ticket | null) => void;
}

function AcceptForm({ look, onDecided }: DecideProps) {
  const { transfer, suspects } = look;
  const accept = useFormAction("transfers.accept");
  return (
    <RecordForm
      initial={{
        same: suspects.length === 0 ? nobody : null,
        "residence.kind": "THUONG_TRU",
        "residence.area": null,
        "residence.address": null,
      }}
      saveLabel={transferText.accept}
      send={({ same, ...input }) =>
        accept({
          ...input,
          id: transfer.id,
          sameAs: same === nobody ? null : same,
          notTheSameAs: suspects.filter(({ id }) => id !== same).map(({ id }) => id),
        })
      }
      onDone={({ code, receipt }) => {
        tell(transferText.accepted(code));
        onDecided(receipt);
      }}
    >
      {suspects.length === 0 ? null : (
        <ChoiceField
          path="same"
          label={transferText.suspects}
          hint={transferText.suspectsHint}
          required
          span={6}
          choices={[
            ...suspects.map((suspect) => ({ value: suspect.id, label: suspectLabel(suspect) })),
            { value: nobody, label: transferText.nobody },
          ]}
        />
      )}
      <ChoiceField
        path="residence.kind"
        label={transferText.residenceKind}
        required
        span={2}
        choices={choicesOf(residenceKindLabels)}
      />
      <TextField path="residence.area" label={transferText.area} span={2} />
      <TextField path="residence.address" label={transferText.address} span={2} />
    </RecordForm>
  );
}

function Decide({ look, onDecided }: DecideProps) {
  const refuse = useAction("transfers.refuse");
  const [refusing, setRefusing] = useState(false);
  if (refusing) {
    return (
      <Stack gap={8}>
        <Title order={3}>{transferText.refuseReason}</Title>
        <ReasonForm
          label={transferText.refuse}
          send={(reason) => refuse.send({ id: look.transfer.id, reason })}
          onDone={({ receipt }) => {
            tell(transferText.refused);
            onDecided(receipt);
          }}
          onCancel={() => {
            setRefusing(false);
          }}
        />
      </Stack>
    );
  }
  return (
    <Stack gap={8}>
      <Group justify="space-between">
        <Title order={3}>{transferText.newHome}</Title>
        <Button
          size="compact-sm"
          variant="light"
          color="red"
          onClick={() => {
            setRefusing(true);
          }}
        >
          {transferText.refuse}
        </Button>
      </Group>
      <AcceptForm look={look} onDecided={onDecided} />
    </Stack>
  );
}

/** A person offered by another commune: who, what comes along, who here may be the same; accepted or turned away. */
export function TransferLook({
  id,
  onDecided,
}: {
  readonly id: string;
  readonly onDecided: (receipt: Ticket | null) => void;
}) {
  const { mayWrite } = useStation();
  const answer = useAnswer("transfers.look", { id });
  return (
    <Answered answer={answer}>
      {(look) => (
        <Stack gap={16}>
          <Facts
            rows={[
              [transferText.columns.person, look.transfer.personName],
              [transferText.from, `${look.transfer.stationName} (${look.transfer.station})`],
              [transferText.columns.movedOn, dateOrDash(look.transfer.movedOn)],
              [transferText.columns.reason, look.transfer.reason],
              [transferText.columns.decision, look.transfer.decisionNumber ?? "–"],
              [transferText.formerHome, look.formerHome ?? "–"],
            ]}
          />
          <Carried look={look} />
          {mayWrite && look.transfer.state === "CHO_NHAN" ? (
            <Decide look={look} onDecided={onDecided} />
          ) : null}
        </Stack>
      )}
    </Answered>
  );
}
