import { useState } from "react";
import { Button, Stack } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { isCalendarDate } from "#shared/base/calendar-date.ts";
import { paperNumber } from "#shared/base/numbers.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { DateField } from "../../components/date-field.tsx";
import { ChoiceField, NoteField, NumberField, TextField } from "../../components/fields.tsx";
import { useFormState } from "../../components/form-context.ts";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { PersonChoice } from "../../components/person-choice.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { incomingText } from "../../text/incoming.ts";

export type IncomingRow = OutputOf<"incoming.list">["rows"][number];

/** The forms in force on the paper's own date; choosing one names the paper where it has no name yet. */
function FormChoice() {
  const { values, set } = useFormState();
  const { today } = useStation();
  const { datedOn } = values;
  const date = typeof datedOn === "string" && isCalendarDate(datedOn) ? datedOn : today;
  const found = useAnswer("incoming.forms", { date });
  const forms = found.kind === "value" ? found.value : [];
  return (
    <ChoiceField
      path="form"
      label={incomingText.form}
      hint={incomingText.formHint}
      span={6}
      choices={forms.map(({ id, name, title }) => ({ value: id, label: incomingText.formOf(name, title) }))}
      onChosen={(id) => {
        const chosen = forms.find((form) => form.id === id);
        if (chosen !== undefined && (values["title"] ?? null) === null) {
          set("title", chosen.title);
        }
      }}
    />
  );
}

function AboutPerson({ personId }: { readonly personId: string | null }) {
  const [query, setQuery] = useState("");
  const found = useAnswer("people.list", { query, state: "TAT_CA", limit: 20 }, { keep: false });
  const known = useAnswer("people.get", { id: personId ?? "" }, { ask: personId !== null });
  const people = found.kind === "value" ? found.value.rows : [];
  const detail = known.kind === "value" ? known.value.person.fullName : incomingText.personHint;
  return (
    <PersonChoice
      path="personId"
      label={incomingText.person}
      hint={detail}
      empty={incomingText.personEmpty}
      required={false}
      found={people.map((person) => ({
        id: person.id,
        fullName: person.fullName,
        detail: [person.code, person.birth, person.area].filter((part) => part !== null).join(" · "),
      }))}
      onQuery={setQuery}
    />
  );
}

function Fields({ personId }: { readonly personId: string | null }) {
  return (
    <>
      <DateField path="arrivedOn" label={incomingText.arrivedOn} required span={3} />
      <NumberField path="number" label={incomingText.number} hint={incomingText.numberHint} span={3} />
      <TextField path="author" label={incomingText.author} required span={6} />
      <TextField path="symbol" label={incomingText.symbol} required span={3} />
      <DateField path="datedOn" label={incomingText.datedOn} required span={3} />
      <FormChoice />
      <TextField path="title" label={incomingText.name} required span={6} />
      <TextField path="receiver" label={incomingText.receiver} required span={3} />
      <DateField path="passedOn" label={incomingText.passedOn} span={3} />
      <AboutPerson personId={personId} />
      <TextField path="note" label={incomingText.note} span={6} />
    </>
  );
}

interface DrawerProps {
  readonly onClose: () => void;
}

/** A new paper received. */
export function RecordDrawer({ opened, onClose }: DrawerProps & { readonly opened: boolean }) {
  const { today } = useStation();
  const record = useFormAction("incoming.record");
  return (
    <FormDrawer title={incomingText.add} opened={opened} onClose={onClose} size={640}>
      <RecordForm
        initial={{
          arrivedOn: today,
          number: null,
          author: null,
          symbol: null,
          datedOn: null,
          form: null,
          title: null,
          receiver: null,
          passedOn: null,
          personId: null,
          note: null,
        }}
        focusPath="author"
        saveLabel={incomingText.save}
        send={record}
        onCancel={onClose}
        onDone={({ number }) => {
          tell(incomingText.recorded(paperNumber(number)));
          onClose();
        }}
      >
        <Fields personId={null} />
      </RecordForm>
    </FormDrawer>
  );
}

function RemovePart({ row, onClose }: DrawerProps & { readonly row: IncomingRow }) {
  const [asked, setAsked] = useState(false);
  const remove = useFormAction("records.void");
  return asked ? (
    <RecordForm
      initial={{ reason: null }}
      saveLabel={incomingText.remove}
      send={(input) => remove({ ...input, entity: "incoming_document", id: row.id })}
      onCancel={() => {
        setAsked(false);
      }}
      onDone={() => {
        tell(incomingText.removed);
        onClose();
      }}
    >
      <NoteField path="reason" label={incomingText.removeReason} required />
    </RecordForm>
  ) : (
    <Button
      variant="subtle"
      color="red"
      leftSection={<IconTrash size={18} aria-hidden />}
      onClick={() => {
        setAsked(true);
      }}
    >
      {incomingText.remove}
    </Button>
  );
}

/** A registered paper: read, mended, or taken out with a reason. */
export function ChangeDrawer({ row, onClose }: DrawerProps & { readonly row: IncomingRow | undefined }) {
  const { mayWrite } = useStation();
  const change = useFormAction("incoming.change");
  const title = row === undefined ? "" : incomingText.edit(paperNumber(row.number));
  return (
    <FormDrawer title={title} opened={row !== undefined} onClose={onClose} size={640}>
      {row === undefined ? null : (
        <Stack gap={24}>
          <RecordForm
            initial={{
              arrivedOn: row.arrivedOn,
              number: row.number,
              author: row.author,
              symbol: row.symbol,
              datedOn: row.datedOn,
              form: row.form,
              title: row.title,
              receiver: row.receiver,
              passedOn: row.passedOn,
              personId: row.personId,
              note: row.note,
            }}
            saveLabel={incomingText.saveChange}
            send={(input) => change({ ...input, id: row.id, version: row.version })}
            onCancel={onClose}
            onDone={() => {
              tell(incomingText.changed);
              onClose();
            }}
          >
            <Fields personId={row.personId} />
          </RecordForm>
          {mayWrite ? <RemovePart row={row} onClose={onClose} /> : null}
        </Stack>
      )}
    </FormDrawer>
  );
}
