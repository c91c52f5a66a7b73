import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OperationName } from "#shared/contract/contract.ts";
import { wordingTemplate, wordingTemplates, type OwnWording } from "#shared/documents/wording.ts";
import { z } from "zod";
import { recordsWhere } from "../database/reading.ts";
import { wordingVersion } from "../database/schema/paper-life.ts";
import { addRecord, type RecordOf } from "../database/writing.ts";
import type { HandlersOf } from "./ports.ts";
import type { Desk, Reading, UseCase } from "./use-case.ts";

type Version = RecordOf<typeof wordingVersion>;
const linesOnRecord = z.array(z.string());

/** The versions of each text, the latest last. */
function versionsByKey({ database }: Pick<Reading, "database">): ReadonlyMap<string, readonly Version[]> {
  const all = recordsWhere(database, wordingVersion).toSorted((one, other) => one.revision - other.revision);
  return Map.groupBy(all, ({ key }) => key);
}

/** The texts in which the office has its own words, each with the version that holds. */
function ownVersions(reading: Pick<Reading, "database">): readonly Version[] {
  return [...versionsByKey(reading).values()].flatMap((versions) => {
    const last = versions.at(-1);
    return last === undefined || last.isDefault ? [] : [last];
  });
}

/** The office's own words, as drafts start with them. */
export function ownWording(reading: Pick<Reading, "database">): OwnWording {
  return new Map(ownVersions(reading).map(({ key, lines }) => [key, linesOnRecord.parse(lines)]));
}

/** Which versions of its own words the office had: `; clubTasks 2`. Nothing where all is the programme's. */
export function wordingMark(reading: Pick<Reading, "database">): string {
  return ownVersions(reading)
    .map(({ key, revision }) => `; ${key} ${String(revision)}`)
    .join("");
}

interface Change {
  readonly key: string;
  /** The revision the caller saw; 0 where only the programme's text exists. */
  readonly revision: number;
  readonly lines: readonly string[];
}

type ChangeRefusal = "wordingUnknown" | "changedMeanwhile";

/** A new version of a text; the versions before it stay. */
function change(
  { database, writing }: UseCase,
  { key, revision, lines }: Change,
): Result<{ readonly revision: number }, ChangeRefusal> {
  const template = wordingTemplate(key);
  if (template === undefined) {
    return refuse("wordingUnknown");
  }
  const last = versionsByKey({ database }).get(key)?.at(-1);
  if ((last?.revision ?? 0) !== revision) {
    return refuse("changedMeanwhile");
  }
  const isDefault =
    lines.length === template.lines.length && lines.every((line, index) => line === template.lines[index]);
  addRecord(writing, wordingVersion, { key, revision: revision + 1, lines, isDefault });
  return accept({ revision: revision + 1 });
}

/** Texts that an office may adapt, each with its versions. */
export function wordingHandlers(desk: Desk): HandlersOf<Extract<OperationName, `wording.${string}`>> {
  return {
    "wording.list": () => {
      const versions = versionsByKey(desk.reading());
      return accept(
        wordingTemplates.map(({ key, group, title, isList, lines }) => {
          const known = versions.get(key) ?? [];
          const last = known.at(-1);
          return {
            key,
            group,
            title,
            isList,
            revision: last?.revision ?? 0,
            isOwn: last !== undefined && !last.isDefault,
            lines: last === undefined ? [...lines] : linesOnRecord.parse(last.lines),
            byDefault: [...lines],
            versions: known.map((one) => ({
              revision: one.revision,
              at: one.createdAt,
              account: one.createdBy,
              lines: linesOnRecord.parse(one.lines),
            })),
          };
        }),
      );
    },
    "wording.change": (input, context) =>
      wordingTemplate(input.key)?.isList === false && input.lines.length > 1
        ? refuse("oneParagraphOnly")
        : desk.write({ operation: "wording.change", context }, (useCase) => change(useCase, input)),
    "wording.restore": ({ key, revision }, context) =>
      desk.write({ operation: "wording.restore", context }, (useCase) =>
        change(useCase, { key, revision, lines: wordingTemplate(key)?.lines ?? [] }),
      ),
  };
}
