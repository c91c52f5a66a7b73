import { firstWhere } from "../../database/reading.ts";
import { body } from "../../database/schema/clubs.ts";
import { clubWording } from "#shared/documents/default-facts.ts";
import { boardOn, clubFacts } from "./club.ts";
import { admittedInMonth } from "./club-papers.ts";
import { known, type Gather } from "./common.ts";
import { communeDecision } from "./later-papers.ts";

/** What a board's roles are called in a working group. */
const teamRoles: Readonly<Record<string, string>> = { CHU_NHIEM: "TO_TRUONG", PHO_CHU_NHIEM: "TO_PHO" };

/** Facts of the decision that founds a model; whoever is on record as its board is its working group. */
export const foundingModelFacts: Gather = (reading, { clubId, date }) => {
  const row = firstWhere(reading.database, body, { id: clubId ?? "" });
  const team = boardOn(reading, clubId ?? "", date).map(({ role, ...one }) => ({
    ...one,
    role: teamRoles[String(role)] ?? "THANH_VIEN",
  }));
  return {
    ...communeDecision(reading, date, { authority: "UBND", use: "CLUB" }),
    model: known({ fullName: row?.fullName, area: row?.areaText }),
    budgetSource: clubWording.budgetSource,
    ...(team.length === 0 ? {} : { team }),
  };
};

/** Facts of the commune's own decision on the members who came in a month. */
export const admissionDecisionFacts: Gather = (reading, { clubId, date }) => ({
  ...communeDecision(reading, date, { authority: "CHU_TICH_UBND", use: "CLUB" }),
  club: known({ fullName: clubFacts(reading, clubId ?? "")["fullName"] }),
  admitted: admittedInMonth(reading, clubId ?? "", date),
});
