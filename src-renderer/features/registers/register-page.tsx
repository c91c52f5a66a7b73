import { Stack, Tabs } from "@mantine/core";
import { PageFrame } from "../../components/page-frame.tsx";
import { EntrySection } from "../../records/entry-section.tsx";
import { registersText } from "../../text/bodies.ts";

/** An area of work that has a page of registers. */
export type RegisterArea = keyof typeof registersText;

/** What each tab lists. */
const kinds: {
  readonly [Area in RegisterArea]: Readonly<
    Record<keyof (typeof registersText)[Area]["sections"], readonly string[]>
  >;
} = {
  counselling: {
    visits: ["counselling_visit"],
    referrals: ["referral"],
    replies: ["referral_reply"],
    network: ["facility"],
  },
  volunteers: {
    volunteers: ["volunteer"],
    services: ["volunteer_service"],
    assignments: ["volunteer_assignment"],
    visits: ["volunteer_visit"],
  },
  communication: {
    events: ["communication_event"],
    reached: ["communication"],
    model: ["model_reach"],
  },
  resources: {
    sponsors: ["sponsor", "contribution"],
    budget: ["budget_entry"],
    staff: ["staff_member", "staff_training"],
    households: ["household"],
    supports: ["support"],
  },
};

interface RegisterPageProps {
  readonly area: RegisterArea;
  readonly section: string | undefined;
  readonly onSection: (section: string) => void;
}

/** The registers of one area of work: a tab each, entered, corrected and voided where they are listed. */
export function RegisterPage({ area, section, onSection }: RegisterPageProps) {
  const { title, sections } = registersText[area];
  const listed: Readonly<Record<string, readonly string[]>> = kinds[area];
  const [first = ""] = Object.keys(sections);
  const shown = section !== undefined && Object.hasOwn(listed, section) ? section : first;
  return (
    <PageFrame title={title}>
      <Tabs
        value={shown}
        keepMounted={false}
        pb={12}
        onChange={(next) => {
          onSection(next ?? first);
        }}
      >
        <Tabs.List>
          {Object.entries(sections).map(([value, label]) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Stack gap={16}>
        {(listed[shown] ?? []).map((entity, place) => (
          <EntrySection
            key={entity}
            entity={entity}
            pageSize={25}
            {...(place === 0 ? { addKey: "Insert" } : {})}
          />
        ))}
      </Stack>
    </PageFrame>
  );
}
