import { useState } from "react";
import { Anchor, Stack, Text, Title } from "@mantine/core";
import { useAction } from "../../client/hooks.ts";
import { ChoiceField, SecretField, TextField } from "../../components/fields.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { textAt } from "../../components/form-values.ts";
import { unlockText } from "../../text/unlock.ts";
import { appText } from "../../text/app.ts";

interface UnlockProps {
  readonly officeName: string | null;
  readonly logins: readonly string[];
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

/** The lock: who, and the password; when it is lost, the key on the printed recovery sheet. */
export function Unlock({ officeName, logins }: UnlockProps) {
  const [isForgotten, setForgotten] = useState(false);
  return (
    <main style={{ minHeight: "100%", display: "grid", placeItems: "center", background: "#f6f8f9" }}>
      <div className="card" style={{ width: 440 }}>
        <Stack gap={12}>
          <img src="./icon.svg" width={44} height={44} alt="" />
          <div>
            <Text size="sm" c="gray.7">
              {officeName ?? appText.name}
            </Text>
            <Title order={1}>{isForgotten ? unlockText.recoverTitle : unlockText.title}</Title>
            <Text size="sm" c="gray.7">
              {isForgotten ? unlockText.recoverIntro : unlockText.intro}
            </Text>
          </div>
          {isForgotten ? <RecoveryForm logins={logins} /> : <PasswordForm logins={logins} />}
          <Anchor
            component="button"
            type="button"
            size="sm"
            data-key={isForgotten ? "Escape" : undefined}
            onClick={() => {
              setForgotten(!isForgotten);
            }}
          >
            {isForgotten ? unlockText.back : unlockText.forgotten}
          </Anchor>
        </Stack>
      </div>
    </main>
  );
}
