import { useState } from "react";
import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconDownload, IconFileSpreadsheet } from "@tabler/icons-react";
import { parseTypedDate } from "#shared/base/calendar-date.ts";
import { importLists, type ImportList } from "#shared/contract/excel.ts";
import type { Ticket } from "../../client/files.ts";
import { useAnswer } from "../../client/hooks.ts";
import { ErrorPanel } from "../../components/error-panel.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { componentText } from "../../text/components.ts";
import { excelText, importListLabels } from "../../text/excel.ts";
import { dateOrDash } from "../../text/format.ts";
import { choicesOf } from "../../text/labels.ts";
import { EarlierPart } from "./earlier-part.tsx";
import { RowsPart, SheetsPart } from "./preview-part.tsx";
import { type Asked, saveReturned, useReading } from "./reading.ts";

interface AskedPartProps {
  readonly asked: Asked;
  readonly onAsked: (asked: Asked) => void;
}

function AskedPart({ asked, onAsked }: AskedPartProps) {
  const clubs = useAnswer("clubs.list", {});
  const [typed, setTyped] = useState("");
  const isMembers = asked.list === "members";
  return (
    <Group gap={12} align="flex-start">
      <Select
        w={240}
        label={excelText.list}
        data={[...choicesOf(importListLabels)]}
        value={asked.list}
        allowDeselect={false}
        onChange={(value) => {
          const list: ImportList = importLists.find((known) => known === value) ?? "people";
          onAsked({ ...asked, list, clubId: null });
        }}
      />
      {isMembers ? (
        <Select
          w={360}
          label={excelText.club}
          data={
            clubs.kind === "value"
              ? clubs.value.map(({ id, fullName }) => ({ value: id, label: fullName }))
              : []
          }
          value={asked.clubId}
          searchable
          onChange={(clubId) => {
            onAsked({ ...asked, clubId });
          }}
        />
      ) : null}
      <TextInput
        w={330}
        label={isMembers ? excelText.joinedFrom : excelText.from}
        description={asked.from === null ? componentText.dateHint : dateOrDash(asked.from)}
        inputWrapperOrder={["label", "input", "description"]}
        value={typed}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          const date = parseTypedDate(event.currentTarget.value);
          onAsked({ ...asked, from: date?.precision === "DAY" ? date.date : null });
        }}
      />
    </Group>
  );
}

function ReturnedPart({ file }: { readonly file: Ticket }) {
  return (
    <section className="card">
      <Group justify="space-between">
        <Text size="sm">{excelText.returnedHint}</Text>
        <Button leftSection={<IconDownload size={18} aria-hidden />} onClick={() => void saveReturned(file)}>
          {excelText.saveReturned}
        </Button>
      </Group>
    </section>
  );
}

interface ImportPageProps {
  readonly list: string | undefined;
  readonly clubId: string | undefined;
}

/** A workbook on its way in: what to expect, the file, how its columns are read, what each row would do. */
export function ImportPage({ list, clubId }: ImportPageProps) {
  const [asked, setAsked] = useState<Asked>({
    list: importLists.find((known) => known === list) ?? "people",
    clubId: clubId ?? null,
    from: null,
  });
  const reading = useReading(asked);
  const { opened, returned, problem } = reading;
  const { counts } = opened?.preview ?? { counts: undefined };
  const rows = counts === undefined ? 0 : counts.NEW + counts.CHANGED + reading.choices.size;
  return (
    <PageFrame
      title={excelText.title}
      subtitle={excelText.subtitle}
      actions={
        <Button
          data-key="Insert"
          disabled={asked.list === "members" && asked.clubId === null}
          loading={reading.busy}
          leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
          onClick={() => void reading.pick()}
        >
          {excelText.pick}
        </Button>
      }
      foot={
        opened === undefined ? undefined : (
          <Button
            data-key="Ctrl+S"
            disabled={rows === 0}
            loading={reading.busy}
            onClick={() => void reading.run()}
          >
            {rows === 0 ? excelText.nothing : excelText.run(rows)}
          </Button>
        )
      }
    >
      <Stack gap={16}>
        <AskedPart asked={asked} onAsked={setAsked} />
        {problem === undefined ? null : <ErrorPanel reply={problem} />}
        {returned === undefined ? null : <ReturnedPart file={returned} />}
        {opened === undefined ? null : (
          <>
            <SheetsPart
              preview={opened.preview}
              columns={opened.columns}
              onColumn={reading.chooseColumn}
              onLook={() => void reading.lookAgain()}
            />
            <RowsPart preview={opened.preview} choices={reading.choices} onChoice={reading.chooseRow} />
          </>
        )}
        <EarlierPart />
      </Stack>
    </PageFrame>
  );
}
