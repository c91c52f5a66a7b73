import { Facts } from "../../components/facts.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { clubText, foundText } from "../../text/clubs.ts";
import { dateOrDash } from "../../text/format.ts";
import type { Club } from "./club.ts";

/** What the decisions say about the club. */
export function AboutSection({ club }: { readonly club: Club }) {
  const { club: body, suspensions } = club;
  return (
    <>
      <Facts
        rows={[
          [foundText.fullName, body.fullName],
          [foundText.shortName, body.shortName ?? "–"],
          [foundText.neutralName, body.neutralName ?? "–"],
          [foundText.areaText, body.areaText ?? "–"],
          [foundText.venue, body.venue ?? "–"],
          [foundText.foundedOn, dateOrDash(body.foundedOn)],
          [foundText.foundingDocument, body.foundingDocument ?? "–"],
          [foundText.requiredMeetings, String(club.requiredMeetings)],
        ]}
      />
      {suspensions.length === 0 ? null : (
        <>
          <SectionTitle title={clubText.suspensions} />
          <Facts
            rows={suspensions.map((suspension) => [
              dateOrDash(suspension.from),
              `${suspension.to === null ? clubText.until : dateOrDash(suspension.to)}, ${suspension.document ?? "–"}`,
            ])}
          />
        </>
      )}
    </>
  );
}
