import { useState } from "react";
import { Button, Stack, Text } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAction } from "../client/hooks.ts";
import { ReasonForm } from "../components/reason-form.tsx";
import { tell } from "../components/tell.ts";
import { exchangeText } from "../text/exchange.ts";
import { exchangeRecordsText } from "../text/exchange-records.ts";
import { labelOf } from "../text/labels.ts";
import { undoText } from "../text/undo.ts";

type Bundle = NonNullable<OutputOf<"undo.mine">[number]["bundle"]>;

interface ImportProps {
  readonly bundle: Bundle;
  readonly onTaken: () => void;
}

/** A bundle that was taken in: which one, from whom, and its own way back, which needs a reason and takes the whole of it. */
export function UndoImport({ bundle: { id, kind, sequence, fromName }, onTaken }: ImportProps) {
  const undo = useAction("bundles.undo");
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack gap={8} align="flex-start">
      <Text size="sm">{undoText.bundle(labelOf(exchangeText.kinds, kind), sequence, fromName)}</Text>
      {isOpen ? (
        <div style={{ width: "100%" }}>
          <Text size="sm" pb={8}>
            {exchangeRecordsText.undoHint}
          </Text>
          <ReasonForm
            label={exchangeRecordsText.undoDo}
            send={(reason) => undo.send({ id, reason })}
            onDone={() => {
              tell(exchangeRecordsText.undone);
              onTaken();
            }}
            onCancel={() => {
              setOpen(false);
            }}
          />
        </div>
      ) : (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setOpen(true);
          }}
        >
          {undoText.takeBundle}
        </Button>
      )}
    </Stack>
  );
}
