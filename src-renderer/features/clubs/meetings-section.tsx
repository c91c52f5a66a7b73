import { Button, Group, Text } from "@mantine/core";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { containsParts } from "#shared/base/vietnamese-text.ts";
import { useStation } from "../../client/station.ts";
import { useAddressFilter } from "../../components/address-context.ts";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { useListView } from "../../components/list-columns.ts";
import { ListFilter } from "../../components/list-filter.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { StepSwitch } from "../../components/step-switch.tsx";
import { ListTools } from "../../records/list-tools.tsx";
import { clubText } from "../../text/clubs.ts";
import { dateOrDash, dayHeading } from "../../text/format.ts";
import { meetingKindLabels, meetingStateLabels } from "../../text/labels.ts";
import { listNames } from "../../text/lists.ts";
import type { Club, ClubSectionProps } from "./club.ts";

type Meeting = Club["meetings"][number];
const { columns: titles } = clubText;
const meanings = { DU_KIEN: "soon", DA_TO_CHUC: "done", HUY: "plain" } as const;

const columns: readonly Column<Meeting>[] = [
  { key: "code", title: titles.code, cell: (meeting) => meeting.code, width: 150 },
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
  { key: "venue", title: titles.venue, cell: (meeting) => meeting.venue ?? "–" },
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

function wordsOf({ code, date, kind, topic, venue, state }: Meeting): readonly (string | null)[] {
  return [code, dayHeading(date), meetingKindLabels[kind], topic, venue, meetingStateLabels[state]];
}

/** The meetings of a year, planned and held. */
export function MeetingsSection({ club, year, onYear, onAction }: MeetingsSectionProps) {
  const { mayWrite } = useStation();
  const navigate = useNavigate();
  const [query, setQuery] = useAddressFilter("meetings");
  const view = useListView("meetings", ["date", "kind", "topic", "state", "present", "excused", "unexcused"]);
  const rows = club.meetings
    .filter((meeting) => containsParts(wordsOf(meeting), query))
    .toSorted((one, other) => other.date.localeCompare(one.date));
  return (
    <>
      <Group justify="space-between" pb={8}>
        <Group gap={16}>
          <StepSwitch
            label={String(year)}
            previousLabel={dateOrDash(String(year - 1))}
            nextLabel={dateOrDash(String(year + 1))}
            onStep={(by) => {
              onYear(year + by);
            }}
          />
          <ListFilter label={clubText.sections.meetings} value={query} onValue={setQuery} />
        </Group>
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
      {club.meetings.length === 0 ? (
        <EmptyState title={clubText.noMeetingsTitle} advice={clubText.noMeetingsAdvice} />
      ) : (
        <>
          <ListTools
            list="meetings"
            view={view}
            title={listNames.meetingsOf(club.club.fullName, String(year))}
            rows={rows.map(({ id }) => id)}
            where={{ clubId: club.id, year }}
          />
          <DataTable
            label={clubText.sections.meetings}
            columns={columns.filter(({ key }) => view.shown.includes(key))}
            rows={rows}
            rowKey={(meeting) => meeting.id}
            chosen={view.chosen}
            onChosen={view.choosing}
            rowName={(meeting) => dayHeading(meeting.date)}
            onOpen={(meeting) => void navigate({ to: "/meetings/$id", params: { id: meeting.id } })}
          />
        </>
      )}
    </>
  );
}
