import { Drawer, Stack, Text } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { call } from "../../client/call.ts";
import { useAnswer } from "../../client/hooks.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { componentText } from "../../text/components.ts";
import { explanationParts, explanationReasons, explanationText } from "../../text/explanations.ts";
import { indicatorRules } from "../../text/indicator-rules.ts";
import { indicatorName } from "../../text/indicators.ts";
import { labelOf } from "../../text/labels.ts";
import { parameterNames } from "../../text/report-views.ts";
import { reportsText } from "../../text/reports.ts";
import { NamesFiles } from "./names-files.tsx";
import { type Name, useOpenName } from "./open-name.ts";

type Explanation = OutputOf<"reports.explain">;
type Key = Explanation["keys"][number];
type Row = Key & { readonly name: Name | undefined };

const meanings = { COUNTED: "done", NOT_COUNTED: "soon", LEFT_OUT: "plain" } as const;
const order: readonly Key["part"][] = ["NOT_COUNTED", "LEFT_OUT", "COUNTED"];

const columns: readonly Column<Row>[] = [
  { key: "code", title: reportsText.namesColumns.code, cell: ({ key }) => key, width: 110 },
  {
    key: "name",
    title: reportsText.namesColumns.name,
    cell: ({ name }) => (
      <span className="person-name" style={{ fontWeight: 600 }}>
        {name?.name ?? ""}
      </span>
    ),
  },
  {
    key: "part",
    title: explanationText.part,
    cell: ({ part }) => <StateBadge meaning={meanings[part]} label={explanationParts[part]} />,
    width: 190,
  },
  {
    key: "reasons",
    title: explanationText.reasons,
    cell: reasonsText,
    width: 260,
  },
];

function parametersText({ parameters }: Explanation): string {
  return parameters.map(({ id, value }) => `${labelOf(parameterNames, id)}: ${String(value)}`).join("; ");
}

function countsText({ num, den, denominator }: Explanation): string {
  return denominator === null ? explanationText.counted(num) : explanationText.counts(num, den);
}

function reasonsText({ reasons }: Key): string {
  return reasons.map((reason) => labelOf(explanationReasons, reason)).join("; ");
}

/** The same as the drawer says above its list, for paper. */
function ruleLines(explanation: Explanation): string[] {
  const text = indicatorRules[explanation.indicator];
  const parameters = parametersText(explanation);
  return [
    ...(text === undefined
      ? []
      : [
          text.rule,
          `${explanationText.numerator}: ${text.numerator}`,
          ...(text.denominator === undefined ? [] : [`${explanationText.denominator}: ${text.denominator}`]),
        ]),
    ...(parameters === "" ? [] : [`${explanationText.parameters}: ${parameters}`]),
    countsText(explanation),
    ...(explanation.differsFromClosed ? [explanationText.differs] : []),
  ];
}

/** The rule, what is counted over what, and the parameters as they were applied. */
function Rule({ explanation }: { readonly explanation: Explanation }) {
  const text = indicatorRules[explanation.indicator];
  return text === undefined ? null : (
    <Stack gap={4} pb={12}>
      <Text size="sm">{text.rule}</Text>
      <Text size="sm">
        <strong>{explanationText.numerator}:</strong> {text.numerator}
        {text.denominator === undefined ? null : (
          <>
            {" · "}
            <strong>{explanationText.denominator}:</strong> {text.denominator}
          </>
        )}
      </Text>
      {explanation.parameters.length === 0 ? null : (
        <Text size="sm">
          <strong>{explanationText.parameters}:</strong> {parametersText(explanation)}
        </Text>
      )}
    </Stack>
  );
}

interface ExplainedProps {
  readonly period: string;
  readonly explanation: Explanation;
}

function Explained({ period, explanation }: ExplainedProps) {
  const open = useOpenName();
  const codes = explanation.keys.map(({ key }) => key);
  const names = useAnswer("people.names", { codes }, { ask: codes.length > 0 });
  const byCode = new Map(names.kind === "value" ? names.value.map((name) => [name.code, name]) : []);
  const rows = order.flatMap((part) =>
    explanation.keys
      .filter((key) => key.part === part)
      .map((key) => Object.assign({ name: byCode.get(key.key) }, key)),
  );
  return (
    <>
      <Rule explanation={explanation} />
      <Text size="sm" pb={4}>
        {countsText(explanation)}
      </Text>
      {explanation.differsFromClosed ? (
        <Text size="sm" c="orange.9" pb={4}>
          {explanationText.differs}
        </Text>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={reportsText.namesEmptyTitle} advice={reportsText.namesEmptyAdvice} />
      ) : (
        <>
          <NamesFiles
            count={rows.length}
            make={(form) =>
              call("reports.explanationFile", {
                period,
                figure: explanationText.title(explanation.indicator, indicatorName(explanation.indicator)),
                rule: ruleLines(explanation),
                rows: rows.map((row) => ({
                  code: row.key,
                  part: explanationParts[row.part],
                  reasons: reasonsText(row),
                })),
                form,
              })
            }
          />
          <DataTable
            label={indicatorName(explanation.indicator)}
            columns={columns}
            rows={rows}
            rowKey={({ key, part }) => `${part} ${key}`}
            onOpen={({ name }) => {
              if (name !== undefined) {
                open(name);
              }
            }}
          />
        </>
      )}
    </>
  );
}

interface ExplainDrawerProps {
  readonly period: string;
  readonly indicator: string | undefined;
  readonly onClose: () => void;
}

/** Why an indicator has its value: who is in the denominator and not counted, who is left out, and for which reason. */
export function ExplainDrawer({ period, indicator, onClose }: ExplainDrawerProps) {
  const explained = useAnswer(
    "reports.explain",
    { period, indicator: indicator ?? "" },
    { ask: indicator !== undefined, keep: false },
  );
  return (
    <Drawer
      opened={indicator !== undefined}
      onClose={onClose}
      position="right"
      size={860}
      title={indicator === undefined ? undefined : `${indicator}: ${indicatorName(indicator)}`}
      closeButtonProps={{ "aria-label": componentText.close }}
    >
      {indicator === undefined ? null : (
        <Answered answer={explained}>
          {(explanation) => <Explained period={period} explanation={explanation} />}
        </Answered>
      )}
    </Drawer>
  );
}
