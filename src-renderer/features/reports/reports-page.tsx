import { useState } from "react";
import { Button, Group, Modal, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconFileText, IconLock, IconTransfer } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { type OpenedFigure, ReportView } from "../../components/report-view.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { StepSwitch } from "../../components/step-switch.tsx";
import { tell } from "../../components/tell.ts";
import { componentText } from "../../text/components.ts";
import { dateOrDash, momentText, periodText } from "../../text/format.ts";
import { labelOf } from "../../text/labels.ts";
import { checkLabels, reportsText } from "../../text/reports.ts";
import { NamesDrawer } from "./names-drawer.tsx";
import { asKind, kindOfPeriod, type PeriodKind, stepPeriod, usualPeriod } from "./period.ts";

interface ReportsPageProps {
  readonly period: string | undefined;
  readonly onPeriod: (period: string) => void;
}

type Computed = OutputOf<"reports.compute">;

interface CloseDialogProps {
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

/** What stands against closing, and the closing itself: it cannot be taken back. */
function CloseDialog({ period, opened, onClose }: CloseDialogProps) {
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

function Actions({ period, closed }: { readonly period: string; readonly closed: boolean }) {
  const navigate = useNavigate();
  const [isClosing, setClosing] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileText size={18} aria-hidden />}
        onClick={() => void navigate({ to: "/documents/new", search: { kind: "D24", period } })}
      >
        {reportsText.paper}
      </Button>
      {closed ? (
        <Button
          leftSection={<IconTransfer size={18} aria-hidden />}
          onClick={() => void navigate({ to: "/exchange", search: { period } })}
        >
          {reportsText.send}
        </Button>
      ) : (
        <Button
          leftSection={<IconLock size={18} aria-hidden />}
          onClick={() => {
            setClosing(true);
          }}
        >
          {reportsText.check}
        </Button>
      )}
      <CloseDialog
        period={period}
        opened={isClosing}
        onClose={() => {
          setClosing(false);
        }}
      />
    </>
  );
}

function subtitleOf(report: Computed): string {
  const span = reportsText.span(dateOrDash(report.from), dateOrDash(report.to));
  const state =
    report.closed === null
      ? reportsText.draft
      : reportsText.closed(momentText(report.closed.at), report.closed.account);
  return `${span} · ${state}`;
}

/** The figures of a period, each with the names behind it, and the way to close and send it. */
export function ReportsPage({ period, onPeriod }: ReportsPageProps) {
  const { today, mayWrite } = useStation();
  const shown = period ?? usualPeriod(today);
  const computed = useAnswer("reports.compute", { period: shown });
  const [opened, setOpened] = useState<OpenedFigure>();
  const kinds: readonly PeriodKind[] = ["month", "quarter", "year", "ytd"];
  return (
    <PageFrame
      title={reportsText.title(periodText(shown))}
      subtitle={computed.kind === "value" ? subtitleOf(computed.value) : undefined}
      actions={
        mayWrite && computed.kind === "value" ? (
          <Actions period={shown} closed={computed.value.closed !== null} />
        ) : undefined
      }
    >
      <Group gap={12} pb={12}>
        <SegmentedControl
          aria-label={reportsText.kindLabel}
          value={kindOfPeriod(shown)}
          data={kinds.map((kind) => ({ value: kind, label: reportsText.kinds[kind] }))}
          onChange={(value) => {
            const kind = kinds.find((one) => one === value) ?? "month";
            onPeriod(asKind(shown, kind, today));
          }}
        />
        <StepSwitch
          label={periodText(shown)}
          previousLabel={reportsText.previous}
          nextLabel={reportsText.next}
          onStep={(by) => {
            onPeriod(stepPeriod(shown, by));
          }}
        />
      </Group>
      <Answered answer={computed}>
        {({ report }) => <ReportView report={report} onOpen={setOpened} />}
      </Answered>
      <NamesDrawer
        figure={opened}
        onClose={() => {
          setOpened(undefined);
        }}
      />
    </PageFrame>
  );
}
