import { useState } from "react";
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { IconFileSpreadsheet, IconFileText, IconLock, IconLockOpen, IconTransfer } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { call } from "../../client/call.ts";
import { saveFile } from "../../client/files.ts";
import { useAction, useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { NoteField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { tell } from "../../components/tell.ts";
import { componentText } from "../../text/components.ts";
import { periodText } from "../../text/format.ts";
import { labelOf } from "../../text/labels.ts";
import { reportFileText } from "../../text/report-views.ts";
import { checkLabels, reportsText } from "../../text/reports.ts";

interface DialogProps {
  readonly period: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function CheckLines({ period }: { readonly period: string }) {
  const lines = useAnswer("reports.checkList", { period });
  return (
    <Answered answer={lines}>
      {(found) =>
        found.length === 0 ? (
          <Text size="sm">{reportsText.checkClean}</Text>
        ) : (
          found.map((line) => (
            <div key={line.code}>
              <Group gap={8}>
                <StateBadge
                  meaning={line.blocking ? "late" : "soon"}
                  label={line.blocking ? reportsText.blocking : reportsText.warning}
                />
                <Text size="sm" fw={600}>
                  {labelOf(checkLabels, line.code)}
                </Text>
              </Group>
              <Text size="sm" className="person-name">
                {line.who.join("; ")}
              </Text>
            </div>
          ))
        )
      }
    </Answered>
  );
}

/** What stands against closing, and the closing itself; only the leader or the administrator opens it again. */
function CloseDialog({ period, opened, onClose }: DialogProps) {
  const close = useAction("reports.close");
  const [problem, setProblem] = useState<NoReply>();

  async function carryOut(): Promise<void> {
    const reply = await close.send({ period });
    if (reply.kind === "value") {
      tell(reportsText.closedDone(periodText(period)));
      onClose();
    } else {
      setProblem(reply);
    }
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={reportsText.checkTitle}
      size={620}
      closeButtonProps={{ "aria-label": componentText.close }}
    >
      <Stack gap={12}>
        {opened ? <CheckLines period={period} /> : null}
        <Text size="sm">{reportsText.closeHint}</Text>
        {problem === undefined ? null : <ErrorPanel reply={problem} />}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {componentText.cancel}
          </Button>
          <Button leftSection={<IconLock size={18} aria-hidden />} onClick={() => void carryOut()}>
            {reportsText.close(periodText(period))}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function ReopenDrawer({ period, opened, onClose }: DialogProps) {
  const reopen = useFormAction("reports.reopen");
  return (
    <FormDrawer title={reportsText.reopen} opened={opened} onClose={onClose}>
      <Text size="sm" pb={12}>
        {reportsText.reopenHint}
      </Text>
      <RecordForm
        initial={{ reason: null }}
        saveLabel={reportsText.reopen}
        send={(input) => reopen({ ...input, period })}
        onCancel={onClose}
        onDone={() => {
          tell(reportsText.reopened(periodText(period)));
          onClose();
        }}
      >
        <NoteField path="reason" label={reportsText.reopenReason} required />
      </RecordForm>
    </FormDrawer>
  );
}

function ClosedActions({ period, onReopen }: { readonly period: string; readonly onReopen: () => void }) {
  const navigate = useNavigate();
  const { mayWrite, account } = useStation();
  return (
    <>
      {account.role === "CAN_BO" ? null : (
        <Button variant="default" leftSection={<IconLockOpen size={18} aria-hidden />} onClick={onReopen}>
          {reportsText.reopen}
        </Button>
      )}
      {mayWrite ? (
        <Button
          leftSection={<IconTransfer size={18} aria-hidden />}
          onClick={() => void navigate({ to: "/exchange", search: { period } })}
        >
          {reportsText.send}
        </Button>
      ) : null}
    </>
  );
}

interface PeriodActionsProps {
  readonly period: string;
  readonly closed: boolean;
}

/** What can be done with a period: its paper, closing it, sending it, and opening it again. */
export function PeriodActions({ period, closed }: PeriodActionsProps) {
  const navigate = useNavigate();
  const { mayWrite } = useStation();
  const [opened, setOpened] = useState<"close" | "reopen">();
  const shut = () => {
    setOpened(undefined);
  };
  async function saveWorkbook(): Promise<void> {
    const made = await call("reports.spreadsheet", { period });
    if (made.kind === "value") {
      await saveFile(made.value);
    }
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
        onClick={() => void saveWorkbook()}
      >
        {reportFileText.excel}
      </Button>
      {mayWrite ? (
        <Button
          variant="default"
          leftSection={<IconFileText size={18} aria-hidden />}
          onClick={() => void navigate({ to: "/documents/new", search: { kind: "D24", period } })}
        >
          {reportsText.paper}
        </Button>
      ) : null}
      {closed ? (
        <ClosedActions
          period={period}
          onReopen={() => {
            setOpened("reopen");
          }}
        />
      ) : null}
      {mayWrite && !closed ? (
        <Button
          leftSection={<IconLock size={18} aria-hidden />}
          onClick={() => {
            setOpened("close");
          }}
        >
          {reportsText.check}
        </Button>
      ) : null}
      <CloseDialog period={period} opened={opened === "close"} onClose={shut} />
      <ReopenDrawer period={period} opened={opened === "reopen"} onClose={shut} />
    </>
  );
}
