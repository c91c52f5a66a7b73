import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// A child writes files number 1, 2, 3 … over each other and tells each number once it is written; it is killed at some
// moment, and what then stands under the name is looked at. A file is whole when all its bytes are its number's.
// HOANHAP_KILLS=200 kills two hundred times.
const size = 4 * 1024 * 1024;
const rounds = Number(process.env["HOANHAP_KILLS"] ?? 12);
// Writing over a file leaves it damaged about every other time (measured): all of so many rounds whole does not happen.
const roundsWithoutCare = 40;
const writer = new URL("../../../src-main/sealing/file-writing.ts", import.meta.url).href;

function childSource(write: string): string {
  return `
    import { writeFileSync } from "node:fs";
    import { writeFileDurably } from ${JSON.stringify(writer)};
    for (let n = 1; ; n += 1) {
      const bytes = Buffer.alloc(${String(size)}, n % 256);
      ${write}
      process.stdout.write(n + "\\n");
    }`;
}

interface Remains {
  readonly isWhole: boolean;
  readonly isAnotherThanTold: boolean;
}

type IsEnough = (remains: Remains) => boolean;
const never: IsEnough = () => false;
const isDamaged: IsEnough = ({ isWhole }) => !isWhole;

async function killOnce(path: string, source: string): Promise<Remains> {
  rmSync(path, { force: true });
  const child = spawn(process.execPath, ["--input-type=module", "--eval", source, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let told = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    told = Number(chunk.toString().trim().split("\n").at(-1));
  });
  await once(child.stdout, "data");
  await wait(Math.random() * 60);
  child.kill("SIGKILL");
  await once(child, "close");
  const bytes = readFileSync(path);
  const number = bytes[0] ?? 0;
  return {
    isWhole: bytes.length === size && bytes.equals(Buffer.alloc(size, number)),
    isAnotherThanTold: number !== told % 256 && number !== (told + 1) % 256,
  };
}

describe("a file being written when the programme is killed", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "ngat-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** What stands after each kill, until `enough` of it was seen. */
  async function remainsOf(write: string, times: number, isEnough: IsEnough): Promise<readonly Remains[]> {
    const path = join(folder, "x.gdl");
    const remains: Remains[] = [];
    while (remains.length < times && !remains.some(isEnough)) {
      remains.push(await killOnce(path, childSource(write)));
    }
    return remains;
  }

  it("is always whole, and the last one told or the next", { timeout: 60_000 + rounds * 5_000 }, async () => {
    const remains = await remainsOf("await writeFileDurably(process.argv[1], bytes);", rounds, never);
    expect(remains).toHaveLength(rounds);
    expect(remains.filter(({ isWhole }) => !isWhole)).toEqual([]);
    expect(remains.filter(({ isAnotherThanTold }) => isAnotherThanTold)).toEqual([]);
  });

  it(
    "would be damaged at times by writing over it (so this test can fail)",
    { timeout: 60_000 + rounds * 5_000 },
    async () => {
      const remains = await remainsOf("writeFileSync(process.argv[1], bytes);", roundsWithoutCare, isDamaged);
      expect(remains.some(isDamaged)).toBe(true);
    },
  );
});
