import { useState } from "react";
import { Alert, Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { monthOf, yearOf } from "#shared/base/calendar-date.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useJob } from "../../client/jobs.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { DateField } from "../../components/date-field.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { ChoiceField } from "../../components/fields.tsx";
import { FormContext } from "../../components/form-context.ts";
import type { FormValue, FormValues } from "../../components/form-values.ts";
import { PageFrame } from "../../components/page-frame.tsx";
import { dateOrDash, periodText, shiftMonth } from "../../text/format.ts";
import { meetingKindLabels } from "../../text/labels.ts";
import { batchText } from "../../text/paper-life.ts";
import { BatchFailures, BatchProgress } from "./batch-outcome.tsx";

interface Listed {
  readonly id: string;
  readonly fullName: string;
  readonly detail: string;
}

/** Who may be on the list: the members of the chosen club, or everybody who lives here. */
function useListed(clubId: string | undefined): readonly Listed[] {
  const { today } = useStation();
  const club = useAnswer(
    "clubs.get",
    { id: clubId ?? "", year: yearOf(today) },
    { ask: clubId !== undefined },
  );
  const people = useAnswer("people.list", { limit: 500 }, { ask: clubId === undefined });
  if (clubId !== undefined) {
    const members = club.kind === "value" ? club.value.members : [];
    return members
      .filter(({ leftOn }) => leftOn === null)
      .map(({ personId, fullName, code, birth }) => ({
        id: personId,
        fullName,
        detail: `${code} · ${birth}`,
      }));
  }
  const rows = people.kind === "value" ? people.value.rows : [];
  return rows.map(({ id, fullName, code, birth }) => ({ id, fullName, detail: `${code} · ${birth}` }));
}

function MeetingChoice({ clubId }: { readonly clubId: string }) {
  const { today } = useStation();
  const club = useAnswer("clubs.get", { id: clubId, year: yearOf(today) });
  const meetings = club.kind === "value" ? club.value.meetings : [];
  return (
    <ChoiceField
      path="meetingId"
      label={batchText.meeting}
      span={3}
      choices={meetings.map(({ id, date, kind }) => ({
        value: id,
        label: `${dateOrDash(date)}, ${meetingKindLabels[kind]}`,
      }))}
    />
  );
}

interface PeopleProps {
  readonly listed: readonly Listed[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

function People({ listed, chosen, onChosen }: PeopleProps) {
  const all = listed.length > 0 && listed.every(({ id }) => chosen.has(id));
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <legend style={{ fontWeight: 600, paddingBottom: 6 }}>{batchText.people}</legend>
      <Checkbox
        label={batchText.everybody}
        checked={all}
        indeterminate={!all && chosen.size > 0}
        pb={8}
        onChange={() => {
          onChosen(all ? new Set() : new Set(listed.map(({ id }) => id)));
        }}
      />
      <div style={{ columns: "320px", columnGap: 24 }}>
        {listed.map(({ id, fullName, detail }) => (
          <Checkbox
            key={id}
            pb={4}
            checked={chosen.has(id)}
            label={
              <>
                <span className="person-name">{fullName}</span>{" "}
                <Text span size="sm" c="gray.7">
                  {detail}
                </Text>
              </>
            }
            onChange={(event) => {
              const next = new Set(chosen);
              if (event.currentTarget.checked) {
                next.add(id);
              } else {
                next.delete(id);
              }
              onChosen(next);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

type Drafted = OutputOf<"batches.draft">;

function Outcome({ drafted }: { readonly drafted: Drafted }) {
  const navigate = useNavigate();
  const incomplete = drafted.drafted.filter(({ missing }) => missing > 0).length;
  return (
    <>
      <Alert color="teal" title={batchText.drafted(drafted.drafted.length, incomplete)}>
        <Button
          variant="default"
          onClick={() => void navigate({ to: "/documents", search: { state: "NHAP" } })}
        >
          {batchText.openDrafts}
        </Button>
      </Alert>
      <BatchFailures {...drafted} />
    </>
  );
}

/** Kinds that are drafted for a list of people: those about a person, and the invitation to a meeting. */
function isForPeople({ about, code }: OutputOf<"documents.kinds">[number]): boolean {
  return about === "PERSON" || code === "D10";
}

function textAt(values: FormValues, path: string): string | null {
  const value = values[path];
  return typeof value === "string" ? value : null;
}

function BatchForm({ kinds }: { readonly kinds: OutputOf<"documents.kinds"> }) {
  const { today } = useStation();
  const { run, progress, cancel } = useJob("batches.draft");
  const [values, setValues] = useState<FormValues>({ kind: "D14", date: today, clubId: null });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [drafted, setDrafted] = useState<Drafted>();
  const [problem, setProblem] = useState<NoReply>();
  const clubs = useAnswer("clubs.list", {});
  const clubId = textAt(values, "clubId");
  const listed = useListed(clubId ?? undefined);
  const months = Array.from({ length: 12 }, (_nothing, index) => shiftMonth(monthOf(today), -index));

  const set = (path: string, value: FormValue): void => {
    setValues((before) => ({ ...before, [path]: value }));
    if (path === "clubId") {
      setChosen(new Set());
    }
  };

  async function draft(): Promise<void> {
    setDrafted(undefined);
    const reply = await run({
      kind: textAt(values, "kind") ?? "",
      date: textAt(values, "date") ?? "",
      personIds: listed.map(({ id }) => id).filter((id) => chosen.has(id)),
      clubId,
      meetingId: textAt(values, "meetingId"),
      period: textAt(values, "period"),
    });
    setProblem(reply?.kind === "value" ? undefined : reply);
    setDrafted(reply?.kind === "value" ? reply.value : undefined);
  }

  return (
    <FormContext value={{ values, errors: {}, set }}>
      <Stack gap={16} maw={1000}>
        {problem === undefined ? null : <ErrorPanel reply={problem} />}
        {drafted === undefined ? null : <Outcome drafted={drafted} />}
        <div className="form-grid">
          <ChoiceField
            path="kind"
            label={batchText.kind}
            required
            span={6}
            choices={kinds
              .filter(isForPeople)
              .map(({ code, title }) => ({ value: code, label: `${code}. ${title}` }))}
          />
          <DateField path="date" label={batchText.date} required span={2} />
          <ChoiceField
            path="period"
            label={batchText.period}
            span={2}
            choices={months.map((month) => ({ value: month, label: periodText(month) }))}
          />
          <ChoiceField
            path="clubId"
            label={batchText.club}
            hint={batchText.chooseClub}
            span={6}
            choices={
              clubs.kind === "value"
                ? clubs.value.map(({ id, fullName }) => ({ value: id, label: fullName }))
                : []
            }
          />
          {clubId !== null && values["kind"] === "D10" ? <MeetingChoice clubId={clubId} /> : null}
        </div>
        <People listed={listed} chosen={chosen} onChosen={setChosen} />
        <BatchProgress progress={progress} onStop={cancel} />
        <Group>
          <Button disabled={chosen.size === 0 || progress !== undefined} onClick={() => void draft()}>
            {batchText.draft(chosen.size)}
          </Button>
        </Group>
      </Stack>
    </FormContext>
  );
}

/** One paper for each person of a list. */
export function BatchDraft() {
  const kinds = useAnswer("documents.kinds", {});
  return (
    <PageFrame title={batchText.title} subtitle={batchText.subtitle}>
      <Answered answer={kinds}>{(all) => <BatchForm kinds={all} />}</Answered>
    </PageFrame>
  );
}
