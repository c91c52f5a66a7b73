import { useNavigate } from "@tanstack/react-router";
import { useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { DateField } from "../../components/date-field.tsx";
import { CheckField, ChoiceField, NoteField, TextField } from "../../components/fields.tsx";
import { flattenRecord } from "../../components/form-values.ts";
import { RecordForm } from "../../components/record-form.tsx";
import { RecordTabs } from "../../records/record-tabs.tsx";
import { dateOrDash } from "../../text/format.ts";
import {
  absenceKindLabels,
  categoryLabels,
  categorySourceLabels,
  choicesOf,
  residenceEndLabels,
  residenceKindLabels,
} from "../../text/labels.ts";
import { dossierFormText } from "../../text/people.ts";
import { IdentityFields, PersonFields, ResidenceFields, SubstanceField } from "./person-fields.tsx";
import type { DossierFormProps, EndFormProps } from "./person.ts";

export function CategoryForm({ person, onDone, onCancel }: DossierFormProps) {
  const { today } = useStation();
  const set = useFormAction("people.setCategory");
  return (
    <RecordForm
      initial={{ category: null, from: today, source: "CONG_AN" }}
      send={(input) => set({ ...input, personId: person.id })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        path="category"
        label={dossierFormText.category}
        required
        span={6}
        choices={choicesOf(categoryLabels)}
      />
      <DateField path="from" label={dossierFormText.from} required span={3} />
      <ChoiceField
        path="source"
        label={dossierFormText.source}
        required
        span={3}
        choices={choicesOf(categorySourceLabels)}
      />
      <SubstanceField span={6} />
      <TextField path="basis" label={dossierFormText.basis} span={6} />
    </RecordForm>
  );
}

export function IdentityForm({ person, onDone, onCancel }: DossierFormProps) {
  const add = useFormAction("people.addIdentity");
  return (
    <RecordForm
      initial={{ "identity.kind": "CC", "identity.number": null }}
      send={(input) => add({ ...input, personId: person.id })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <IdentityFields />
    </RecordForm>
  );
}

export function ResidenceForm({ person, onDone, onCancel }: DossierFormProps) {
  const { today } = useStation();
  const add = useFormAction("people.addResidence");
  return (
    <RecordForm
      initial={{ "residence.kind": "THUONG_TRU", "residence.from": today }}
      send={(input) => add({ ...input, personId: person.id })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ResidenceFields />
    </RecordForm>
  );
}

export function AbsenceForm({ person, onDone, onCancel }: DossierFormProps) {
  const { today } = useStation();
  const begin = useFormAction("people.beginAbsence");
  return (
    <RecordForm
      initial={{ kind: null, from: today, reported: true }}
      send={(input) => begin({ ...input, personId: person.id })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        path="kind"
        label={dossierFormText.absenceKind}
        required
        span={3}
        choices={choicesOf(absenceKindLabels)}
      />
      <DateField path="from" label={dossierFormText.from} required span={3} />
      <TextField path="facility" label={dossierFormText.place} span={6} />
      <CheckField path="reported" label={dossierFormText.reported} span={6} />
    </RecordForm>
  );
}

export function EndAbsenceForm({ target, onDone, onCancel }: EndFormProps) {
  const { today } = useStation();
  const end = useFormAction("people.endAbsence");
  return (
    <RecordForm
      initial={{ to: today }}
      send={(input) => end({ ...input, id: target.id, version: target.version })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <DateField path="to" label={dossierFormText.backOn} required span={6} />
    </RecordForm>
  );
}

/** Leaving: which of the residences that still hold, since when, and why. */
export function LeaveForm({ person, onDone, onCancel }: DossierFormProps) {
  const { today } = useStation();
  const end = useFormAction("people.endResidence");
  const open = person.residences.filter((residence) => residence.to === null);
  const [first] = open;
  if (first === undefined) {
    return <p>{dossierFormText.noResidence}</p>;
  }
  return (
    <RecordForm
      initial={{ id: first.id, to: today, reason: null }}
      send={(input) =>
        end({ ...input, version: open.find((residence) => residence.id === input["id"])?.version ?? 1 })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        path="id"
        label={dossierFormText.residence}
        required
        span={6}
        choices={open.map((residence) => ({
          value: residence.id,
          label: `${residenceKindLabels[residence.kind]}, ${residence.area ?? "–"}, ${dateOrDash(residence.from)}`,
        }))}
      />
      <ChoiceField
        path="reason"
        label={dossierFormText.reason}
        required
        span={3}
        choices={choicesOf(residenceEndLabels)}
      />
      <DateField path="to" label={dossierFormText.to} required span={3} />
    </RecordForm>
  );
}

/** Who someone is, corrected with a reason; the history; or the file voided, where nothing else was recorded yet. */
export function ChangeForm({ person, onDone, onCancel }: DossierFormProps) {
  const change = useFormAction("people.change");
  const navigate = useNavigate();
  return (
    <RecordTabs
      entity="person"
      id={person.id}
      onVoided={() => void navigate({ to: "/people" })}
      onCancel={onCancel}
      edit={
        <RecordForm
          initial={{ ...flattenRecord(person.person, "person"), reason: null }}
          send={(input) => change({ ...input, id: person.id, version: person.version })}
          onDone={onDone}
          onCancel={onCancel}
        >
          <PersonFields />
          <NoteField path="reason" label={dossierFormText.changeReason} required />
        </RecordForm>
      }
    />
  );
}
