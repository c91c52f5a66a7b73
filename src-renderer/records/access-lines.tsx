import type { ReactNode } from "react";
import { Text } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../client/hooks.ts";
import { useAddressPage } from "../components/address-context.ts";
import { Answered } from "../components/answered.tsx";
import { type Column, DataTable, Pager } from "../components/data-table.tsx";
import { EmptyState } from "../components/empty-state.tsx";
import { accessKindLabels, accessText, subjectText } from "../text/access-log.ts";
import { momentText } from "../text/format.ts";

export type AccessLine = OutputOf<"access.list">["rows"][number];

export const accessPageSize = 50;

function columnsWith(subject: (line: AccessLine) => ReactNode): readonly Column<AccessLine>[] {
  return [
    { key: "at", title: accessText.when, cell: (line) => momentText(line.at), width: 160 },
    { key: "who", title: accessText.who, cell: (line) => line.fullName, width: 220 },
    { key: "kind", title: accessText.kind, cell: (line) => accessKindLabels[line.kind], width: 110 },
    { key: "what", title: accessText.what, cell: subject },
    {
      key: "persons",
      title: accessText.persons,
      cell: (line) => (line.persons === 0 ? "–" : line.persons),
      numeric: true,
      width: 90,
    },
  ];
}

interface AccessLinesProps {
  readonly found: { readonly rows: readonly AccessLine[]; readonly total: number };
  readonly offset: number;
  readonly onOffset: (offset: number) => void;
  /** What a line was about, where it is more than its words. */
  readonly subject?: (line: AccessLine) => ReactNode;
}

/** Lines of the log of who has seen, printed and taken out data. */
export function AccessLines(props: AccessLinesProps) {
  const { found, offset, onOffset, subject = subjectText } = props;
  const { rows, total } = found;
  if (total === 0) {
    return <EmptyState title={accessText.emptyTitle} advice={accessText.emptyAdvice} />;
  }
  return (
    <>
      <DataTable
        label={accessText.title}
        columns={columnsWith(subject)}
        rows={rows}
        rowKey={(line) => String(line.sequence)}
      />
      <Pager
        offset={offset}
        limit={accessPageSize}
        total={total}
        unit={accessText.unit}
        onOffset={onOffset}
      />
    </>
  );
}

/** Who has seen this person's data, printed it or taken it out. */
export function AccessOfPerson({ personId }: { readonly personId: string }) {
  const { offset, go } = useAddressPage("access", accessPageSize);
  const answer = useAnswer("access.ofPerson", { personId, offset, limit: accessPageSize });
  return (
    <>
      <Text size="sm" pb={12}>
        {accessText.ofPersonExplain}
      </Text>
      <Answered answer={answer}>
        {(found) => <AccessLines found={found} offset={offset} onOffset={go} />}
      </Answered>
    </>
  );
}
