import { describe, expect, it } from "vitest";
import {
  areRecoveryCharacters,
  askRecoveryPositions,
  createRecoverySheet,
  readRecoveryKey,
} from "#main/sealing/recovery-sheet.ts";

const sheet = await createRecoverySheet();

describe("the recovery sheet", () => {
  it("shows the key in groups of six with a check of four digits", () => {
    // An age identity is 74 characters: 16 of fixed beginning, 58 of its own.
    expect(sheet.identity).toMatch(/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/u);
    expect(sheet.groups.join("")).toBe(sheet.identity.slice(16));
    expect(sheet.groups.map((group) => group.length)).toEqual([6, 6, 6, 6, 6, 6, 6, 6, 6, 4]);
    expect(sheet.check).toMatch(/^\d{4}$/u);
    expect(sheet.recipient).toMatch(/^age1/u);
  });

  it.each([
    ["as printed", sheet.identity],
    ["in groups", sheet.groups.join(" ")],
    ["in small letters with line breaks", sheet.groups.join("\n").toLowerCase()],
    ["in groups with the beginning", `AGE-SECRET-KEY-1 ${sheet.groups.join("-")}`],
  ])("is understood when typed %s", async (_, typed) => {
    expect(await readRecoveryKey(typed)).toEqual({ ok: true, value: sheet.identity });
  });

  it("is refused when any one of its characters is typed wrong", async () => {
    const body = sheet.identity.slice(16);
    const outcomes = await Promise.all(
      Array.from(body, async (character, index) => {
        const other = character === "Q" ? "P" : "Q";
        const typed = body.slice(0, index) + other + body.slice(index + 1);
        return (await readRecoveryKey(typed)).ok;
      }),
    );
    expect(outcomes).toEqual(Array.from(body, () => false));
  });

  it.each(["", "AGE-SECRET-KEY-1", "khóa của tôi"])("is refused when it is none: %s", async (typed) => {
    expect((await readRecoveryKey(typed)).ok).toBe(false);
  });

  it("asks for eight different characters and knows them when they are typed back", () => {
    const positions = askRecoveryPositions(sheet);
    const body = sheet.groups.join("");
    const right = positions.map((position) => body[position - 1]).join("");
    expect(new Set(positions).size).toBe(8);
    expect(positions.every((position) => position >= 1 && position <= 58)).toBe(true);
    expect(areRecoveryCharacters(sheet, positions, right)).toBe(true);
    expect(areRecoveryCharacters(sheet, positions, right.toLowerCase().split("").join(" "))).toBe(true);
    expect(areRecoveryCharacters(sheet, positions, right.slice(1))).toBe(false);
    expect(areRecoveryCharacters(sheet, positions, `${right.slice(0, 7)}!`)).toBe(false);
  });
});
