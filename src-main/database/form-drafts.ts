import { prepared, type ReadableDatabase } from "./database.ts";

/** Whose draft of which form. */
interface DraftKey {
  readonly account: string;
  readonly form: string;
}

/** What was typed when, and where the cursor stood. */
interface FormDraft {
  readonly at: string;
  readonly focus: string | null;
  readonly values: Record<string, string | number | boolean | string[] | null>;
}

export function findDraft(database: ReadableDatabase, { account, form }: DraftKey): FormDraft | undefined {
  const content: unknown = prepared(database, "SELECT content FROM form_draft WHERE account = ? AND form = ?")
    .pluck()
    .get(account, form);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `keepDraft` writes the column
  return typeof content === "string" ? (JSON.parse(content) as FormDraft) : undefined;
}

export function keepDraft(database: ReadableDatabase, { account, form }: DraftKey, draft: FormDraft): void {
  prepared(
    database,
    `INSERT INTO form_draft (account, form, at, content) VALUES (?, ?, ?, ?)
     ON CONFLICT (account, form) DO UPDATE SET at = excluded.at, content = excluded.content`,
  ).run(account, form, draft.at, JSON.stringify(draft));
}

export function dropDraft(database: ReadableDatabase, { account, form }: DraftKey): void {
  prepared(database, "DELETE FROM form_draft WHERE account = ? AND form = ?").run(account, form);
}
