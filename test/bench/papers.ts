import { fork } from "node:child_process";
import type { EngineOrder, EngineReport } from "./paper-engine.ts";
import { median, ofRounds, type Figure, type Round } from "./figures.ts";

const rounds = 8;
const decisionsPerRound = 25;
const stockDecisions = 3;

interface Engine {
  readonly print: (order: EngineOrder) => Promise<EngineReport>;
  readonly stop: () => void;
}

function startEngine(engine: string): Engine {
  const main = process.argv[1] ?? "";
  const child = fork(main, ["--engine", engine], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    execArgv: [...process.execArgv, "--expose-gc"],
  });
  let answer = Promise.withResolvers<EngineReport>();
  child.on("message", (report: EngineReport) => {
    answer.resolve(report);
  });
  child.on("exit", () => {
    answer.reject(new Error("A printing process ended in the middle"));
  });
  return {
    print: (order) => {
      answer = Promise.withResolvers<EngineReport>();
      child.send(order);
      return answer.promise;
    },
    stop: () => {
      child.removeAllListeners("exit");
      child.kill();
    },
  };
}

interface Engines {
  readonly own: Engine;
  readonly stock: Engine;
}

interface Batch {
  readonly figure: ReturnType<typeof ofRounds>;
  /** Heap in use and resident memory of the own process after each round, in megabytes. */
  readonly memory: readonly { readonly heap: number; readonly resident: number }[];
  /** Least cost of deflating one such file as stock pdfmake writes it. */
  readonly deflate: number;
}

interface Sort {
  readonly what: EngineOrder["what"];
  readonly ownPerRound: number;
  readonly stockPerTurn: number;
}

/** Papers of a sort that each process prints before the first is timed: by then its code is compiled. */
const warmingPapers = 40;

/** Rounds of one sort of paper, stock before and after own, both warm: what a process does once is not what it is about. */
async function batch({ own, stock }: Engines, { what, ownPerRound, stockPerTurn }: Sort): Promise<Batch> {
  await own.print({ what, first: 0, count: warmingPapers });
  await stock.print({ what, first: 0, count: warmingPapers });
  const done: Round[] = [];
  const memory: Batch["memory"][number][] = [];
  const deflations: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = 10 + round * ownPerRound;
    const before = await stock.print({ what, first, count: stockPerTurn });
    const subject = await own.print({ what, first, count: ownPerRound });
    const after = await stock.print({ what, first: first + stockPerTurn, count: stockPerTurn });
    memory.push({ heap: subject.heapMegabytes, resident: subject.megabytes });
    deflations.push(before.deflateMilliseconds, after.deflateMilliseconds);
    done.push({
      before: before.milliseconds / stockPerTurn,
      subject: subject.milliseconds / ownPerRound,
      after: after.milliseconds / stockPerTurn,
    });
  }
  return { figure: ofRounds(done), memory, deflate: median(deflations) };
}

function againstStock(operation: string, { figure }: Batch, goal: number): Figure {
  return {
    operation,
    unit: "CPU ms a paper",
    subject: figure.subject,
    reference: { name: "stock pdfmake", value: figure.reference },
    measured: figure.ratio,
    goal,
  };
}

/**
 * 200 decisions, each with its own facts in its own file, lists of forty rows and month reports, against stock pdfmake
 * with the same fonts and the same document definitions; one warm preview against deflating its bytes; memory from
 * the 50th to the 200th decision.
 */
export async function benchPapers(): Promise<readonly Figure[]> {
  const engines = { own: startEngine("own"), stock: startEngine("stock") };
  try {
    const decisions = await batch(engines, {
      what: "decision",
      ownPerRound: decisionsPerRound,
      stockPerTurn: stockDecisions,
    });
    const lists = await batch(engines, { what: "list", ownPerRound: 8, stockPerTurn: 2 });
    const reports = await batch(engines, { what: "report", ownPerRound: 8, stockPerTurn: 2 });
    const [quarter, whole] = [decisions.memory[1], decisions.memory.at(-1)];
    if (quarter === undefined || whole === undefined) {
      throw new Error("No round was printed");
    }
    return [
      againstStock("200 decisions, separate files", decisions, 0.2),
      {
        operation: "one warm preview of a decision",
        unit: "CPU ms a paper",
        subject: decisions.figure.subject,
        reference: { name: "deflate of its bytes", value: decisions.deflate },
        measured: decisions.figure.subject / decisions.deflate,
        goal: 13,
      },
      againstStock("list of 40 members", lists, 0.5),
      againstStock("month report with its tables", reports, 0.5),
      {
        operation: "one warm month report (D24) with its annexes",
        unit: "CPU ms a paper",
        subject: reports.figure.subject,
        reference: { name: "deflate of its bytes", value: reports.deflate },
        measured: reports.figure.subject / reports.deflate,
        goal: 18,
        note: "the moonshot is 10",
      },
      {
        operation: "memory from decision 50 to 200",
        unit: "MB of heap in use",
        subject: whole.heap,
        reference: { name: "after 50", value: quarter.heap },
        measured: whole.heap / quarter.heap,
        goal: 1.05,
        note: `resident ${quarter.resident.toFixed(0)} MB after 50, ${whole.resident.toFixed(0)} MB after 200`,
      },
    ];
  } finally {
    engines.own.stop();
    engines.stock.stop();
  }
}
