import { useState } from "react";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import type { OutputOf } from "#shared/contract/contract.ts";
import { printFile, saveFile, type Ticket } from "../../client/files.ts";
import { useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { DateField } from "../../components/date-field.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { ChoiceField, NoteField, TextField } from "../../components/fields.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { exchangeRecordsText } from "../../text/exchange-records.ts";
import { transferText } from "../../text/transfers.ts";
import type { DossierFormProps } from "./person.ts";

type Made = OutputOf<"transfers.send">;
const { form, start } = transferText;
const items = exchangeRecordsText;

/** The file to carry, and the papers that go with it. */
function MadeTransfer({ made, onClose }: { readonly made: Made; readonly onClose: () => void }) {
  const [problem, setProblem] = useState<NoReply>();
  async function handOut(work: (file: Ticket) => ReturnType<typeof saveFile>, file: Ticket): Promise<void> {
    const reply = await work(file);
    setProblem(reply.kind === "value" ? undefined : reply);
  }
  return (
    <Alert color="teal" title={transferText.sentTitle(made.sequence)}>
      <Stack gap={12}>
        <Text size="sm">{transferText.sentHint}</Text>
        <Group gap={8}>
          <Button
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => void handOut(saveFile, made.file)}
          >
            {transferText.saveFile}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => void handOut(printFile, made.slip)}
          >
            {transferText.printSlip}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => void handOut(printFile, made.minutes)}
          >
            {transferText.printMinutes}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {form.close}
          </Button>
        </Group>
        {problem === undefined ? null : <ErrorPanel reply={problem} />}
      </Stack>
    </Alert>
  );
}

interface FieldsProps extends DossierFormProps {
  readonly receivers: OutputOf<"keys.list">;
  readonly onMade: (made: Made) => void;
}

function TransferFields({ person, receivers, onMade, onCancel }: FieldsProps) {
  const { today } = useStation();
  const send = useFormAction("transfers.send");
  return (
    <RecordForm
      initial={{ to: null, movedOn: today, decisionNumber: null, legalBasis: null, ...start }}
      saveLabel={form.save}
      send={(input) => send({ ...input, personId: person.id })}
      onDone={onMade}
      onCancel={onCancel}
    >
      <ChoiceField
        path="to"
        label={form.to}
        hint={receivers.length === 0 ? form.noReceivers : form.toHint}
        required
        span={6}
        choices={receivers.map(({ station, name }) => ({ value: station, label: name }))}
      />
      <DateField path="movedOn" label={form.movedOn} required span={3} />
      <TextField path="decisionNumber" label={form.decisionNumber} hint={form.decisionHint} span={3} />
      <NoteField path="reason" label={form.reason} required />
      <Text fw={600} className="span-6">
        {form.items}
      </Text>
      <NoteField path="legalBasis" label={items.legalBasis} required />
      <NoteField path="purpose" label={items.purpose} required />
      <NoteField path="keepUntil" label={items.keepUntil} required />
      <NoteField path="deletion" label={items.deletion} required />
      <NoteField path="responsibility" label={items.responsibility} required />
    </RecordForm>
  );
}

/** A person moves to another commune: their file is sealed for it, and from that day on they are counted there. */
export function TransferForm(props: DossierFormProps) {
  const keys = useAnswer("keys.list", {});
  const office = useAnswer("office.get", {});
  const [made, setMade] = useState<Made>();
  if (made !== undefined) {
    return <MadeTransfer made={made} onClose={props.onDone} />;
  }
  return (
    <Answered answer={keys}>
      {(known) => (
        <Answered answer={office}>
          {({ upperLevels }) => (
            <TransferFields
              {...props}
              onMade={setMade}
              receivers={known.filter(
                ({ station, state }) =>
                  state === "COMPARED" && upperLevels.every(({ code }) => code !== station),
              )}
            />
          )}
        </Answered>
      )}
    </Answered>
  );
}
