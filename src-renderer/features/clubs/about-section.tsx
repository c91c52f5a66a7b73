import { Stack } from "@mantine/core";
import { Facts } from "../../components/facts.tsx";
import { EntrySection } from "../../records/entry-section.tsx";
import { RecordHistory } from "../../records/record-history.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { clubText, foundText } from "../../text/clubs.ts";
import { bodiesText } from "../../text/bodies.ts";
import { dateOrDash } from "../../text/format.ts";
import { entryText } from "../../text/records/all-records.ts";
import type { Club, ClubAction } from "./club.ts";

interface AboutSectionProps {
  readonly club: Club;
  readonly onAction: (action: ClubAction) => void;
}

/** What the decisions say about the club, its names, pauses and requirements over time, and who changed what. */
export function AboutSection({ club, onAction }: AboutSectionProps) {
  const { club: body, dissolvedOn } = club;
  const owner = { key: "bodyId", id: club.id };
  return (
    <Stack gap={12}>
      <Facts
        rows={[
          [foundText.fullName, body.fullName],
          [foundText.shortName, body.shortName ?? entryText.none],
          [foundText.neutralName, body.neutralName ?? entryText.none],
          [foundText.areaText, body.areaText ?? entryText.none],
          [foundText.venue, body.venue ?? entryText.none],
          [foundText.foundedOn, dateOrDash(body.foundedOn)],
          [foundText.foundingDocument, body.foundingDocument ?? entryText.none],
          [foundText.requiredMeetings, String(club.requiredMeetings)],
          ...(dissolvedOn === null ? [] : ([[bodiesText.dissolveOn, dateOrDash(dissolvedOn)]] as const)),
        ]}
      />
      <EntrySection
        entity="suspension"
        owner={owner}
        onAdd={() => {
          onAction({ kind: "suspend" });
        }}
      />
      <EntrySection
        entity="meeting_requirement"
        owner={owner}
        onAdd={() => {
          onAction({ kind: "requireMeetings" });
        }}
      />
      <EntrySection entity="body_name" owner={owner} />
      <SectionTitle title={clubText.history} />
      <RecordHistory entity="body" id={club.id} />
    </Stack>
  );
}
