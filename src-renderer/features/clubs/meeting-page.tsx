import { useState } from "react";
import { Alert, Button } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { NoteField, NumberField, TextField, TimeField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { flattenRecord } from "../../components/form-values.ts";
import { PageFrame } from "../../components/page-frame.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { tell } from "../../components/tell.ts";
import { meetingText } from "../../text/clubs.ts";
import { dateOrDash } from "../../text/format.ts";
import { meetingKindLabels, meetingStateLabels } from "../../text/labels.ts";
import { AttendanceGrid, type Marks } from "./attendance-grid.tsx";

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

function marksOf(meeting: Meeting): Marks {
  return Object.fromEntries(
    meeting.attendance.map((row) => [row.personId, { mark: row.mark, reason: row.reason ?? "" }]),
  );
}

function attendanceOf(meeting: Meeting, marks: Marks) {
  const members = Object.entries(marks).flatMap(([personId, { mark, reason }]) =>
    mark === null ? [] : [{ personId, mark, reason: mark === "VP" && reason.trim() !== "" ? reason : null }],
  );
  const guests = meeting.guests.map(({ personId }) => ({ personId, mark: "KHACH", reason: null }));
  return [...members, ...guests];
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
  const [marks, setMarks] = useState<Marks>(() => marksOf(meeting));
  const isFixed = !mayWrite || meeting.state === "HUY";
  return (
    <RecordForm
      key={meeting.version}
      initial={heldFields(meeting)}
      saveLabel={meetingText.save}
      send={(input) =>
        hold({
          ...input,
          id: meeting.id,
          version: meeting.version,
          attendance: attendanceOf(meeting, marks),
        })
      }
      onDone={() => {
        tell(meetingText.saved);
      }}
    >
      <SectionTitle title={meetingText.attendance} />
      <div className="span-6">
        <AttendanceGrid rows={meeting.attendance} marks={marks} onMarks={setMarks} readOnly={isFixed} />
      </div>
      <SectionTitle title={meetingText.minutes} />
      <MinutesFields />
    </RecordForm>
  );
}

interface CancelDrawerProps {
  readonly meeting: Meeting;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function CancelDrawer({ meeting, opened, onClose }: CancelDrawerProps) {
  const cancel = useFormAction("meetings.cancel");
  return (
    <FormDrawer title={meetingText.cancel} opened={opened} onClose={onClose}>
      <RecordForm
        initial={{ reason: null }}
        saveLabel={meetingText.cancel}
        send={(input) => cancel({ ...input, id: meeting.id, version: meeting.version })}
        onDone={onClose}
        onCancel={onClose}
      >
        <NoteField path="reason" label={meetingText.cancelReason} required />
      </RecordForm>
    </FormDrawer>
  );
}

/** One meeting: who came, and what was said. */
export function MeetingPage({ id }: { readonly id: string }) {
  const { mayWrite } = useStation();
  const found = useAnswer("meetings.get", { id });
  const [isCancelling, setCancelling] = useState(false);
  const navigate = useNavigate();
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
                onClick={() =>
                  void navigate({
                    to: "/clubs/$id",
                    params: { id: meeting.clubId },
                    search: { section: "meetings" },
                  })
                }
              >
                {meetingText.back}
              </Button>
              {mayWrite && meeting.state === "DU_KIEN" ? (
                <Button
                  variant="default"
                  color="red"
                  onClick={() => {
                    setCancelling(true);
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
          <MeetingForm meeting={meeting} />
          <CancelDrawer
            meeting={meeting}
            opened={isCancelling}
            onClose={() => {
              setCancelling(false);
            }}
          />
        </PageFrame>
      )}
    </Answered>
  );
}
