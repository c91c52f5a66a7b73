import { Button, Checkbox, Group } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { containsParts } from "#shared/base/vietnamese-text.ts";
import { useStation } from "../../client/station.ts";
import { useAddressFilter } from "../../components/address-context.ts";
import { useListView } from "../../components/list-columns.ts";
import { listColumns, listTitles } from "../../text/lists.ts";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ListFilter } from "../../components/list-filter.tsx";
import { ListTools } from "../../records/list-tools.tsx";
import { clubText } from "../../text/clubs.ts";
import { dateOrDash } from "../../text/format.ts";
import { joinLabels, labelOf, leaveLabels } from "../../text/labels.ts";
import type { Club, ClubSectionProps } from "./club.ts";

type Member = Club["members"][number];
const { columns: titles } = clubText;

function columnsWith(onLeave: ((member: Member) => void) | undefined): readonly Column<Member>[] {
  return [
    { key: "code", title: titles.code, cell: (member) => member.code, width: 90 },
    {
      key: "name",
      title: titles.name,
      cell: (member) => (
        <strong className="person-name" style={{ fontWeight: 600 }}>
          {member.fullName}
        </strong>
      ),
    },
    { key: "birth", title: titles.birth, cell: (member) => member.birth, width: 110 },
    { key: "number", title: titles.number, cell: (member) => member.memberNumber ?? "–", width: 80 },
    { key: "joined", title: titles.joined, cell: (member) => dateOrDash(member.joinedOn), width: 110 },
    { key: "how", title: titles.how, cell: (member) => joinLabels[member.joinCode], width: 150 },
    { key: "charge", title: titles.inCharge, cell: (member) => member.inCharge ?? "–" },
    { key: "left", title: titles.left, cell: (member) => dateOrDash(member.leftOn), width: 110 },
    { key: "reason", title: titles.reason, cell: (member) => labelOf(leaveLabels, member.leaveReason) },
    {
      key: "action",
      title: titles.action,
      cell: (member) =>
        member.leftOn === null && onLeave !== undefined ? (
          <Button
            size="compact-sm"
            variant="light"
            onClick={(event) => {
              event.stopPropagation();
              onLeave(member);
            }}
          >
            {clubText.leave}
          </Button>
        ) : null,
      width: 90,
    },
  ];
}

/** Who belongs to the club now, and who did. */
export function MembersSection({ club, onAction }: ClubSectionProps) {
  const { mayWrite } = useStation();
  const navigate = useNavigate();
  const [former, setFormer] = useAddressFilter("formerMembers");
  const withFormer = former !== "";
  const view = useListView("members", [
    "code",
    "name",
    "birth",
    "number",
    "joined",
    "charge",
    "left",
    "reason",
  ]);
  const [query, setQuery] = useAddressFilter("members");
  const listed = club.members.filter((member) => withFormer || member.leftOn === null);
  const rows = listed.filter(({ fullName, code, birth, inCharge, memberNumber }) =>
    containsParts([fullName, code, birth, inCharge, memberNumber], query),
  );
  return (
    <>
      <Group justify="space-between" pb={8}>
        <Group gap={16}>
          <ListFilter label={clubText.sections.members} value={query} onValue={setQuery} />
          <Checkbox
            label={clubText.showFormer}
            checked={withFormer}
            onChange={(event) => {
              setFormer(event.currentTarget.checked ? "1" : "");
            }}
          />
        </Group>
        {mayWrite ? (
          <Button
            size="xs"
            data-key="Insert"
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => {
              onAction({ kind: "admit" });
            }}
          >
            {clubText.admit}
          </Button>
        ) : null}
      </Group>
      {listed.length === 0 ? (
        <EmptyState title={clubText.noMembersTitle} advice={clubText.noMembersAdvice} />
      ) : (
        <>
          <ListTools
            list="members"
            view={view}
            title={`${listTitles.members} ${club.club.fullName}`}
            rows={rows.map((row) => row.membershipId)}
            where={{ clubId: club.id }}
          />
          <DataTable
            label={clubText.sections.members}
            chosen={view.chosen}
            onChosen={view.choosing}
            rowName={(member) => member.fullName}
            columns={columnsWith(
              mayWrite
                ? (member) => {
                    onAction({ kind: "leave", id: member.membershipId, version: member.version });
                  }
                : undefined,
            ).filter(({ key }) => view.shown.includes(key) || !Object.hasOwn(listColumns.members, key))}
            rows={rows}
            rowKey={(member) => member.membershipId}
            onOpen={(member) => void navigate({ to: "/people/$id", params: { id: member.personId } })}
          />
        </>
      )}
    </>
  );
}
