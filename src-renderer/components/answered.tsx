import type { ReactNode } from "react";
import { Skeleton, Stack } from "@mantine/core";
import { componentText } from "../text/components.ts";
import { ErrorPanel, type NoReply } from "./error-panel.tsx";

interface AnsweredProps<Value> {
  readonly answer: { readonly kind: "waiting" } | { readonly kind: "value"; readonly value: Value } | NoReply;
  readonly children: (value: Value) => ReactNode;
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
  return <ErrorPanel reply={answer} />;
}
