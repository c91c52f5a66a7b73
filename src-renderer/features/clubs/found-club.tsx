import { useNavigate } from "@tanstack/react-router";
import { useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { NumberField } from "../../components/fields.tsx";
import { DraftNameContext } from "../../components/draft-context.ts";
import { PageFrame } from "../../components/page-frame.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { foundText } from "../../text/clubs.ts";
import { BodyFields } from "../../records/body-fields.tsx";

/** A new club, from its founding decision. */
export function FoundClub() {
  const { today } = useStation();
  const found = useFormAction("clubs.found");
  const navigate = useNavigate();
  return (
    <PageFrame title={foundText.title} subtitle={foundText.subtitle}>
      <DraftNameContext value="new club">
        <div style={{ maxWidth: 900 }}>
          <RecordForm
            initial={{ "club.fullName": null, "club.foundedOn": today, requiredMeetings: 1 }}
            saveLabel={foundText.save}
            send={found}
            onCancel={() => void navigate({ to: "/clubs" })}
            onDone={({ id, code }) => {
              tell(foundText.saved(code));
              void navigate({ to: "/clubs/$id", params: { id } });
            }}
          >
            <BodyFields />
            <NumberField path="requiredMeetings" label={foundText.requiredMeetings} required span={2} />
          </RecordForm>
        </div>
      </DraftNameContext>
    </PageFrame>
  );
}
