import { useState } from "react";
import { Button } from "@mantine/core";
import { useAction, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { DateField } from "../../components/date-field.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { NoteField, NumberField, TextField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { documentText } from "../../text/documents.ts";
import { paperLifeText } from "../../text/paper-life.ts";
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
        initial={{ issuedOn: paper.date ?? today, number: null, orderNote: null }}
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
        <TextField path="orderNote" label={paperLifeText.orderNote} hint={paperLifeText.orderHint} span={6} />
      </RecordForm>
    </FormDrawer>
  );
}

const reasonSteps = {
  discard: {
    operation: "documents.discard",
    title: documentText.discard,
    label: documentText.discardReason,
    advice: undefined,
  },
  takeBack: {
    operation: "documents.takeBack",
    title: paperLifeText.takeBack,
    label: paperLifeText.takeBackReason,
    advice: undefined,
  },
  voidNumber: {
    operation: "documents.voidNumber",
    title: paperLifeText.voidNumber,
    label: paperLifeText.voidReason,
    advice: paperLifeText.voidAdvice,
  },
} as const;
type ReasonStep = keyof typeof reasonSteps;

/** A step back or an end: it asks why, and the reason stays with the paper. */
function ReasonDrawer({ paper, step, onClose }: Omit<DrawerProps, "opened"> & { readonly step: ReasonStep }) {
  const { operation, title, label, advice } = reasonSteps[step];
  const send = useFormAction(operation);
  return (
    <FormDrawer title={title} opened onClose={onClose}>
      <RecordForm
        initial={{ reason: null }}
        saveLabel={title}
        send={(input) => send({ ...input, id: paper.id, version: paper.version })}
        onCancel={onClose}
        onDone={onClose}
      >
        <NoteField path="reason" label={label} hint={advice} required />
      </RecordForm>
    </FormDrawer>
  );
}

interface StepButtonsProps {
  readonly state: string;
  readonly onReason: (step: ReasonStep) => void;
}

/** What leads back or to an end, beside the one step forward. */
function BackSteps({ state, onReason }: StepButtonsProps) {
  const steps: readonly ReasonStep[] =
    state === "NHAP"
      ? ["discard"]
      : state === "TRINH_KY" || state === "DA_KY"
        ? ["discard", "takeBack"]
        : state === "DA_CAP_SO"
          ? ["voidNumber"]
          : [];
  return steps.map((step) => (
    <Button
      key={step}
      variant="default"
      onClick={() => {
        onReason(step);
      }}
    >
      {reasonSteps[step].title}
    </Button>
  ));
}

/** The one step a paper can take next, and the way to give it up. */
export function LifeActions({ paper }: { readonly paper: Paper }) {
  const { mayWrite } = useStation();
  const submit = useAction("documents.submit");
  const sign = useAction("documents.sign");
  const issue = useAction("documents.issue");
  const [opened, setOpened] = useState<"number" | ReasonStep>();
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
  return (
    <>
      <BackSteps state={paper.state} onReason={setOpened} />
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
      {opened === undefined || opened === "number" ? null : (
        <ReasonDrawer paper={paper} step={opened} onClose={close} />
      )}
      {problem === undefined ? null : (
        <div style={{ flexBasis: "100%" }}>
          <ErrorPanel reply={problem} />
        </div>
      )}
    </>
  );
}
