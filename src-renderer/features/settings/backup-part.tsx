import { useState } from "react";
import { Button, Group, Stack, Text } from "@mantine/core";
import { call } from "../../client/call.ts";
import { saveFile } from "../../client/files.ts";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { tell } from "../../components/tell.ts";
import { backupText } from "../../text/backups.ts";
import { dateOrDash, momentText } from "../../text/format.ts";
import { settingsText } from "../../text/settings.ts";

function packCell(onPack: (day: string) => void) {
  return function PackCell({ day }: { readonly day: string }) {
    return (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={backupText.packDay(day)}
        onClick={() => {
          onPack(day);
        }}
      >
        {backupText.pack}
      </Button>
    );
  };
}

/** The copies of the station: what there is, one more now, one for the stick. */
export function BackupPart() {
  const { mayWrite } = useStation();
  const copies = useAnswer("backups.list", {});
  const make = useAction("backups.make");
  const [problem, setProblem] = useState<NoReply>();

  async function makeNow(): Promise<void> {
    const reply = await make.send({});
    setProblem(reply.kind === "value" ? undefined : reply);
    if (reply.kind === "value") {
      tell(backupText.made);
    }
  }
  async function pack(day: string): Promise<void> {
    const packed = await call("backups.pack", { day });
    const reply = packed.kind === "value" ? await saveFile(packed.value) : packed;
    setProblem(reply.kind === "value" ? undefined : reply);
  }

  return (
    <Stack gap={16} maw={820}>
      <Text size="sm">{backupText.intro}</Text>
      {mayWrite ? (
        <Group>
          <Button loading={make.busy} onClick={() => void makeNow()}>
            {backupText.make}
          </Button>
        </Group>
      ) : null}
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      <Answered answer={copies}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={backupText.none} advice={backupText.noneAdvice} />
          ) : (
            <DataTable
              label={settingsText.sections.backup}
              columns={[
                { key: "day", title: backupText.day, cell: ({ day }) => dateOrDash(day), width: 130 },
                { key: "madeAt", title: backupText.madeAt, cell: ({ madeAt }) => momentText(madeAt) },
                {
                  key: "bytes",
                  title: backupText.size,
                  cell: ({ bytes }) => backupText.megabytes(bytes),
                  width: 120,
                },
                {
                  key: "entries",
                  title: backupText.entries,
                  cell: ({ journalEntries }) => String(journalEntries),
                  width: 140,
                },
                {
                  key: "pack",
                  title: "",
                  cell: packCell((day) => void pack(day)),
                  width: 150,
                },
              ]}
              rows={rows}
              rowKey={({ day }) => day}
            />
          )
        }
      </Answered>
    </Stack>
  );
}
