import { fork } from "node:child_process";
import type { EngineOrder, EngineReport } from "./paper-engine.ts";
import { ofRounds, type Figure, type Round } from "./figures.ts";

const rounds = 8;
const ownPerRound = 25;
const stockPerTurn = 3;

interface Engine {
  readonly print: (order: EngineOrder) => Promise<EngineReport>;
  readonly stop: () => void;
}

function startEngine(engine: string): Engine {
  const main = process.argv[1] ?? "";
  const child = fork(main, ["--engine", engine], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
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

/**
 * 200 decisions of one kind, each with its own facts in its own file, against stock pdfmake with the same fonts and
 * the same document definitions. Both are warm: what a process does once is not what a batch is about.
 */
export async function benchPapers(): Promise<readonly Figure[]> {
  const own = startEngine("own");
  const stock = startEngine("stock");
  try {
    await own.print({ first: 0, count: 3 });
    await stock.print({ first: 0, count: 2 });
    const done: Round[] = [];
    const memory: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const first = 10 + round * ownPerRound;
      const before = await stock.print({ first, count: stockPerTurn });
      const subject = await own.print({ first, count: ownPerRound });
      const after = await stock.print({ first: first + stockPerTurn, count: stockPerTurn });
      memory.push(subject.megabytes);
      done.push({
        before: before.milliseconds / stockPerTurn,
        subject: subject.milliseconds / ownPerRound,
        after: after.milliseconds / stockPerTurn,
      });
    }
    const { subject, reference, ratio } = ofRounds(done);
    const [quarter, whole] = [memory[1] ?? 0, memory.at(-1) ?? 0];
    return [
      {
        operation: "200 decisions, separate files",
        unit: "CPU ms a decision",
        subject,
        reference: { name: "stock pdfmake", value: reference },
        measured: ratio,
        goal: 0.25,
        note: `${String(rounds * ownPerRound)} printed; resident memory ${quarter.toFixed(0)} MB after 50, ${whole.toFixed(0)} MB after 200`,
      },
    ];
  } finally {
    own.stop();
    stock.stop();
  }
}
