import { useState } from "react";
import { Alert, Anchor, Button, Fieldset, Group, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { DateField } from "../../components/date-field.tsx";
import { ChoiceField, TextField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { dateOrDash } from "../../text/format.ts";
import { choicesOf, labelOf } from "../../text/labels.ts";
import { paperLifeText, relationLabels, standingLabels } from "../../text/paper-life.ts";
import { useNumberedChoices } from "./numbered-choices.ts";
import type { Paper } from "./paper.ts";

/** What a later paper has made of this one. */
export function Standing({ paper }: { readonly paper: Paper }) {
  const { standing } = paper;
  return standing === null ? null : (
    <Alert color={standing.kind === "DINH_CHINH" || standing.kind === "SUA_DOI_BO_SUNG" ? "yellow" : "red"}>
      {paperLifeText.standing(
        labelOf(standingLabels, standing.kind),
        standing.by,
        dateOrDash(standing.effectiveOn),
      )}
    </Alert>
  );
}

function RelateForm({ paper, onDone }: { readonly paper: Paper; readonly onDone: () => void }) {
  const { today } = useStation();
  const relate = useFormAction("documents.relate");
  const papers = useNumberedChoices();
  return (
    <RecordForm
      initial={{ kind: "KEM_THEO", targetId: null, targetText: null, effectiveOn: paper.date ?? today }}
      saveLabel={paperLifeText.relate}
      send={(input) => relate({ ...input, id: paper.id })}
      onCancel={onDone}
      onDone={() => {
        tell(paperLifeText.related);
        onDone();
      }}
    >
      <ChoiceField
        path="kind"
        label={paperLifeText.relationKind}
        choices={choicesOf(relationLabels.OUT)}
        required
        span={3}
      />
      <DateField path="effectiveOn" label={paperLifeText.effectiveOn} required span={3} />
      <ChoiceField
        path="targetId"
        label={paperLifeText.relationTarget}
        choices={papers.filter(({ value }) => value !== paper.id)}
        span={6}
      />
      <TextField path="targetText" label={paperLifeText.relationText} span={6} />
    </RecordForm>
  );
}

/** What this paper does to others and others to it, each a step away. */
export function Relations({ paper }: { readonly paper: Paper }) {
  const { mayWrite } = useStation();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  return (
    <Fieldset legend={paperLifeText.relations}>
      {paper.relations.length === 0 ? <Text size="sm">{paperLifeText.noRelations}</Text> : null}
      {paper.relations.map(({ id, kind, direction, documentId, text, effectiveOn }) => (
        <Group key={id} gap={12} py={2}>
          <Text size="sm" fw={600} w={200}>
            {labelOf(relationLabels[direction], kind)}
          </Text>
          {documentId === null ? (
            <Text size="sm">{text}</Text>
          ) : (
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => void navigate({ to: "/documents/$id", params: { id: documentId } })}
            >
              {text}
            </Anchor>
          )}
          <Text size="sm">{paperLifeText.since(dateOrDash(effectiveOn))}</Text>
        </Group>
      ))}
      {mayWrite ? (
        <Button
          mt={8}
          size="compact-sm"
          variant="light"
          onClick={() => {
            setOpened(true);
          }}
        >
          {paperLifeText.relate}
        </Button>
      ) : null}
      <FormDrawer
        title={paperLifeText.relate}
        opened={opened}
        onClose={() => {
          setOpened(false);
        }}
      >
        <RelateForm
          paper={paper}
          onDone={() => {
            setOpened(false);
          }}
        />
      </FormDrawer>
    </Fieldset>
  );
}
