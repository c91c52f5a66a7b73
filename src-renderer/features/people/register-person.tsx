import { useRef } from "react";
import { Alert, Anchor, Button, Stack } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useFormAction } from "../../client/hooks.ts";
import type { NoReply } from "../../components/error-panel.tsx";
import { ChoiceField, NumberField, TextField } from "../../components/fields.tsx";
import type { FormValues } from "../../components/form-values.ts";
import { PageFrame } from "../../components/page-frame.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { tell } from "../../components/tell.ts";
import { categoryLabels, choicesOf } from "../../text/labels.ts";
import { registerText } from "../../text/people.ts";
import { IdentityFields, PersonFields, ResidenceFields } from "./person-fields.tsx";

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

/** The file the host named as perhaps the same person. */
function suspectOf(reply: NoReply): { readonly id: string; readonly code: string } | undefined {
  if (reply.kind === "fault" || reply.code !== "perhapsTheSamePerson") {
    return undefined;
  }
  const { id, code } = reply.params ?? {};
  return id === undefined ? undefined : { id: String(id), code: String(code ?? id) };
}

interface SuspectProps {
  readonly reply: NoReply;
  readonly onDifferent: (ids: readonly string[]) => void;
}

function Suspect({ reply, onDifferent }: SuspectProps) {
  const suspect = suspectOf(reply);
  if (suspect === undefined) {
    return null;
  }
  const { id, code } = suspect;
  return (
    <Alert color="yellow" title={registerText.sameTitle}>
      <Stack gap={8} align="flex-start">
        <Anchor renderRoot={(props) => <Link to="/people/$id" params={{ id }} {...props} />}>
          {registerText.openSuspect(code)}
        </Anchor>
        <Button
          type="submit"
          variant="default"
          onClick={() => {
            onDifferent([id]);
          }}
        >
          {registerText.notSame}
        </Button>
      </Stack>
    </Alert>
  );
}

/** A new file: who, with which document, living where, in which state. */
export function RegisterPerson() {
  const register = useFormAction("people.register");
  const navigate = useNavigate();
  const different = useRef<readonly string[]>([]);
  return (
    <PageFrame title={registerText.title} subtitle={registerText.subtitle}>
      <div style={{ maxWidth: 1120 }}>
        <RecordForm
          initial={initial}
          saveLabel={registerText.save}
          send={(input) => register({ ...input, notTheSameAs: different.current })}
          onCancel={() => void navigate({ to: "/people" })}
          renderRefusal={(reply) => (
            <Suspect
              reply={reply}
              onDifferent={(ids) => {
                different.current = [...different.current, ...ids];
              }}
            />
          )}
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
          <TextField path="householdCode" label={registerText.household} span={1} />
          <NumberField path="familyMembersAtHome" label={registerText.family} span={1} />
        </RecordForm>
      </div>
    </PageFrame>
  );
}
