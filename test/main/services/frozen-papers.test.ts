import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findFrozenPdf, keepFrozenPdf } from "#main/database/frozen-pdfs.ts";
import { closeDatabase } from "#main/database/open.ts";
import { getRecord } from "#main/database/reading.ts";
import { document } from "#main/database/schema/papers.ts";
import { addRecord, withWriting } from "#main/database/writing.ts";
import { renderPaper } from "#main/pdf/render-paper.ts";
import { checkFrozenPapers } from "#main/services/frozen-papers.ts";
import { createPaperDesk, notePrint } from "#main/services/paper-desk.ts";
import type { Desk, UseCase } from "#main/services/use-case.ts";
import { newDatabase, parts, sha256 } from "../../support/database.ts";
import { built, kindOf } from "../../documents/paper-checks.ts";

const stored = newDatabase();
const { database } = stored;
const { sqlite } = database;
const paper = built(kindOf("D03"), kindOf("D03").sample);
const tree: unknown = JSON.parse(JSON.stringify(paper));
let pdf: Uint8Array;
let id: string;

// Only what the desk reads of a station: its database. Renderer and database are the real ones.
const desk = { reading: () => ({ database }) } as unknown as Desk;
const papers = createPaperDesk(desk, {
  render: renderPaper,
  renderBundled: async (given) => await renderPaper(given),
  close: () => Promise.resolve(),
});

const frozen = async () => await papers.frozenBytes(getRecord(database, document, id));
const number = "341/QĐ-UBND";

beforeAll(async () => {
  pdf = await renderPaper(paper);
});
afterAll(() => {
  closeDatabase(database);
  rmSync(stored.directory, { recursive: true, force: true });
});
beforeEach(() => {
  sqlite.prepare("DELETE FROM frozen_pdf").run();
  id = withWriting(database, parts(), (writing) =>
    addRecord(writing, document, {
      kind: "D03",
      title: "Quyết định",
      abstract: "Quyết định",
      state: "DA_CAP_SO",
      facts: kindOf("D03").sample,
      numberText: number,
      tree,
      treeSha256: sha256(JSON.stringify(tree)),
      pdfSha256: createHash("sha256").update(pdf).digest("hex"),
      steps: [],
    }),
  );
});

function journalLength(): unknown {
  return sqlite.prepare("SELECT count(*) FROM journal").pluck().get();
}

/** Another layout of the paper, as a later version of the programme might make it of the same tree. */
function relaid(): void {
  sqlite.prepare("UPDATE document SET tree = replace(tree, 'Điều 2', 'Điều  2') WHERE id = ?").run(id);
}

describe("the PDF of a numbered paper", () => {
  it("is handed out as it was kept, whatever its tree prints today", async () => {
    keepFrozenPdf(database, id, pdf);
    relaid();
    expect(await frozen()).toEqual({ ok: true, value: pdf });
  });

  it("is laid out from the tree where none was kept, and is kept with its print, not before", async () => {
    expect(await frozen()).toEqual({ ok: true, value: pdf });
    expect(findFrozenPdf(database, id)).toBeUndefined();
    withWriting(database, parts(), (writing) => {
      notePrint({ database, writing } as UseCase, id, pdf);
    });
    expect(findFrozenPdf(database, id)).toEqual(pdf);
    expect(getRecord(database, document, id).steps).toMatchObject([{ state: "IN" }]);
  });

  it("is kept once: a later print changes nothing", () => {
    keepFrozenPdf(database, id, pdf);
    keepFrozenPdf(database, id, new Uint8Array([1, 2, 3]));
    expect(findFrozenPdf(database, id)).toEqual(pdf);
  });

  it("is refused by the paper's number where none was kept and the tree prints other bytes", async () => {
    relaid();
    expect(await frozen()).toMatchObject({ refusal: { code: "frozenPdfChanged", params: { number } } });
  });

  it("is refused by the paper's number where the bytes that were kept are not those of the number", async () => {
    keepFrozenPdf(database, id, pdf.subarray(0, -1));
    expect(await frozen()).toMatchObject({ refusal: { code: "frozenPdfDamaged", params: { number } } });
  });

  it("costs the database its own length: the journal does not keep it a second time", () => {
    const before = journalLength();
    keepFrozenPdf(database, id, pdf);
    expect(journalLength()).toBe(before);
    // Four embedded faces of about 36 kB each and the page itself.
    expect(pdf.length).toBeLessThan(200_000);
  });
});

describe("the check of the station", () => {
  it("names a paper whose tree was changed, and one whose PDF was", () => {
    const others = checkFrozenPapers(desk).changed.length;
    keepFrozenPdf(database, id, pdf);
    expect(checkFrozenPapers(desk).changed).toHaveLength(others);
    sqlite.prepare("UPDATE frozen_pdf SET bytes = x'25504446'").run();
    expect(checkFrozenPapers(desk).changed).toHaveLength(others + 1);
    sqlite.prepare("DELETE FROM frozen_pdf").run();
    relaid();
    expect(checkFrozenPapers(desk).changed).toHaveLength(others + 1);
  });
});
