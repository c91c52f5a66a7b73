import { useState } from "react";
import { Button, Group, Radio, Stack, Text, Title } from "@mantine/core";
import { voidingField } from "#shared/contract/bundle-preview.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { tell } from "../../components/tell.ts";
import { changeValue, fieldLabel } from "../../records/history-words.ts";
import { entityLabels, exchangeRecordsText } from "../../text/exchange-records.ts";
import { momentText } from "../../text/format.ts";
import { labelOf } from "../../text/labels.ts";
import { ReasonForm } from "../../components/reason-form.tsx";

type Conflict = OutputOf<"conflicts.list">[number];
type Side = "HELD" | "SENT";
type Choices = Readonly<Record<string, Side>>;

function who({ at, by }: Conflict["held"]): string {
  return `${at === null ? "" : `, ${momentText(at)}`}${by === null ? "" : `, ${by}`}`;
}

function FieldChoice(props: {
  readonly conflict: Conflict;
  readonly field: Conflict["fields"][number];
  readonly chosen: Side | undefined;
  readonly onChoose: (side: Side) => void;
}) {
  const { conflict, field, chosen, onChoose } = props;
  const { entity, held, sent } = conflict;
  const isVoiding = field.field === voidingField;
  const valueText = (value: unknown): string => {
    if (!isVoiding) {
      return changeValue(entity, field.field, value);
    }
    return typeof value === "string"
      ? exchangeRecordsText.voidedRecord(value)
      : exchangeRecordsText.keptRecord;
  };
  return (
    <Radio.Group
      label={isVoiding ? exchangeRecordsText.voidingField : fieldLabel(entity, field.field)}
      value={chosen ?? null}
      onChange={(value) => {
        onChoose(value === "SENT" ? "SENT" : "HELD");
      }}
    >
      <Stack gap={4} pt={4}>
        <Radio
          value="HELD"
          label={`${exchangeRecordsText.heldValue(held.sequence, who(held))}: ${valueText(field.held)}`}
        />
        <Radio
          value="SENT"
          label={`${exchangeRecordsText.sentValue(sent.sequence, who(sent))}: ${valueText(field.sent)}`}
        />
      </Stack>
    </Radio.Group>
  );
}

function ConflictCard({ conflict, mayWrite }: { readonly conflict: Conflict; readonly mayWrite: boolean }) {
  const decide = useAction("conflicts.decide");
  const [choices, setChoices] = useState<Choices>({});
  const { station, entity, recordId } = conflict;
  return (
    <section className="card">
      <Title order={3} pb={8}>
        {labelOf(entityLabels, entity)}: {exchangeRecordsText.conflictOf(conflict.name, conflict.stationName)}
      </Title>
      <Stack gap={12}>
        {conflict.fields.map((field) => (
          <FieldChoice
            key={field.field}
            conflict={conflict}
            field={field}
            chosen={choices[field.field]}
            onChoose={(side) => {
              setChoices((before) => ({ ...before, [field.field]: side }));
            }}
          />
        ))}
        {mayWrite ? (
          <ReasonForm
            label={exchangeRecordsText.decide}
            isOneOfMany
            send={(reason) => decide.send({ station, entity, recordId, choices, reason })}
            onDone={() => {
              tell(exchangeRecordsText.decided);
            }}
          />
        ) : null}
      </Stack>
    </section>
  );
}

type Match = OutputOf<"matches.list">[number];

function MatchCard({ match, mayWrite }: { readonly match: Match; readonly mayWrite: boolean }) {
  const decide = useAction("matches.decide");
  const [verdict, setVerdict] = useState<"SAME" | "OTHER">();
  const [one, other] = match.persons;
  return (
    <section className="card">
      <Title order={3} pb={8}>
        {exchangeRecordsText.matchNumber(match.number)}
      </Title>
      <Group gap={24} align="flex-start" pb={8}>
        {match.persons.map((person) => (
          <Stack key={`${person.station} ${person.id}`} gap={0}>
            <strong style={{ fontWeight: 600 }}>{person.name}</strong>
            <Text size="sm">{person.birth === "" ? "–" : person.birth}</Text>
            <Text size="sm">{person.station === "" ? exchangeRecordsText.ownStation : person.station}</Text>
          </Stack>
        ))}
      </Group>
      {mayWrite && one !== undefined && other !== undefined ? (
        <Group gap={8}>
          {(["SAME", "OTHER"] as const).map((choice) => (
            <Button
              key={choice}
              size="compact-md"
              variant="default"
              onClick={() => {
                setVerdict(choice);
              }}
            >
              {choice === "SAME" ? exchangeRecordsText.matchSame : exchangeRecordsText.matchOther}
            </Button>
          ))}
        </Group>
      ) : null}
      <FormDrawer
        title={verdict === "SAME" ? exchangeRecordsText.matchSame : exchangeRecordsText.matchOther}
        opened={verdict !== undefined}
        onClose={() => {
          setVerdict(undefined);
        }}
      >
        {verdict === undefined || one === undefined || other === undefined ? null : (
          <ReasonForm
            label={verdict === "SAME" ? exchangeRecordsText.matchSame : exchangeRecordsText.matchOther}
            send={(reason) => decide.send({ one: one.id, other: other.id, verdict, reason })}
            onDone={() => {
              tell(exchangeRecordsText.matchDecided);
              setVerdict(undefined);
            }}
          />
        )}
      </FormDrawer>
    </section>
  );
}

/** Cần đối chiếu: what both sides changed, with both values, and who may be the same person at two stations. */
export function ConflictsPart() {
  const { mayWrite } = useStation();
  const conflicts = useAnswer("conflicts.list", {});
  const matches = useAnswer("matches.list", {});
  return (
    <Answered answer={conflicts}>
      {(rows) => (
        <Answered answer={matches}>
          {(pairs) =>
            rows.length + pairs.length === 0 ? (
              <EmptyState
                title={exchangeRecordsText.conflictsEmptyTitle}
                advice={exchangeRecordsText.conflictsEmptyAdvice}
              />
            ) : (
              <Stack gap={16} style={{ maxWidth: 900 }}>
                {rows.length === 0 ? null : <SectionTitle title={exchangeRecordsText.conflictsTitle} />}
                {rows.map((conflict) => (
                  <ConflictCard
                    key={`${conflict.station} ${conflict.entity} ${conflict.recordId}`}
                    conflict={conflict}
                    mayWrite={mayWrite}
                  />
                ))}
                {pairs.length === 0 ? null : <SectionTitle title={exchangeRecordsText.matchesTitle} />}
                {pairs.map((match) => (
                  <MatchCard key={match.number} match={match} mayWrite={mayWrite} />
                ))}
              </Stack>
            )
          }
        </Answered>
      )}
    </Answered>
  );
}
