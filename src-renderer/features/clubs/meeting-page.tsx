import { useState } from "react";
import { Alert, Button } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { OutputOf } from "#shared/contract/contract.ts";
import { attendanceMarks } from "#shared/domain/club.ts";
import { useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { DraftNameContext } from "../../components/draft-context.ts";
import { NoteField, NumberField, TextField, TimeField } from "../../components/fields.tsx";
import { useFormState } from "../../components/form-context.ts";
import { flattenRecord, type FormValues, textAt } from "../../components/form-values.ts";
import { PageFrame } from "../../components/page-frame.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { tell } from "../../components/tell.ts";
import { meetingText } from "../../text/clubs.ts";
import { dateOrDash } from "../../text/format.ts";
import { meetingKindLabels, meetingStateLabels } from "../../text/labels.ts";
import { entryText } from "../../text/records/all-records.ts";
import { AttendanceFromExcel } from "./attendance-from-excel.tsx";
import { AttendanceGrid, type Marks } from "./attendance-grid.tsx";
import { type MeetingAction, MeetingDrawer } from "./meeting-drawer.tsx";

type Meeting = OutputOf<"meetings.get">;
const meanings = { DU_KIEN: "soon", DA_TO_CHUC: "done", HUY: "plain" } as const;

/** A plan's own hours and place stand in the minutes until they are changed there. */
function heldFields(meeting: Meeting) {
  const { held } = meeting;
  return flattenRecord(
    {
      ...held,
      start: held.start ?? meeting.start,
      end: held.end ?? meeting.end,
      venue: held.venue ?? meeting.venue,
      topic: held.topic ?? meeting.topic,
    },
    "held",
  );
}

const markPath = (personId: string): string => `mark ${personId}`;
const whyPath = (personId: string): string => `why ${personId}`;

/** Everybody's mark as fields of the form: a draft holds them with the rest of what was typed. */
function markFields(meeting: Meeting): FormValues {
  return Object.fromEntries(
    meeting.attendance.flatMap(({ personId, mark, reason }) => [
      [markPath(personId), mark],
      [whyPath(personId), reason],
    ]),
  );
}

function marksOf(meeting: Meeting, values: Readonly<Record<string, unknown>>): Marks {
  return Object.fromEntries(
    meeting.attendance.map(({ personId }) => [
      personId,
      {
        mark: attendanceMarks.find((known) => known === values[markPath(personId)]) ?? null,
        reason: textAt(values, whyPath(personId)),
      },
    ]),
  );
}

function attendanceOf(meeting: Meeting, marks: Marks) {
  const members = Object.entries(marks).flatMap(([personId, { mark, reason }]) =>
    mark === null ? [] : [{ personId, mark, reason: mark === "VP" && reason.trim() !== "" ? reason : null }],
  );
  const guests = meeting.guests.map(({ personId }) => ({ personId, mark: "KHACH", reason: null }));
  return [...members, ...guests];
}

function Attendance({ meeting, readOnly }: { readonly meeting: Meeting; readonly readOnly: boolean }) {
  const { values, set } = useFormState();
  const setMarks = (marks: Marks): void => {
    for (const [personId, { mark, reason }] of Object.entries(marks)) {
      set(markPath(personId), mark);
      set(whyPath(personId), reason === "" ? null : reason);
    }
  };
  return (
    <div className="span-6">
      {readOnly || meeting.attendance.length === 0 ? null : (
        <AttendanceFromExcel meetingId={meeting.id} onMarks={setMarks} />
      )}
      <AttendanceGrid
        rows={meeting.attendance}
        marks={marksOf(meeting, values)}
        onMarks={setMarks}
        readOnly={readOnly}
      />
    </div>
  );
}

function MinutesFields() {
  return (
    <>
      <TimeField path="held.start" label={meetingText.start} />
      <TimeField path="held.end" label={meetingText.end} />
      <TextField path="held.venue" label={meetingText.venue} span={4} />
      <TextField path="held.topic" label={meetingText.topic} span={6} />
      <TextField path="held.chair" label={meetingText.chair} span={2} />
      <TextField path="held.secretary" label={meetingText.secretary} span={2} />
      <TextField path="held.speaker" label={meetingText.speaker} span={2} />
      <TextField path="held.guests" label={meetingText.guestsText} span={4} />
      <NumberField path="held.guestCount" label={meetingText.guestCount} span={2} />
      <NoteField path="held.content" label={meetingText.content} span={3} />
      <NoteField path="held.conclusion" label={meetingText.conclusion} span={3} />
      <NoteField path="held.actions" label={meetingText.actions} span={6} />
    </>
  );
}

function MeetingForm({ meeting }: { readonly meeting: Meeting }) {
  const { mayWrite } = useStation();
  const hold = useFormAction("meetings.hold");
  const wasHeld = meeting.state === "DA_TO_CHUC";
  const isFixed = !mayWrite || meeting.state === "HUY";
  return (
    <RecordForm
      key={meeting.version}
      initial={{ ...heldFields(meeting), ...markFields(meeting), ...(wasHeld ? { reason: null } : {}) }}
      saveLabel={meetingText.save}
      send={(input) =>
        hold({
          held: input["held"],
          reason: input["reason"] ?? null,
          id: meeting.id,
          version: meeting.version,
          attendance: attendanceOf(meeting, marksOf(meeting, input)),
        })
      }
      onDone={() => {
        tell(meetingText.saved);
      }}
    >
      <SectionTitle title={meetingText.attendance} />
      <Attendance meeting={meeting} readOnly={isFixed} />
      <SectionTitle title={meetingText.minutes} />
      <MinutesFields />
      {wasHeld ? (
        <NoteField path="reason" label={entryText.reason} hint={entryText.reasonHint} required />
      ) : null}
    </RecordForm>
  );
}

/** One meeting: who came, and what was said. */
export function MeetingPage({ id }: { readonly id: string }) {
  const { mayWrite } = useStation();
  const found = useAnswer("meetings.get", { id });
  const [action, setAction] = useState<MeetingAction>();
  const navigate = useNavigate();
  const backToClub = (clubId: string): void =>
    void navigate({ to: "/clubs/$id", params: { id: clubId }, search: { section: "meetings" } });
  return (
    <Answered answer={found}>
      {(meeting) => (
        <PageFrame
          title={meetingText.title(
            meetingKindLabels[meeting.kind].toLocaleLowerCase("vi"),
            dateOrDash(meeting.date),
          )}
          subtitle={
            <span className="subtitle">
              {meeting.clubName}
              <StateBadge meaning={meanings[meeting.state]} label={meetingStateLabels[meeting.state]} />
            </span>
          }
          actions={
            <>
              <Button
                variant="default"
                data-key="Escape"
                onClick={() => {
                  backToClub(meeting.clubId);
                }}
              >
                {meetingText.back}
              </Button>
              {mayWrite ? (
                <Button
                  variant="default"
                  data-key="F2"
                  onClick={() => {
                    setAction("change");
                  }}
                >
                  {meetingText.change}
                </Button>
              ) : null}
              {mayWrite && meeting.state === "DU_KIEN" ? (
                <Button
                  variant="default"
                  color="red"
                  onClick={() => {
                    setAction("cancel");
                  }}
                >
                  {meetingText.cancel}
                </Button>
              ) : null}
              {mayWrite && meeting.state === "DA_TO_CHUC" ? (
                <Button
                  leftSection={<IconFileText size={18} aria-hidden />}
                  onClick={() =>
                    void navigate({
                      to: "/documents/new",
                      search: { meetingId: meeting.id, clubId: meeting.clubId },
                    })
                  }
                >
                  {meetingText.minutesPaper}
                </Button>
              ) : null}
            </>
          }
        >
          {meeting.cancelReason === null ? null : (
            <Alert color="gray">{meetingText.cancelled(meeting.cancelReason)}</Alert>
          )}
          <DraftNameContext value={mayWrite ? `meeting ${meeting.id}` : undefined}>
            <MeetingForm meeting={meeting} />
          </DraftNameContext>
          <MeetingDrawer
            meeting={meeting}
            action={action}
            onClose={() => {
              setAction(undefined);
            }}
            onVoided={() => {
              backToClub(meeting.clubId);
            }}
          />
        </PageFrame>
      )}
    </Answered>
  );
}
