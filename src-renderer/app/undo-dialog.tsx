import { useState } from "react";
import { ActionIcon, Button, Group, Modal, Stack, Text, Title, Tooltip } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAction, useAnswer } from "../client/hooks.ts";
import { useStation } from "../client/station.ts";
import { Answered } from "../components/answered.tsx";
import { ErrorPanel, type NoReply } from "../components/error-panel.tsx";
import { tell } from "../components/tell.ts";
import { momentText } from "../text/format.ts";
import { operationLabels } from "../text/operation-names.ts";
import { labelOf } from "../text/labels.ts";
import { recordName, undoText } from "../text/undo.ts";
import { UndoImport } from "./undo-import.tsx";

type Action = OutputOf<"undo.mine">[number];
const mostLines = 6;

interface ActionProps {
  readonly action: Action;
  readonly onTaken: () => void;
}

/** What an action was, and when. */
function ActionTitle({ action: { operation, at } }: Pick<ActionProps, "action">) {
  return <Text fw={600}>{undoText.line(labelOf(operationLabels, operation), momentText(at))}</Text>;
}

function ActionLine({ action, onTaken }: ActionProps) {
  const undo = useAction("undo.take");
  const [reply, setReply] = useState<NoReply>();
  // What would happen is said only where it can happen.
  const lines =
    action.obstacle === null
      ? [
          ...new Set(
            action.records.map(({ entity, effect, label }) =>
              undoText.effects[effect](recordName(entity), label),
            ),
          ),
        ]
      : [];
  const isWhole = lines.length <= mostLines && action.count <= action.records.length;
  async function take(): Promise<void> {
    const answer = await undo.send({ batch: action.batch });
    if (answer.kind === "value") {
      tell(undoText.taken);
      onTaken();
    } else {
      setReply(answer);
    }
  }
  return (
    <section className="card">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <ActionTitle action={action} />
          {lines.slice(0, mostLines).map((line) => (
            <Text size="sm" key={line} className="person-name">
              {line}
            </Text>
          ))}
          {action.obstacle === null && !isWhole ? <Text size="sm">{undoText.more(action.count)}</Text> : null}
          {action.obstacle === null ? null : (
            <Text size="sm" c="gray.7">
              {undoText.obstacles[action.obstacle]}
            </Text>
          )}
        </div>
        {action.obstacle === null ? (
          <Button size="xs" variant="default" style={{ flexShrink: 0 }} onClick={() => void take()}>
            {undoText.take}
          </Button>
        ) : null}
      </Group>
      {reply === undefined ? null : <ErrorPanel reply={reply} />}
    </section>
  );
}

function LastActions({ onTaken }: { readonly onTaken: () => void }) {
  const mine = useAnswer("undo.mine", { limit: 8 }, { keep: false });
  return (
    <Answered answer={mine}>
      {(actions) => (
        <Stack gap={12}>
          <Text size="sm">{actions.length === 0 ? undoText.empty : undoText.explain}</Text>
          {actions.map((action) =>
            action.bundle === null ? (
              <ActionLine key={action.batch} action={action} onTaken={onTaken} />
            ) : (
              <section className="card" key={action.batch}>
                <ActionTitle action={action} />
                <UndoImport bundle={action.bundle} onTaken={onTaken} />
              </section>
            ),
          )}
        </Stack>
      )}
    </Answered>
  );
}

/** Ctrl+Z: what one did last, in words, and the way back for each. */
export function UndoButton() {
  const { mayWrite } = useStation();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
  };
  return mayWrite ? (
    <>
      <Tooltip label={undoText.button}>
        <ActionIcon
          variant="subtle"
          color="gray.8"
          size={34}
          data-key="Ctrl+Z"
          aria-label={undoText.button}
          onClick={() => {
            setOpen(true);
          }}
        >
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Modal.Root opened={isOpen} onClose={close} size={680}>
        <Modal.Overlay />
        <Modal.Content aria-label={undoText.title}>
          <Modal.Body pt={16}>
            <Title order={2} pb={12}>
              {undoText.title}
            </Title>
            {isOpen ? <LastActions onTaken={close} /> : null}
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  ) : null;
}
