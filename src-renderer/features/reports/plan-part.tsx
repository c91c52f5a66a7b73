import { useState } from "react";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconAdjustments, IconPlus } from "@tabler/icons-react";
import { formatInteger, formatPercent } from "#shared/base/numbers.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { FigureButton } from "../../components/figure-button.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { dateOrDash } from "../../text/format.ts";
import { indicatorName } from "../../text/indicators.ts";
import { labelOf } from "../../text/labels.ts";
import { parameterNames, planText } from "../../text/report-views.ts";
import type { Plan, Target } from "./plan.ts";
import { AddTarget, ChangeParameters, RemoveTarget } from "./plan-forms.tsx";

type Parameter = Plan["parameters"][number];
type Version = Plan["versions"][number];

function decisionText({ decisionSymbol, decidedOn }: Pick<Version, "decisionSymbol" | "decidedOn">): string {
  return [decisionSymbol, decidedOn === null ? null : dateOrDash(decidedOn)].filter(Boolean).join(", ");
}

function programmeName(programme: string | null): string {
  return programme === null ? planText.common : (codeLabel("CHUONG_TRINH", programme) ?? programme);
}

function reachedText({ num, den, measure }: Target): string {
  if (num === null) {
    return "–";
  }
  return measure === "COUNT" || den === null
    ? formatInteger(num)
    : `${formatInteger(num)}/${formatInteger(den)} (${formatPercent(num, den)} %)`;
}

function Result({ met }: Pick<Target, "met">) {
  if (met === null) {
    return <StateBadge meaning="plain" label={planText.nothing} />;
  }
  return <StateBadge meaning={met ? "done" : "soon"} label={met ? planText.met : planText.notMet} />;
}

function targetColumns(
  plan: Plan,
  onRemove: ((target: Target) => void) | undefined,
): readonly Column<Target>[] {
  const { columns } = planText;
  const names = new Map(plan.units.map(({ code, name }) => [code, name]));
  return [
    {
      key: "indicator",
      title: columns.indicator,
      cell: ({ indicator }) => `${indicator} ${indicatorName(indicator)}`,
    },
    {
      key: "unit",
      title: columns.unit,
      cell: ({ unit, programme }) =>
        [
          unit === null ? planText.wholeUnit : (names.get(unit) ?? unit),
          programme === null ? null : programmeName(programme),
        ]
          .filter(Boolean)
          .join(" · "),
      width: 240,
    },
    {
      key: "value",
      title: columns.value,
      cell: ({ value, measure }) => (measure === "PERCENT" ? `${String(value)} %` : formatInteger(value)),
      numeric: true,
      width: 100,
    },
    { key: "reached", title: columns.reached, cell: reachedText, numeric: true, width: 170 },
    { key: "result", title: columns.result, cell: ({ met }) => <Result met={met} />, width: 150 },
    { key: "decision", title: columns.decision, cell: decisionText, width: 190 },
    ...(onRemove === undefined
      ? []
      : [
          {
            key: "remove",
            title: "",
            cell: (target: Target) => (
              <FigureButton
                text={planText.remove}
                label={`${planText.remove} ${target.indicator}`}
                onOpen={() => {
                  onRemove(target);
                }}
              />
            ),
            width: 110,
          },
        ]),
  ];
}

const { parameterColumns: heads, versionColumns } = planText;
const parameterColumns: readonly Column<Parameter>[] = [
  { key: "name", title: heads.name, cell: ({ id }) => labelOf(parameterNames, id) },
  { key: "value", title: heads.value, cell: ({ value }) => formatInteger(value), numeric: true, width: 130 },
  {
    key: "initial",
    title: heads.initial,
    cell: ({ initial }) => formatInteger(initial),
    numeric: true,
    width: 110,
  },
  { key: "usedIn", title: heads.usedIn, cell: ({ usedIn }) => usedIn.join(", "), width: 190 },
];
const versionTableColumns: readonly Column<Version>[] = [
  { key: "from", title: versionColumns.from, cell: ({ validFrom }) => dateOrDash(validFrom), width: 120 },
  {
    key: "programme",
    title: versionColumns.programme,
    cell: ({ programme }) => programmeName(programme),
    width: 240,
  },
  {
    key: "what",
    title: versionColumns.what,
    cell: ({ parameters }) =>
      Object.entries(parameters)
        .map(([id, value]) => `${labelOf(parameterNames, id)}: ${formatInteger(value)}`)
        .join("; "),
  },
  { key: "decision", title: versionColumns.decision, cell: decisionText, width: 190 },
  { key: "by", title: versionColumns.by, cell: ({ account }) => account, width: 110 },
];

function PlanTables({ plan, year }: { readonly plan: Plan; readonly year: number }) {
  const { mayWrite } = useStation();
  const [opened, setOpened] = useState<"add" | "change">();
  const [removed, setRemoved] = useState<Target>();
  const shut = () => {
    setOpened(undefined);
    setRemoved(undefined);
  };
  return (
    <Stack gap={20}>
      <section>
        <Group justify="space-between">
          <SectionTitle title={planText.targets(year)} />
          {mayWrite ? (
            <Button
              size="sm"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => {
                setOpened("add");
              }}
            >
              {planText.add}
            </Button>
          ) : null}
        </Group>
        {plan.targets.length === 0 ? (
          <EmptyState title={planText.noTargets} advice={planText.noTargetsAdvice} />
        ) : (
          <div className="wide-table">
            <DataTable
              label={planText.targets(year)}
              columns={targetColumns(plan, mayWrite ? setRemoved : undefined)}
              rows={plan.targets}
              rowKey={({ id }) => id}
            />
          </div>
        )}
      </section>
      <section>
        <Group justify="space-between">
          <SectionTitle title={planText.parameters} />
          {mayWrite ? (
            <Button
              size="sm"
              variant="default"
              leftSection={<IconAdjustments size={16} aria-hidden />}
              onClick={() => {
                setOpened("change");
              }}
            >
              {planText.change}
            </Button>
          ) : null}
        </Group>
        <Text size="sm" c="gray.7" pb={8}>
          {planText.parametersHint}
        </Text>
        <DataTable
          label={planText.parameters}
          columns={parameterColumns}
          rows={plan.parameters}
          rowKey={({ id }) => id}
        />
      </section>
      {plan.versions.length === 0 ? null : (
        <section>
          <SectionTitle title={planText.versions} />
          <DataTable
            label={planText.versions}
            columns={versionTableColumns}
            rows={plan.versions}
            rowKey={({ id }) => id}
          />
        </section>
      )}
      <AddTarget plan={plan} year={year} opened={opened === "add"} onClose={shut} />
      <ChangeParameters plan={plan} opened={opened === "change"} onClose={shut} />
      <RemoveTarget target={removed} onClose={shut} />
    </Stack>
  );
}

/** The year's targets with what they have reached, and the parameters by which everything is counted. */
export function PlanPart({ year }: { readonly year: number }) {
  const found = useAnswer("targets.plan", { year });
  return <Answered answer={found}>{(plan) => <PlanTables plan={plan} year={year} />}</Answered>;
}
