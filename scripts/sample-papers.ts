import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** What a sample paper is about: a club by its code, or a reporting period. */
const about = z.union([z.strictObject({ club: z.string() }), z.strictObject({ period: z.string() })]);
const facts = z.record(z.string(), z.json());
const samplePapers = z.strictObject({
  papers: z.array(
    z.strictObject({
      kind: z.string(),
      about,
      date: z.string(),
      /** How far it has come in its life. */
      life: z.enum(["DRAFT", "SIGNED", "ISSUED"]),
      facts,
    }),
  ),
});
type SamplePaper = z.output<typeof samplePapers>["papers"][number];

/** Calls an operation that must answer a value. */
type Call = (name: string, input: unknown) => Promise<unknown>;

const step = z.object({ id: z.string().optional(), version: z.int() });
const draft = z.object({ id: z.string(), version: z.int() });
const changed = z.object({ version: z.int(), missing: z.array(z.object({ path: z.string() })) });
const clubLines = z.array(z.object({ id: z.string(), code: z.string() }));

function isTree(value: unknown): value is Record<string, z.core.util.JSONType> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What was gathered from the records, with what the sample says over it. */
function over(gathered: z.output<typeof facts>, said: z.output<typeof facts>): z.output<typeof facts> {
  const merged = { ...gathered };
  for (const [key, value] of Object.entries(said)) {
    const known = merged[key];
    merged[key] = isTree(value) && isTree(known) ? over(known, value) : value;
  }
  return merged;
}

async function makePaper(
  call: Call,
  paper: SamplePaper,
  clubIds: ReadonlyMap<string, string>,
): Promise<void> {
  const subject =
    "club" in paper.about ? { clubId: clubIds.get(paper.about.club) } : { period: paper.about.period };
  const { id, version } = draft.parse(
    await call("documents.draft", { kind: paper.kind, date: paper.date, ...subject }),
  );
  const gathered = z.object({ facts }).parse(await call("documents.get", { id })).facts;
  const filled = changed.parse(
    await call("documents.changeFacts", { id, version, facts: over(gathered, paper.facts) }),
  );
  if (paper.life === "DRAFT") {
    return;
  }
  if (filled.missing.length > 0) {
    throw new Error(`${paper.kind} still misses ${filled.missing.map(({ path }) => path).join(", ")}`);
  }
  const submitted = step.parse(await call("documents.submit", { id, version: filled.version }));
  const signed = step.parse(await call("documents.sign", { id, version: submitted.version }));
  if (paper.life === "SIGNED") {
    return;
  }
  const numbered = step.parse(
    await call("documents.number", { id, version: signed.version, issuedOn: paper.date, number: null }),
  );
  await call("documents.issue", { id, version: numbered.version });
}

/** Papers of the sample year in every stage of their life, made through the operations the screens call. */
export async function makeSamplePapers(call: Call): Promise<void> {
  const file = join(import.meta.dirname, "../resources/sample/papers.json");
  const { papers } = samplePapers.parse(JSON.parse(readFileSync(file, "utf8")));
  const clubs = clubLines.parse(await call("clubs.list", {}));
  const clubIds = new Map(clubs.map(({ id, code }) => [code, id]));
  for (const paper of papers) {
    await makePaper(call, paper, clubIds);
  }
}
