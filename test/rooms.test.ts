import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseSync } from "@swc/core";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const root = join(import.meta.dirname, "..");
const trees = ["src-shared", "src-main", "src-renderer"];

interface Source {
  readonly path: string;
  readonly imports: readonly string[];
  /** Every text in the code: string literals, template parts, text between tags. Comments and patterns are not. */
  readonly texts: readonly string[];
}

interface Found {
  readonly imports: string[];
  readonly texts: string[];
}

const importKinds = new Set(["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration"]);

function textOf(node: Record<string, unknown>): unknown {
  switch (node["type"]) {
    case "StringLiteral":
    case "JSXText":
      return node["value"];
    case "TemplateElement":
      return node["cooked"] ?? node["raw"];
    default:
      return undefined;
  }
}

function importOf(node: Record<string, unknown>): unknown {
  const source = node["source"];
  const named =
    typeof source === "object" && source !== null ? (source as { value?: unknown }).value : undefined;
  return importKinds.has(String(node["type"])) ? named : undefined;
}

function walk(node: unknown, found: Found): void {
  if (Array.isArray(node)) {
    for (const child of node) {
      walk(child, found);
    }
    return;
  }
  if (typeof node !== "object" || node === null) {
    return;
  }
  const record = node as Record<string, unknown>;
  const [text, named] = [textOf(record), importOf(record)];
  if (typeof text === "string") {
    found.texts.push(text);
  }
  if (typeof named === "string") {
    found.imports.push(named);
  }
  for (const child of Object.values(record)) {
    walk(child, found);
  }
}

function readSource(file: string): Source {
  const found: Found = { imports: [], texts: [] };
  const code = readFileSync(file, "utf8");
  walk(parseSync(code, { syntax: "typescript", tsx: file.endsWith(".tsx"), target: "es2022" }), found);
  return { path: relative(root, file).split(sep).join("/"), ...found };
}

function sourceFiles(): readonly string[] {
  return trees.flatMap((tree) =>
    readdirSync(join(root, tree), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/u.test(name) && !name.endsWith(".d.ts"))
      .map((name) => join(root, tree, name)),
  );
}

let sources: readonly Source[];
beforeAll(() => {
  sources = sourceFiles().map(readSource);
});

/** A digest that only gives a printed file its fixed id; nothing is secret and nothing is proved by it. */
const digestOfPaper = "src-main/pdf/render-paper.ts";

/** Vietnamese that is data and not a text for people: each place with its reason. */
const vietnameseData: Readonly<Record<string, string>> = {
  "src-main/services/facts/club.ts: bà": "the same form of address, compared with the record",
  "src-shared/domain/club.ts": "the two forms of address a founding paper may use, as the record keeps them",
  "src-main/pdf/render-paper.ts": "the programme's name as the producer of a PDF",
  "src-main/sealing/age-header.ts": "magic bytes of other file formats, read as Latin-1",
};

function vietnamese(text: string): boolean {
  return /[đĐ]|[\u0300-\u036f]/u.test(text.normalize("NFD"));
}

function outside(rooms: readonly string[]): readonly Source[] {
  return sources.filter(({ path }) => !rooms.some((room) => path.startsWith(`${room}/`)));
}

const cruise = z.object({
  summary: z.object({
    totalCruised: z.int(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

describe("the rooms of the house", () => {
  it("import only what the room table lets them, and every source file was looked at", () => {
    const command = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
    const { stdout } = spawnSync(
      process.execPath,
      [command, "--config", ".dependency-cruiser.mjs", ...trees, "--output-type", "json"],
      { cwd: root, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
    );
    const { summary } = cruise.parse(JSON.parse(stdout));
    expect(summary.violations.map(({ from, to, rule }) => `${from} -> ${to}: ${rule.name}`)).toEqual([]);
    expect(sources.length).toBeGreaterThan(50);
    expect(summary.totalCruised).toBeGreaterThanOrEqual(sources.length);
  });

  it("keep cryptography in sealing", () => {
    const importers = outside(["src-main/sealing"]).filter(({ imports }) =>
      imports.some((name) => /^(node:)?crypto$|^hash-wasm|^age-encryption/u.test(name)),
    );
    expect(importers.map(({ path }) => path)).toEqual([digestOfPaper]);
  });

  it("keep Electron in electron", () => {
    const importers = outside(["src-main/electron"]).filter(({ imports }) => imports.includes("electron"));
    expect(importers.map(({ path }) => path)).toEqual([]);
  });

  it("keep SQL in database", () => {
    const statement =
      /\b(SELECT\s[\s\S]*\sFROM|INSERT\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|(CREATE|DROP|ALTER)\s+(TABLE|INDEX|TRIGGER)|PRAGMA\s)/u;
    const found = outside(["src-main/database"]).flatMap(({ path, texts }) =>
      texts.filter((text) => statement.test(text)).map((text) => `${path}: ${text.slice(0, 60)}`),
    );
    expect(found).toEqual([]);
  });

  it("keep Vietnamese in the text room, the papers, the law and the words of numbers and dates", () => {
    const rooms = ["src-renderer/text", "src-shared/documents", "src-shared/base", "src-shared/law"];
    const found = outside(rooms).flatMap(({ path, texts }) =>
      texts.filter(vietnamese).map((text) => ({ path, line: `${path}: ${text}` })),
    );
    const explained = Object.keys(vietnameseData);
    const reasonFor = ({
      path,
      line,
    }: {
      readonly path: string;
      readonly line: string;
    }): string | undefined => explained.find((place) => place === path || place === line);
    expect(found.filter((one) => reasonFor(one) === undefined).map(({ line }) => line)).toEqual([]);
    expect(new Set(found.map(reasonFor))).toEqual(new Set(explained));
  });

  it("would be caught breaking these rules: the reader sees imports and texts, not comments", () => {
    const base = sources.find(({ path }) => path === "src-shared/base/number-words.ts");
    expect(base?.texts).toContain("một");
    const tickets = sources.find(({ path }) => path === "src-main/host/file-tickets.ts");
    expect(tickets?.imports).toContain("node:fs");
    expect(tickets?.texts.join()).not.toContain("Streams an upload");
  });
});
