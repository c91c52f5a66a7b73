import type { ReactNode } from "react";
import { Stack, Text } from "@mantine/core";

interface EmptyStateProps {
  readonly title: string;
  readonly advice: string;
  readonly children?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, advice, children }: EmptyStateProps) {
  return (
    <Stack gap={8} align="center" py={40}>
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="gray.7" ta="center" maw={480} style={{ textWrap: "balance" }}>
        {advice}
      </Text>
      {children}
    </Stack>
  );
}
