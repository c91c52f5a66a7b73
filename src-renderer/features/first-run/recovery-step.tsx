import { lazy, Suspense, useState } from "react";
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import type { OutputOf } from "#shared/contract/contract.ts";
import { fetchFile, printFile, saveFile } from "../../client/files.ts";
import { useAction } from "../../client/hooks.ts";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { TextField } from "../../components/fields.tsx";
import { textAt } from "../../components/form-values.ts";
import { RecordForm } from "../../components/record-form.tsx";
import { firstRunText } from "../../text/first-run.ts";

const PdfPreview = lazy(async () => ({
  default: (await import("../../components/pdf-preview.tsx")).PdfPreview,
}));

interface RecoveryStepProps {
  readonly made: OutputOf<"station.renewRecovery">;
  readonly onDone: () => void;
}

/** The recovery sheet: print it, then prove with a few of its characters that it is on paper. */
export function RecoveryStep({ made, onDone }: RecoveryStepProps) {
  const confirm = useAction("station.confirmRecovery");
  const [problem, setProblem] = useState<NoReply>();
  const { recoverySheet } = made;

  async function handOut(work: typeof printFile): Promise<void> {
    const reply = await work(recoverySheet);
    setProblem(reply.kind === "value" ? undefined : reply);
  }

  return (
    <div style={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 24 }}>
      <Stack gap={16}>
        <div>
          <Title order={2}>{firstRunText.recoveryTitle}</Title>
          <Text size="sm">{firstRunText.recoveryHint}</Text>
        </div>
        <Group gap={8}>
          <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => void handOut(printFile)}>
            {firstRunText.printSheet}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => void handOut(saveFile)}
          >
            {firstRunText.saveSheet}
          </Button>
        </Group>
        {problem === undefined ? null : <ErrorPanel reply={problem} />}
        <Title order={2}>{firstRunText.askTitle}</Title>
        <RecordForm
          initial={{ characters: null }}
          enterSaves
          saveLabel={firstRunText.finish}
          send={(input) => confirm.send({ characters: textAt(input, "characters") })}
          onDone={onDone}
        >
          <TextField
            path="characters"
            label={firstRunText.characters}
            hint={firstRunText.ask(made.askedPositions.join(", "))}
            required
            span={6}
          />
        </RecordForm>
      </Stack>
      <Suspense>
        <PdfPreview key={recoverySheet.ticket} height={560} load={() => fetchFile(recoverySheet.ticket)} />
      </Suspense>
    </div>
  );
}
