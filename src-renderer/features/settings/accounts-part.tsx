import { type ReactNode, useState } from "react";
import { Button, Group, Stack } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { ChoiceField, SecretField, TextField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { tell } from "../../components/tell.ts";
import { choicesOf, roleLabels } from "../../text/labels.ts";
import { settingsText } from "../../text/settings.ts";
import { ScreenLockPart } from "./screen-lock-part.tsx";

type Account = OutputOf<"accounts.list">[number];

interface Asked {
  readonly what: "PASSWORD" | "CLOSE";
  readonly account: Account;
}

interface ColleagueFormProps {
  readonly asked: Asked;
  readonly onClose: () => void;
}

function NewPassword({ asked, onClose }: ColleagueFormProps) {
  const set = useFormAction("accounts.setPassword");
  return (
    <RecordForm
      initial={{ id: asked.account.id, newPassword: "" }}
      saveLabel={settingsText.setPassword}
      send={set}
      onCancel={onClose}
      onDone={() => {
        tell(settingsText.passwordChanged);
        onClose();
      }}
    >
      <SecretField
        path="newPassword"
        label={settingsText.newPassword}
        hint={settingsText.passwordHint}
        required
      />
    </RecordForm>
  );
}

function Closing({ asked, onClose }: ColleagueFormProps) {
  const close = useFormAction("accounts.close");
  return (
    <RecordForm
      initial={{ id: asked.account.id, reason: null }}
      saveLabel={settingsText.closeAccount}
      send={close}
      onCancel={onClose}
      onDone={() => {
        tell(settingsText.accountClosed);
        onClose();
      }}
    >
      <TextField
        path="reason"
        label={settingsText.closeReason}
        hint={settingsText.closeHint}
        required
        span={6}
      />
    </RecordForm>
  );
}

function Colleague({ asked, onClose }: { readonly asked: Asked | undefined; readonly onClose: () => void }) {
  const isPassword = asked?.what === "PASSWORD";
  const title = isPassword ? settingsText.setPasswordOf : settingsText.closeAccountOf;
  return (
    <FormDrawer
      opened={asked !== undefined}
      onClose={onClose}
      title={asked === undefined ? "" : title(asked.account.fullName)}
    >
      {asked === undefined ? null : isPassword ? (
        <NewPassword asked={asked} onClose={onClose} />
      ) : (
        <Closing asked={asked} onClose={onClose} />
      )}
    </FormDrawer>
  );
}

function colleagueActions(account: Account, onAsk: (asked: Asked) => void): ReactNode {
  const actions = [
    ["PASSWORD", settingsText.setPassword],
    ["CLOSE", settingsText.closeAccount],
  ] as const;
  return (
    <Group gap={8} wrap="nowrap">
      {actions.map(([what, label]) => (
        <Button
          key={what}
          variant="default"
          size="compact-sm"
          onClick={() => {
            onAsk({ what, account });
          }}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}

interface AccountTableProps {
  readonly rows: readonly Account[];
  readonly onAsk: (asked: Asked) => void;
}

function AccountTable({ rows, onAsk }: AccountTableProps) {
  const own = useStation().account.id;
  return (
    <DataTable
      label={settingsText.sections.accounts}
      columns={[
        { key: "login", title: settingsText.login, cell: (account) => account.login, width: 140 },
        { key: "name", title: settingsText.fullName, cell: (account) => account.fullName },
        { key: "role", title: settingsText.role, cell: (account) => roleLabels[account.role], width: 150 },
        {
          key: "actions",
          title: settingsText.actions,
          width: 280,
          cell: (account) =>
            account.id === own ? settingsText.ownAccount : colleagueActions(account, onAsk),
        },
      ]}
      rows={rows}
      rowKey={(account) => account.id}
    />
  );
}

function NewAccount() {
  const add = useFormAction("accounts.add");
  return (
    <RecordForm
      initial={{ login: null, fullName: null, role: "CAN_BO", password: "" }}
      saveLabel={settingsText.addAccount}
      focusPath="none"
      send={add}
      onDone={() => {
        tell(settingsText.saved);
      }}
    >
      <TextField path="fullName" label={settingsText.fullName} required span={3} />
      <TextField path="login" label={settingsText.login} required span={3} />
      <ChoiceField path="role" label={settingsText.role} required span={3} choices={choicesOf(roleLabels)} />
      <SecretField
        path="password"
        label={settingsText.password}
        hint={settingsText.passwordHint}
        required
        span={3}
      />
    </RecordForm>
  );
}

/** Who may open the programme, as what; who lost a password, who left; when the screen locks itself. */
export function Accounts() {
  const accounts = useAnswer("accounts.list", {});
  const [asked, setAsked] = useState<Asked>();
  return (
    <Stack gap={28} maw={860}>
      <Answered answer={accounts}>
        {(rows) => (
          <>
            <AccountTable rows={rows} onAsk={setAsked} />
            <div>
              <SectionTitle title={settingsText.addAccount} />
              <NewAccount key={rows.length} />
            </div>
          </>
        )}
      </Answered>
      <ScreenLockPart />
      <Colleague
        asked={asked}
        onClose={() => {
          setAsked(undefined);
        }}
      />
    </Stack>
  );
}
