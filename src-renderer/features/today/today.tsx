import { useState } from "react";
import { Button, SegmentedControl, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconClock, IconInfoCircle } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Facts } from "../../components/facts.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { dateOrDash, dayHeading, daysLeftText } from "../../text/format.ts";
import { provisionText, ruleText } from "../../text/deadlines.ts";
import { labelOf } from "../../text/labels.ts";
import { startLabels, taskLabels, todayText } from "../../text/today.ts";

type Task = OutputOf<"today.list">[number];
type Filter = keyof typeof todayText.filters;

const longest: Readonly<Record<Filter, number>> = { all: Infinity, late: -1, week: 7, month: 30 };

function Due({ task }: { readonly task: Task }) {
  const isLate = task.daysLeft < 0;
  const isSoon = task.daysLeft <= 7;
  const color = isLate ? "#9f1d1d" : isSoon ? "#8a4b00" : "#0b5f59";
  const Icon = isLate ? IconAlertTriangle : isSoon ? IconClock : IconCircleCheck;
  return (
    <div style={{ display: "flex", gap: 8, alignItems: "center" }}>
      <Icon size={18} color={color} aria-hidden style={{ flexShrink: 0 }} />
      <div>
        <div style={{ color, fontWeight: 600 }}>{daysLeftText(task.daysLeft, task.workingDays)}</div>
        <Text size="xs" c="gray.7">
          {dateOrDash(task.dueOn)}
        </Text>
      </div>
    </div>
  );
}

/** Where the deadline comes from, after the name it concerns. */
function basisOf(task: Task): string {
  const basis = task.ownRule ? todayText.ownRule : provisionText(task.source);
  return basis === "" ? "" : ` · ${basis}`;
}

/** Goes where the task is done. */
function useDoing(): (task: Task) => { readonly label: string; readonly go: () => void } {
  const navigate = useNavigate();
  return ({ next }) => {
    const { personId, clubId, kind, period } = next;
    if (kind !== null) {
      const subject = {
        kind,
        ...(personId === null ? {} : { personId }),
        ...(clubId === null ? {} : { clubId }),
        ...(period === null ? {} : { period }),
      };
      return {
        label: todayText.makePaper,
        go: () => void navigate({ to: "/documents/new", search: subject }),
      };
    }
    if (personId !== null) {
      return {
        label: todayText.openPerson,
        go: () => void navigate({ to: "/people/$id", params: { id: personId } }),
      };
    }
    if (clubId !== null) {
      return {
        label: todayText.openClub,
        go: () => void navigate({ to: "/clubs/$id", params: { id: clubId } }),
      };
    }
    return {
      label: todayText.openReport,
      go: () => void navigate({ to: "/reports", search: period === null ? {} : { period } }),
    };
  };
}

function columnsWith(doing: ReturnType<typeof useDoing>): readonly Column<Task>[] {
  const { columns } = todayText;
  return [
    { key: "due", title: columns.due, cell: (task) => <Due task={task} />, width: 210 },
    {
      key: "what",
      title: columns.what,
      cell: (task) => (
        <>
          <div style={{ fontWeight: 600 }}>{labelOf(taskLabels, task.what)}</div>
          <Text size="xs" c="gray.7">
            <span className="person-name">{task.subject}</span>
            {basisOf(task)}
          </Text>
        </>
      ),
    },
    {
      key: "action",
      title: columns.action,
      cell: (task) => (
        <Button size="xs" variant="light" onClick={doing(task).go}>
          {doing(task).label}
        </Button>
      ),
      width: 140,
    },
  ];
}

/** How the due date came about, step by step. */
function Why({ task }: { readonly task: Task | undefined }) {
  return (
    <aside className="card" style={{ position: "sticky", top: 0 }}>
      <Title order={2} pb={8} style={{ display: "flex", gap: 8, alignItems: "center" }}>
        <IconInfoCircle size={18} aria-hidden />
        {todayText.whyTitle}
      </Title>
      {task === undefined ? (
        <Text size="sm">{todayText.whyEmpty}</Text>
      ) : (
        <>
          <Text size="sm" fw={600} pb={8} className="person-name">
            {task.subject}
          </Text>
          <Facts
            rows={[
              [labelOf(startLabels, task.why.startWhat), dateOrDash(task.why.start)],
              [todayText.rule, ruleText(task.why.rule) ?? todayText.ownRule],
              [todayText.due, <strong key="due">{dateOrDash(task.dueOn)}</strong>],
              [todayText.skipped, todayText.skippedDays(task.why.skipped.length)],
            ]}
          />
          {task.why.skipped.length === 0 ? null : (
            <Text size="xs" c="gray.7">
              {task.why.skipped.map(dateOrDash).join(", ")}
            </Text>
          )}
          <Text size="xs" c="gray.7" pt={8}>
            {provisionText(task.source)}
          </Text>
        </>
      )}
    </aside>
  );
}

/** What is due: for whom, by when, why that day, and the way to do it. */
export function Today() {
  const { today } = useStation();
  const answer = useAnswer("today.list", {});
  const [filter, setFilter] = useState<Filter>("all");
  const [current, setCurrent] = useState<string>();
  const doing = useDoing();
  const tasks = answer.kind === "value" ? answer.value : [];
  const shown = tasks.filter((task) => task.daysLeft <= longest[filter]);
  const late = tasks.filter((task) => task.daysLeft < 0).length;
  const week = tasks.filter((task) => task.daysLeft >= 0 && task.daysLeft <= 7).length;

  return (
    <PageFrame
      title={todayText.title}
      subtitle={todayText.summary(dayHeading(today), { all: tasks.length, late, week })}
      actions={
        <SegmentedControl
          aria-label={todayText.filterLabel}
          value={filter}
          data={Object.entries(todayText.filters).map(([value, label]) => ({ value, label }))}
          onChange={(value) => {
            const chosen = Object.keys(longest).find((key) => key === value);
            setFilter(chosen === "late" || chosen === "week" || chosen === "month" ? chosen : "all");
          }}
        />
      }
    >
      <Answered answer={answer}>
        {() =>
          shown.length === 0 ? (
            <EmptyState title={todayText.emptyTitle} advice={todayText.emptyAdvice} />
          ) : (
            <div className="columns">
              <DataTable
                label={todayText.title}
                columns={columnsWith(doing)}
                rows={shown}
                rowKey={(task) => task.key}
                current={current ?? shown[0]?.key}
                onCurrent={(task) => {
                  setCurrent(task.key);
                }}
              />
              <Why task={shown.find((task) => task.key === current) ?? shown[0]} />
            </div>
          )
        }
      </Answered>
    </PageFrame>
  );
}
