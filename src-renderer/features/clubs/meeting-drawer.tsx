import type { OutputOf } from "#shared/contract/contract.ts";
import { useFormAction } from "../../client/hooks.ts";
import { NoteField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { RecordTabs } from "../../records/record-tabs.tsx";
import { clubFormText, meetingText } from "../../text/clubs.ts";
import { entryText } from "../../text/records/all-records.ts";
import { ScheduleFields } from "./club-forms.tsx";

type Meeting = OutputOf<"meetings.get">;
/** What is being done with a meeting beside its page. */
export type MeetingAction = "change" | "cancel";

interface MeetingFormProps {
  readonly meeting: Meeting;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function CancelForm({ meeting, onDone, onCancel }: MeetingFormProps) {
  const cancel = useFormAction("meetings.cancel");
  return (
    <RecordForm
      initial={{ reason: null }}
      saveLabel={meetingText.cancel}
      send={(input) => cancel({ ...input, id: meeting.id, version: meeting.version })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <NoteField path="reason" label={meetingText.cancelReason} required />
    </RecordForm>
  );
}

function ChangeForm({ meeting, onDone, onCancel }: MeetingFormProps) {
  const change = useFormAction("meetings.change");
  const { date, start, end, kind, venue, topic } = meeting;
  return (
    <RecordForm
      initial={{
        "meeting.date": date,
        "meeting.start": start,
        "meeting.end": end,
        "meeting.kind": kind,
        "meeting.venue": venue,
        "meeting.topic": topic,
        reason: null,
      }}
      send={(input) => change({ ...input, id: meeting.id, version: meeting.version })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ScheduleFields />
      <NoteField path="reason" label={entryText.reason} hint={entryText.reasonHint} required />
    </RecordForm>
  );
}

interface MeetingDrawerProps {
  readonly meeting: Meeting;
  readonly action: MeetingAction | undefined;
  readonly onClose: () => void;
  readonly onVoided: () => void;
}

/** What is done with one meeting beside its page: day and hours corrected, its history, voided, or called off. */
export function MeetingDrawer({ meeting, action, onClose, onVoided }: MeetingDrawerProps) {
  const done = (): void => {
    tell(clubFormText.saved);
    onClose();
  };
  return (
    <FormDrawer
      title={action === "cancel" ? meetingText.cancel : meetingText.changeTitle}
      opened={action !== undefined}
      onClose={onClose}
      size={720}
      draft={action === undefined ? undefined : `${action} meeting ${meeting.id}`}
    >
      {action === "cancel" ? (
        <CancelForm meeting={meeting} onDone={done} onCancel={onClose} />
      ) : (
        <RecordTabs
          entity="meeting"
          id={meeting.id}
          edit={<ChangeForm meeting={meeting} onDone={done} onCancel={onClose} />}
          onVoided={onVoided}
          onCancel={onClose}
        />
      )}
    </FormDrawer>
  );
}
