import { Button, Text } from "@mantine/core";
import { scoreCriteria } from "#shared/domain/club.ts";
import { StateBadge } from "../../components/state-badge.tsx";
import { evaluationText } from "../../text/clubs.ts";
import { labelOf, rankLabels } from "../../text/labels.ts";
import { isApproved, isOverridden, isPoints, resultOf, type Row, type Sheet } from "./evaluation-sheet.ts";

interface SheetRowProps {
  readonly row: Row;
  readonly sheet: Sheet;
  readonly readOnly: boolean;
  readonly onSheet: (sheet: Sheet) => void;
  /** Opens the whole sheet beside the grid. */
  readonly onOpen: () => void;
}

function StateOf({ row }: { readonly row: Row }) {
  if (row.evaluation !== null) {
    return isApproved(row) ? (
      <StateBadge meaning="done" label={evaluationText.approved} />
    ) : (
      <StateBadge meaning="draft" label={evaluationText.done} />
    );
  }
  return row.due ? (
    <StateBadge meaning="soon" label={evaluationText.open} />
  ) : (
    <StateBadge meaning="plain" label={evaluationText.notDue} />
  );
}

/** One member of the grid: points, what the records propose for them, comment, and the way to the whole sheet. */
export function SheetRow({ row, sheet, readOnly, onSheet, onOpen }: SheetRowProps) {
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
            data-path={`${row.personId} ${criterion}`}
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
          data-path={`${row.personId} comment`}
          autoComplete="off"
          spellCheck={false}
          readOnly={readOnly}
          aria-label={evaluationText.cell(evaluationText.comment, row.fullName)}
          value={sheet.comment}
          onChange={(event) => {
            onSheet({ ...sheet, comment: event.currentTarget.value, changed: true });
          }}
        />
        {(sheet.changed && isOverridden(row, sheet)) || sheet.reason !== "" ? (
          <input
            className="points wide reason"
            data-path={`${row.personId} reason`}
            autoComplete="off"
            spellCheck={false}
            readOnly={readOnly}
            aria-label={evaluationText.cell(evaluationText.overrideReason, row.fullName)}
            placeholder={evaluationText.overrideReason}
            value={sheet.reason}
            onChange={(event) => {
              onSheet({ ...sheet, reason: event.currentTarget.value, changed: true });
            }}
          />
        ) : null}
      </td>
      <td>
        <StateOf row={row} />
      </td>
      <td>
        <Button
          size="compact-sm"
          variant="light"
          aria-label={evaluationText.openSheet(row.fullName)}
          onClick={onOpen}
        >
          {evaluationText.sheet}
        </Button>
      </td>
    </tr>
  );
}
