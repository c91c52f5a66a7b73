import { useState } from "react";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { bodyKinds } from "#shared/domain/club.ts";
import { useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { DateField } from "../../components/date-field.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ChoiceField, TextField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { bodiesText, bodyKindLabels } from "../../text/bodies.ts";
import { foundText } from "../../text/clubs.ts";
import { BodiesTable } from "./bodies-table.tsx";

function FoundForm({
  onDone,
  onCancel,
}: {
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}) {
  const { today } = useStation();
  const found = useFormAction("bodies.found");
  return (
    <RecordForm
      initial={{ kind: null, "body.fullName": null, "body.foundedOn": today }}
      send={found}
      saveLabel={bodiesText.save}
      onDone={({ id, code }) => {
        tell(bodiesText.saved(code));
        onDone(id);
      }}
      onCancel={onCancel}
    >
      <ChoiceField
        path="kind"
        label={bodiesText.kind}
        required
        span={6}
        choices={bodyKinds
          .filter((kind) => kind !== "CLB")
          .map((kind) => ({ value: kind, label: bodyKindLabels[kind] }))}
      />
      <TextField path="body.fullName" label={foundText.fullName} required span={6} />
      <TextField path="body.shortName" label={foundText.shortName} span={3} />
      <TextField path="body.neutralName" label={foundText.neutralName} span={3} />
      <TextField path="body.areaText" label={foundText.areaText} span={3} />
      <TextField path="body.venue" label={foundText.venue} span={3} />
      <DateField path="body.foundedOn" label={foundText.foundedOn} required span={3} />
      <TextField path="body.foundingDocument" label={foundText.foundingDocument} span={3} />
    </RecordForm>
  );
}

/** Counselling points, models, volunteer teams and support teams of the commune. */
export function BodiesPage() {
  const { mayWrite } = useStation();
  const [isFounding, setFounding] = useState(false);
  const navigate = useNavigate();
  const listed = useAnswer("bodies.list", { kinds: bodyKinds.filter((kind) => kind !== "CLB") });
  const openBody = (id: string): void => void navigate({ to: "/bodies/$id", params: { id } });
  return (
    <PageFrame
      title={bodiesText.title}
      actions={
        mayWrite ? (
          <Button
            data-key="Insert"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              setFounding(true);
            }}
          >
            {bodiesText.found}
          </Button>
        ) : undefined
      }
    >
      <Answered answer={listed}>
        {(bodies) =>
          bodies.length === 0 ? (
            <EmptyState title={bodiesText.emptyTitle} advice={bodiesText.emptyAdvice} />
          ) : (
            <BodiesTable bodies={bodies} onOpen={openBody} />
          )
        }
      </Answered>
      <FormDrawer
        title={bodiesText.foundTitle}
        opened={isFounding}
        onClose={() => {
          setFounding(false);
        }}
        size={640}
        draft="new body"
      >
        <FoundForm
          onDone={openBody}
          onCancel={() => {
            setFounding(false);
          }}
        />
      </FormDrawer>
    </PageFrame>
  );
}
