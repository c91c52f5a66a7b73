import { useState } from "react";
import { Button, Stack, Text } from "@mantine/core";
import { useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { Facts } from "../../components/facts.tsx";
import { SecretField } from "../../components/fields.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { tell } from "../../components/tell.ts";
import { settingsText } from "../../text/settings.ts";

/** A new password for the one who sits here. */
export function OwnPassword() {
  const change = useFormAction("accounts.changePassword");
  const [round, setRound] = useState(0);
  return (
    <div style={{ maxWidth: 480 }}>
      <RecordForm
        key={round}
        initial={{ oldPassword: "", newPassword: "" }}
        saveLabel={settingsText.changePassword}
        send={change}
        onDone={() => {
          tell(settingsText.passwordChanged);
          setRound(round + 1);
        }}
      >
        <SecretField path="oldPassword" label={settingsText.oldPassword} required />
        <SecretField
          path="newPassword"
          label={settingsText.newPassword}
          hint={settingsText.passwordHint}
          required
        />
      </RecordForm>
    </div>
  );
}

function Found() {
  const { version } = useStation();
  const check = useAnswer("station.check", {});
  return (
    <Answered answer={check}>
      {(found) => (
        <Stack gap={12}>
          <StateBadge
            meaning={found.sound ? "done" : "late"}
            label={found.sound ? settingsText.sound : settingsText.unsound}
          />
          <Facts
            rows={[
              [settingsText.journalEntries, String(found.journalEntries)],
              [settingsText.journalHead, found.journalHead],
              [settingsText.frozenPapers, String(found.frozenPapers)],
              [settingsText.version, version],
              ...found.findings.map(({ what, detail }) => [what, detail] as const),
            ]}
          />
        </Stack>
      )}
    </Answered>
  );
}

/** Whether the data is as it was written. */
export function CheckData() {
  const [isAsked, setAsked] = useState(false);
  return (
    <Stack gap={12} align="flex-start">
      <Text size="sm">{settingsText.checkHint}</Text>
      {isAsked ? (
        <Found />
      ) : (
        <Button
          onClick={() => {
            setAsked(true);
          }}
        >
          {settingsText.check}
        </Button>
      )}
    </Stack>
  );
}
