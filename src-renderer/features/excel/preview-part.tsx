import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { type Meaning, StateBadge } from "../../components/state-badge.tsx";
import {
  excelText,
  importFieldLabels,
  importStateLabels,
  likenessLabels,
  reasonText,
} from "../../text/excel.ts";
import { choicesOf, labelOf } from "../../text/labels.ts";
import { type ColumnChoices, type Preview, type PreviewRow, rowKey } from "./reading.ts";

const meanings: Readonly<Record<PreviewRow["state"], Meaning>> = {
  NEW: "done",
  CHANGED: "draft",
  SAME: "plain",
  DOUBTFUL: "soon",
  REFUSED: "late",
};

interface SheetsProps {
  readonly preview: Preview;
  readonly columns: ColumnChoices;
  readonly onColumn: (key: string, field: string | null) => void;
  readonly onLook: () => void;
}

/** The tables that were found, each column beside the field it is read as. */
export function SheetsPart({ preview, columns, onColumn, onLook }: SheetsProps) {
  const fields = choicesOf(
    Object.fromEntries(preview.fields.map((key) => [key, labelOf(importFieldLabels, key)])),
  );
  return (
    <Stack gap={12}>
      <SectionTitle title={excelText.sheets} />
      {preview.remembered ? <Text size="sm">{excelText.remembered}</Text> : null}
      {preview.sheets.map((sheet) => (
        <section key={sheet.name} className="card">
          <Text fw={600} pb={8}>
            {excelText.sheetLine(sheet.name, sheet.headRow, sheet.rows)}
          </Text>
          <div
            style={{ display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(240px, 1fr))", gap: 12 }}
          >
            {sheet.columns.map(({ letter, head, key, field, encoding }) => (
              <Select
                key={letter}
                label={`${letter}. ${head}`}
                description={excelText.encodings[encoding]}
                inputWrapperOrder={["label", "input", "description"]}
                placeholder={excelText.notUsed}
                data={[...fields]}
                value={Object.hasOwn(columns, key) ? (columns[key] ?? null) : field}
                searchable
                clearable
                onChange={(value) => {
                  onColumn(key, value);
                }}
              />
            ))}
          </div>
        </section>
      ))}
      {preview.skippedSheets.length === 0 ? null : (
        <Text size="sm">{excelText.skipped(preview.skippedSheets.join(", "))}</Text>
      )}
      {Object.keys(columns).length === 0 ? null : (
        <Group>
          <Button variant="light" onClick={onLook}>
            {excelText.apply}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface RowsProps {
  readonly preview: Preview;
  readonly choices: ReadonlyMap<string, string>;
  readonly onChoice: (row: PreviewRow, as: string | null) => void;
}

function Why({ row }: { readonly row: PreviewRow }) {
  const changes = row.changes.map(
    ({ field, before, after }) =>
      `${labelOf(importFieldLabels, field)}: ${before === "" ? "–" : before} → ${after}`,
  );
  const candidates = row.candidates.map(
    ({ code, fullName, birth, why }) =>
      `${code}: ${fullName}, ${birth} (${why.map((reason) => likenessLabels[reason]).join(", ")})`,
  );
  return (
    <>
      {[...row.reasons.map(reasonText), ...changes, ...candidates].map((line) => (
        <div key={line} className="person-name">
          {line}
        </div>
      ))}
    </>
  );
}

function Choice({ row, choices, onChoice }: RowsProps & { readonly row: PreviewRow }) {
  return row.state === "DOUBTFUL" ? (
    <Select
      aria-label={excelText.choiceOf(row.name)}
      data={[
        { value: "NEW", label: excelText.asNew },
        ...row.candidates.map(({ id, code }) => ({ value: id, label: excelText.asKnown(code) })),
      ]}
      placeholder={excelText.leaveOut}
      value={choices.get(rowKey(row)) ?? null}
      clearable
      onChange={(value) => {
        onChoice(row, value);
      }}
    />
  ) : null;
}

function columnsOf(props: RowsProps): readonly Column<PreviewRow>[] {
  const { columns: titles } = excelText;
  const several = props.preview.sheets.length > 1;
  return [
    {
      key: "row",
      title: titles.row,
      cell: ({ sheet, row }) => (several ? excelText.place(sheet + 1, row) : row),
      numeric: !several,
      width: several ? 130 : 70,
    },
    {
      key: "name",
      title: titles.name,
      cell: ({ name }) => <strong className="person-name">{name}</strong>,
      width: 220,
    },
    {
      key: "state",
      title: titles.state,
      cell: ({ state }) => <StateBadge meaning={meanings[state]} label={importStateLabels[state]} />,
      width: 180,
    },
    { key: "why", title: titles.why, cell: (row) => <Why row={row} /> },
    {
      key: "choice",
      title: titles.choice,
      cell: (row) => <Choice {...props} row={row} />,
      width: 200,
    },
  ];
}

/** What each row would do, those to look at first. */
export function RowsPart(props: RowsProps) {
  const { preview } = props;
  const all = Object.values(preview.counts).reduce((sum, count) => sum + count, 0);
  return (
    <Stack gap={8}>
      <SectionTitle title={excelText.rowsTitle} />
      <Text size="sm" fw={600}>
        {excelText.countLine(preview.counts)}
      </Text>
      {preview.rows.length < all ? (
        <Text size="sm">{excelText.rowsShown(preview.rows.length, all)}</Text>
      ) : null}
      <DataTable label={excelText.rowsTitle} columns={columnsOf(props)} rows={preview.rows} rowKey={rowKey} />
    </Stack>
  );
}
