import { type KeyboardEvent, useEffect, useState } from "react";
import { Button, Group, Text } from "@mantine/core";
import { IconDeviceFloppy } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { OutputOf } from "#shared/contract/contract.ts";
import { highestPoints, scoreCriteria } from "#shared/domain/club.ts";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { StepSwitch } from "../../components/step-switch.tsx";
import { tell } from "../../components/tell.ts";
import { evaluationText } from "../../text/clubs.ts";
import { monthText, shiftMonth } from "../../text/format.ts";
import { labelOf, rankLabels } from "../../text/labels.ts";
import { isPoints, recordOf, resultOf, type Sheet, sheetOf } from "./evaluation-sheet.ts";

type Row = OutputOf<"evaluations.month">[number];

/** Enter and arrows move between the cells as in a table on paper. */
function moveInGrid(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const from = event.target;
  if (!(from instanceof HTMLInputElement)) {
    return;
  }
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    Enter: [0, 1],
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
  };
  const move = moves[event.key];
  if (move === undefined) {
    return;
  }
  event.preventDefault();
  const rows = [...event.currentTarget.rows].map((row) => [...row.querySelectorAll("input")]);
  const rowIndex = rows.findIndex((cells) => cells.includes(from));
  const columnIndex = rows[rowIndex]?.indexOf(from) ?? 0;
  const nextInRow = rows[rowIndex + move[0]]?.[columnIndex + move[1]];
  const next = nextInRow ?? (event.key === "Enter" ? rows[rowIndex + 1]?.[0] : undefined);
  next?.focus();
  next?.select();
}

interface SheetRowProps {
  readonly row: Row;
  readonly sheet: Sheet;
  readonly readOnly: boolean;
  readonly onSheet: (sheet: Sheet) => void;
}

function StateOf({ row }: { readonly row: Row }) {
  if (row.evaluation !== null) {
    return <StateBadge meaning="done" label={evaluationText.done} />;
  }
  return row.due ? (
    <StateBadge meaning="soon" label={evaluationText.open} />
  ) : (
    <StateBadge meaning="plain" label={evaluationText.notDue} />
  );
}

function SheetRow({ row, sheet, readOnly, onSheet }: SheetRowProps) {
  const result = resultOf(row, sheet);
  return (
    <tr>
      <td>
        <span className="person-name" style={{ fontWeight: 600 }}>
          {row.fullName}
        </span>
        {row.threeUnexcusedInARow ? (
          <Text size="xs" c="#9f1d1d">
            {evaluationText.three}
          </Text>
        ) : null}
      </td>
      <td className="number">{evaluationText.presentOf(row.present, row.expected)}</td>
      {scoreCriteria.map((criterion) => (
        <td key={criterion}>
          <input
            className="points"
            inputMode="numeric"
            autoComplete="off"
            readOnly={readOnly}
            aria-label={evaluationText.cell(evaluationText.criteria[criterion], row.fullName)}
            aria-invalid={!isPoints(criterion, sheet.points[criterion])}
            value={sheet.points[criterion]}
            onChange={(event) => {
              const points = { ...sheet.points, [criterion]: event.currentTarget.value };
              onSheet({ ...sheet, points, changed: true });
            }}
          />
          {row.proposedScores[criterion] === null ? null : (
            <Text size="xs" c="gray.7">
              {evaluationText.proposed(row.proposedScores[criterion])}
            </Text>
          )}
        </td>
      ))}
      <td className="number">
        <strong>{result?.score ?? "–"}</strong>
      </td>
      <td>{result === undefined ? "–" : labelOf(rankLabels, result.rank)}</td>
      <td>
        <input
          className="points wide"
          autoComplete="off"
          spellCheck={false}
          readOnly={readOnly}
          aria-label={evaluationText.cell(evaluationText.comment, row.fullName)}
          value={sheet.comment}
          onChange={(event) => {
            onSheet({ ...sheet, comment: event.currentTarget.value, changed: true });
          }}
        />
      </td>
      <td>
        <StateOf row={row} />
      </td>
    </tr>
  );
}

interface GridProps {
  readonly rows: readonly Row[];
  readonly clubId: string;
  readonly month: string;
}

function Grid({ rows, clubId, month }: GridProps) {
  const { mayWrite } = useStation();
  const record = useAction("evaluations.record");
  const [sheets, setSheets] = useState<Readonly<Record<string, Sheet>>>({});
  const [problem, setProblem] = useState<NoReply>();
  const sheetFor = (row: Row): Sheet => sheets[row.personId] ?? sheetOf(row);
  const changed = rows.filter((row) => sheetFor(row).changed);

  async function save(): Promise<void> {
    for (const row of changed) {
      const reply = await record.send(recordOf(row, sheetFor(row), { clubId, month }));
      if (reply.kind !== "value") {
        setProblem(reply);
        return;
      }
      setSheets(({ [row.personId]: _saved, ...others }) => others);
    }
    setProblem(undefined);
    const { saved, nothingChanged } = evaluationText;
    tell(changed.length === 0 ? nothingChanged : saved(changed.length));
  }

  useEffect(() => {
    function saveByKey(event: globalThis.KeyboardEvent): void {
      if (event.ctrlKey && event.key.toLowerCase() === "s") {
        event.preventDefault();
        document.querySelector<HTMLElement>("[data-save]")?.click();
      }
    }
    window.addEventListener("keydown", saveByKey);
    return () => {
      window.removeEventListener("keydown", saveByKey);
    };
  }, []);

  const due = rows.filter((row) => row.due);
  return (
    <>
      <Group justify="space-between" pb={8}>
        <div>
          <Text size="sm" c="gray.7">
            {evaluationText.hint}
          </Text>
          <Text size="sm" fw={600}>
            {evaluationText.sum(due.filter((row) => row.evaluation !== null).length, due.length)}
          </Text>
        </div>
        {mayWrite ? (
          <Button
            data-save
            leftSection={<IconDeviceFloppy size={18} aria-hidden />}
            onClick={() => void save()}
          >
            {evaluationText.save}
          </Button>
        ) : null}
      </Group>
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      <table className="data-table score-table">
        <thead>
          <tr>
            <th scope="col">{evaluationText.name}</th>
            <th scope="col" className="number">
              {evaluationText.present}
            </th>
            {scoreCriteria.map((criterion) => (
              <th scope="col" key={criterion} className="criterion">
                {evaluationText.criteria[criterion]} {evaluationText.highest(highestPoints[criterion])}
              </th>
            ))}
            <th scope="col" className="number">
              {evaluationText.total}
            </th>
            <th scope="col">{evaluationText.rank}</th>
            <th scope="col">{evaluationText.comment}</th>
            <th scope="col">{evaluationText.state}</th>
          </tr>
        </thead>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter and arrows of the fields inside, handled once for the whole grid */}
        <tbody onKeyDown={moveInGrid}>
          {rows.map((row) => (
            <SheetRow
              key={row.personId}
              row={row}
              sheet={sheetFor(row)}
              readOnly={!mayWrite}
              onSheet={(sheet) => {
                setSheets({ ...sheets, [row.personId]: sheet });
              }}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface EvaluationPageProps {
  readonly clubId: string;
  readonly month: string;
}

/** The score sheets of a month: one row a member, one cell a criterion. */
export function EvaluationPage({ clubId, month }: EvaluationPageProps) {
  const found = useAnswer("evaluations.month", { clubId, month });
  const navigate = useNavigate();
  return (
    <PageFrame
      title={evaluationText.title(monthText(month))}
      actions={
        <>
          <StepSwitch
            label={monthText(month)}
            previousLabel={evaluationText.previous}
            nextLabel={evaluationText.next}
            onStep={(by) =>
              void navigate({
                to: "/clubs/$id/evaluations/$month",
                params: { id: clubId, month: shiftMonth(month, by) },
              })
            }
          />
          <Button
            variant="default"
            data-key="Escape"
            onClick={() =>
              void navigate({ to: "/clubs/$id", params: { id: clubId }, search: { section: "evaluations" } })
            }
          >
            {evaluationText.back}
          </Button>
        </>
      }
    >
      <Answered answer={found}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={evaluationText.emptyTitle} advice={evaluationText.emptyAdvice} />
          ) : (
            <Grid rows={rows} clubId={clubId} month={month} />
          )
        }
      </Answered>
    </PageFrame>
  );
}
