import { useState } from "react";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { yearOf } from "#shared/base/calendar-date.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useOutgoing } from "../../client/outgoing.ts";
import { Answered } from "../../components/answered.tsx";
import { DraftNameContext } from "../../components/draft-context.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel } from "../../components/error-panel.tsx";
import { OutButtons } from "../../components/out-buttons.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { StepSwitch } from "../../components/step-switch.tsx";
import { evaluationText } from "../../text/clubs.ts";
import { monthText, shiftMonth } from "../../text/format.ts";
import { listColumns, listNames } from "../../text/lists.ts";
import { EvaluationGrid } from "./evaluation-grid.tsx";

interface EvaluationPageProps {
  readonly clubId: string;
  readonly month: string;
}

/** What stands on paper; the workbook holds everything. */
const printedColumns = ["name", "birth", "score", "rank", "comment", "needs"];

/** The month's sheets on paper and as a workbook. */
function Out({ clubId, month, club }: EvaluationPageProps & { readonly club: string }) {
  const outgoing = useOutgoing();
  const title = listNames.evaluationsOf(club, monthText(month));
  const wanted = (keys: readonly string[]): Parameters<typeof outgoing.print>[0] => ({
    list: "evaluations",
    title,
    columns: keys.map((key) => ({ key, title: listColumns.evaluations[key] ?? key })),
    clubId,
    month,
  });
  return (
    <>
      <OutButtons
        title={title}
        busy={outgoing.busy}
        isMain
        onPrint={() => {
          outgoing.print(wanted(printedColumns));
        }}
        onExcel={() => {
          outgoing.excel(wanted(Object.keys(listColumns.evaluations)));
        }}
      />
      {outgoing.problem === undefined ? null : <ErrorPanel reply={outgoing.problem} />}
    </>
  );
}

/** The score sheets of a month: one row a member, one cell a criterion. */
export function EvaluationPage({ clubId, month }: EvaluationPageProps) {
  const found = useAnswer("evaluations.month", { clubId, month });
  const club = useAnswer("clubs.get", { id: clubId, year: yearOf(`${month}-01`) });
  const [saves, setSaves] = useState(0);
  const navigate = useNavigate();
  const name = club.kind === "value" ? club.value.club.fullName : "";
  return (
    <PageFrame
      title={evaluationText.title(monthText(month))}
      subtitle={name}
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
          <Out clubId={clubId} month={month} club={name} />
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
            <DraftNameContext value={`evaluations ${clubId} ${month}`}>
              <EvaluationGrid
                key={`${month} ${String(saves)}`}
                rows={rows}
                clubId={clubId}
                month={month}
                onSaved={() => {
                  setSaves(saves + 1);
                }}
              />
            </DraftNameContext>
          )
        }
      </Answered>
    </PageFrame>
  );
}
