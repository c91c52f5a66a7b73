import type { FocusEvent, ReactNode } from "react";
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

/**
 * The drawer gives the cursor to its body and not to the button that closes it; the body hands it to the field that had
 * it, or to its first field. A form that comes later takes the cursor itself.
 */
function passFocusOn(event: FocusEvent<HTMLDivElement>): void {
  const { currentTarget: body, target, relatedTarget: before } = event;
  if (target !== body) {
    return;
  }
  const field =
    before instanceof HTMLElement && body.contains(before)
      ? before
      : body.querySelector<HTMLElement>("input:not([type=hidden]):not(:disabled), textarea:not(:disabled)");
  field?.focus();
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
      {opened ? (
        <DraftNameContext value={draft}>
          <div tabIndex={-1} data-autofocus className="drawer-body" onFocus={passFocusOn}>
            {children}
          </div>
        </DraftNameContext>
      ) : null}
    </Drawer>
  );
}
