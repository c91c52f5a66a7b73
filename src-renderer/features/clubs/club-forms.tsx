import { useState } from "react";
import { useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { DateField } from "../../components/date-field.tsx";
import { ChoiceField, NoteField, NumberField, TextField, TimeField } from "../../components/fields.tsx";
import { PersonChoice } from "../../components/person-choice.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { MembershipFields } from "../../records/membership-fields.tsx";
import { clubFormText } from "../../text/clubs.ts";
import {
  boardRoleLabels,
  choicesOf,
  honorificLabels,
  leaveLabels,
  meetingKindLabels,
} from "../../text/labels.ts";
import type { ClubEndFormProps, ClubFormProps } from "./club.ts";

export function AdmitForm({ club, onDone, onCancel }: ClubFormProps) {
  const { today } = useStation();
  const admit = useFormAction("members.admit");
  const [query, setQuery] = useState("");
  const found = useAnswer("people.list", { query, limit: 20 }, { keep: false });
  const people = found.kind === "value" ? found.value.rows : [];
  return (
    <RecordForm
      initial={{ personId: null, joinedOn: today, joinCode: "KET_NAP" }}
      send={(input) => admit({ ...input, clubId: club.id })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <PersonChoice
        path="personId"
        label={clubFormText.person}
        hint={clubFormText.personHint}
        empty={clubFormText.personEmpty}
        found={people.map((person) => ({
          id: person.id,
          fullName: person.fullName,
          detail: [person.code, person.birth, person.area, person.club]
            .filter((part) => part !== null)
            .join(" · "),
        }))}
        onQuery={setQuery}
      />
      <MembershipFields />
    </RecordForm>
  );
}

export function LeaveForm({ target, onDone, onCancel }: ClubEndFormProps) {
  const { today } = useStation();
  const leave = useFormAction("members.leave");
  return (
    <RecordForm
      initial={{ reason: null, leftOn: today }}
      send={(input) => leave({ ...input, id: target.id, version: target.version })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        path="reason"
        label={clubFormText.leaveReason}
        required
        span={6}
        choices={choicesOf(leaveLabels)}
      />
      <DateField path="leftOn" label={clubFormText.leftOn} required span={6} />
    </RecordForm>
  );
}

/** Day, hours, place and kind of a meeting. */
export function ScheduleFields() {
  return (
    <>
      <DateField path="meeting.date" label={clubFormText.date} required span={4} />
      <TimeField path="meeting.start" label={clubFormText.start} span={1} />
      <TimeField path="meeting.end" label={clubFormText.end} span={1} />
      <ChoiceField
        path="meeting.kind"
        label={clubFormText.kind}
        required
        span={6}
        choices={choicesOf(meetingKindLabels)}
      />
      <TextField path="meeting.venue" label={clubFormText.venue} span={6} />
      <TextField path="meeting.topic" label={clubFormText.topic} span={6} />
    </>
  );
}

export function ScheduleForm({ club, onDone, onCancel }: ClubFormProps) {
  const { today } = useStation();
  const schedule = useFormAction("meetings.schedule");
  return (
    <RecordForm
      initial={{
        "meeting.date": today,
        "meeting.kind": "THUONG_KY",
        "meeting.venue": club.club.venue,
        "meeting.start": null,
        "meeting.end": null,
      }}
      send={(input) => schedule({ ...input, clubId: club.id })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ScheduleFields />
    </RecordForm>
  );
}

export function AppointForm({ club, onDone, onCancel }: ClubFormProps) {
  const { today } = useStation();
  const appoint = useFormAction("board.appoint");
  return (
    <RecordForm
      initial={{ "member.honorific": null, "member.role": null, "member.from": today }}
      send={(input) => appoint({ ...input, clubId: club.id })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        path="member.honorific"
        label={clubFormText.honorific}
        required
        span={1}
        choices={choicesOf(honorificLabels)}
      />
      <TextField path="member.fullName" label={clubFormText.fullName} required span={3} />
      <ChoiceField
        path="member.role"
        label={clubFormText.role}
        required
        span={2}
        choices={choicesOf(boardRoleLabels)}
      />
      <TextField path="member.positionAtOrganisation" label={clubFormText.position} span={6} />
      <DateField path="member.from" label={clubFormText.from} required span={3} />
      <TextField path="member.document" label={clubFormText.document} span={3} />
    </RecordForm>
  );
}

export function ReleaseForm({ target, onDone, onCancel }: ClubEndFormProps) {
  const { today } = useStation();
  const release = useFormAction("board.release");
  return (
    <RecordForm
      initial={{ to: today, reason: null }}
      send={(input) => release({ ...input, id: target.id, version: target.version })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <DateField path="to" label={clubFormText.to} required span={6} />
      <NoteField path="reason" label={clubFormText.reason} required />
    </RecordForm>
  );
}

export function SuspendForm({ club, onDone, onCancel }: ClubFormProps) {
  const { today } = useStation();
  const suspend = useFormAction("clubs.suspend");
  return (
    <RecordForm
      initial={{ from: today }}
      send={(input) => suspend({ ...input, clubId: club.id })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <DateField path="from" label={clubFormText.from} required span={3} />
      <TextField path="document" label={clubFormText.document} span={3} />
    </RecordForm>
  );
}

export function ResumeForm({ club, onDone, onCancel }: ClubFormProps) {
  const { today } = useStation();
  const resume = useFormAction("clubs.resume");
  return (
    <RecordForm
      initial={{ to: today }}
      send={(input) => resume({ ...input, clubId: club.id })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <DateField path="to" label={clubFormText.resumeOn} required span={3} />
      <TextField path="document" label={clubFormText.document} span={3} />
    </RecordForm>
  );
}

export function RequireMeetingsForm({ club, onDone, onCancel }: ClubFormProps) {
  const { today } = useStation();
  const change = useFormAction("clubs.requireMeetings");
  return (
    <RecordForm
      initial={{ value: club.requiredMeetings, from: today }}
      send={(input) => change({ ...input, clubId: club.id })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <NumberField path="value" label={clubFormText.value} required span={3} />
      <DateField path="from" label={clubFormText.from} required span={3} />
    </RecordForm>
  );
}
