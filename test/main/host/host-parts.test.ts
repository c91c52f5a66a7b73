import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createClock } from "#main/host/clock.ts";
import { createFaultLog } from "#main/host/fault-log.ts";
import { readHostArguments } from "#main/host/host-arguments.ts";
import { findJsonProblem } from "#main/host/json-values.ts";
import { writeFileSafely } from "#main/host/safe-file.ts";
import { isSameSecret, randomSecret } from "#main/host/secrets.ts";
import { openToyStation } from "../../contract/toy-station.ts";

function folder(): string {
  return mkdtempSync(join(tmpdir(), "host-"));
}

describe("the clock", () => {
  it("tells the day of Viet Nam (UTC+7), whatever the machine's zone", () => {
    // 17:30 UTC on 31 December is 00:30 on 1 January in Hà Nội.
    const clock = createClock(undefined, () => Date.UTC(2026, 11, 31, 17, 30));
    expect([clock.today(), clock.now()]).toEqual(["2027-01-01", "2027-01-01T00:30:00.000+07:00"]);
  });

  it("stands on the day it is told, while the time of day goes on", () => {
    const clock = createClock("2026-09-05", () => Date.UTC(2030, 0, 1, 2, 0));
    expect([clock.today(), clock.now()]).toEqual(["2026-09-05", "2026-09-05T09:00:00.000+07:00"]);
  });
});

describe("what may cross a door", () => {
  it("is any JSON value: nothing that JSON.stringify keeps as it is, is turned away", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        expect(findJsonProblem(JSON.parse(JSON.stringify(value)))).toBeUndefined();
      }),
    );
  });

  it.each([
    ["a date", { on: new Date() }, "on"],
    ["bytes", { file: new Uint8Array(2) }, "file"],
    ["a map", [new Map()], "0"],
    ["undefined", { a: { b: undefined } }, "a.b"],
    ["not a number", { n: Number.NaN }, "n"],
    ["a function", { f: () => 1 }, "f"],
    ["a big integer", { n: 1n }, "n"],
  ])("is not %s", (_name, value, path) => {
    expect(findJsonProblem(value)).toEqual({ path, code: "notJson" });
  });

  it("is not a cycle, nor half a million empty rows", () => {
    const cycle: Record<string, unknown> = {};
    cycle["self"] = cycle;
    expect(findJsonProblem(cycle)?.code).toBe("tooDeep");
    expect(findJsonProblem(Array.from({ length: 500_001 }, () => null))?.code).toBe("tooLarge");
  });

  it("counts a letter as the bytes it takes: 3 million of ữ are 9 MB", () => {
    expect(findJsonProblem("ữ".repeat(3_000_000))?.code).toBe("tooLarge");
    expect(findJsonProblem("u".repeat(3_000_000))).toBeUndefined();
  });
});

describe("the fault log", () => {
  it("keeps the kind, the code and our own words, and drops the words of others", () => {
    const directory = folder();
    const log = createFaultLog(directory, "1.0.0", () => "2026-09-05T08:00:00+07:00");
    const foreign = Object.assign(new Error("UNIQUE failed for Trần Thị Bình"), {
      code: "SQLITE_CONSTRAINT",
    });
    const id = log.report(
      new Error("Invariant broken: a report has totals", { cause: foreign }),
      "reports.close",
    );
    const text = readFileSync(join(directory, "faults.log"), "utf8");
    expect(JSON.parse(text)).toMatchObject({
      id,
      time: "2026-09-05T08:00:00+07:00",
      operation: "reports.close",
      version: "1.0.0",
      text: "Invariant broken: a report has totals",
      cause: { code: "SQLITE_CONSTRAINT" },
    });
    expect(text).not.toContain("Bình");
  });

  it("cuts the folders of a stack off, where a person's name may stand", () => {
    const directory = folder();
    const log = createFaultLog(directory, "1.0.0", () => "");
    const error = new Error("x");
    error.stack = [
      "Error: Lê Văn Cường",
      "    at run (C:\\Users\\Lê Văn Cường\\AppData\\Local\\hoa-nhap\\resources\\app.asar\\out\\main\\main.js:10:5)",
      "    at file:///home/cuong/src/other.js:3:1",
      "    at async node:internal/process/task_queues:104:5",
    ].join("\n");
    log.report(error, "x.y");
    const { frames } = JSON.parse(readFileSync(join(directory, "faults.log"), "utf8")) as {
      frames: string[];
    };
    expect(frames[0]).toBe("run out\\main\\main.js:10");
    expect(frames[1]).toBe("other.js:3");
    expect(frames.join()).not.toMatch(/Cường|cuong/u);
  });

  it("never grows past two files of a megabyte, and never throws", () => {
    const directory = folder();
    const log = createFaultLog(directory, "1.0.0", () => "");
    writeFileSync(join(directory, "faults.log"), "x".repeat(1024 * 1024 + 1));
    log.report("thrown text", "x.y");
    expect(readdirSync(directory).toSorted()).toEqual(["faults.log", "faults.log.1"]);
    expect(statSync(join(directory, "faults.log")).size).toBeLessThan(500);
    const nowhere = createFaultLog(join(directory, "missing", "folder"), "1.0.0", () => "");
    expect(nowhere.report(new Error("x"), "x.y")).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/u);
  });
});

describe("a file saved where a person chose", () => {
  it("is really there, and no draft beside it", async () => {
    const directory = folder();
    const path = join(directory, "Gói tháng 9.gdl");
    writeFileSync(path, "the old one");
    expect(await writeFileSafely(path, Buffer.from("the new one"))).toBe(true);
    expect(readdirSync(directory)).toEqual(["Gói tháng 9.gdl"]);
    expect(readFileSync(path, "utf8")).toBe("the new one");
  });

  it("that cannot be written is a no, not a fault", async () => {
    const path = join(folder(), "no", "such", "folder.gdl");
    expect(await writeFileSafely(path, Buffer.from("x"))).toBe(false);
    expect(existsSync(path)).toBe(false);
  });
});

describe("secrets", () => {
  it("are 256 bits, never twice, and equal only to themselves", () => {
    const secrets = Array.from({ length: 200 }, randomSecret);
    expect(new Set(secrets).size).toBe(200);
    for (const secret of secrets) {
      expect(secret).toMatch(/^[0-9a-f]{64}$/u);
      expect([isSameSecret(secret, secret), isSameSecret(`${secret.slice(0, -1)}z`, secret)]).toEqual([
        true,
        false,
      ]);
      expect(isSameSecret(secret.slice(1), secret)).toBe(false);
    }
  });
});

describe("the command line of a host", () => {
  it("reads the folder and the day, and leaves the runtime's own options alone", () => {
    const args = ["--inspect", "--data", "/tmp/Tổ An Bình", "--today=2026-09-05", ".", "--no-sandbox"];
    expect(readHostArguments(args)).toEqual({ data: "/tmp/Tổ An Bình", today: "2026-09-05" });
  });

  it("takes no day that does not exist", () => {
    expect(readHostArguments(["--today", "2026-02-30"])).toEqual({ data: undefined, today: undefined });
  });
});

describe("a host whose outputs are not validated", () => {
  it("passes them on as they are: the check belongs to tests", async () => {
    const station = openToyStation(false);
    const session = station.host.openSession();
    await session.call("desk.enter", { role: "LANH_DAO" });
    expect(await session.call("notes.lie", { how: "refusal" })).toEqual({
      kind: "refusal",
      code: "undeclared",
    });
    await station.host.close();
  });

  it("never rejects, whatever comes as name and input", async () => {
    const station = openToyStation();
    const session = station.host.openSession();
    await session.call("desk.enter", { role: "QUAN_TRI" });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom("notes.add", "notes.list", "jobs.state"), fc.string(), fc.anything()),
        fc.anything(),
        async (name, input) => {
          const reply = await session.call(name, input);
          expect(["value", "refusal"]).toContain(reply.kind);
        },
      ),
      { numRuns: 2000 },
    );
    await station.host.close();
  });
});
