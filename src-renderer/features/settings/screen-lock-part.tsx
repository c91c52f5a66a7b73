import { screenLockMinutes, usualScreenLock } from "#shared/domain/screen-lock.ts";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { Answered } from "../../components/answered.tsx";
import { ChoiceField } from "../../components/fields.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { tell } from "../../components/tell.ts";
import { settingsText } from "../../text/settings.ts";

const choices = screenLockMinutes.map((minutes) => ({
  value: String(minutes),
  label: settingsText.minutes(minutes),
}));

/** When the screen locks itself. */
export function ScreenLockPart() {
  const answer = useAnswer("screenLock.get", {});
  const change = useAction("screenLock.change");
  return (
    <div>
      <SectionTitle title={settingsText.screenLock} />
      <Answered answer={answer}>
        {({ minutes }) => (
          <RecordForm
            initial={{ minutes: String(minutes) }}
            saveLabel={settingsText.save}
            focusPath="none"
            send={async (input) => {
              const chosen = screenLockMinutes.find((one) => String(one) === input["minutes"]);
              return await change.send({ minutes: chosen ?? usualScreenLock });
            }}
            onDone={() => {
              tell(settingsText.saved);
            }}
          >
            <ChoiceField
              path="minutes"
              label={settingsText.screenLockLabel}
              hint={settingsText.screenLockHint}
              choices={choices}
              required
              span={3}
            />
          </RecordForm>
        )}
      </Answered>
    </div>
  );
}
