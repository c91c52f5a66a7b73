import { useState } from "react";
import { Anchor, Stepper, Text, Title } from "@mantine/core";
import type { CallInput, OutputOf } from "#shared/contract/contract.ts";
import { call } from "../../client/call.ts";
import { SecretField, TextField } from "../../components/fields.tsx";
import type { NoReply } from "../../components/error-panel.tsx";
import type { FormValues } from "../../components/form-values.ts";
import { RecordForm } from "../../components/record-form.tsx";
import { backupText } from "../../text/backups.ts";
import { firstRunText } from "../../text/first-run.ts";
import { OfficeStep } from "./office-step.tsx";
import { OfficialsStep } from "./officials-step.tsx";
import { RecoveryStep } from "./recovery-step.tsx";
import { problemsOfOffice, problemsOfOfficials, profileFrom } from "./profile.ts";

interface FirstRunProps {
  readonly today: string;
  readonly onDone: () => void;
  /** The office has data elsewhere: a copy is put in place instead. */
  readonly onRestore: () => void;
}

const empty: FormValues = {
  "profile.office.kind": "COMMUNE",
  "profile.office.unitCode": null,
  "profile.office.name": null,
  "profile.office.placeName": null,
  "profile.office.provinceText": null,
  "profile.office.parentLine": null,
  "profile.office.showParent": false,
  provinceCode: null,
  communeCode: null,
};

type Input = Record<string, unknown>;
type Checked = { readonly kind: "value"; readonly value: Input } | NoReply;

function checked(input: Input, problems: readonly { path: string; code: string }[]): Promise<Checked> {
  return Promise.resolve(
    problems.length === 0
      ? { kind: "value", value: input }
      : { kind: "refusal", code: "invalidInput", fields: problems },
  );
}

function AccountStep() {
  return (
    <>
      <Text size="sm" className="span-6">
        {firstRunText.accountHint}
      </Text>
      <TextField path="account.fullName" label={firstRunText.fullName} required span={3} />
      <TextField
        path="account.login"
        label={firstRunText.login}
        hint={firstRunText.loginHint}
        required
        span={3}
      />
      <SecretField
        path="account.password"
        label={firstRunText.password}
        hint={firstRunText.passwordHint}
        required
      />
      <SecretField path="repeat" label={firstRunText.repeat} required />
    </>
  );
}

async function createStation(
  office: Input,
  officials: Input,
  account: Input,
): Promise<{ kind: "value"; value: OutputOf<"station.create"> } | NoReply> {
  const secret = account["account"];
  if (typeof secret === "object" && secret !== null && "password" in secret) {
    if (secret.password !== account["repeat"]) {
      const fields = [{ path: "repeat", code: "passwordsDiffer" }];
      return { kind: "refusal", code: "invalidInput", fields };
    }
  }
  const input = { profile: profileFrom(office, officials), account: secret };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields of the steps are named by the paths of this operation's input; the host checks them
  return call("station.create", input as CallInput<"station.create">);
}

/** First run: kind of station, unit and letterhead, who signs, the first account, the recovery sheet. */
export function FirstRun({ today, onDone, onRestore }: FirstRunProps) {
  const [step, setStep] = useState(0);
  const [office, setOffice] = useState<Input>({});
  const [officials, setOfficials] = useState<Input>({});
  const [officialCount, setOfficialCount] = useState(2);
  const [made, setMade] = useState<OutputOf<"station.create">>();

  function goBack(): void {
    setStep(step - 1);
  }

  return (
    <main style={{ minHeight: "100%", background: "#f6f8f9", padding: "24px 0" }}>
      <div className="card" style={{ width: 1000, margin: "0 auto", padding: 24 }}>
        <Title order={1}>{firstRunText.title}</Title>
        <Text size="sm" c="gray.7" pb={16}>
          {firstRunText.step(step + 1, firstRunText.steps.length)}
        </Text>
        <Stepper active={step} size="sm" allowNextStepsSelect={false} pb={20}>
          {firstRunText.steps.map((label) => (
            <Stepper.Step key={label} label={label} />
          ))}
        </Stepper>
        <div hidden={step !== 0}>
          <RecordForm
            initial={empty}
            saveLabel={firstRunText.next}
            send={(input) => checked(input, problemsOfOffice(input))}
            onDone={(input) => {
              setOffice(input);
              setStep(1);
            }}
          >
            <OfficeStep today={today} />
          </RecordForm>
          <Anchor component="button" type="button" size="sm" mt={16} onClick={onRestore}>
            {backupText.firstRunLink}
          </Anchor>
        </div>
        {step === 1 ? (
          <RecordForm
            initial={{}}
            saveLabel={firstRunText.next}
            send={(input) => checked(input, problemsOfOfficials(input))}
            onCancel={goBack}
            cancelLabel={firstRunText.back}
            onDone={(input) => {
              setOfficials(input);
              setStep(2);
            }}
          >
            <OfficialsStep
              count={officialCount}
              onAdd={() => {
                setOfficialCount(officialCount + 1);
              }}
            />
          </RecordForm>
        ) : null}
        {step === 2 ? (
          <RecordForm
            initial={{ "account.fullName": null, "account.login": null, "account.password": "", repeat: "" }}
            saveLabel={firstRunText.create}
            send={(input) => createStation(office, officials, input)}
            onCancel={goBack}
            cancelLabel={firstRunText.back}
            onDone={(station) => {
              setMade(station);
              setStep(3);
            }}
          >
            <AccountStep />
          </RecordForm>
        ) : null}
        {made === undefined ? null : <RecoveryStep made={made} onDone={onDone} />}
      </div>
    </main>
  );
}
