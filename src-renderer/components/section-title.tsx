import type { ReactNode } from "react";
import { Group, Title } from "@mantine/core";

/** The heading of a part of a page, with what can be done there. */
export function SectionTitle({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <Group justify="space-between" className="span-6" pt={12} mih={30}>
      <Title order={2}>{title}</Title>
      {children}
    </Group>
  );
}
