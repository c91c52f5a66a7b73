import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Facts, Kind } from "#shared/documents/kind.ts";
import { kinds } from "#shared/documents/kinds.ts";
import { renderPaper } from "#main/pdf/render-paper.ts";
import { built, kindOf } from "./paper-checks.ts";
import { differenceOf, pictureOf } from "./pictures/picture.ts";
import { greysOf, pngOf, type Greys } from "./pictures/png.ts";

/*
 * Every kind with its ordinary facts as it was seen when it was read line by line. The pictures show what the table of
 * the decree does not say: that a page looks as it did. After a change that is meant, PICTURES=write makes them anew;
 * read them before they are committed.
 */
const folder = new URL("pictures/", import.meta.url);
const differing = new URL("../../out/pictures/", import.meta.url);
const isWriting = process.env["PICTURES"] === "write";

/** A rule of the paper is some 250 pixels of its page; the smoothing of letters on another machine is fewer. */
const mostDifferent = 120;

async function drawn(kind: Kind, facts: Facts): Promise<Greys> {
  return await pictureOf(await renderPaper(built(kind, facts)));
}

function keptPicture(code: string): Greys {
  return greysOf(readFileSync(new URL(`${code}.png`, folder)));
}

test.each(kinds.map((kind) => [kind.code, kind] as const))("%s looks as it was read", async (code, kind) => {
  const picture = await drawn(kind, kind.sample);
  if (isWriting) {
    writeFileSync(new URL(`${code}.png`, folder), pngOf(picture));
  }
  expect(existsSync(new URL(`${code}.png`, folder)), "has a picture").toBe(true);
  const difference = differenceOf(picture, keptPicture(code));
  if (difference.count > mostDifferent) {
    mkdirSync(differing, { recursive: true });
    writeFileSync(new URL(`${code}.png`, differing), pngOf(picture));
    writeFileSync(new URL(`${code}-difference.png`, differing), pngOf(difference.picture));
  }
  expect(difference.count, `pixels of ${code}; see out/pictures`).toBeLessThanOrEqual(mostDifferent);
});

test("there is no picture of a kind that is gone", () => {
  const pictured = readdirSync(folder).filter((name) => name.endsWith(".png"));
  expect(pictured.toSorted()).toEqual(kinds.map(({ code }) => `${code}.png`).toSorted());
});

function signedBy(signerName: string): Facts {
  const { signature } = kindOf("D03").sample;
  return { signature: { ...(signature as object), signerName } };
}

test.each([
  ["another signer", signedBy("Lường Thị Miên")],
  ["another day of effect", { effectiveOn: "2026-10-01" }],
  ["a village less", { areas: ["thôn Đồi Chè"] }],
])("sees %s", async (_what, change) => {
  const kind = kindOf("D03");
  const picture = await drawn(kind, { ...kind.sample, ...change });
  expect(differenceOf(picture, keptPicture("D03")).count).toBeGreaterThan(mostDifferent);
});
