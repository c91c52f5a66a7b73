/*
 * Puts printed papers into one file without touching what is on their pages: each page keeps the very bytes it was
 * frozen with. It reads only files of this programme's own printer, whose objects stand one after the other behind a
 * plain cross-reference table.
 */

/** One paper of the joined file. */
export interface JoinedPart {
  readonly bytes: Uint8Array;
  /** How many times it stands in the file, whole copy after whole copy. */
  readonly copies: number;
}

export interface JoinOptions {
  /** For a printer that feeds askew: how far everything moves, in points, to the right and down. */
  readonly rightPt: number;
  readonly downPt: number;
  /** For printing on both sides: every copy begins on a new sheet. */
  readonly onNewSheets: boolean;
}

interface PdfObject {
  readonly number: number;
  readonly head: string;
  /** From the word `stream` to the end of the object; empty where there is none. */
  readonly stream: Buffer;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function unreadable(what: string): Error {
  return new Error(`A printed paper is not laid out as this programme's printer does: ${what}`);
}

/** The objects of a file by its cross-reference table, in the order in which they stand. */
function objectsOf(bytes: Uint8Array): readonly PdfObject[] {
  const text = latin(bytes);
  const [, start] = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text) ?? [];
  const table = /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf]\s+)+)/u.exec(
    text.slice(Number(start ?? text.length)),
  );
  if (table === null) {
    throw unreadable("no cross-reference table");
  }
  const offsets = [...(table[2] ?? "").matchAll(/(\d{10}) \d{5} n/gu)]
    .map(([, offset]) => Number(offset))
    .toSorted((one, other) => one - other);
  const ends = [...offsets.slice(1), Number(start)];
  return offsets.map((offset, index) => objectAt(bytes, text.slice(offset, ends[index]), offset));
}

function objectAt(bytes: Uint8Array, text: string, offset: number): PdfObject {
  const [opening, number] = /^(\d+) 0 obj\s+/u.exec(text) ?? [];
  const end = text.lastIndexOf("endobj");
  if (opening === undefined || end < 0) {
    throw unreadable("an object without its end");
  }
  const streamAt = /(?<=>>\s*)stream\r?\n/u.exec(text.slice(0, end))?.index ?? end;
  return {
    number: Number(number),
    head: text.slice(opening.length, streamAt).trimEnd(),
    stream: Buffer.from(bytes.subarray(offset + streamAt, offset + end)),
  };
}

function typeOf({ head }: PdfObject): string | undefined {
  return /\/Type\s*\/(\w+)/u.exec(head)?.[1];
}

/** The pages in their order, as the page tree of the file names them. */
function pagesOf(objects: readonly PdfObject[]): readonly PdfObject[] {
  const byNumber = new Map(objects.map((object) => [object.number, object]));
  const tree = objects.find((object) => typeOf(object) === "Pages");
  const [, kids] = /\/Kids\s*\[([^\]]*)\]/u.exec(tree?.head ?? "") ?? [];
  const pages = [...(kids ?? "").matchAll(/(\d+) 0 R/gu)].map(([, number]) => byNumber.get(Number(number)));
  if (pages.length === 0 || pages.some((page) => page === undefined)) {
    throw unreadable("no pages");
  }
  return pages.filter((page) => page !== undefined);
}

/** What a joined file does not take over: its own tree, names and properties take their place. */
const dropped: ReadonlySet<string> = new Set(["Catalog", "Pages", "Page"]);

const mediaBox = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/u;

function moved(head: string, { rightPt, downPt }: JoinOptions): string {
  if (rightPt === 0 && downPt === 0) {
    return head;
  }
  return head.replace(mediaBox, (_whole, width: string, height: string) => {
    const box = [-rightPt, downPt, Number(width) - rightPt, Number(height) + downPt];
    return `/MediaBox [${box.map((edge) => String(Math.round(edge * 1e6) / 1e6)).join(" ")}]`;
  });
}

/** Writes objects one after the other and remembers where each begins. */
class PdfWriter {
  readonly #chunks: Buffer[] = [];
  readonly #offsets: number[] = [];
  #length = 0;

  constructor() {
    this.#add(Buffer.from("%PDF-1.7\n%", "latin1"));
    this.#add(Buffer.from([0xff, 0xff, 0xff, 0xff, 0x0a]));
  }

  #add(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.byteLength;
  }

  write({ number, head, stream }: PdfObject): void {
    this.#offsets[number] = this.#length;
    this.#add(Buffer.from(`${String(number)} 0 obj\n${head}\n`, "latin1"));
    if (stream.byteLength > 0) {
      this.#add(stream);
    }
    this.#add(Buffer.from("endobj\n", "latin1"));
  }

  finish(root: number): Uint8Array {
    const start = this.#length;
    const count = this.#offsets.length;
    const rows = Array.from({ length: count - 1 }, (_nothing, index) => this.#offsets[index + 1] ?? 0);
    const table = rows.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
    this.#add(
      Buffer.from(
        `xref\n0 ${String(count)}\n0000000000 65535 f \n${table}trailer\n<< /Size ${String(count)} /Root ${String(root)} 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`,
        "latin1",
      ),
    );
    return new Uint8Array(Buffer.concat(this.#chunks));
  }
}

const catalog = 1;
const pageTree = 2;
const noStream = Buffer.alloc(0);

/** The joining of one file: gives numbers, keeps the list of pages. */
class Joining {
  readonly #writer = new PdfWriter();
  readonly #pages: number[] = [];
  readonly #options: JoinOptions;
  #next = 3;

  constructor(options: JoinOptions) {
    this.#options = options;
  }

  #page(head: string): void {
    const number = this.#next;
    this.#next += 1;
    this.#pages.push(number);
    const inTree = head.replace(/\/Parent\s+\d+ 0 R/u, `/Parent ${String(pageTree)} 0 R`);
    this.#writer.write({ number, head: moved(inTree, this.#options), stream: noStream });
  }

  add({ bytes, copies }: JoinedPart): void {
    const objects = objectsOf(bytes);
    const shift = this.#next - 1;
    const renumbered = (head: string): string =>
      head.replace(/(\d+) 0 R/gu, (_whole, number: string) => `${String(Number(number) + shift)} 0 R`);
    const pages = pagesOf(objects);
    for (const object of objects.filter((one) => !dropped.has(typeOf(one) ?? ""))) {
      this.#writer.write({ ...object, number: object.number + shift, head: renumbered(object.head) });
    }
    this.#next = shift + Math.max(...objects.map(({ number }) => number)) + 1;
    for (const number of objects.filter((one) => dropped.has(typeOf(one) ?? "")).map((one) => one.number)) {
      this.#writer.write({ number: number + shift, head: "null", stream: noStream });
    }
    for (let copy = 0; copy < copies; copy += 1) {
      for (const page of pages) {
        this.#page(renumbered(page.head));
      }
      if (this.#options.onNewSheets && pages.length % 2 === 1) {
        const box = mediaBox.exec(pages[0]?.head ?? "")?.[0] ?? "/MediaBox [0 0 595.28 841.89]";
        this.#page(`<< /Type /Page /Parent ${String(pageTree)} 0 R ${box} /Resources << >> >>`);
      }
    }
  }

  finish(): Uint8Array {
    const kids = this.#pages.map((number) => `${String(number)} 0 R`).join(" ");
    this.#writer.write({
      number: pageTree,
      head: `<< /Type /Pages /Count ${String(this.#pages.length)} /Kids [${kids}] >>`,
      stream: noStream,
    });
    this.#writer.write({
      number: catalog,
      head: `<< /Type /Catalog /Pages ${String(pageTree)} 0 R /Lang (vi) >>`,
      stream: noStream,
    });
    return this.#writer.finish(catalog);
  }
}

/**
 * One file of several papers, each whole and as often as asked, in their order; equal parts give equal bytes. A paper
 * that this programme's printer did not make is a fault.
 */
export function joinPdfs(parts: readonly JoinedPart[], options: JoinOptions): Uint8Array {
  const joining = new Joining(options);
  for (const part of parts) {
    joining.add(part);
  }
  return joining.finish();
}
