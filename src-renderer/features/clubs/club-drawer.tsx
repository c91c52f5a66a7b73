import { useNavigate } from "@tanstack/react-router";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { tell } from "../../components/tell.ts";
import { ChangeBodyForm } from "../../records/change-body-form.tsx";
import { DissolveForm } from "../../records/dissolve-form.tsx";
import { clubFormText, clubText } from "../../text/clubs.ts";
import type { Club, ClubAction, ClubFormProps } from "./club.ts";
import {
  AdmitForm,
  AppointForm,
  LeaveForm,
  ReleaseForm,
  RequireMeetingsForm,
  ResumeForm,
  ScheduleForm,
  SuspendForm,
} from "./club-forms.tsx";

const forms = {
  admit: AdmitForm,
  schedule: ScheduleForm,
  appoint: AppointForm,
  suspend: SuspendForm,
  resume: ResumeForm,
  requireMeetings: RequireMeetingsForm,
  change: ChangeClubForm,
  dissolve: DissolveClubForm,
} as const;

function DissolveClubForm({ club, onDone, onCancel }: ClubFormProps) {
  const members = club.members.filter(({ leftOn }) => leftOn === null);
  return <DissolveForm bodyId={club.id} members={members} onDone={onDone} onCancel={onCancel} />;
}

function ChangeClubForm({ club, onDone, onCancel }: ClubFormProps) {
  const navigate = useNavigate();
  return (
    <ChangeBodyForm
      body={club}
      onDone={onDone}
      onVoided={() => void navigate({ to: "/clubs" })}
      onCancel={onCancel}
    />
  );
}

function FormOf({ action, ...props }: ClubFormProps & { readonly action: ClubAction }) {
  if (action.kind === "leave") {
    return <LeaveForm {...props} target={action} />;
  }
  if (action.kind === "release") {
    return <ReleaseForm {...props} target={action} />;
  }
  const Form = forms[action.kind];
  return <Form {...props} />;
}

interface ClubDrawerProps {
  readonly club: Club;
  readonly action: ClubAction | undefined;
  readonly onClose: () => void;
}

/** The short forms of a club, in a drawer beside it. */
export function ClubDrawer({ club, action, onClose }: ClubDrawerProps) {
  return (
    <FormDrawer
      title={action === undefined ? "" : clubText[action.kind]}
      opened={action !== undefined}
      draft={action === undefined ? undefined : `${action.kind} ${club.id}`}
      onClose={onClose}
    >
      {action === undefined ? null : (
        <FormOf
          action={action}
          club={club}
          onCancel={onClose}
          onDone={() => {
            tell(clubFormText.saved);
            onClose();
          }}
        />
      )}
    </FormDrawer>
  );
}
