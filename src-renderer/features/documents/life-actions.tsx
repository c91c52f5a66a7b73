import { useState } from "react";
import { Button } from "@mantine/core";
import { useAction, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { DateField } from "../../components/date-field.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { NoteField, NumberField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { documentText } from "../../text/documents.ts";
import type { Paper } from "./paper.ts";

interface DrawerProps {
  readonly paper: Paper;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function NumberDrawer({ paper, opened, onClose }: DrawerProps) {
  const { today } = useStation();
  const number = useFormAction("documents.number");
  return (
    <FormDrawer title={documentText.number} opened={opened} onClose={onClose}>
      <RecordForm
        initial={{ issuedOn: paper.date ?? today, number: null }}
        saveLabel={documentText.numberSave}
        send={(input) => number({ ...input, id: paper.id, version: paper.version })}
        onCancel={onClose}
        onDone={(numbered) => {
          tell(documentText.numbered(numbered.number));
          onClose();
        }}
      >
        <DateField path="issuedOn" label={documentText.issuedOn} required span={3} />
        <NumberField path="number" label={documentText.numberField} hint={documentText.numberHint} span={3} />
      </RecordForm>
    </FormDrawer>
  );
}

function DiscardDrawer({ paper, opened, onClose }: DrawerProps) {
  const discard = useFormAction("documents.discard");
  return (
    <FormDrawer title={documentText.discard} opened={opened} onClose={onClose}>
      <RecordForm
        initial={{ reason: null }}
        saveLabel={documentText.discard}
        send={(input) => discard({ ...input, id: paper.id, version: paper.version })}
        onCancel={onClose}
        onDone={onClose}
      >
        <NoteField path="reason" label={documentText.discardReason} required />
      </RecordForm>
    </FormDrawer>
  );
}

/** The one step a paper can take next, and the way to give it up. */
export function LifeActions({ paper }: { readonly paper: Paper }) {
  const { mayWrite } = useStation();
  const submit = useAction("documents.submit");
  const sign = useAction("documents.sign");
  const issue = useAction("documents.issue");
  const [opened, setOpened] = useState<"number" | "discard">();
  const [problem, setProblem] = useState<NoReply>();

  async function move(action: typeof submit | typeof sign | typeof issue): Promise<void> {
    const reply = await action.send({ id: paper.id, version: paper.version });
    setProblem(reply.kind === "value" ? undefined : reply);
    if (reply.kind === "value") {
      tell(documentText.moved);
    }
  }

  if (!mayWrite) {
    return null;
  }
  const close = (): void => {
    setOpened(undefined);
  };
  const isOpen = paper.state === "NHAP" || paper.state === "TRINH_KY" || paper.state === "DA_KY";
  return (
    <>
      {isOpen ? (
        <Button
          variant="default"
          onClick={() => {
            setOpened("discard");
          }}
        >
          {documentText.discard}
        </Button>
      ) : null}
      {paper.state === "NHAP" ? (
        <Button onClick={() => void move(submit)}>{documentText.submit}</Button>
      ) : null}
      {paper.state === "TRINH_KY" ? (
        <Button onClick={() => void move(sign)}>{documentText.sign}</Button>
      ) : null}
      {paper.state === "DA_KY" ? (
        <Button
          onClick={() => {
            setOpened("number");
          }}
        >
          {documentText.number}
        </Button>
      ) : null}
      {paper.state === "DA_CAP_SO" ? (
        <Button onClick={() => void move(issue)}>{documentText.issue}</Button>
      ) : null}
      <NumberDrawer paper={paper} opened={opened === "number"} onClose={close} />
      <DiscardDrawer paper={paper} opened={opened === "discard"} onClose={close} />
      {problem === undefined ? null : (
        <div style={{ flexBasis: "100%" }}>
          <ErrorPanel reply={problem} />
        </div>
      )}
    </>
  );
}
