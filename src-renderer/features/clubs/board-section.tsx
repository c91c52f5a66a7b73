import { EntrySection } from "../../records/entry-section.tsx";
import { clubText } from "../../text/clubs.ts";
import type { ClubSectionProps } from "./club.ts";

/** Who runs the club, now and before. */
export function BoardSection({ club, onAction }: ClubSectionProps) {
  return (
    <EntrySection
      entity="board_member"
      owner={{ key: "bodyId", id: club.id }}
      addKey="Insert"
      onAdd={() => {
        onAction({ kind: "appoint" });
      }}
      rowAction={({ id, version, fields }) =>
        fields["to"] === null
          ? {
              label: clubText.release,
              run: () => {
                onAction({ kind: "release", id, version });
              },
            }
          : undefined
      }
    />
  );
}
