import { Text } from "@mantine/core";
import { shortDate } from "#shared/base/calendar-date.ts";
import { highestPoints, type Rank, rankOfScores, scoreCriteria, scoresField } from "#shared/domain/club.ts";
import { useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { DateField } from "../../components/date-field.tsx";
import { ChoiceField, NoteField, NumberField, TextField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import type { FormValues } from "../../components/form-values.ts";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { RecordTabs } from "../../records/record-tabs.tsx";
import { evaluationText } from "../../text/clubs.ts";
import { choicesOf, rankLabels } from "../../text/labels.ts";
import { isApproved, pointsOrTotal, type Row, scoresOf, type Sheet, sheetOf } from "./evaluation-sheet.ts";

interface EvaluationDrawerProps {
  /** Whose sheet is open; none while the drawer is closed. */
  readonly row: Row | undefined;
  /** What the grid holds of it that was not saved yet. */
  readonly sheet: Sheet | undefined;
  readonly where: { readonly clubId: string; readonly month: string };
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** The rank somebody decided otherwise than the points say. */
function rankByHand({ evaluation, threeUnexcusedInARow }: Row): Rank | null {
  const scores = evaluation?.scores ?? null;
  const computed = scores === null ? undefined : rankOfScores(scores, threeUnexcusedInARow)?.rank;
  return evaluation === null || evaluation.rank === computed ? null : evaluation.rank;
}

function valuesOf(row: Row, sheet: Sheet, today: string): FormValues {
  const scores = scoresOf(sheet);
  const saved = row.evaluation;
  return {
    ...Object.fromEntries(scoreCriteria.map((criterion) => [`scores.${criterion}`, scores[criterion]])),
    rank: rankByHand(row),
    overrideReason: sheet.reason === "" ? null : sheet.reason,
    selfComment: saved?.selfComment ?? null,
    comment: sheet.comment === "" ? null : sheet.comment,
    needs: saved?.needs ?? null,
    assessor: saved?.assessor ?? null,
    assessedOn: saved?.assessedOn ?? today,
    correctionReason: null,
  };
}

/** An approved sheet says by whom and when, and why it is written again. */
function CorrectionReason({ row: { evaluation } }: { readonly row: Row }) {
  const [on, by] = [evaluation?.approvedOn ?? "", evaluation?.approvedBy ?? ""];
  return (
    <>
      <Text size="sm" fw={600} className="span-6">
        {evaluationText.approvedOn(shortDate(on), by)}
      </Text>
      <NoteField path="correctionReason" label={evaluationText.correctionReason} required span={6} />
    </>
  );
}

function SheetForm({
  row,
  sheet,
  where,
  onClose,
  onSaved,
}: EvaluationDrawerProps & { readonly row: Row; readonly sheet: Sheet }) {
  const { today } = useStation();
  const record = useFormAction("evaluations.record");
  return (
    <RecordForm
      initial={valuesOf(row, sheet, today)}
      send={(input) => {
        const points = scoresField.safeParse(input["scores"]);
        // Points that are none are refused by the host, beside their field.
        const given = points.success ? pointsOrTotal(row, points.data) : {};
        return record({ ...input, ...given, ...where, personId: row.personId });
      }}
      onDone={() => {
        tell(evaluationText.saved(1));
        onSaved();
      }}
      onCancel={onClose}
    >
      {isApproved(row) ? <CorrectionReason row={row} /> : null}
      {scoreCriteria.map((criterion) => {
        const proposed = row.proposedScores[criterion];
        return (
          <NumberField
            key={criterion}
            path={`scores.${criterion}`}
            label={`${evaluationText.criteria[criterion]} ${evaluationText.highest(highestPoints[criterion])}`}
            hint={proposed === null ? undefined : evaluationText.proposed(proposed)}
            span={2}
          />
        );
      })}
      <ChoiceField
        path="rank"
        label={evaluationText.rankByHand}
        hint={evaluationText.rankHint}
        span={3}
        choices={choicesOf(rankLabels)}
      />
      <NoteField path="overrideReason" label={evaluationText.overrideReason} span={3} />
      <NoteField path="selfComment" label={evaluationText.selfComment} span={3} />
      <NoteField path="comment" label={evaluationText.comment} span={3} />
      <NoteField path="needs" label={evaluationText.needs} span={6} />
      <TextField path="assessor" label={evaluationText.assessor} span={3} />
      <DateField path="assessedOn" label={evaluationText.assessedOn} span={3} />
    </RecordForm>
  );
}

/** A whole sheet beside the grid: what the grid has no room for, its history, and voiding it. */
export function EvaluationDrawer(props: EvaluationDrawerProps) {
  const { row, where, onClose, onSaved } = props;
  const sheet = row === undefined ? undefined : (props.sheet ?? sheetOf(row));
  const form =
    row === undefined || sheet === undefined ? null : (
      <SheetForm {...props} key={row.evaluation?.version} row={row} sheet={sheet} />
    );
  const saved = row?.evaluation ?? null;
  return (
    <FormDrawer
      title={evaluationText.sheetTitle}
      opened={row !== undefined}
      onClose={onClose}
      size={760}
      draft={row === undefined ? undefined : `evaluation ${where.clubId} ${where.month} ${row.personId}`}
    >
      <Text fw={600} pb={8} className="person-name">
        {row?.fullName}
      </Text>
      {saved === null ? (
        form
      ) : (
        <RecordTabs entity="evaluation" id={saved.id} edit={form} onVoided={onSaved} onCancel={onClose} />
      )}
    </FormDrawer>
  );
}
