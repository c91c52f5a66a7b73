import { committeeOf } from "#shared/documents/default-facts.ts";
import { recordsEver, recordsWhere } from "../../database/reading.ts";
import { meeting } from "../../database/schema/clubs.ts";
import { document } from "../../database/schema/papers.ts";
import type { RecordOf } from "../../database/writing.ts";
import type { Reading } from "../use-case.ts";
import { known, officeFacts, type Gather } from "./common.ts";
import { byDay, isWithin, ledgerOf } from "./ledgers.ts";
import { recipientsText } from "./later-papers.ts";

/** Papers about a club or about one of its meetings. */
function papersOf({ database }: Reading, clubId: string): readonly RecordOf<typeof document>[] {
  const meetings = new Set(recordsEver(database, meeting, { bodyId: clubId }).map(({ id }) => id));
  return recordsWhere(database, document).filter(
    ({ bodyId, meetingId }) => bodyId === clubId || meetings.has(meetingId ?? ""),
  );
}

/** The series of a club's own papers (a body of its own numbers, Nghị định 30/2020/NĐ-CP, phụ lục I.II.3). */
const ownSeries = /-CLB$/u;

/** S9: papers the board sent under its own numbers, and papers of the committee about the club, which it received. */
export const papersLedgerFacts: Gather = ledgerOf((reading, clubId, span) => {
  const numbered = papersOf(reading, clubId).filter(
    ({ numberText, date }) => numberText !== null && date !== null && isWithin(span, date),
  );
  const committee = committeeOf(officeFacts(reading).unitName);
  return byDay(numbered, ({ date, number }) => `${date ?? ""} ${String(number ?? 0).padStart(6, "0")}`).map(
    (row) => {
      const isOwn = ownSeries.test(row.series ?? "");
      const sentTo = recipientsText(row.facts);
      return known({
        direction: isOwn ? "DI" : "DEN",
        date: row.date,
        symbol: row.numberText,
        issuedOn: row.date,
        title: row.abstract,
        party: isOwn && sentTo !== "" ? sentTo : committee,
      });
    },
  );
});
