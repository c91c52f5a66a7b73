import type { ReactNode } from "react";
import { Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { appText } from "../../text/app.ts";

interface LockCardProps {
  readonly officeName: string | null;
  readonly title: string;
  readonly intro: string;
  readonly children: ReactNode;
}

interface BackLinkProps {
  readonly label: string;
  readonly onBack: () => void;
}

/** The way back to the password; Escape does the same. */
export function BackLink({ label, onBack }: BackLinkProps) {
  return (
    <Group>
      <Anchor component="button" type="button" size="sm" data-key="Escape" onClick={onBack}>
        {label}
      </Anchor>
    </Group>
  );
}

/** The one card on the screen while nothing is unlocked. */
export function LockCard({ officeName, title, intro, children }: LockCardProps) {
  return (
    <main style={{ minHeight: "100%", display: "grid", placeItems: "center", background: "#f6f8f9" }}>
      <div className="card" style={{ width: 440 }}>
        <Stack gap={12}>
          <img src="./icon.svg" width={44} height={44} alt="" />
          <div>
            <Text size="sm" c="gray.7">
              {officeName ?? appText.name}
            </Text>
            <Title order={1}>{title}</Title>
            <Text size="sm" c="gray.7">
              {intro}
            </Text>
          </div>
          {children}
        </Stack>
      </div>
    </main>
  );
}
