import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import { Button, Group, Text } from "@mantine/core";
import { IconChecks, IconDeviceFloppy } from "@tabler/icons-react";
import { containsParts } from "#shared/base/vietnamese-text.ts";
import { highestPoints, scoreCriteria } from "#shared/domain/club.ts";
import { useAction } from "../../client/hooks.ts";
import { useAddressFilter } from "../../components/address-context.ts";
import { useStation } from "../../client/station.ts";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { ListFilter } from "../../components/list-filter.tsx";
import { tell } from "../../components/tell.ts";
import { useDraft } from "../../components/use-draft.ts";
import { useSaveKey } from "../../components/use-save-key.ts";
import { evaluationText } from "../../text/clubs.ts";
import { componentText } from "../../text/components.ts";
import { momentText } from "../../text/format.ts";
import { ApproveSheets } from "./approve-sheets.tsx";
import { EvaluationDrawer } from "./evaluation-drawer.tsx";
import { SheetRow } from "./evaluation-row.tsx";
import {
  draftOf,
  isApproved,
  recordOf,
  type Row,
  type Sheet,
  sheetOf,
  sheetsOf,
} from "./evaluation-sheet.ts";

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

interface ScoreTableProps {
  readonly rows: readonly Row[];
  readonly sheetFor: (row: Row) => Sheet;
  readonly onSheet: (row: Row, sheet: Sheet) => void;
  readonly onOpen: (personId: string) => void;
}

function ScoreTable({ rows, sheetFor, onSheet, onOpen }: ScoreTableProps) {
  const { mayWrite } = useStation();
  return (
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
          <th scope="col">
            <span className="for-readers">{componentText.actions}</span>
          </th>
        </tr>
      </thead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter and arrows of the fields inside, handled once for the whole grid */}
      <tbody onKeyDown={moveInGrid}>
        {rows.map((row) => (
          <SheetRow
            key={row.personId}
            row={row}
            sheet={sheetFor(row)}
            readOnly={!mayWrite || isApproved(row)}
            onSheet={(sheet) => {
              onSheet(row, sheet);
            }}
            onOpen={() => {
              onOpen(row.personId);
            }}
          />
        ))}
      </tbody>
    </table>
  );
}

interface GridProps {
  readonly rows: readonly Row[];
  readonly clubId: string;
  readonly month: string;
  /** Every typed sheet was saved. */
  readonly onSaved: () => void;
}

/** The score sheets of a month in one table; what is typed outlives a crash. */
export function EvaluationGrid({ rows, clubId, month, onSaved }: GridProps) {
  const { mayWrite, today } = useStation();
  const form = useRef<HTMLFormElement>(null);
  const record = useAction("evaluations.record");
  const [sheets, setSheets] = useState<Readonly<Record<string, Sheet>>>({});
  const [problem, setProblem] = useState<NoReply>();
  const [open, setOpen] = useState<string>();
  const [approving, setApproving] = useState(false);
  const [query, setQuery] = useAddressFilter("evaluations");
  const sheetFor = (row: Row): Sheet => sheets[row.personId] ?? sheetOf(row);
  const restore = useCallback(
    (kept: Readonly<Record<string, unknown>>) => {
      setSheets(sheetsOf(rows, kept));
    },
    // What is brought back belongs to the grid as it was opened, once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the rows change with every save
    [],
  );
  const draft = useDraft({ initial: {}, values: draftOf(sheets), form, onRestore: restore });
  const changed = rows.filter((row) => sheetFor(row).changed);

  async function save(): Promise<void> {
    for (const row of changed) {
      const reply = await record.send(recordOf(row, sheetFor(row), { clubId, month, today }));
      if (reply.kind !== "value") {
        setProblem(reply);
        return;
      }
      setSheets(({ [row.personId]: _saved, ...others }) => others);
    }
    setProblem(undefined);
    draft.drop();
    const { saved, nothingChanged } = evaluationText;
    tell(changed.length === 0 ? nothingChanged : saved(changed.length));
    onSaved();
  }

  useSaveKey(form);
  const due = rows.filter((row) => row.due);
  const drafts = rows.filter((row) => row.evaluation !== null && !isApproved(row)).length;
  return (
    <>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Group justify="space-between" align="flex-start" pb={8}>
          <div style={{ flex: "1 1 400px" }}>
            <Text size="sm" c="gray.7">
              {evaluationText.hint}
            </Text>
            <Text size="sm" fw={600}>
              {evaluationText.sum(
                due.filter((row) => row.evaluation !== null).length,
                due.length,
                due.filter(isApproved).length,
              )}
            </Text>
          </div>
          <Group gap={8} wrap="nowrap" style={{ flexShrink: 0 }}>
            <ListFilter label={evaluationText.name} value={query} onValue={setQuery} />
            {mayWrite ? (
              <Button
                variant="default"
                leftSection={<IconChecks size={18} aria-hidden />}
                // What is approved must be what stands on record.
                disabled={drafts === 0 || changed.length > 0}
                onClick={() => {
                  setApproving(true);
                }}
              >
                {evaluationText.approve(drafts)}
              </Button>
            ) : null}
            {mayWrite ? (
              <Button type="submit" leftSection={<IconDeviceFloppy size={18} aria-hidden />}>
                {evaluationText.save}
              </Button>
            ) : null}
          </Group>
        </Group>
        {problem === undefined ? null : <ErrorPanel reply={problem} />}
        {draft.restoredFrom === undefined ? null : (
          <Text size="sm" component="output" pb={8}>
            {componentText.draftRestored(momentText(draft.restoredFrom))}
          </Text>
        )}
        <ScoreTable
          rows={rows.filter(({ fullName, code }) => containsParts([fullName, code], query))}
          sheetFor={sheetFor}
          onSheet={(row, sheet) => {
            setSheets({ ...sheets, [row.personId]: sheet });
          }}
          onOpen={setOpen}
        />
      </form>
      <ApproveSheets
        clubId={clubId}
        month={month}
        drafts={drafts}
        opened={approving}
        onClose={() => {
          setApproving(false);
        }}
        onApproved={onSaved}
      />
      <EvaluationDrawer
        row={rows.find(({ personId }) => personId === open)}
        sheet={open === undefined ? undefined : sheets[open]}
        where={{ clubId, month }}
        onClose={() => {
          setOpen(undefined);
        }}
        onSaved={() => {
          setSheets(({ [open ?? ""]: _saved, ...others }) => others);
          setOpen(undefined);
        }}
      />
    </>
  );
}
