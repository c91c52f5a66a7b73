import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OperationName } from "#shared/contract/contract.ts";
import { nextSteps } from "#shared/domain/episode.ts";
import { regimeOn } from "#shared/law/regime.ts";
import { recordsWhere } from "../../database/reading.ts";
import { episode } from "../../database/schema/episodes.ts";
import { management, person } from "../../database/schema/people.ts";
import type { HandlersOf } from "../ports.ts";
import { firstRefusal, mustExist, notInFuture } from "../rules.ts";
import type { Desk, UseCase } from "../use-case.ts";
import { openEpisode, revokeStep, stepEpisode } from "./episodes.ts";
import { stepManagement, type ManagementStepRefusal, type StepAsked } from "./management-steps.ts";
import { episodeLine, managementLine, stepLine } from "./standing.ts";

type EpisodeNames = Extract<OperationName, `episodes.${string}`>;

function take(
  useCase: UseCase,
  { subject, ...step }: StepAsked & { readonly subject: "episode" | "management" },
): Result<{ readonly id: string; readonly version: number }, ManagementStepRefusal> {
  const allowed = firstRefusal(() => notInFuture(useCase, step.on));
  if (!allowed.ok) {
    return allowed;
  }
  return subject === "management" ? stepManagement(useCase, step) : stepEpisode(useCase, step);
}

/** Measures of the law and their states. */
export function episodeHandlers(desk: Desk): HandlersOf<EpisodeNames> {
  return {
    "episodes.list": ({ personId }) => {
      const reading = desk.reading();
      const { database } = reading;
      if (!mustExist(database, person, personId).ok) {
        return refuse("recordUnknown");
      }
      const lines = [
        ...recordsWhere(database, management, { personId }).map((row) => managementLine(reading, row)),
        ...recordsWhere(database, episode, { personId }).map((row) => episodeLine(reading, row)),
      ];
      return accept(lines.toSorted((one, other) => other.openedOn.localeCompare(one.openedOn)));
    },
    "episodes.beginnings": ({ kind, on }) => {
      const regime = regimeOn(on);
      return regime.ok
        ? accept(
            nextSteps(kind, { state: null, regime: regime.value, past: [] }).map((step) =>
              stepLine(step, on),
            ),
          )
        : refuse("lawSilent", { date: on });
    },
    "episodes.open": (input, context) =>
      desk.write({ operation: "episodes.open", context }, (useCase) => openEpisode(useCase, input)),
    "episodes.step": (input, context) =>
      desk.write({ operation: "episodes.step", context }, (useCase) => take(useCase, input)),
    "episodes.revoke": ({ reason, ...input }, context) =>
      desk.write({ operation: "episodes.revoke", context, reason }, (useCase) => revokeStep(useCase, input)),
  };
}
