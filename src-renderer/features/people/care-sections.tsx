import { Stack } from "@mantine/core";
import { EntrySection } from "../../records/entry-section.tsx";
import type { Person } from "./person.ts";

const careKinds = [
  "counselling_visit",
  "referral",
  "treatment",
  "adherence_check",
  "model_reach",
  "drug_test",
  "use_report",
] as const;
const supportKinds = ["support", "communication", "volunteer_assignment", "volunteer_visit"] as const;

function Sections({ person, kinds }: { readonly person: Person; readonly kinds: readonly string[] }) {
  return (
    <Stack gap={12}>
      {kinds.map((entity) => (
        <EntrySection key={entity} entity={entity} owner={{ key: "personId", id: person.id }} />
      ))}
    </Stack>
  );
}

/** Counselling, referral, treatment, and what an office keeps only where it has asked for it. */
export function CareSection({ person }: { readonly person: Person }) {
  return <Sections person={person} kinds={careKinds} />;
}

/** Help of every kind: grants, communication, volunteers. */
export function SupportSection({ person }: { readonly person: Person }) {
  return <Sections person={person} kinds={supportKinds} />;
}
