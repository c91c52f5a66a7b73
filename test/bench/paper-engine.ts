import { createRequire } from "node:module";
import { deflateSync, inflateSync } from "node:zlib";
import { present } from "#shared/base/assert.ts";
import { buildPaper, type Facts } from "#shared/documents/kind.ts";
import { memberList } from "#shared/documents/kinds/member-list.ts";
import { monthlyReport } from "#shared/documents/kinds/monthly-report.ts";
import { postRehabDecision } from "#shared/documents/kinds/post-rehab-decision.ts";
import type { Paper } from "#shared/documents/paper.ts";
import { cpuMilliseconds } from "./measure.ts";

/*
 * One of two processes that print the same papers: `own` as the programme does, `stock` with what it replaces
 * inside pdfmake put back: pdfmake's own handling of the same four font files, its own breaking and measuring of texts, and
 * its own writing of lines and rules.
 * Everything else (tree, document definition, layout section by section, page breaks) is the same code.
 */

/** What the bench asks for: so many papers of a sort, from the n-th on, each with facts of its own. */
export interface EngineOrder {
  /** A decision of two pages, a list of forty members over pages, a month's report with its tables. */
  readonly what: "decision" | "list" | "report";
  readonly first: number;
  readonly count: number;
}

/** CPU milliseconds of the whole order, its bytes, and the process's memory afterwards in megabytes. */
export interface EngineReport {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly megabytes: number;
  /** Megabytes of the heap that are still in use after a collection. */
  readonly heapMegabytes: number;
  /** CPU milliseconds of deflating the last file's own uncompressed bytes once: the least a PDF of it can cost. */
  readonly deflateMilliseconds: number;
}

const surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ"];
const middles = ["Văn", "Đức", "Hữu", "Quang", "Minh", "Xuân"];
const givens = [
  "An",
  "Bình",
  "Cường",
  "Dũng",
  "Đạt",
  "Giang",
  "Hải",
  "Khải",
  "Lâm",
  "Phước",
  "Quý",
  "Tuấn",
  "Vỹ",
];

function pick(list: readonly string[], index: number): string {
  return present(list[index % list.length], "the index is inside the list");
}

/** Facts of the n-th decision; the people are made of syllables and do not exist. */
function factsOf(index: number): Facts {
  const fullName = `${pick(surnames, index)} ${pick(middles, index * 7)} ${pick(givens, index * 3)}`;
  const { sample } = postRehabDecision;
  const person = {
    ...(sample["person"] as Record<string, unknown>),
    fullName,
    birthDate: `${String(1960 + (index % 45))}-0${String(1 + (index % 9))}-1${String(index % 10)}`,
    birthPrecision: "DAY",
    noIdentityReason: `chưa được cấp, giấy hẹn số ${String(1000 + index)}`,
    residence: `thôn ${String(1 + (index % 23))}, xã Bình Lâm Thượng, tỉnh Hải Sơn`,
  };
  return { ...sample, number: 1 + index, person };
}

const longestList = 40;

function orderedPaper(what: EngineOrder["what"], index: number): Paper {
  const number = 1 + index;
  const built =
    what === "decision"
      ? buildPaper(postRehabDecision, factsOf(index))
      : what === "report"
        ? buildPaper(monthlyReport, { ...monthlyReport.sample, number })
        : buildPaper(memberList, {
            ...memberList.sample,
            members: (memberList.extreme["members"] as readonly unknown[]).slice(0, longestList),
            preparedBy: `Bùi Thị Hạ Vy ${String(number)}`,
          });
  if (!built.ok) {
    throw new Error(`The paper was refused: ${built.refusal.code}`);
  }
  return built.value;
}

const streamPattern = /\/Length (\d+)[^]*?stream\r?\n/gu;

/** Everything inside a PDF as it was before it was deflated. */
function uncompressed(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  const parts = Array.from(text.matchAll(streamPattern), (match) => {
    const start = match.index + match[0].length;
    const part = bytes.subarray(start, start + Number(match[1]));
    return match[0].includes("FlateDecode") ? inflateSync(part) : part;
  });
  return Buffer.concat(parts);
}

/** The process is started so that it may collect. */
function heapInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const deflations = 20;

async function deflateMilliseconds(bytes: Uint8Array): Promise<number> {
  const plain = uncompressed(bytes);
  const spent = await cpuMilliseconds(() => {
    for (let time = 0; time < deflations; time += 1) {
      deflateSync(plain);
    }
  });
  return spent / deflations;
}

const require = createRequire(import.meta.url);

/** What this file uses of pdfmake, which brings no types. */
interface PdfMake {
  setLocalAccessPolicy(policy: (path: string) => boolean): void;
  addFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
}

interface Prototype {
  [method: string]: unknown;
}

function prototypeIn(file: string): Prototype {
  return (require(file) as { readonly default: { readonly prototype: Prototype } }).default.prototype;
}

/** Puts back what printing replaced, and gives pdfmake the font files. */
function backToStock(methods: ReadonlyMap<Prototype, Prototype>): void {
  for (const [prototype, stock] of methods) {
    Object.assign(prototype, stock);
  }
  const face = (file: string): string => require.resolve(`@expo-google-fonts/tinos/${file}.ttf`);
  const pdfMake = require("pdfmake") as PdfMake;
  pdfMake.setLocalAccessPolicy((path) => path.endsWith(".ttf"));
  pdfMake.addFonts({
    Tinos: {
      normal: face("400Regular/Tinos_400Regular"),
      bold: face("700Bold/Tinos_700Bold"),
      italics: face("400Regular_Italic/Tinos_400Regular_Italic"),
      bolditalics: face("700Bold_Italic/Tinos_700Bold_Italic"),
    },
  });
}

/** The methods that printing replaces, by the file of pdfmake they stand in. */
const replaced = {
  PDFDocument: ["provideFont"],
  TextBreaker: ["getBreaks"],
  TextInlines: ["measure"],
  DocMeasure: ["measureLeaf"],
  Renderer: ["renderLine", "renderVector"],
};

async function printer(engine: string): Promise<(paper: Paper) => Promise<Uint8Array>> {
  const stock = new Map(
    Object.entries(replaced).map(([file, methods]) => {
      const prototype = prototypeIn(`pdfmake/js/${file}.js`);
      return [prototype, Object.fromEntries(methods.map((method) => [method, prototype[method]]))];
    }),
  );
  const { renderPaper } = await import("#main/pdf/render-paper.ts");
  if (engine === "stock") {
    backToStock(stock);
  }
  return renderPaper;
}

/** Answers orders of the process that started this one until it hangs up. */
export async function serveEngine(engine: string): Promise<void> {
  const print = await printer(engine);
  const carryOut = async ({ what, first, count }: EngineOrder): Promise<void> => {
    const papers = Array.from({ length: count }, (_none, index) => orderedPaper(what, first + index));
    let bytes = 0;
    let last: Uint8Array = new Uint8Array();
    const milliseconds = await cpuMilliseconds(async () => {
      for (const paper of papers) {
        last = await print(paper);
        bytes += last.length;
      }
    });
    const report: EngineReport = {
      milliseconds,
      bytes,
      megabytes: process.memoryUsage.rss() / 2 ** 20,
      heapMegabytes: heapInUse(),
      deflateMilliseconds: await deflateMilliseconds(last),
    };
    process.send?.(report);
  };
  process.on("message", (order: EngineOrder) => {
    void carryOut(order);
  });
}
