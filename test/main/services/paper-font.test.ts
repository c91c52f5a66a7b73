import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chooseFaces } from "#main/pdf/paper-face.ts";
import { renderPaper } from "#main/pdf/render-paper.ts";
import { built, kindOf } from "../../documents/paper-checks.ts";
import { openTestStation, type TestStation } from "../../support/station.ts";
import { readBack } from "../pdf/reading.ts";

const require = createRequire(import.meta.url);
const tinos = (file: string) => require.resolve(`@expo-google-fonts/tinos/${file}.ttf`);
const faces = {
  "times.ttf": tinos("400Regular/Tinos_400Regular"),
  "timesbd.ttf": tinos("700Bold/Tinos_700Bold"),
  "timesi.ttf": tinos("400Regular_Italic/Tinos_400Regular_Italic"),
  "timesbi.ttf": tinos("700Bold_Italic/Tinos_700Bold_Italic"),
};

const latinOnly = "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff";

/** A TrueType file with another ascent: the second field of its table `hhea`. */
function withAscent(file: Buffer, ascent: number): Buffer {
  const changed = Buffer.from(file);
  const entry = changed.indexOf("hhea", 12, "latin1");
  changed.writeInt16BE(ascent, changed.readUInt32BE(entry + 8) + 4);
  return changed;
}

/*
 * No machine of ours has Times New Roman: a folder with the faces of Tinos under the names Windows gives its files stands
 * for it, and a folder with two of them changed about shows which files were read.
 */
let folder: string;
const fontFolder = "HOA_NHAP_FONT_FOLDER";
const before = process.env[fontFolder];

function filled(files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, file] of Object.entries(files)) {
    copyFileSync(file, join(folder, name));
  }
}

let station: TestStation;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "phong-chu-"));
  process.env[fontFolder] = folder;
  station = await openTestStation("2026-10-15");
});
afterAll(async () => {
  await station.close();
  rmSync(folder, { recursive: true, force: true });
  if (before === undefined) {
    delete process.env[fontFolder];
  } else {
    process.env[fontFolder] = before;
  }
});
beforeEach(() => {
  filled(faces);
});

async function facesOfSample(): Promise<ReadonlySet<string>> {
  const { file } = await station.get("documents.sample", { kind: "D03" });
  const { pages } = await readBack(await station.fetch(file.ticket));
  return new Set(pages.flatMap(({ pieces }) => pieces.map(({ face }) => face)));
}

describe("Times New Roman of the machine", () => {
  it("is used once it is chosen, file by file, and left again", async () => {
    // The upright face under the name of the bold one: nothing bold is left on the paper.
    filled({ ...faces, "timesbd.ttf": faces["times.ttf"] });
    expect([...(await facesOfSample())]).toContain("Tinos-Bold");
    await station.get("paperFont.change", { font: "TIMES" });
    expect(await station.get("paperFont.get", {})).toEqual({ font: "TIMES", timesInstalled: true });
    expect([...(await facesOfSample())]).not.toContain("Tinos-Bold");
    await station.get("paperFont.change", { font: "TINOS" });
    expect([...(await facesOfSample())]).toContain("Tinos-Bold");
  });

  it("that was removed from the machine gives way to Tinos, and the setting says so", async () => {
    filled({ ...faces, "timesbd.ttf": faces["times.ttf"] });
    await station.get("paperFont.change", { font: "TIMES" });
    rmSync(join(folder, "timesi.ttf"));
    expect(await station.get("paperFont.get", {})).toEqual({ font: "TIMES", timesInstalled: false });
    expect([...(await facesOfSample())]).toContain("Tinos-Bold");
    await station.get("paperFont.change", { font: "TINOS" });
  });

  it("is refused by the names of the files that are missing", async () => {
    filled({ "times.ttf": faces["times.ttf"], "timesi.ttf": faces["timesi.ttf"] });
    expect(await station.reply("paperFont.change", { font: "TIMES" })).toMatchObject({
      code: "fontFilesMissing",
      params: { files: "timesbd.ttf, timesbi.ttf" },
    });
  });

  it.each([
    ["is no font", () => Buffer.from("không phải phông chữ")],
    ["lacks letters of the papers", () => readFileSync(require.resolve(latinOnly))],
    ["sets lines of another height", () => withAscent(readFileSync(faces["timesi.ttf"]), 2300)],
  ])("is refused where a file %s, by its name", async (_what, bytes) => {
    writeFileSync(join(folder, "timesi.ttf"), bytes());
    expect(await station.reply("paperFont.change", { font: "TIMES" })).toMatchObject({
      code: "fontUnfit",
      params: { file: "timesi.ttf" },
    });
  });
});

describe("a paper set in faces of another folder", () => {
  afterEach(() => {
    chooseFaces(undefined);
  });

  it("is the same paper where the faces are the same, line by line and byte by byte", async () => {
    const paper = built(kindOf("D03"), kindOf("D03").extreme);
    const own = await renderPaper(paper);
    chooseFaces(folder);
    expect(Buffer.from(await renderPaper(paper)).equals(Buffer.from(own))).toBe(true);
  });
});
