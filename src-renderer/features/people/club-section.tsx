import { Stack } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useAnswer } from "../../client/hooks.ts";
import { EntrySection } from "../../records/entry-section.tsx";
import { dossierText } from "../../text/people.ts";
import type { DossierAction, Person } from "./person.ts";

interface ClubSectionProps {
  readonly person: Person;
  readonly onAction: (action: DossierAction) => void;
}

/** Goals and reviews of the plan that was approved last. */
function LatestPlan({ personId }: { readonly personId: string }) {
  const plans = useAnswer("entries.list", {
    kind: "personal_plan",
    of: { key: "personId", id: personId },
    limit: 1,
  });
  const [latest] = plans.kind === "value" ? plans.value.rows : [];
  return latest === undefined ? null : (
    <>
      <EntrySection entity="plan_goal" owner={{ key: "planId", id: latest.id }} />
      <EntrySection entity="plan_review" owner={{ key: "planId", id: latest.id }} />
    </>
  );
}

/** The clubs a person was or is a member of, what they plan there, and what was said of them. */
export function ClubSection({ person, onAction }: ClubSectionProps) {
  const navigate = useNavigate();
  const owner = { key: "personId", id: person.id };
  return (
    <Stack gap={12}>
      <EntrySection
        entity="membership"
        owner={owner}
        onAdd={() => {
          onAction({ kind: "admit" });
        }}
        rowAction={({ fields }) => ({
          label: dossierText.openClub,
          run: () => void navigate({ to: "/clubs/$id", params: { id: String(fields["bodyId"]) } }),
        })}
      />
      <EntrySection entity="personal_plan" owner={owner} />
      <LatestPlan personId={person.id} />
      <EntrySection entity="conduct" owner={owner} />
    </Stack>
  );
}
