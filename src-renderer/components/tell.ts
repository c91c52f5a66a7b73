import { notifications } from "@mantine/notifications";
import { componentText } from "../text/components.ts";

/** Says in a corner that something was done. */
export function tell(message: string): void {
  notifications.show({ message, closeButtonProps: { "aria-label": componentText.close } });
}
