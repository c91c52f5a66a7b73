import { Alert, Button, Group, Text } from "@mantine/core";
import { isCalendarDate } from "#shared/base/calendar-date.ts";
import { useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { DateField } from "../../components/date-field.tsx";
import { ChoiceField, TextField } from "../../components/fields.tsx";
import { useFormState } from "../../components/form-context.ts";
import { RecordForm } from "../../components/record-form.tsx";
import { MembershipFields } from "../../records/membership-fields.tsx";
import { dateOrDash } from "../../text/format.ts";
import { choicesOf, managementEndLabels, rehabilitationLabels } from "../../text/labels.ts";
import { refusalText } from "../../text/refusals.ts";
import { dossierFormText } from "../../text/people.ts";
import type { DossierFormProps, EndFormProps } from "./person.ts";

export function CompletionForm({ person, onDone, onCancel }: DossierFormProps) {
  const { today } = useStation();
  const record = useFormAction("people.recordCompletion");
  return (
    <RecordForm
      initial={{ "completion.form": null, "completion.completedOn": today }}
      send={(input) => record({ ...input, personId: person.id })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        path="completion.form"
        label={dossierFormText.form}
        required
        span={6}
        choices={choicesOf(rehabilitationLabels)}
      />
      <TextField path="completion.facility" label={dossierFormText.facility} span={6} />
      <DateField path="completion.startedOn" label={dossierFormText.startedOn} span={3} />
      <DateField path="completion.completedOn" label={dossierFormText.completedOn} required span={3} />
      <TextField path="completion.certificateNumber" label={dossierFormText.certificate} span={6} />
    </RecordForm>
  );
}

/** The term the law gives, asked while completion and date are chosen; one press takes it over. */
function Proposal() {
  const { values, set } = useFormState();
  const completionId = values["completionId"];
  const decidedOn = values["decidedOn"];
  const isAsked =
    typeof completionId === "string" && typeof decidedOn === "string" && isCalendarDate(decidedOn);
  const proposal = useAnswer(
    "management.propose",
    { completionId: isAsked ? completionId : "", decidedOn: isAsked ? decidedOn : "" },
    { ask: isAsked },
  );
  if (!isAsked || proposal.kind === "waiting") {
    return null;
  }
  if (proposal.kind !== "value") {
    return proposal.kind === "refusal" ? (
      <Alert className="span-6" color="yellow" title={refusalText(proposal.code, proposal.params).title}>
        <Text size="sm">{refusalText(proposal.code, proposal.params).advice}</Text>
      </Alert>
    ) : null;
  }
  const { termMonths, managedFrom, managedTo, source } = proposal.value;
  return (
    <Alert className="span-6" color="teal">
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text size="sm" fw={600}>
            {dossierFormText.proposed(termMonths, dateOrDash(managedFrom), dateOrDash(managedTo))}
          </Text>
          <Text size="sm">{source}</Text>
        </div>
        <Button
          size="xs"
          variant="default"
          style={{ flexShrink: 0 }}
          onClick={() => {
            set("termMonths", String(termMonths));
            set("managedFrom", managedFrom);
            set("managedTo", managedTo);
          }}
        >
          {dossierFormText.takeProposal}
        </Button>
      </Group>
    </Alert>
  );
}

export function ManagementForm({ person, onDone, onCancel }: DossierFormProps) {
  const { today } = useStation();
  const open = useFormAction("management.open");
  const managed = new Set(person.managements.map((management) => management.completionId));
  const free = person.completions.filter((completion) => !managed.has(completion.id));
  const latest = free.toSorted((one, other) => other.completedOn.localeCompare(one.completedOn))[0];
  return (
    <RecordForm
      initial={{
        completionId: latest?.id ?? null,
        decidedOn: today,
        termMonths: null,
        managedFrom: null,
        managedTo: null,
      }}
      send={(input) => open({ ...input, termMonths: Number(input["termMonths"]), personId: person.id })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        path="completionId"
        label={dossierFormText.forCompletion}
        hint={free.length === 0 ? dossierFormText.noCompletion : undefined}
        span={6}
        choices={free.map((completion) => ({
          value: completion.id,
          label: `${completion.formLabel}, ${dateOrDash(completion.completedOn)}`,
        }))}
      />
      <TextField path="decisionNumber" label={dossierFormText.decisionNumber} span={3} />
      <DateField path="decidedOn" label={dossierFormText.decidedOn} required span={3} />
      <Proposal />
      <ChoiceField
        path="termMonths"
        label={dossierFormText.term}
        required
        span={2}
        choices={choicesOf(dossierFormText.terms)}
      />
      <DateField path="managedFrom" label={dossierFormText.managedFrom} required span={2} />
      <DateField path="managedTo" label={dossierFormText.managedTo} span={2} />
      <TextField path="responsible" label={dossierFormText.responsible} span={3} />
      <TextField path="responsibleUnit" label={dossierFormText.responsibleUnit} span={3} />
      <TextField path="familyRepresentative" label={dossierFormText.familyRepresentative} span={6} />
    </RecordForm>
  );
}

export function EndManagementForm({ target, onDone, onCancel }: EndFormProps) {
  const { today } = useStation();
  const end = useFormAction("management.end");
  return (
    <RecordForm
      initial={{ endedOn: today, endReason: target.reason ?? null }}
      send={(input) => end({ ...input, id: target.id, version: target.version })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        path="endReason"
        label={dossierFormText.endReason}
        required
        span={6}
        choices={choicesOf(managementEndLabels)}
      />
      <DateField path="endedOn" label={dossierFormText.endedOn} required span={3} />
      <TextField path="certificateNumber" label={dossierFormText.certificate} span={3} />
    </RecordForm>
  );
}

export function AdmitForm({ person, onDone, onCancel }: DossierFormProps) {
  const { today } = useStation();
  const admit = useFormAction("members.admit");
  const clubs = useAnswer("clubs.list", {});
  const active = clubs.kind === "value" ? clubs.value.filter((club) => club.state === "HOAT_DONG") : [];
  return (
    <RecordForm
      initial={{ clubId: null, joinedOn: today, joinCode: "KET_NAP" }}
      send={(input) => admit({ ...input, personId: person.id })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        path="clubId"
        label={dossierFormText.club}
        hint={active.length === 0 ? dossierFormText.noClubs : undefined}
        required
        span={6}
        choices={active.map((club) => ({ value: club.id, label: club.fullName }))}
      />
      <MembershipFields />
    </RecordForm>
  );
}
