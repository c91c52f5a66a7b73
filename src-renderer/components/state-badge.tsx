import { Badge } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconPencil,
} from "@tabler/icons-react";

/** The three meanings a colour may have, and two that need none. */
export type Meaning = "done" | "soon" | "late" | "plain" | "draft";

const looks = {
  done: { color: "#0b5f59", background: "#d6ebe8", icon: IconCircleCheck },
  soon: { color: "#7a4100", background: "#fdeccd", icon: IconClock },
  late: { color: "#9f1d1d", background: "#fde3e1", icon: IconAlertTriangle },
  plain: { color: "#2f383e", background: "#eef1f2", icon: IconCircleDashed },
  draft: { color: "#2f383e", background: "#eef1f2", icon: IconPencil },
} as const;

/** A state as icon and word on its colour: never colour alone. */
export function StateBadge({ meaning, label }: { readonly meaning: Meaning; readonly label: string }) {
  const { color, background, icon: Icon } = looks[meaning];
  return (
    <Badge
      className="state-badge"
      size="md"
      tt="none"
      fw={600}
      leftSection={<Icon size={14} aria-hidden />}
      styles={{
        root: { color, background, fontSize: 13, height: 24, maxWidth: "100%" },
        label: { overflow: "visible" },
      }}
    >
      {label}
    </Badge>
  );
}
