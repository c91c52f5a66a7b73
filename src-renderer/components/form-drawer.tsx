import type { ReactNode } from "react";
import { Drawer } from "@mantine/core";
import { componentText } from "../text/components.ts";

interface FormDrawerProps {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly size?: number;
  readonly children: ReactNode;
}

/** A short edit beside the file it belongs to. */
export function FormDrawer({ title, opened, onClose, size = 560, children }: FormDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={size}
      title={title}
      closeButtonProps={{ "aria-label": componentText.close }}
    >
      {opened ? children : null}
    </Drawer>
  );
}
