import { integer, text, sqliteTable } from "drizzle-orm/sqlite-core";
import { management, person } from "./people.ts";
import { recordColumns } from "./record.ts";

/** Đợt of a measure other than the management itself; `state` is where its machine stands. */
export const episode = sqliteTable("episode", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  kind: text("kind").notNull(),
  regime: text("regime").notNull(),
  state: text("state").notNull(),
  openedOn: text("opened_on").notNull(),
  decisionNumber: text("decision_number"),
  decidedOn: text("decided_on"),
  signer: text("signer"),
  from: text("from"),
  plannedTo: text("planned_to"),
  facility: text("facility"),
  subject: text("subject"),
  managementId: text("management_id").references(() => management.id),
  note: text("note"),
});

/** What moved an episode or a management from one state to the next; exactly one of the two is named. */
export const episodeEvent = sqliteTable("episode_event", {
  ...recordColumns,
  episodeId: text("episode_id").references(() => episode.id),
  managementId: text("management_id").references(() => management.id),
  event: text("event").notNull(),
  date: text("date").notNull(),
  document: text("document"),
  note: text("note"),
  fromState: text("from_state").notNull(),
  toState: text("to_state").notNull(),
  remainingDays: integer("remaining_days"),
});
