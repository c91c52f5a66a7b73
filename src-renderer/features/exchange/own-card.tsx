import { useState } from "react";
import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconDownload, IconPrinter, IconSend } from "@tabler/icons-react";
import type { OutputOf } from "#shared/contract/contract.ts";
import { printFile, saveFile, type Ticket } from "../../client/files.ts";
import { useAction, useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { Facts } from "../../components/facts.tsx";
import { ChoiceField, NoteField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { exchangeText } from "../../text/exchange.ts";
import { exchangeRecordsText } from "../../text/exchange-records.ts";

const strengths = Object.entries(exchangeText.strengths).map(([value, label]) => ({ value, label }));

/** New keys for the own station, with a reason. */
function RotateKeys() {
  const rotate = useAction("keys.rotate");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setOpen(true);
        }}
      >
        {exchangeText.rotate}
      </Button>
      <FormDrawer
        title={exchangeText.rotate}
        opened={open}
        onClose={() => {
          setOpen(false);
        }}
      >
        <Text size="sm" pb={12}>
          {exchangeText.rotateHint}
        </Text>
        <RecordForm
          initial={{ strength: "SAME", reason: null }}
          saveLabel={exchangeText.rotate}
          send={({ strength, reason }) =>
            rotate.send({
              reason: typeof reason === "string" ? reason : "",
              strength: strength === "X25519" || strength === "HYBRID" ? strength : null,
            })
          }
          onDone={({ card }) => {
            tell(exchangeText.rotated);
            setOpen(false);
            void saveFile(card);
          }}
        >
          <ChoiceField
            path="strength"
            label={exchangeText.strength}
            hint={exchangeText.strengthHint}
            choices={strengths}
            span={6}
            required
          />
          <NoteField path="reason" label={exchangeRecordsText.reason} required />
        </RecordForm>
      </FormDrawer>
    </>
  );
}

/** Stations whose card was compared here: a bundle is sealed to one of them. */
function comparedStations(keys: OutputOf<"keys.list">): { readonly value: string; readonly label: string }[] {
  const compared = keys.filter(({ state }) => state === "COMPARED");
  return compared.map(({ station, name }) => ({ value: station, label: `${name} (${station})` }));
}

/** The digits as they are read out: four groups that stay together. */
function Digits({ text }: { readonly text: string }) {
  return (
    <strong className="digits">
      {text.split(" ").map((group) => (
        <span key={group}>{group}</span>
      ))}
    </strong>
  );
}

function SentCard({ sent }: { readonly sent: OutputOf<"keys.send"> }) {
  return (
    <Alert color="teal" title={exchangeText.madeTitle(sent.sequence)}>
      <Stack gap={8}>
        <Text size="sm">{exchangeText.cardSentHint}</Text>
        <Digits text={sent.comparison} />
        <Group>
          <Button
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => void saveFile(sent.file)}
          >
            {exchangeText.saveBundle}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

/** The own card sealed for one station: what a new key, or a first acquaintance, is told with. */
function SendCard() {
  const keys = useAnswer("keys.list", {});
  const send = useFormAction("keys.send");
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState<OutputOf<"keys.send">>();
  const choices = keys.kind === "value" ? comparedStations(keys.value) : [];
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconSend size={18} aria-hidden />}
        onClick={() => {
          setSent(undefined);
          setOpen(true);
        }}
      >
        {exchangeText.sendCard}
      </Button>
      <FormDrawer
        title={exchangeText.sendCard}
        opened={open}
        onClose={() => {
          setOpen(false);
        }}
      >
        <Stack gap={12}>
          <Text size="sm">{exchangeText.sendCardHint}</Text>
          {sent === undefined ? null : <SentCard sent={sent} />}
          <RecordForm
            initial={{ to: choices[0]?.value ?? null }}
            saveLabel={exchangeText.make}
            send={send}
            onDone={setSent}
          >
            <ChoiceField
              path="to"
              label={exchangeText.to}
              hint={choices.length === 0 ? exchangeText.keysEmptyTitle : undefined}
              choices={choices}
              span={6}
              required
            />
          </RecordForm>
        </Stack>
      </FormDrawer>
    </>
  );
}

/** This station's own card: the digits to read out, its file, its sheet, its bundle, and new keys. */
export function OwnCard() {
  const card = useAnswer("keys.card", {});
  const { mayAdminister, mayWrite } = useStation();
  const [problem, setProblem] = useState<NoReply>();

  async function handOut(work: (file: Ticket) => ReturnType<typeof saveFile>, file: Ticket): Promise<void> {
    const reply = await work(file);
    setProblem(reply.kind === "value" ? undefined : reply);
  }

  return (
    <section className="card">
      <Title order={2}>{exchangeText.ownTitle}</Title>
      <Text size="sm" c="gray.7" pb={8}>
        {exchangeText.ownHint}
      </Text>
      <Answered answer={card}>
        {(own) => (
          <Stack gap={12}>
            <div>
              <Text size="sm" c="gray.7">
                {exchangeText.comparison}
              </Text>
              <Digits text={own.comparison} />
            </div>
            <Facts rows={[[exchangeText.columns.keyId, own.keyId]]} />
            <Group gap={8}>
              <Button
                leftSection={<IconDownload size={18} aria-hidden />}
                onClick={() => void handOut(saveFile, own.card)}
              >
                {exchangeText.saveCard}
              </Button>
              <Button
                variant="default"
                leftSection={<IconPrinter size={18} aria-hidden />}
                onClick={() => void handOut(printFile, own.sheet)}
              >
                {exchangeText.printCard}
              </Button>
              {mayWrite ? <SendCard /> : null}
              {mayAdminister ? <RotateKeys /> : null}
            </Group>
            {problem === undefined ? null : <ErrorPanel reply={problem} />}
          </Stack>
        )}
      </Answered>
    </section>
  );
}
