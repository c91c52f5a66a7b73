import { useState } from "react";
import { Anchor, Group } from "@mantine/core";
import { useAction } from "../../client/hooks.ts";
import { ChoiceField, SecretField, TextField } from "../../components/fields.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { textAt } from "../../components/form-values.ts";
import { unlockText } from "../../text/unlock.ts";
import { backupText } from "../../text/backups.ts";
import { BackLink, LockCard } from "./lock-card.tsx";
import { Restore } from "./restore.tsx";

interface UnlockProps {
  readonly officeName: string | null;
  readonly logins: readonly string[];
  /** The screen locked itself after so many minutes without a hand on it. */
  readonly idleMinutes: number | undefined;
}

function LoginField({ logins }: { readonly logins: readonly string[] }) {
  return logins.length === 0 ? (
    <TextField path="login" label={unlockText.login} required span={6} />
  ) : (
    <ChoiceField
      path="login"
      label={unlockText.login}
      required
      span={6}
      choices={logins.map((login) => ({ value: login, label: login }))}
    />
  );
}

function PasswordForm({ logins }: { readonly logins: readonly string[] }) {
  const unlock = useAction("station.unlock");
  return (
    <RecordForm
      initial={{ login: logins[0] ?? null, password: "" }}
      enterSaves
      focusPath="password"
      saveLabel={unlockText.open}
      send={(input) => unlock.send({ login: textAt(input, "login"), password: textAt(input, "password") })}
      onDone={() => undefined}
    >
      <LoginField logins={logins} />
      <SecretField path="password" label={unlockText.password} required />
    </RecordForm>
  );
}

function RecoveryForm({ logins }: { readonly logins: readonly string[] }) {
  const recover = useAction("station.recover");
  return (
    <RecordForm
      initial={{ login: logins[0] ?? null, recoveryKey: null, newPassword: "" }}
      focusPath="recoveryKey"
      saveLabel={unlockText.recover}
      send={(input) =>
        recover.send({
          login: textAt(input, "login"),
          recoveryKey: textAt(input, "recoveryKey"),
          newPassword: textAt(input, "newPassword"),
        })
      }
      onDone={() => undefined}
    >
      <LoginField logins={logins} />
      <TextField path="recoveryKey" label={unlockText.recoveryKey} required span={6} />
      <SecretField
        path="newPassword"
        label={unlockText.newPassword}
        hint={unlockText.passwordHint}
        required
      />
    </RecordForm>
  );
}

/** What the card is for: the password, a lost password, a copy to be put back. */
type Way = "PASSWORD" | "FORGOTTEN" | "RESTORE";

interface WaysProps {
  readonly onWay: (way: Way) => void;
}

function Ways({ onWay }: WaysProps) {
  const ways = [
    ["FORGOTTEN", unlockText.forgotten],
    ["RESTORE", backupText.restore],
  ] as const;
  return (
    <Group gap={20}>
      {ways.map(([way, label]) => (
        <Anchor
          key={way}
          component="button"
          type="button"
          size="sm"
          onClick={() => {
            onWay(way);
          }}
        >
          {label}
        </Anchor>
      ))}
    </Group>
  );
}

/** The lock: who, and the password; when it is lost, the key on the recovery sheet; when the data are, a copy. */
export function Unlock({ officeName, logins, idleMinutes }: UnlockProps) {
  const [way, setWay] = useState<Way>("PASSWORD");
  function backToPassword(): void {
    setWay("PASSWORD");
  }
  if (way === "RESTORE") {
    const card = { officeName, logins, onBack: backToPassword, onDone: backToPassword };
    return <Restore {...card} />;
  }
  if (way === "FORGOTTEN") {
    return (
      <LockCard officeName={officeName} title={unlockText.recoverTitle} intro={unlockText.recoverIntro}>
        <RecoveryForm logins={logins} />
        <BackLink label={unlockText.back} onBack={backToPassword} />
      </LockCard>
    );
  }
  return (
    <LockCard
      officeName={officeName}
      title={unlockText.title}
      intro={idleMinutes === undefined ? unlockText.intro : unlockText.introIdle(idleMinutes)}
    >
      <PasswordForm logins={logins} />
      <Ways onWay={setWay} />
    </LockCard>
  );
}
