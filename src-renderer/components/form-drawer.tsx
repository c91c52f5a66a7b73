import type { ReactNode } from "react";
import { Drawer } from "@mantine/core";
import { componentText } from "../text/components.ts";
import { DraftNameContext } from "./draft-context.ts";

interface FormDrawerProps {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly size?: number;
  /** The name under which what is typed here survives a crash or a closed drawer. */
  readonly draft?: string | undefined;
  readonly children: ReactNode;
}

/** A short edit beside the file it belongs to. */
export function FormDrawer({ title, opened, onClose, size = 560, draft, children }: FormDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={size}
      title={title}
      closeButtonProps={{ "aria-label": componentText.close }}
    >
      {opened ? <DraftNameContext value={draft}>{children}</DraftNameContext> : null}
    </Drawer>
  );
}
