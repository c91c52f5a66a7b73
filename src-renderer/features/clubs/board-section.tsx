import { Button, Group } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useStation } from "../../client/station.ts";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { clubText } from "../../text/clubs.ts";
import { dateOrDash } from "../../text/format.ts";
import { boardRoleLabels } from "../../text/labels.ts";
import type { Club, ClubSectionProps } from "./club.ts";

type BoardMember = Club["board"][number];
const { columns: titles } = clubText;

function columnsWith(onRelease: ((member: BoardMember) => void) | undefined): readonly Column<BoardMember>[] {
  return [
    { key: "role", title: titles.role, cell: (member) => boardRoleLabels[member.role], width: 150 },
    { key: "name", title: titles.name, cell: (member) => `${member.honorific} ${member.fullName}` },
    { key: "position", title: titles.position, cell: (member) => member.positionAtOrganisation ?? "–" },
    { key: "from", title: titles.from, cell: (member) => dateOrDash(member.from), width: 120 },
    { key: "to", title: titles.to, cell: (member) => dateOrDash(member.to), width: 120 },
    { key: "document", title: titles.document, cell: (member) => member.document ?? "–", width: 150 },
    {
      key: "action",
      title: titles.action,
      cell: (member) =>
        member.to === null && onRelease !== undefined ? (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              onRelease(member);
            }}
          >
            {clubText.release}
          </Button>
        ) : null,
      width: 130,
    },
  ];
}

/** Who runs the club. */
export function BoardSection({ club, onAction }: ClubSectionProps) {
  const { mayWrite } = useStation();
  return (
    <>
      {mayWrite ? (
        <Group justify="flex-end" pb={8}>
          <Button
            size="xs"
            data-key="Insert"
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => {
              onAction({ kind: "appoint" });
            }}
          >
            {clubText.appoint}
          </Button>
        </Group>
      ) : null}
      {club.board.length === 0 ? (
        <EmptyState title={clubText.noBoardTitle} advice={clubText.noBoardAdvice} />
      ) : (
        <DataTable
          label={clubText.sections.board}
          columns={columnsWith(
            mayWrite
              ? (member) => {
                  onAction({ kind: "release", id: member.id, version: member.version });
                }
              : undefined,
          )}
          rows={club.board}
          rowKey={(member) => member.id}
        />
      )}
    </>
  );
}
