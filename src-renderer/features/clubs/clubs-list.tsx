import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { useListView } from "../../components/list-columns.ts";
import { PageFrame } from "../../components/page-frame.tsx";
import { ListTools } from "../../records/list-tools.tsx";
import { clubsText } from "../../text/clubs.ts";
import { countText, dateOrDash } from "../../text/format.ts";
import { listColumns } from "../../text/lists.ts";
import { ClubState } from "./club-state.tsx";

type Club = OutputOf<"clubs.list">[number];
const { columns: titles } = clubsText;

const columns: readonly Column<Club>[] = [
  { key: "code", title: titles.code, cell: (club) => club.code, width: 100 },
  {
    key: "name",
    title: titles.name,
    cell: (club) => <strong style={{ fontWeight: 600 }}>{club.fullName}</strong>,
  },
  { key: "state", title: titles.state, cell: (club) => <ClubState state={club.state} />, width: 180 },
  { key: "founded", title: titles.founded, cell: (club) => dateOrDash(club.foundedOn), width: 120 },
  { key: "members", title: titles.members, cell: (club) => club.members, numeric: true, width: 100 },
  {
    key: "meetings",
    title: titles.meetings,
    // A club that is dissolved owes no meetings.
    cell: (club) =>
      club.state !== "GIAI_THE" ? clubsText.heldOf(club.heldThisMonth, club.requiredMeetings) : "–",
    numeric: true,
    width: 140,
  },
  { key: "last", title: titles.last, cell: (club) => dateOrDash(club.lastMeeting), width: 130 },
];

/** The clubs of the commune. */
export function ClubsList() {
  const { mayWrite } = useStation();
  const navigate = useNavigate();
  const clubs = useAnswer("clubs.list", {});
  const view = useListView("clubs", ["code", "name", "founded", "members", "last"]);
  return (
    <PageFrame
      title={clubsText.title}
      subtitle={clubs.kind === "value" ? countText(clubs.value.length, clubsText.unit) : undefined}
      actions={
        mayWrite ? (
          <Button
            data-key="Insert"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => void navigate({ to: "/clubs/new" })}
          >
            {clubsText.found}
          </Button>
        ) : undefined
      }
    >
      <Answered answer={clubs}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={clubsText.emptyTitle} advice={clubsText.emptyAdvice} />
          ) : (
            <>
              <ListTools list="clubs" view={view} />
              <DataTable
                label={clubsText.title}
                chosen={view.chosen}
                onChosen={view.choosing}
                rowName={(club) => club.fullName}
                columns={columns.filter(
                  ({ key }) => view.shown.includes(key) || !Object.hasOwn(listColumns.clubs, key),
                )}
                rows={rows}
                rowKey={(club) => club.id}
                onOpen={(club) => void navigate({ to: "/clubs/$id", params: { id: club.id } })}
              />
            </>
          )
        }
      </Answered>
    </PageFrame>
  );
}
