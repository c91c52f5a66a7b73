import type { CalendarDate } from "#shared/base/calendar-date.ts";
import type { Result } from "#shared/base/result.ts";
import type { OperationName } from "#shared/contract/contract.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { withWriting, type Writing } from "../database/writing.ts";
import { sha256 } from "../sealing/digest.ts";
import { createQueue } from "#shared/base/serially.ts";
import type { OpenStation, StationHolder } from "./open-station.ts";
import type { CallContext, Ports } from "./ports.ts";

/** What a use case that only reads is given. */
export interface Reading {
  readonly database: ReadableDatabase;
  readonly station: OpenStation;
  readonly today: CalendarDate;
}

/** What a use case that changes records is given: one running transaction. */
export interface UseCase extends Reading {
  readonly writing: Writing;
}

/** Thrown inside a transaction to undo it when a rule says no; never leaves this file. */
class Refused extends Error {
  readonly result: unknown;

  constructor(result: unknown) {
    super("a rule refused; the transaction is rolled back");
    this.result = result;
  }
}

/** Who writes, under which operation and why. */
interface WriteOptions {
  readonly operation: OperationName;
  readonly context: CallContext;
  readonly reason?: string;
}

/** Runs use cases against the open station. */
export interface Desk {
  readonly ports: Ports;
  readonly holder: StationHolder;
  reading(): Reading;
  /** Runs work that reads and rewrites the key file, one after the other. */
  readonly keyFileQueue: ReturnType<typeof createQueue>;
  /** One transaction: a refusal rolls it back, so nothing is ever half written. */
  write<Value, Code extends string>(
    options: WriteOptions,
    work: (useCase: UseCase) => Result<Value, Code>,
  ): Result<Value, Code>;
}

/** The desk of one host. */
export function createDesk(ports: Ports, holder: StationHolder): Desk {
  const reading = (): Reading => {
    const station = holder.station();
    return { database: station.database, station, today: ports.clock.today() };
  };
  return {
    ports,
    holder,
    reading,
    keyFileQueue: createQueue(),
    write: (options, work) => {
      const base = reading();
      const { reason } = options;
      const parts = {
        account: options.context.session.account?.login ?? "",
        at: ports.clock.now(),
        operation: options.operation,
        own: base.station.code(),
        hash: sha256,
        newId: () => ports.newId(),
        ...(reason === undefined ? {} : { reason }),
      };
      try {
        return withWriting(base.database, parts, (writing) => {
          const result = work({ ...base, writing });
          if (!result.ok) {
            throw new Refused(result);
          }
          return result;
        });
      } catch (error) {
        if (error instanceof Refused) {
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is the very result that `work` returned
          return error.result as Result<never, never>;
        }
        throw error;
      }
    },
  };
}
