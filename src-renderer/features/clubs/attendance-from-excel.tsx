import { useState } from "react";
import { Alert, Button, Text } from "@mantine/core";
import { IconTable } from "@tabler/icons-react";
import type { OutputOf } from "#shared/contract/contract.ts";
import { call } from "../../client/call.ts";
import { pickFile } from "../../client/files.ts";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { tell } from "../../components/tell.ts";
import { meetingText } from "../../text/clubs.ts";
import type { Marks } from "./attendance-grid.tsx";

type Left = OutputOf<"excel.attendance">["left"];

interface FromExcelProps {
  readonly meetingId: string;
  readonly onMarks: (marks: Marks) => void;
}

/** Fills the marks from a workbook; nothing is written until the meeting is saved. Rows that say nothing certain are named. */
export function AttendanceFromExcel({ meetingId, onMarks }: FromExcelProps) {
  const [left, setLeft] = useState<Left>([]);
  const [problem, setProblem] = useState<NoReply>();

  async function read(ticket: string): Promise<void> {
    const reply = await call("excel.attendance", { ticket, meetingId });
    if (reply.kind !== "value") {
      setProblem(reply);
      return;
    }
    const { marks, left: rest } = reply.value;
    onMarks(
      Object.fromEntries(
        marks.map(({ personId, mark, reason }) => [personId, { mark, reason: reason ?? "" }]),
      ),
    );
    setLeft(rest);
    setProblem(undefined);
    tell(meetingText.fromExcelRead(marks.length));
  }

  async function fill(): Promise<void> {
    const picked = await pickFile("WORKBOOK");
    if (picked.kind === "file") {
      await read(picked.file.ticket);
    } else if (picked.kind === "reply" && picked.reply.kind !== "value") {
      setProblem(picked.reply);
    }
  }

  return (
    <>
      <Button
        size="xs"
        variant="default"
        mb={8}
        leftSection={<IconTable size={16} aria-hidden />}
        onClick={() => void fill()}
      >
        {meetingText.fromExcel}
      </Button>
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      {left.length === 0 ? null : (
        <Alert color="yellow" mb={8} title={meetingText.fromExcelLeft(left.length)}>
          {left.map(({ row, name, why }) => (
            <Text size="sm" key={row} className="person-name">
              {meetingText.fromExcelRow(row, name, meetingText.fromExcelDoubts[why])}
            </Text>
          ))}
        </Alert>
      )}
    </>
  );
}
