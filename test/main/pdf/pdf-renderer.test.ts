import { afterAll, expect, test } from "vitest";
import { createPdfRenderer } from "#main/pdf/pdf-renderer.ts";
import { renderPaper } from "#main/pdf/render-paper.ts";
import { built, kindOf } from "../../documents/paper-checks.ts";

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const paper = built(kindOf("M53"), kindOf("M53").sample);

test("the thread gives the same bytes as the renderer itself, for many papers asked for at once", async () => {
  const expected = await renderPaper(paper);
  const all = await Promise.all(Array.from({ length: 5 }, () => renderer.render(paper)));
  expect(all.every((bytes) => Buffer.compare(bytes, expected) === 0)).toBe(true);
});

test("a fault rejects one paper without its words, and the next paper prints", async () => {
  const unprintable = JSON.parse(JSON.stringify(paper).replaceAll("Sếnh", "✓")) as typeof paper;
  await expect(renderer.render(unprintable)).rejects.toThrow("No glyph for U+2713");
  await expect(renderer.render(paper)).resolves.toBeInstanceOf(Uint8Array);
});

test("a paper that takes too long is given up, and the next one prints in a new thread", async () => {
  const hasty = createPdfRenderer({ milliseconds: 5, megabytes: 256 });
  await expect(hasty.render(paper)).rejects.toThrow("longer than 5 ms");
  await hasty.close();
});

/** How many threads this process has besides its first, as Node itself reports. */
function threads(): number {
  const report = process.report.getReport() as unknown as { readonly workers: readonly unknown[] };
  return report.workers.length;
}

test("a thread that has nothing to print for a while ends and gives its memory back; the next paper gets a new one", async () => {
  const before = threads();
  const resting = createPdfRenderer({ idleMilliseconds: 50 });
  const first = await resting.render(paper);
  expect(threads()).toBe(before + 1);
  await expect.poll(threads, { timeout: 10_000 }).toBe(before);
  expect(Buffer.compare(await resting.render(paper), first)).toBe(0);
  await resting.close();
});
