import { Box, Text } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { sendingsText } from "../../text/exchange.ts";
import { dateOrDash, momentText } from "../../text/format.ts";

type Sending = OutputOf<"upper.report">["sendings"][number];
type Share = Sending["changes"][number]["now"];

interface Row extends Sending {
  readonly place: number;
  readonly isLast: boolean;
}

function shareText({ num, den }: Share): string {
  return num === null || den === null ? "–" : `${String(num)}/${String(den)}`;
}

function PaperCell({ paper }: Pick<Row, "paper">) {
  if (paper === null) {
    return sendingsText.noPaper;
  }
  const { symbol, date, replaces } = paper;
  return (
    <>
      {sendingsText.paper(symbol, dateOrDash(date))}
      {replaces === null ? null : (
        <Text size="sm" c="gray.7">
          {sendingsText.replaces(replaces.symbol, dateOrDash(replaces.date))}
        </Text>
      )}
    </>
  );
}

function State({ returned, isLast }: Row) {
  if (returned !== null) {
    return <StateBadge meaning="late" label={sendingsText.returned} />;
  }
  return isLast ? (
    <StateBadge meaning="done" label={sendingsText.counts} />
  ) : (
    <StateBadge meaning="plain" label={sendingsText.replaced} />
  );
}

function changesText({ place, changes }: Row): string {
  if (place === 1) {
    return "";
  }
  return changes.length === 0
    ? sendingsText.noChange
    : changes
        .map(({ indicator, before, now }) => `${indicator}: ${shareText(before)} → ${shareText(now)}`)
        .join("; ");
}

const columns: readonly Column<Row>[] = [
  { key: "place", title: sendingsText.place, numeric: true, width: 56, cell: ({ place }) => String(place) },
  {
    key: "at",
    title: sendingsText.receivedAt,
    width: 170,
    cell: ({ receivedAt }) => momentText(receivedAt),
  },
  { key: "paper", title: sendingsText.paperTitle, cell: ({ paper }) => <PaperCell paper={paper} /> },
  { key: "changes", title: sendingsText.changes, cell: changesText },
  { key: "state", title: sendingsText.state, width: 150, cell: State },
];

interface SendingsProps {
  readonly sendings: readonly Sending[];
  /** The one that is shown. */
  readonly bundleId: string;
  readonly onOpen: (bundleId: string) => void;
}

/** Every sending of a report with its number on paper and what it changed; each opens as it came. */
export function Sendings({ sendings, bundleId, onOpen }: SendingsProps) {
  const rows = sendings.map((sending, index) => ({
    ...sending,
    place: index + 1,
    isLast: index === sendings.length - 1,
  }));
  return (
    <Box pb={16}>
      <SectionTitle title={sendingsText.title} />
      <DataTable
        label={sendingsText.title}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.bundleId}
        rowName={({ place }) => sendingsText.open(place)}
        current={bundleId}
        onOpen={(row) => {
          onOpen(row.bundleId);
        }}
      />
    </Box>
  );
}
