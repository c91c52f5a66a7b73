import { monthNumberOf, yearOf } from "#shared/base/calendar-date.ts";
import { meetingSubject } from "#shared/documents/default-facts.ts";
import { nameKeys } from "../../database/name-order.ts";
import { firstWhere, getRecord, recordsWhere } from "../../database/reading.ts";
import { attendance, meeting } from "../../database/schema/clubs.ts";
import { person } from "../../database/schema/people.ts";
import { clubFacts, clubHeadName, clubOfficeFacts } from "./club.ts";
import { known, officeFacts, type Gather } from "./common.ts";

const marks: Readonly<Record<string, string>> = { CM: "CO_MAT", VP: "VP", VK: "VK" };

function linesOf(text: string | null | undefined): readonly string[] {
  return (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Facts of a meeting's minutes: who came is counted from the attendance, never typed. */
export const minutesFacts: Gather = (reading, { meetingId }) => {
  const { database } = reading;
  const row = firstWhere(database, meeting, { id: meetingId ?? "" });
  if (row === undefined) {
    return { office: officeFacts(reading) };
  }
  const keyOf = nameKeys(database);
  const sheet = recordsWhere(database, attendance, { meetingId: row.id })
    .filter(({ mark }) => marks[mark] !== undefined)
    .map(({ personId, mark, reason }) => {
      const { fullName, sortName } = getRecord(database, person, personId);
      return { key: keyOf({ fullName, sortName }), line: known({ fullName, status: marks[mark], reason }) };
    })
    .toSorted((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
    .map(({ line }) => line);
  return {
    office: clubOfficeFacts(reading, clubHeadName(reading, row.bodyId)),
    club: clubFacts(reading, row.bodyId),
    subject: meetingSubject(row.kind, monthNumberOf(row.date), yearOf(row.date)),
    heldOn: row.date,
    attendance: sheet,
    guests: linesOf(row.guests),
    proceedings: linesOf(row.content),
    ...known({
      startsAt: row.start,
      endsAt: row.end,
      venue: row.venue,
      chair: row.chair,
      secretary: row.secretary,
      conclusion: row.conclusion,
    }),
  };
};
