import { useState } from "react";
import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import type { CallInput, OutputOf } from "#shared/contract/contract.ts";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { Facts } from "../../components/facts.tsx";
import { ChoiceField, SecretField, TextField } from "../../components/fields.tsx";
import { textAt } from "../../components/form-values.ts";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { backupText } from "../../text/backups.ts";
import { momentText } from "../../text/format.ts";
import { useChosenFile } from "./chosen-file.ts";
import { BackLink, LockCard } from "./lock-card.tsx";
import { Rebuild } from "./rebuild.tsx";

type Wanted = CallInput<"backups.restore">;
type Seen = OutputOf<"backups.examine">;

interface RestoreProps {
  readonly officeName: string | null;
  readonly logins: readonly string[];
  readonly onBack: () => void;
  readonly onDone: () => void;
}

interface LookFormProps {
  readonly logins: readonly string[];
  readonly onSeen: (wanted: Wanted, seen: Seen) => void;
}

/** Which copy, and the password that opens it. */
function LookForm({ logins, onSeen }: LookFormProps) {
  const copies = useAnswer("backups.list", {});
  const examine = useAction("backups.examine");
  const { file, problem, choose } = useChosenFile();
  const days = copies.kind === "value" ? copies.value : [];
  const choices = [
    ...(file === undefined ? [] : [{ value: file.ticket, label: backupText.chosenFile(file.name) }]),
    ...days.map(({ day, madeAt }) => ({ value: day, label: backupText.copyOf(madeAt) })),
  ];
  return (
    <Stack gap={12}>
      <Button variant="default" onClick={() => void choose()}>
        {backupText.fromFile}
      </Button>
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      {choices.length === 0 ? null : (
        <RecordForm<{ readonly wanted: Wanted; readonly seen: Seen }>
          key={choices[0]?.value}
          initial={{ chosen: choices[0]?.value ?? null, login: logins[0] ?? null, password: "" }}
          focusPath="password"
          saveLabel={backupText.look}
          send={async (input) => {
            const chosen = textAt(input, "chosen");
            const wanted = {
              source: chosen === file?.ticket ? { file: chosen } : { day: chosen },
              login: textAt(input, "login"),
              password: textAt(input, "password"),
            };
            const reply = await examine.send(wanted);
            return reply.kind === "value" ? { kind: "value", value: { wanted, seen: reply.value } } : reply;
          }}
          onDone={({ wanted, seen }) => {
            onSeen(wanted, seen);
          }}
        >
          <ChoiceField path="chosen" label={backupText.source} required span={6} choices={choices} />
          <TextField path="login" label={backupText.login} required span={6} />
          <SecretField path="password" label={backupText.password} required />
        </RecordForm>
      )}
    </Stack>
  );
}

interface ConfirmProps {
  readonly wanted: Wanted;
  readonly seen: Seen;
  readonly onAnother: () => void;
  readonly onDone: () => void;
}

/** What the copy holds, what would be lost, and the one button that does it. */
function Confirm({ wanted, seen, onAnother, onDone }: ConfirmProps) {
  const restore = useAction("backups.restore");
  const [problem, setProblem] = useState<NoReply>();
  async function go(): Promise<void> {
    const reply = await restore.send(wanted);
    if (reply.kind === "value") {
      tell(backupText.restored);
      onDone();
    } else {
      setProblem(reply);
    }
  }
  return (
    <Stack gap={12}>
      <Facts
        rows={[
          [backupText.office, seen.officeName],
          [backupText.madeAt, seen.madeAt === null ? "…" : momentText(seen.madeAt)],
          [backupText.held, backupText.heldEntries(seen.journalEntries)],
          [
            backupText.lost,
            seen.presentEntries === null
              ? backupText.lostUnknown
              : backupText.lostEntries(seen.presentEntries - seen.journalEntries),
          ],
        ]}
      />
      <Text size="sm">{backupText.kept}</Text>
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      <Group>
        <Button loading={restore.busy} onClick={() => void go()}>
          {backupText.confirm}
        </Button>
        <Button variant="default" onClick={onAnother}>
          {backupText.another}
        </Button>
      </Group>
    </Stack>
  );
}

/** A copy put back: chosen, looked at, confirmed. Until the last button nothing changes. */
export function Restore({ officeName, logins, onBack, onDone }: RestoreProps) {
  const [looked, setLooked] = useState<{ readonly wanted: Wanted; readonly seen: Seen }>();
  const [isSealed, setSealed] = useState(false);
  if (isSealed) {
    return (
      <LockCard officeName={officeName} title={backupText.rebuildTitle} intro={backupText.rebuildIntro}>
        <Rebuild onDone={onDone} />
        <BackLink
          label={backupText.back}
          onBack={() => {
            setSealed(false);
          }}
        />
      </LockCard>
    );
  }
  return (
    <LockCard officeName={officeName} title={backupText.restoreTitle} intro={backupText.restoreIntro}>
      {looked === undefined ? (
        <LookForm
          logins={logins}
          onSeen={(wanted, seen) => {
            setLooked({ wanted, seen });
          }}
        />
      ) : (
        <Confirm
          {...looked}
          onAnother={() => {
            setLooked(undefined);
          }}
          onDone={onDone}
        />
      )}
      {officeName === null && looked === undefined ? (
        <Group>
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => {
              setSealed(true);
            }}
          >
            {backupText.rebuildLink}
          </Anchor>
        </Group>
      ) : null}
      <BackLink label={backupText.back} onBack={onBack} />
    </LockCard>
  );
}
