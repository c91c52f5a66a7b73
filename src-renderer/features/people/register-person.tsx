import { useRef } from "react";
import { Alert, Anchor, Button, Stack, Text } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import type { CallInput } from "#shared/contract/contract.ts";
import { useAnswer, useFormAction } from "../../client/hooks.ts";
import type { NoReply } from "../../components/error-panel.tsx";
import { ChoiceField, NumberField, TextField } from "../../components/fields.tsx";
import type { FormValues } from "../../components/form-values.ts";
import { PageFrame } from "../../components/page-frame.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { tell } from "../../components/tell.ts";
import { likenessLabels } from "../../text/excel.ts";
import { categoryLabels, choicesOf } from "../../text/labels.ts";
import { registerText } from "../../text/people.ts";
import { IdentityFields, PersonFields, ResidenceFields, SubstanceField } from "./person-fields.tsx";

const initial: FormValues = {
  "person.fullName": null,
  "person.sex": null,
  "person.birthDate": null,
  "person.birthPrecision": "DAY",
  "person.ethnicity": null,
  "identity.kind": "CC",
  "identity.number": null,
  "residence.kind": "THUONG_TRU",
  "residence.from": null,
  category: "SAU_CAI",
};

type Asked = CallInput<"duplicates.ofNew">;

/** Whether the host asked if this is someone on record. */
function isSuspected(reply: NoReply): boolean {
  return reply.kind === "refusal" && reply.code === "perhapsTheSamePerson";
}

interface SuspectsProps {
  readonly asked: Asked;
  readonly onDifferent: (ids: readonly string[]) => void;
}

/** Everybody on record who is likely the same, each with the reasons; saying that they are others is remembered. */
function Suspects({ asked, onDifferent }: SuspectsProps) {
  const found = useAnswer("duplicates.ofNew", asked);
  const suspects = found.kind === "value" ? found.value : [];
  return (
    <Alert color="yellow" title={registerText.sameTitle}>
      <Stack gap={8} align="flex-start">
        {suspects.map(({ id, code, fullName, birth, area, why }) => (
          <div key={id}>
            <Anchor renderRoot={(props) => <Link to="/people/$id" params={{ id }} {...props} />}>
              {registerText.openSuspect(code)}
            </Anchor>
            <Text size="sm" className="person-name">
              {[fullName, birth, area].filter((part) => part !== null).join(" · ")}
            </Text>
            <Text size="sm" c="gray.7">
              {why.map((reason) => likenessLabels[reason]).join(", ")}
            </Text>
          </div>
        ))}
        <Button
          type="submit"
          variant="default"
          onClick={() => {
            onDifferent(suspects.map(({ id }) => id));
          }}
        >
          {registerText.notSame}
        </Button>
      </Stack>
    </Alert>
  );
}

/** What the host compares of a registration. */
function askedOf(input: Readonly<Record<string, unknown>>): Asked {
  const { person, identity, residence, householdCode, notTheSameAs } = input;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the very input the host has just checked and answered
  return { person, identity, residence, householdCode, notTheSameAs } as Asked;
}

/** A new file: who, with which document, living where, in which state. */
export function RegisterPerson() {
  const register = useFormAction("people.register");
  const navigate = useNavigate();
  const different = useRef<readonly string[]>([]);
  const sent = useRef<Readonly<Record<string, unknown>>>({});
  return (
    <PageFrame title={registerText.title} subtitle={registerText.subtitle}>
      <div style={{ maxWidth: 1120 }}>
        <RecordForm
          initial={initial}
          saveLabel={registerText.save}
          send={(input) => {
            const registration = { ...input, notTheSameAs: different.current };
            sent.current = registration;
            return register(registration);
          }}
          onCancel={() => void navigate({ to: "/people" })}
          renderRefusal={(reply) =>
            isSuspected(reply) ? (
              <Suspects
                asked={askedOf(sent.current)}
                onDifferent={(ids) => {
                  different.current = [...different.current, ...ids];
                }}
              />
            ) : null
          }
          onDone={({ id, code }) => {
            tell(registerText.saved(code));
            void navigate({ to: "/people/$id", params: { id } });
          }}
        >
          <SectionTitle title={registerText.whoTitle} />
          <PersonFields />
          <SectionTitle title={registerText.identityTitle} />
          <IdentityFields />
          <SectionTitle title={registerText.residenceTitle} />
          <ResidenceFields />
          <ChoiceField
            path="category"
            label={registerText.category}
            span={2}
            choices={choicesOf(categoryLabels)}
          />
          <SubstanceField span={2} />
          <TextField path="householdCode" label={registerText.household} span={1} />
          <NumberField path="familyMembersAtHome" label={registerText.family} span={1} />
        </RecordForm>
      </div>
    </PageFrame>
  );
}
