import { Button, Group, Text } from "@mantine/core";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useStation } from "../../client/station.ts";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { StepSwitch } from "../../components/step-switch.tsx";
import { clubText, evaluationText } from "../../text/clubs.ts";
import { dateOrDash, dayHeading } from "../../text/format.ts";
import { meetingKindLabels, meetingStateLabels } from "../../text/labels.ts";
import type { Club, ClubSectionProps } from "./club.ts";

type Meeting = Club["meetings"][number];
const { columns: titles } = clubText;
const meanings = { DU_KIEN: "soon", DA_TO_CHUC: "done", HUY: "plain" } as const;

const columns: readonly Column<Meeting>[] = [
  { key: "date", title: titles.date, cell: (meeting) => dayHeading(meeting.date), width: 190 },
  {
    key: "kind",
    title: titles.kind,
    cell: (meeting) => (
      <>
        {meetingKindLabels[meeting.kind]}
        {meeting.counted ? null : (
          <Text size="xs" c="gray.7" component="span">
            {` (${clubText.notCounted})`}
          </Text>
        )}
      </>
    ),
  },
  { key: "topic", title: titles.topic, cell: (meeting) => meeting.topic ?? "–" },
  {
    key: "state",
    title: titles.state,
    cell: (meeting) => (
      <StateBadge meaning={meanings[meeting.state]} label={meetingStateLabels[meeting.state]} />
    ),
    width: 150,
  },
  {
    key: "present",
    title: titles.present,
    cell: (meeting) =>
      meeting.state === "DA_TO_CHUC" ? clubText.presentOf(meeting.present, meeting.expected) : "–",
    numeric: true,
    width: 100,
  },
  { key: "excused", title: titles.excused, cell: (meeting) => meeting.excused, numeric: true, width: 100 },
  {
    key: "unexcused",
    title: titles.unexcused,
    cell: (meeting) => meeting.unexcused,
    numeric: true,
    width: 120,
  },
];

interface MeetingsSectionProps extends ClubSectionProps {
  readonly year: number;
  readonly onYear: (year: number) => void;
}

/** The meetings of a year, planned and held. */
export function MeetingsSection({ club, year, onYear, onAction }: MeetingsSectionProps) {
  const { mayWrite } = useStation();
  const navigate = useNavigate();
  const rows = club.meetings.toSorted((one, other) => other.date.localeCompare(one.date));
  return (
    <>
      <Group justify="space-between" pb={8}>
        <StepSwitch
          label={String(year)}
          previousLabel={dateOrDash(String(year - 1))}
          nextLabel={dateOrDash(String(year + 1))}
          onStep={(by) => {
            onYear(year + by);
          }}
        />
        {mayWrite ? (
          <Button
            size="xs"
            data-key="Insert"
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
            onClick={() => {
              onAction({ kind: "schedule" });
            }}
          >
            {clubText.schedule}
          </Button>
        ) : null}
      </Group>
      {rows.length === 0 ? (
        <EmptyState title={clubText.noMeetingsTitle} advice={clubText.noMeetingsAdvice} />
      ) : (
        <DataTable
          label={evaluationText.present}
          columns={columns}
          rows={rows}
          rowKey={(meeting) => meeting.id}
          onOpen={(meeting) => void navigate({ to: "/meetings/$id", params: { id: meeting.id } })}
        />
      )}
    </>
  );
}
