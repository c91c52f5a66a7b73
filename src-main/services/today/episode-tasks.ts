import {
  addDays,
  addMonths,
  lastDayOfMonth,
  monthOf,
  type CalendarDate,
} from "#shared/base/calendar-date.ts";
import type { Deadline } from "#shared/law/deadlines.ts";
import {
  begunRows,
  episodeClockRows,
  managementClockRows,
  missedDoses,
  type BegunRow,
  type EpisodeClockRow,
  type ManagementClockRow,
} from "../../database/episode-clocks.ts";
import { episodeClocks, type ClockStart, type EpisodeClock } from "./episode-clocks.ts";
import { ownTaskOf, ruleOfRegime, ruleOn, taskOf, type Task, type TaskReading } from "./task.ts";

/** How far back what was not done is still reminded of, and how far ahead an end is. */
const daysBack = 400;
const daysAhead = 60;
const ofAge = 18 * 12;

type Begun = ReadonlyMap<string, readonly BegunRow[]>;

/** Whether one of these measures began for somebody on a day or later. */
function hasBegun(
  begun: Begun,
  { personId, kinds, since }: { personId: string; kinds: readonly string[]; since: CalendarDate },
): boolean {
  return (begun.get(personId) ?? []).some(({ kind, on }) => kinds.includes(kind) && on >= since);
}

const startWords: Readonly<Record<ClockStart, string>> = {
  entered: "stepTaken",
  proposed: "proposedOn",
  plannedTo: "plannedTo",
};

function startOf({ start }: EpisodeClock, row: EpisodeClockRow): CalendarDate | null {
  const starts = { entered: row.enteredOn, proposed: row.proposedOn, plannedTo: row.plannedTo };
  return starts[start];
}

function runs(clock: EpisodeClock, row: EpisodeClockRow, begun: Begun): boolean {
  const { kind, states, after, until } = clock;
  if (kind !== row.kind || !states.includes(row.state)) {
    return false;
  }
  const since = clock.start === "plannedTo" ? row.openedOn : row.enteredOn;
  return (
    (after === undefined || after.includes(row.lastEvent)) &&
    (until === undefined || !hasBegun(begun, { personId: row.personId, kinds: until, since }))
  );
}

function taskOfClock(clock: EpisodeClock, row: EpisodeClockRow, reading: TaskReading): Task[] {
  const regime = row.regime === "R1" ? "R1" : "R2";
  const start = startOf(clock, row);
  const key = clock.keys[regime];
  const rule = key === undefined ? undefined : ruleOfRegime(key, regime);
  const { today } = reading;
  if (
    rule === undefined ||
    start === null ||
    start < addDays(today, -daysBack) ||
    start > addDays(today, daysAhead)
  ) {
    return [];
  }
  return taskOf(
    {
      key: `episode-${row.id}-${rule.key}`,
      what: `rule:${rule.key}`,
      group: "PERSON",
      subject: row.name,
      rule,
      start,
      startWhat: startWords[clock.start],
      next: { action: "openEpisodes", personId: row.personId, kind: clock.paper?.[regime] ?? null },
      settles: clock.settles === true,
    },
    reading,
  );
}

/** What the states of episodes begin. */
function fromStates(reading: TaskReading, rows: readonly EpisodeClockRow[], begun: Begun): Task[] {
  return rows.flatMap((row) =>
    episodeClocks
      .filter((clock) => runs(clock, row, begun))
      .flatMap((clock) => taskOfClock(clock, row, reading)),
  );
}

/** The residence of a managed user is looked at once a month: due on the month's last day until somebody says it was. */
function monthlyChecks(reading: TaskReading, rows: readonly EpisodeClockRow[]): Task[] {
  const month = monthOf(reading.today);
  const end = lastDayOfMonth(month);
  return rows
    .filter(
      ({ kind, state, enteredOn }) => kind === "QL_SDTP" && state === "CO_QD" && enteredOn < `${month}-01`,
    )
    .flatMap((row) => {
      const rule = ruleOfRegime("D04", row.regime);
      return rule === undefined
        ? []
        : [
            ownTaskOf(
              {
                key: `check-${row.id}-${month}`,
                what: "rule:D04",
                group: "PERSON",
                subject: row.name,
                dueOn: end,
                start: addDays(`${month}-01`, -1),
                startWhat: "monthBegan",
                next: { action: "openEpisodes", personId: row.personId },
                settles: true,
                ...ofLaw(rule),
              },
              reading,
            ),
          ];
    });
}

/** The provision of a limit whose day is not counted by its length. */
function ofLaw({ id, source, ownRule }: Deadline): {
  readonly rule: string;
  readonly source: string;
  readonly ownRule: boolean;
} {
  return { rule: id, source, ownRule };
}

/** Whoever turns 18 in compulsory rehabilitation with so much of it left moves to another institution. */
function comingOfAge(reading: TaskReading, rows: readonly EpisodeClockRow[]): Task[] {
  const { today } = reading;
  return rows.flatMap((row) => {
    const rule =
      row.kind === "CNBB" && row.state === "CHAP_HANH" ? ruleOfRegime("D28", row.regime) : undefined;
    const birthday = addMonths(row.birthDate, ofAge);
    const near = birthday >= addDays(today, -daysAhead) && birthday <= addDays(today, daysAhead);
    const left = rule?.limitValue ?? 0;
    return rule === undefined || !near || row.plannedTo === null || row.plannedTo < addMonths(birthday, left)
      ? []
      : [
          ownTaskOf(
            {
              key: `of-age-${row.id}`,
              what: "rule:D28",
              group: "PERSON",
              subject: row.name,
              dueOn: birthday,
              start: birthday,
              startWhat: "ofAgeOn",
              next: { action: "openEpisodes", personId: row.personId },
              settles: true,
              ...ofLaw(rule),
            },
            reading,
          ),
        ];
  });
}

/** Electronic monitoring that may be lifted: from a year on, for those under 18 from half a year on. */
function exemptions(reading: TaskReading, rows: readonly EpisodeClockRow[]): Task[] {
  const { today } = reading;
  return rows
    .filter(({ kind, state }) => kind === "GSDT" && state === "DANG_GS")
    .flatMap((row) => {
      const grown = addMonths(row.birthDate, ofAge) <= row.openedOn;
      const rule = ruleOfRegime(grown ? "D30-18" : "D30-12", row.regime);
      return rule === undefined
        ? []
        : taskOf(
            {
              key: `exemption-${row.id}`,
              what: `rule:${rule.key}`,
              group: "PERSON",
              subject: row.name,
              rule,
              start: row.enteredOn,
              startWhat: "stepTaken",
              next: { action: "openEpisodes", personId: row.personId },
              settles: true,
            },
            reading,
          ).filter(({ dueOn }) => dueOn <= addDays(today, daysAhead));
    });
}

/** Which limit follows from a management, and from what day on. */
function limitsOfManagement(
  row: ManagementClockRow,
  begun: Begun,
  today: CalendarDate,
): readonly (readonly [key: string, start: CalendarDate, startWhat: string])[] {
  const { personId, decidedOn, endedOn, endReason } = row;
  const grown = addMonths(row.birthDate, ofAge) <= decidedOn;
  const monitored = hasBegun(begun, { personId, kinds: ["GSDT"], since: decidedOn });
  const recent = decidedOn >= addDays(today, -daysAhead);
  return [
    ...(grown && endedOn === null && !monitored && recent
      ? ([["D18", decidedOn, "decidedOn"]] as const)
      : []),
    ...(endReason === "CHUYEN_DI" && endedOn !== null ? ([["D19", endedOn, "movedAway"]] as const) : []),
    ...(endReason === "XAC_DINH_NGHIEN" &&
    endedOn !== null &&
    !hasBegun(begun, { personId, kinds: ["CNBB"], since: endedOn })
      ? ([["D23", endedOn, "addictedAgain"]] as const)
      : []),
  ];
}

/** What decisions on management and their ends begin for others: monitoring, the notice to the new place, the file. */
function fromManagements(reading: TaskReading, begun: Begun): Task[] {
  const { database, today } = reading;
  return managementClockRows(database, addDays(today, -daysBack)).flatMap((row) =>
    limitsOfManagement(row, begun, today).flatMap(([key, start, startWhat]) => {
      const rule = ruleOfRegime(key, row.regime);
      return rule === undefined
        ? []
        : taskOf(
            {
              key: `management-${row.id}-${key}`,
              what: `rule:${key}`,
              group: "PERSON",
              subject: row.name,
              rule,
              start,
              startWhat,
              next: { action: "openEpisodes", personId: row.personId },
              settles: true,
            },
            reading,
          );
    }),
  );
}

/** A decision that is there before the rehabilitation ends is handed over within the day before its end. */
function handovers(reading: TaskReading, rows: readonly EpisodeClockRow[]): Task[] {
  const { database, today } = reading;
  const decided = Map.groupBy(
    managementClockRows(database, addDays(today, -daysBack)).filter(
      ({ wasHandedOver, endedOn }) => !wasHandedOver && endedOn === null,
    ),
    ({ personId }) => personId,
  );
  return rows.flatMap((row) => {
    const running =
      ["CNTN_GDCD", "CNTN_CS", "CNBB"].includes(row.kind) && /^(GD|DANG_CAI|CHAP_HANH)/u.test(row.state);
    const waiting = (decided.get(row.personId) ?? []).some(({ decidedOn }) => decidedOn >= row.openedOn);
    const rule = running && waiting ? ruleOfRegime("D14", row.regime) : undefined;
    return rule === undefined || row.plannedTo === null || row.plannedTo < addDays(today, -daysAhead)
      ? []
      : taskOf(
          {
            key: `handover-${row.id}`,
            what: "rule:D14",
            group: "PERSON",
            subject: row.name,
            rule,
            start: row.plannedTo,
            startWhat: "plannedTo",
            next: { action: "openEpisodes", personId: row.personId },
            settles: true,
          },
          reading,
        );
  });
}

/** Doses missed under substitution treatment: warned of from the first of our own marks on. */
function dosesMissed(reading: TaskReading): Task[] {
  const { database, today } = reading;
  const rule = ruleOn("D26", today);
  const [first] = rule?.remindersDays ?? [];
  if (rule === undefined || first === undefined) {
    return [];
  }
  return missedDoses(database, { atLeast: first, from: monthOf(addDays(today, -daysAhead)) }).map((row) =>
    ownTaskOf(
      {
        key: `doses-${row.id}`,
        what: "rule:D26",
        group: "PERSON",
        subject: row.name,
        dueOn: lastDayOfMonth(row.month),
        start: lastDayOfMonth(row.month),
        startWhat: "dosesMissed",
        next: { action: "openEpisodes", personId: row.personId },
        settles: true,
        ...ofLaw(rule),
      },
      reading,
    ),
  );
}

/** What is due because of episodes: measures of every kind, managements, treatment. */
export function episodeTasks(reading: TaskReading): Task[] {
  const rows = episodeClockRows(reading.database);
  const begun = Map.groupBy(begunRows(reading.database), ({ personId }) => personId);
  return [
    ...fromStates(reading, rows, begun),
    ...monthlyChecks(reading, rows),
    ...comingOfAge(reading, rows),
    ...exemptions(reading, rows),
    ...handovers(reading, rows),
    ...fromManagements(reading, begun),
    ...dosesMissed(reading),
  ];
}
