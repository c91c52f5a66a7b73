import { useState } from "react";
import { Button, Group, Text } from "@mantine/core";
import { IconFileSpreadsheet, IconPrinter } from "@tabler/icons-react";
import type { ReplyOf } from "../../client/call.ts";
import { printFile, saveFile } from "../../client/files.ts";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { reportFileText } from "../../text/report-views.ts";

interface NamesFilesProps {
  readonly count: number;
  readonly make: (
    form: "PDF" | "XLSX",
  ) => Promise<ReplyOf<"reports.namesFile"> | ReplyOf<"reports.explanationFile">>;
}

/** How many a list has, and the list as an annex to print, or as a sheet. */
export function NamesFiles({ count, make }: NamesFilesProps) {
  const [problem, setProblem] = useState<NoReply>();

  async function handOut(form: "PDF" | "XLSX"): Promise<void> {
    const made = await make(form);
    const reply = made.kind === "value" ? await (form === "PDF" ? printFile : saveFile)(made.value) : made;
    setProblem(reply.kind === "value" ? undefined : reply);
  }

  return (
    <>
      <Group justify="space-between" pb={8}>
        <Text size="sm">{reportFileText.lines(count)}</Text>
        <Group gap={8}>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => void handOut("PDF")}
          >
            {reportFileText.printNames}
          </Button>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            onClick={() => void handOut("XLSX")}
          >
            {reportFileText.excelNames}
          </Button>
        </Group>
      </Group>
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
    </>
  );
}
