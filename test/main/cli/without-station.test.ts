import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { commandLineIn, surroundings } from "../../support/command-line.ts";

const folder = mkdtempSync(join(tmpdir(), "hoa-nhap-cli-"));
const { programme, cli } = commandLineIn(folder);

beforeAll(() => {
  for (const [name, value] of Object.entries(surroundings)) {
    vi.stubEnv(name, value);
  }
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

// A programme of its own takes its time to start.
const journeyMilliseconds = 180_000;

describe("the command line without a station", { timeout: journeyMilliseconds }, () => {
  it("lists kinds and prints their schema and sample, with the text beside it", async () => {
    const kinds = z
      .array(z.looseObject({ code: z.string() }))
      .parse(JSON.parse((await cli("documents", "kinds", "--json")).out));
    expect(kinds.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["M53", "D01", "D03", "D04", "D05", "D08", "D12", "D24"]),
    );
    expect(JSON.parse((await cli("documents", "schema", "D03")).out)).toMatchObject({ type: "object" });
    const [pdf, text] = [join(folder, "d03.pdf"), join(folder, "d03.txt")];
    const made = await cli(
      "documents",
      "sample",
      "D03",
      "--date",
      "2026-01-10",
      "--out",
      pdf,
      "--text",
      text,
    );
    expect(made.status, made.said).toBe(0);
    // Worked example: a paper of January 2026 rests on the law of 2021.
    expect(readFileSync(text, "utf8")).toContain("Luật Phòng, chống ma túy ngày 30 tháng 3 năm 2021");
  });

  it("refuses a kind that is not in force on the date, and facts that are missing by their Vietnamese names", async () => {
    const early = await cli(
      "documents",
      "sample",
      "M53",
      "--date",
      "2026-01-10",
      "--out",
      join(folder, "m53.pdf"),
    );
    expect([early.status, early.said.split(" ")[0]]).toEqual([2, "kindNotInForce"]);
    writeFileSync(join(folder, "facts.json"), "{}");
    const empty = await cli(
      "documents",
      "sample",
      "D03",
      "--facts",
      join(folder, "facts.json"),
      "--out",
      join(folder, "x.pdf"),
    );
    expect([empty.status, empty.said.split(" ")[0]]).toEqual([2, "factsMissing"]);
    expect(empty.said).toContain("Tên câu lạc bộ");
    expect(existsSync(join(folder, "x.pdf"))).toBe(false);
  });

  it("answers from the dated tables", async () => {
    expect(
      (await cli("legal", "bases", "--date", "2026-06-30", "--use", "POST_REHAB_DECISION")).out,
    ).toContain("116/2021/NĐ-CP");
    expect(
      (await cli("legal", "bases", "--date", "2026-07-01", "--use", "POST_REHAB_DECISION")).out,
    ).toContain("163/2026/NĐ-CP");
    expect((await cli("legal", "deadlines", "--regime", "R2")).out).toContain("D13-R2");
  });

  it("ends with 64 as a programme of its own too, and says the usage on standard error", () => {
    expect(programme("hat")).toMatchObject({
      status: 64,
      out: "",
      said: expect.stringContaining("Cách dùng"),
    });
  });

  it.each([
    [["hat"]],
    [["legal"]],
    [["report"]],
    [["documents", "sample", "D03", "--date", "2026-02-30", "--out", "x"]],
    [["--la", "gi"]],
  ])("ends with 64 on wrong usage: %j", async (args) => {
    const ended = await cli(...args);
    expect(ended.status).toBe(64);
    expect(ended.said).toContain("Cách dùng");
  });
});
