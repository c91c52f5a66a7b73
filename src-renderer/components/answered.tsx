import { type ReactNode, useContext } from "react";
import { Button, Skeleton, Stack } from "@mantine/core";
import { componentText } from "../text/components.ts";
import { EmptyState } from "./empty-state.tsx";
import { ErrorPanel, type NoReply } from "./error-panel.tsx";
import { ReadAgainContext } from "./read-again.ts";

interface AnsweredProps<Value> {
  readonly answer: { readonly kind: "waiting" } | { readonly kind: "value"; readonly value: Value } | NoReply;
  readonly children: (value: Value) => ReactNode;
}

const partOfAddress = /^(?:id|\w+Id|month|year|period|station)$/u;

/** Whether nothing was refused but what stands in the address: nobody typed it, so no field can be mended. */
function comesFromAddress(reply: NoReply): boolean {
  const fields = reply.kind === "refusal" && reply.code === "invalidInput" ? (reply.fields ?? []) : [];
  return fields.length > 0 && fields.every(({ path }) => partOfAddress.test(path));
}

/** What could not be read, and the way to try once more. */
function Unread({ reply }: { readonly reply: NoReply }) {
  const readAgain = useContext(ReadAgainContext);
  return reply.kind === "fault" ? (
    <Stack className="unread" gap={12} align="flex-start">
      <ErrorPanel reply={reply} title={componentText.unreadTitle} />
      <Button variant="default" onClick={readAgain}>
        {componentText.readAgain}
      </Button>
    </Stack>
  ) : (
    <ErrorPanel reply={reply} />
  );
}

/** Shows what was answered; while waiting, the shape of it; when refused, why. */
export function Answered<Value>({ answer, children }: AnsweredProps<Value>) {
  if (answer.kind === "value") {
    return children(answer.value);
  }
  if (answer.kind === "waiting") {
    return (
      <Stack gap={8} aria-busy aria-label={componentText.waiting} p={20}>
        <Skeleton height={20} width="40%" />
        <Skeleton height={36} />
        <Skeleton height={36} />
        <Skeleton height={36} />
      </Stack>
    );
  }
  return comesFromAddress(answer) ? (
    <EmptyState title={componentText.addressUnknown} advice={componentText.addressUnknownAdvice} />
  ) : (
    <Unread reply={answer} />
  );
}
