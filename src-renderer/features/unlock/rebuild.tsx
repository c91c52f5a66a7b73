import { Button, Stack, Text } from "@mantine/core";
import { useAction } from "../../client/hooks.ts";
import { ErrorPanel } from "../../components/error-panel.tsx";
import { SecretField, TextField } from "../../components/fields.tsx";
import { textAt } from "../../components/form-values.ts";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { backupText } from "../../text/backups.ts";
import { unlockText } from "../../text/unlock.ts";
import { useChosenFile } from "./chosen-file.ts";

interface RebuildProps {
  readonly onDone: () => void;
}

/** The station laid out anew from the sealed copy that someone else kept, opened with the recovery sheet. */
export function Rebuild({ onDone }: RebuildProps) {
  const rebuild = useAction("station.rebuild");
  const { file, problem, choose } = useChosenFile();
  return (
    <Stack gap={12}>
      <Button variant="default" onClick={() => void choose()}>
        {backupText.fromFile}
      </Button>
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      {file === undefined ? null : (
        <>
          <Text size="sm">{backupText.chosenFile(file.name)}</Text>
          <RecordForm
            key={file.ticket}
            initial={{ recoveryKey: null, login: null, newPassword: "" }}
            focusPath="recoveryKey"
            saveLabel={backupText.rebuild}
            send={(input) =>
              rebuild.send({
                ticket: file.ticket,
                recoveryKey: textAt(input, "recoveryKey"),
                login: textAt(input, "login"),
                newPassword: textAt(input, "newPassword"),
              })
            }
            onDone={() => {
              tell(backupText.restored);
              onDone();
            }}
          >
            <TextField path="recoveryKey" label={unlockText.recoveryKey} required span={6} />
            <TextField path="login" label={backupText.login} required span={6} />
            <SecretField
              path="newPassword"
              label={unlockText.newPassword}
              hint={unlockText.passwordHint}
              required
            />
          </RecordForm>
        </>
      )}
    </Stack>
  );
}
