import { Alert, Badge, Button, Group, List, Select, Stack, Text } from "@mantine/core";
import { IconFilePlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { monthOf } from "#shared/base/calendar-date.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { useJob } from "../../client/jobs.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { DocumentState } from "../../components/document-state.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { dateOrDash, periodText, shiftMonth } from "../../text/format.ts";
import { paperSetText } from "../../text/paper-life.ts";
import { BatchProgress } from "./batch-outcome.tsx";
import { SubjectChoice } from "./set-subject.tsx";

type PaperSet = OutputOf<"sets.get">;
type Step = PaperSet["steps"][number];
type Procedure = OutputOf<"sets.procedures">[number];

export interface SetFilters {
  readonly procedure?: string;
  readonly personId?: string;
  readonly clubId?: string;
  readonly month?: string;
}

function StepState({ step }: { readonly step: Step }) {
  if (step.per === "RECEIVED" || step.per === "MEMBERS") {
    const isDone = step.state === "DONE";
    const label =
      step.per === "MEMBERS"
        ? paperSetText.members(step.done, step.of)
        : isDone
          ? paperSetText.received
          : paperSetText.notReceived;
    return <StateBadge meaning={isDone ? "done" : "plain"} label={label} />;
  }
  return step.state === "MISSING" ? (
    <StateBadge meaning="plain" label={paperSetText.missing} />
  ) : (
    <DocumentState state={step.state} />
  );
}

interface StepActionProps {
  readonly step: Step;
  readonly date: string;
  readonly onProblem: (problem: NoReply | undefined) => void;
}

/** What can be done with a paper of the set: open it, draw it up, or draw up those of the members. */
function StepAction({ step, date, onProblem }: StepActionProps) {
  const { mayWrite } = useStation();
  const navigate = useNavigate();
  const draft = useAction("documents.draft");
  const batch = useJob("batches.draft");
  const { documentId, draft: from, people } = step;

  async function drawUp(): Promise<void> {
    if (from === null) {
      return;
    }
    const reply = await draft.send({ ...from.subject, kind: from.kind, date });
    if (reply.kind === "value") {
      onProblem(undefined);
      await navigate({ to: "/documents/$id", params: { id: reply.value.id } });
    } else {
      onProblem(reply);
    }
  }

  async function drawUpForAll(): Promise<void> {
    if (from === null) {
      return;
    }
    const { clubId, period } = from.subject;
    const reply = await batch.run({ kind: from.kind, date, personIds: [...people], clubId, period });
    onProblem(reply === undefined || reply.kind === "value" ? undefined : reply);
  }

  if (documentId !== null) {
    return (
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => void navigate({ to: "/documents/$id", params: { id: documentId } })}
      >
        {paperSetText.open}
      </Button>
    );
  }
  if (!mayWrite || step.per === "RECEIVED") {
    return null;
  }
  if (step.per === "MEMBERS") {
    return batch.progress === undefined ? (
      <Button
        size="compact-sm"
        variant="light"
        disabled={people.length === 0}
        onClick={() => void drawUpForAll()}
      >
        {paperSetText.drawUpFor(people.length)}
      </Button>
    ) : (
      <BatchProgress progress={batch.progress} onStop={batch.cancel} />
    );
  }
  return from === null ? (
    <Text size="sm">{paperSetText.needsMeeting}</Text>
  ) : (
    <Button size="compact-sm" variant="light" onClick={() => void drawUp()}>
      {paperSetText.drawUp}
    </Button>
  );
}

function columnsOf(next: string | null, shared: Omit<StepActionProps, "step">): readonly Column<Step>[] {
  const { columns: titles } = paperSetText;
  return [
    {
      key: "title",
      title: titles.paper,
      cell: (step) => (
        <>
          <strong style={{ fontWeight: 600 }}>{step.title}</strong>{" "}
          {step.key === next ? <Badge tt="none">{paperSetText.next}</Badge> : null}
          {step.optional ? <div>{paperSetText.optional}</div> : null}
        </>
      ),
    },
    { key: "form", title: titles.form, cell: (step) => step.form, width: 130 },
    { key: "state", title: titles.state, cell: (step) => <StepState step={step} />, width: 190 },
    { key: "number", title: titles.number, cell: (step) => step.number ?? "–", width: 140 },
    { key: "date", title: titles.date, cell: (step) => dateOrDash(step.date), width: 110 },
    {
      key: "missing",
      title: titles.missing,
      cell: (step) => (step.missing.length === 0 ? "–" : paperSetText.facts(step.missing.length)),
      numeric: true,
      width: 90,
    },
    { key: "action", title: "", cell: (step) => <StepAction step={step} {...shared} />, width: 210 },
  ];
}

/** What the next paper waits for, at once; what later ones wait for, on demand. */
function Missing({ set }: { readonly set: PaperSet }) {
  const titles = new Map(set.steps.map(({ key, title }) => [key, title]));
  const next = set.missing.filter(({ steps }) => set.next !== null && steps.includes(set.next));
  const later = set.missing.filter((fact) => !next.includes(fact));
  if (set.missing.length === 0) {
    return <Text size="sm">{paperSetText.nothingMissing}</Text>;
  }
  return (
    <Alert color="yellow" title={paperSetText.missingTitle(set.missing.length)}>
      {next.length === 0 ? null : (
        <Text size="sm" fw={600}>
          {paperSetText.missingNext(titles.get(set.next ?? "") ?? "")}
        </Text>
      )}
      <Text size="sm">{next.map(({ label }) => label).join("; ")}</Text>
      <Text size="sm">{paperSetText.typedOnce}</Text>
      {later.length === 0 ? null : (
        <details>
          <summary style={{ cursor: "pointer" }}>{paperSetText.missingLater(later.length)}</summary>
          <List size="sm" style={{ columns: "420px", columnGap: 32 }}>
            {later.map(({ label, steps }) => (
              <List.Item key={label}>
                {label}
                {": "}
                <Text span size="sm" c="gray.7">
                  {steps.map((key) => titles.get(key) ?? key).join("; ")}
                </Text>
              </List.Item>
            ))}
          </List>
        </details>
      )}
    </Alert>
  );
}

function Papers({ set, date }: { readonly set: PaperSet; readonly date: string }) {
  const [problem, setProblem] = useState<NoReply>();
  return (
    <Stack gap={12}>
      <Text fw={600}>
        <span className="person-name">{set.subject}</span>
      </Text>
      <Missing set={set} />
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      <DataTable
        label={set.title}
        columns={columnsOf(set.next, { date, onProblem: setProblem })}
        rows={set.steps}
        rowKey={({ key }) => key}
      />
    </Stack>
  );
}

function SetOf({ filters }: { readonly filters: SetFilters & { readonly procedure: string } }) {
  const { today } = useStation();
  const { procedure, personId, clubId, month } = filters;
  const found = useAnswer("sets.get", {
    procedure,
    date: today,
    personId: personId ?? null,
    clubId: clubId ?? null,
    month: month ?? null,
  });
  return <Answered answer={found}>{(set) => <Papers set={set} date={today} />}</Answered>;
}

interface ChoicesProps extends PaperSetPageProps {
  readonly all: readonly Procedure[];
  readonly chosen: Procedure | undefined;
  readonly month: string | undefined;
}

/** Which matter, whom it is about, and which month. */
function Choices({ all, chosen, month, filters, onFilters }: ChoicesProps) {
  const { today } = useStation();
  const months = Array.from({ length: 24 }, (_nothing, index) => shiftMonth(monthOf(today), -index));
  return (
    <Group gap={12} align="flex-end" pb={12}>
      <Select
        w={320}
        label={paperSetText.procedure}
        placeholder={paperSetText.choose}
        data={all.map(({ code, title }) => ({ value: code, label: title }))}
        value={filters.procedure ?? null}
        allowDeselect={false}
        onChange={(code) => {
          onFilters({ ...filters, ...(code === null ? {} : { procedure: code }) });
        }}
      />
      {chosen === undefined ? null : (
        <SubjectChoice
          about={chosen.about}
          id={chosen.about === "CLUB" ? filters.clubId : filters.personId}
          onId={(id) => {
            onFilters({ ...filters, ...(chosen.about === "CLUB" ? { clubId: id } : { personId: id }) });
          }}
        />
      )}
      {month === undefined ? null : (
        <Select
          w={200}
          label={paperSetText.month}
          data={months.map((one) => ({ value: one, label: periodText(one) }))}
          value={month}
          allowDeselect={false}
          onChange={(value) => {
            onFilters({ ...filters, month: value ?? month });
          }}
        />
      )}
    </Group>
  );
}

interface PaperSetPageProps {
  readonly filters: SetFilters;
  readonly onFilters: (filters: SetFilters) => void;
}

/** Một hồ sơ, cả bộ giấy: a matter, whom it is about, and every paper of it with its state. */
export function PaperSetPage({ filters, onFilters }: PaperSetPageProps) {
  const { today } = useStation();
  const navigate = useNavigate();
  const procedures = useAnswer("sets.procedures", {});
  const all = procedures.kind === "value" ? procedures.value : [];
  const chosen = all.find(({ code }) => code === filters.procedure);
  const subjectId = chosen?.about === "CLUB" ? filters.clubId : filters.personId;
  const month = chosen?.byMonth === true ? (filters.month ?? monthOf(today)) : undefined;
  return (
    <PageFrame
      title={paperSetText.title}
      subtitle={paperSetText.subtitle}
      actions={
        <Button
          variant="default"
          data-key="Escape"
          leftSection={<IconFilePlus size={18} aria-hidden />}
          onClick={() => void navigate({ to: "/documents" })}
        >
          {paperSetText.back}
        </Button>
      }
    >
      <Choices all={all} chosen={chosen} month={month} filters={filters} onFilters={onFilters} />
      {chosen === undefined || subjectId === undefined ? (
        <EmptyState title={paperSetText.emptyTitle} advice={paperSetText.emptyAdvice} />
      ) : (
        <SetOf filters={{ ...filters, procedure: chosen.code, ...(month === undefined ? {} : { month }) }} />
      )}
    </PageFrame>
  );
}
