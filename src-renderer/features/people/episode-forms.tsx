import { Text } from "@mantine/core";
import { isCalendarDate } from "#shared/base/calendar-date.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { episodeKinds } from "#shared/domain/episode.ts";
import { useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { DateField } from "../../components/date-field.tsx";
import { ChoiceField, NoteField, TextField } from "../../components/fields.tsx";
import { useFormState } from "../../components/form-context.ts";
import { RecordForm } from "../../components/record-form.tsx";
import { episodeEventLabels, episodeKindLabels, episodesText } from "../../text/episodes.ts";
import { provisionText } from "../../text/deadlines.ts";
import { labelOf } from "../../text/labels.ts";

type Episode = OutputOf<"episodes.list">[number];

interface FormProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** How an episode of the chosen kind may begin on the chosen day. */
function Beginning() {
  const { values } = useFormState();
  const { kind, on } = { kind: values["kind"], on: values["on"] };
  const known = episodeKinds.find((one) => one === kind);
  const isAsked = known !== undefined && typeof on === "string" && isCalendarDate(on);
  const found = useAnswer(
    "episodes.beginnings",
    { kind: known ?? "QL_SDTP", on: isAsked ? on : "2026-07-01" },
    { ask: isAsked },
  );
  const steps = isAsked && found.kind === "value" ? found.value : [];
  return (
    <ChoiceField
      path="event"
      label={episodesText.beginning}
      required
      span={6}
      choices={steps.map(({ event }) => ({ value: event, label: labelOf(episodeEventLabels, event) }))}
    />
  );
}

export function OpenEpisodeForm({ personId, onDone, onCancel }: FormProps & { readonly personId: string }) {
  const { today } = useStation();
  const open = useFormAction("episodes.open");
  return (
    <RecordForm
      initial={{ kind: null, on: today, event: null }}
      send={(input) => open({ ...input, personId })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        path="kind"
        label={episodesText.kind}
        required
        span={6}
        choices={episodeKinds.map((kind) => ({ value: kind, label: labelOf(episodeKindLabels, kind) }))}
      />
      <DateField path="on" label={episodesText.on} required span={3} />
      <TextField path="decisionNumber" label={episodesText.decisionNumber} span={3} />
      <Beginning />
      <DateField path="decidedOn" label={episodesText.decidedOn} span={3} />
      <TextField path="signer" label={episodesText.signer} span={3} />
      <DateField path="from" label={episodesText.from} span={3} />
      <DateField path="plannedTo" label={episodesText.plannedTo} span={3} />
      <TextField path="facility" label={episodesText.facility} span={6} />
      <NoteField path="note" label={episodesText.note} />
    </RecordForm>
  );
}

interface StepFormProps extends FormProps {
  readonly episode: Episode;
  readonly step: Episode["next"][number];
}

export function StepForm({ episode, step, onDone, onCancel }: StepFormProps) {
  const { today } = useStation();
  const take = useFormAction("episodes.step");
  const { id, version, subject } = episode;
  return (
    <RecordForm
      initial={{ on: today, document: null, note: null }}
      send={(input) => take({ ...input, id, version, subject, event: step.event })}
      saveLabel={episodesText.saveStep}
      onDone={onDone}
      onCancel={onCancel}
    >
      <div className="span-6">
        {step.forms.map((form) => (
          <Text size="sm" key={form.code}>
            {episodesText.form(form.title)}
          </Text>
        ))}
        <Text size="sm" c="gray.7">
          {episodesText.source(provisionText(step.source))}
        </Text>
      </div>
      <DateField path="on" label={episodesText.on} required span={3} />
      <TextField path="document" label={episodesText.document} span={3} />
      <NoteField path="note" label={episodesText.note} />
    </RecordForm>
  );
}

export function RevokeForm({ episode, onDone, onCancel }: FormProps & { readonly episode: Episode }) {
  const revoke = useFormAction("episodes.revoke");
  return (
    <RecordForm
      initial={{ reason: null }}
      send={(input) => revoke({ ...input, id: episode.id, version: episode.version })}
      saveLabel={episodesText.revoke}
      onDone={onDone}
      onCancel={onCancel}
    >
      <NoteField path="reason" label={episodesText.revokeReason} required />
    </RecordForm>
  );
}
