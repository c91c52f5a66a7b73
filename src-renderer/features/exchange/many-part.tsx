import { Button, Group, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { OutputOf } from "#shared/contract/contract.ts";
import { saveFile } from "../../client/files.ts";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { exchangeText } from "../../text/exchange.ts";
import { exchangeRecordsText } from "../../text/exchange-records.ts";
import { refusalText } from "../../text/refusals.ts";

type Summary = OutputOf<"bundles.importMany">;
type Row = Summary["rows"][number];

function resultText({ result, params }: Row): string {
  const known = exchangeRecordsText.manyResults[result];
  return known ?? `${result}: ${refusalText(result, params).title}`;
}

const columns: readonly Column<Row>[] = [
  { key: "file", title: exchangeRecordsText.manyFile, cell: (row) => row.name, width: 320 },
  { key: "from", title: exchangeText.from, cell: (row) => row.station, width: 260 },
  {
    key: "sequence",
    title: exchangeText.columns.sequence,
    cell: (row) => row.sequence ?? exchangeRecordsText.nothing,
    numeric: true,
    width: 60,
  },
  { key: "result", title: exchangeRecordsText.manyResult, cell: (row) => resultText(row) },
];

/** What became of many files that were taken in unattended. */
export function ManyPart({ summary }: { readonly summary: Summary }) {
  const { taken, held, refused, rows, receipts, archive } = summary;
  const toSave = archive === null ? receipts : [archive];
  return (
    <section className="card">
      <Group justify="space-between" pb={8}>
        <Title order={2}>{exchangeRecordsText.manyTitle(taken, held, refused)}</Title>
        {receipts.length === 0 ? null : (
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => {
              for (const file of toSave) {
                void saveFile(file);
              }
            }}
          >
            {exchangeRecordsText.saveReceipts(receipts.length)}
          </Button>
        )}
      </Group>
      <DataTable
        label={exchangeRecordsText.manyTitle(taken, held, refused)}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.name}
      />
    </section>
  );
}
