import { isFinal } from "#shared/domain/episode.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { recordsWhere } from "../../database/reading.ts";
import { treatment } from "../../database/schema/care.ts";
import { episode } from "../../database/schema/episodes.ts";
import { absence, management, residence } from "../../database/schema/people.ts";
import { changeRecord } from "../../database/writing.ts";
import { leaveCommune } from "../departures.ts";
import { stepEpisode } from "../episodes/episodes.ts";
import { stepManagement, type ManagementStepRefusal } from "../episodes/management-steps.ts";
import type { EndRefusal } from "../people.ts";
import type { UseCase } from "../use-case.ts";

/** Someone moves away on a day, by which paper, and to where. */
export interface Leaving {
  readonly personId: string;
  readonly movedOn: string;
  readonly decisionNumber: string | null;
  readonly stationName: string;
}

export type LeavingRefusal = ManagementStepRefusal | EndRefusal | "personNotHere";
type Step = Result<object, LeavingRefusal>;

const moved = "CHUYEN_DI";

/** Managements whose term still runs on that day go on at the new place. */
function endManagements(useCase: UseCase, { personId, movedOn, decisionNumber }: Leaving): Step {
  for (const row of recordsWhere(useCase.database, management, { personId, endedOn: null })) {
    if (row.managedTo >= movedOn) {
      const { id, rowVersion: version } = row;
      const step = { id, version, event: moved, on: movedOn, document: decisionNumber, note: null };
      const done = stepManagement(useCase, step);
      if (!done.ok) {
        return done;
      }
    }
  }
  return accept({});
}

/** Other measures that know a move take that step; those that do not (a preparation) stay as they are. */
function endEpisodes(useCase: UseCase, { personId, movedOn, decisionNumber }: Leaving): Step {
  for (const row of recordsWhere(useCase.database, episode, { personId })) {
    const { id, rowVersion: version, kind, state } = row;
    const step = { id, version, event: moved, on: movedOn, document: decisionNumber, note: null };
    const done = isFinal(kind, state) ? accept({}) : stepEpisode(useCase, step);
    if (!done.ok && !["stepUnknown", "stepNotNow", "stepNotInRegime"].includes(done.refusal.code)) {
      return done;
    }
  }
  return accept({});
}

/** Homes end with memberships of clubs; the home says where to and by which paper. */
function endHomes(useCase: UseCase, { personId, movedOn, ...to }: Leaving): Step {
  const homes = recordsWhere(useCase.database, residence, { personId, to: null });
  if (homes.length === 0) {
    return refuse("personNotHere");
  }
  for (const { id, rowVersion: version } of homes) {
    const left = leaveCommune(useCase, { id, version, to: movedOn, reason: moved });
    if (!left.ok) {
      return left;
    }
    changeRecord(useCase.writing, residence, {
      id,
      toCommune: to.stationName,
      transferDocument: to.decisionNumber,
    });
  }
  return accept({});
}

/**
 * Everything that counts a person here ends on the day of the move, the first day they are no longer counted: management and
 * measures, homes, clubs, treatment, absences. One transaction, so that one step back brings all of it again.
 */
export function leaveForAnother(useCase: UseCase, leaving: Leaving): Step {
  const { database, writing } = useCase;
  const { personId, movedOn } = leaving;
  for (const end of [endManagements, endEpisodes, endHomes]) {
    const ended = end(useCase, leaving);
    if (!ended.ok) {
      return ended;
    }
  }
  for (const { id, from } of recordsWhere(database, treatment, { personId, to: null })) {
    if (from < movedOn) {
      changeRecord(writing, treatment, { id, to: movedOn, endCode: moved });
    }
  }
  for (const { id, from } of recordsWhere(database, absence, { personId, to: null })) {
    if (from < movedOn) {
      changeRecord(writing, absence, { id, to: movedOn });
    }
  }
  return accept({});
}
