import { expect, it } from "vitest";
import type { CallInput, OperationName, OutputOf, RefusalOf } from "#shared/contract/contract.ts";
import { contract } from "#shared/contract/contract.ts";
import { commonRefusals, type Operation, type Reply, type Role, roles } from "#shared/contract/operation.ts";
import type { Caller } from "./doors.ts";

/** What a row may do at a station besides its own call. */
export interface StationAtHand {
  /** Calls as an administrator who has unlocked the station, and answers the value; anything else fails the test. */
  readonly get: <Name extends OperationName>(name: Name, input: CallInput<Name>) => Promise<OutputOf<Name>>;
  /** Hands in a file and answers its ticket. */
  readonly hand: (bytes: Uint8Array, name: string) => Promise<string>;
  /** The bytes behind a ticket that an answer named. */
  readonly fetch: (ticket: string) => Promise<Uint8Array>;
}

/** A real station behind one door, as the rows of that door see it, one after the other. */
export interface Desk extends StationAtHand {
  /** The upper level `T01`, set up when it is first asked for. */
  readonly neighbour: () => Promise<StationAtHand>;
  /** What an earlier row of the same door has kept. */
  readonly kept: Map<string, unknown>;
}

/** Id and version of a record that an earlier row has kept. */
export function keptRecord(desk: Desk, key: string): { readonly id: string; readonly version: number } {
  const kept = desk.kept.get(key);
  if (typeof kept !== "object" || kept === null || !("id" in kept) || !("version" in kept)) {
    throw new Error(`an earlier row was to keep ${key}`);
  }
  return { id: String(kept.id), version: Number(kept.version) };
}

/** A text (a ticket) that an earlier row has kept. */
export function keptText(desk: Desk, key: string): string {
  const kept = desk.kept.get(key);
  if (typeof kept !== "string") {
    throw new Error(`an earlier row was to keep ${key}`);
  }
  return kept;
}

/** An id that no record has. */
export const unknownId = "018f0000-0000-7000-8000-000000000000";

type InputFrom<Name extends OperationName> =
  CallInput<Name> | ((desk: Desk) => CallInput<Name> | Promise<CallInput<Name>>);

interface CommonCase<Name extends OperationName> {
  readonly operation: Name;
  /** A sentence: "keeps a person under a new code". */
  readonly does: string;
  /** On whose behalf; an administrator when left out. `stranger` is a fresh caller who has unlocked nothing. */
  readonly as?: Role | "stranger";
  readonly input: InputFrom<Name>;
}

/** The operation answers a value, kept for later rows under `keep`. */
export interface AcceptCase<Name extends OperationName> extends CommonCase<Name> {
  /** What the value must contain (`toMatchObject`). */
  readonly answers?: object;
  /** What else must be true of it, where that takes more than a pattern. */
  readonly holds?: (value: OutputOf<Name>, desk: Desk) => boolean | Promise<boolean>;
  readonly keep?: string;
}

/** The operation answers "no" with this code, and names these fields if any are given. */
export interface RefuseCase<Name extends OperationName> extends CommonCase<Name> {
  readonly refuses: RefusalOf<Name>;
  readonly fields?: readonly { readonly path: string; readonly code: string }[];
}

/** One row of the table, its types forgotten: rows of all operations stand in one list. */
export interface OperationCase {
  readonly operation: OperationName;
  readonly does: string;
  readonly as: Role | "stranger";
  readonly refusal: string | undefined;
  readonly run: (call: Caller, desk: Desk) => Promise<void>;
}

async function inputOf(given: unknown, desk: Desk): Promise<unknown> {
  return typeof given === "function" ? (given as (desk: Desk) => unknown)(desk) : given;
}

function erase<Name extends OperationName>(
  { operation, does, as = "QUAN_TRI", input }: CommonCase<Name>,
  refusal: string | undefined,
  look: LookAt,
): OperationCase {
  const run = async (call: Caller, desk: Desk): Promise<void> => {
    await look(await call(operation, await inputOf(input, desk)), desk);
  };
  return { operation, does, as, refusal, run };
}

type LookAt = (reply: Reply, desk: Desk) => void | Promise<void>;

/** A row in which the operation answers a value. */
export function accepts<Name extends OperationName>(row: AcceptCase<Name>): OperationCase {
  return erase(row, undefined, async (reply, desk) => {
    expect(reply).toMatchObject({ kind: "value" });
    const value = (reply as { value: OutputOf<Name> }).value;
    if (row.keep !== undefined) {
      desk.kept.set(row.keep, value);
    }
    if (row.answers !== undefined) {
      expect(value).toMatchObject(row.answers);
    }
    expect(await row.holds?.(value, desk)).not.toBe(false);
  });
}

/** A row about a value that the opening of the station has already got through this door and kept. */
export function happened<Name extends OperationName>(row: {
  readonly operation: Name;
  readonly does: string;
  readonly kept: string;
  readonly holds: (value: OutputOf<Name>) => boolean;
}): OperationCase {
  const { operation, does, kept, holds } = row;
  const run = async (_call: Caller, desk: Desk): Promise<void> => {
    expect(holds(desk.kept.get(kept) as OutputOf<Name>)).toBe(true);
  };
  return { operation, does, as: "QUAN_TRI", refusal: undefined, run };
}

/** A row about a "no" that another station, which may be broken, has given and an earlier row has kept. */
export function turnedAway<Name extends OperationName>(row: {
  readonly operation: Name;
  readonly does: string;
  readonly kept: string;
  readonly refuses: RefusalOf<Name>;
}): OperationCase {
  const run = async (_call: Caller, desk: Desk): Promise<void> => {
    expect(desk.kept.get(row.kept)).toBe(row.refuses);
  };
  return { operation: row.operation, does: row.does, as: "QUAN_TRI", refusal: row.refuses, run };
}

/** A row in which the operation answers "no". */
export function refuses<Name extends OperationName>(row: RefuseCase<Name>): OperationCase {
  return erase(row, row.refuses, (reply) => {
    const fields = row.fields === undefined ? {} : { fields: row.fields };
    expect(reply).toMatchObject({ kind: "refusal", code: row.refuses, ...fields });
  });
}

/** What every operation of the contract has: seen as plain data, whatever its types. */
const operations = Object.entries(contract) as [OperationName, Operation][];

function isOwn(code: string | undefined): boolean {
  return code !== undefined && !(commonRefusals as readonly string[]).includes(code);
}

/** Operations that lack a row: each needs one that answers, and one that refuses if it may refuse. */
export function missingRows(cases: readonly OperationCase[]): readonly string[] {
  return operations.flatMap(([name, { refusals }]) => {
    const rows = cases.filter(({ operation }) => operation === name);
    const lacksAnswer = rows.every((row) => row.refusal !== undefined);
    const lacksRefusal = refusals.length > 0 && !rows.some((row) => isOwn(row.refusal));
    return [...(lacksAnswer ? [`${name}: no answer`] : []), ...(lacksRefusal ? [`${name}: no refusal`] : [])];
  });
}

/** The callers of one door: a stranger, and one of each role. */
export type Callers = Readonly<Record<Role | "stranger", Caller>>;

/**
 * What holds for every operation without a row of its own: strangers and wrong roles are turned away, and an input
 * that is not of its shape is refused with the paths of its fields, never answered by a fault.
 */
export function holdsForEveryOperation(door: string, callers: () => Callers): void {
  const callerFor = ({ access }: Operation): Caller =>
    callers()[access === "stranger" ? "stranger" : (access[0] ?? "QUAN_TRI")];

  it.each(operations)("%s turns away whoever may not call it", async (name, { access }) => {
    if (access === "stranger") {
      return;
    }
    expect(await callers().stranger(name, {})).toEqual({ kind: "refusal", code: "stationLocked" });
    for (const role of roles.filter((other) => !access.includes(other))) {
      expect(await callers()[role](name, {})).toEqual({ kind: "refusal", code: "roleNotAllowed" });
    }
  });

  it.each(operations)(
    "%s refuses an unknown field and a wrong type, with the path",
    async (name, operation) => {
      const call = callerFor(operation);
      const unknown = await call(name, { aFieldNobodyKnows: 1 });
      expect(unknown).toMatchObject({ kind: "refusal", code: "invalidInput" });
      expect(unknown.kind === "refusal" ? unknown.fields : []).toContainEqual({
        path: "aFieldNobodyKnows",
        code: "unknownField",
      });
      for (const wrong of ["text", 7, null, [], true]) {
        expect(await call(name, wrong)).toMatchObject({ code: "invalidInput", fields: [{ path: "" }] });
      }
    },
  );

  // The size is counted before any shape is looked at: one operation stands for all where megabytes travel slowly.
  const sized = door === "in process" ? operations : operations.slice(0, 1);
  it.each(sized)("%s refuses ten megabytes", async (name, operation) => {
    const large = { aFieldNobodyKnows: "a".repeat(10 * 1024 * 1024) };
    const reply = await callerFor(operation)(name, large);
    expect(reply).toMatchObject({ code: "invalidInput", fields: [{ code: "tooLarge" }] });
  });
}
