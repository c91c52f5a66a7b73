import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useStation } from "../../client/station.ts";
import { choicesOf } from "../../text/labels.ts";
import { paperLifeText } from "../../text/paper-life.ts";
import type { Paper } from "./paper.ts";

/** The papers that may follow a numbered one: amendment, correction, recall, copies; each starts from it. */
export function LaterPapers({ paper }: { readonly paper: Paper }) {
  const { mayWrite } = useStation();
  const navigate = useNavigate();
  if (!mayWrite || paper.number === null || paper.state === "HUY") {
    return null;
  }
  return (
    <Menu transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
          {paperLifeText.later}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choicesOf(paperLifeText.laterKinds).map(({ value, label }) => (
          <Menu.Item
            key={value}
            onClick={() =>
              void navigate({ to: "/documents/new", search: { kind: value, originalId: paper.id } })
            }
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
