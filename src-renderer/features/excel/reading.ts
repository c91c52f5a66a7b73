import { useState } from "react";
import type { CallInput, OutputOf } from "#shared/contract/contract.ts";
import type { ImportList } from "#shared/contract/excel.ts";
import { call } from "../../client/call.ts";
import { pickFile, saveFile, type Ticket } from "../../client/files.ts";
import { useAction } from "../../client/hooks.ts";
import type { NoReply } from "../../components/error-panel.tsx";
import { tell } from "../../components/tell.ts";
import { excelText, importFieldLabels, importWords } from "../../text/excel.ts";

export type Preview = OutputOf<"excel.inspect">;
export type PreviewRow = Preview["rows"][number];

/** What the user set before the file is looked at. */
export interface Asked {
  readonly list: ImportList;
  readonly clubId: string | null;
  readonly from: string | null;
}

/** Which field a head stands for, by the head's key; `null` leaves the column out. */
export type ColumnChoices = Readonly<Record<string, string | null>>;

interface Opened {
  readonly file: Ticket;
  readonly preview: Preview;
  readonly columns: ColumnChoices;
}

interface Reading {
  readonly opened: Opened | undefined;
  readonly problem: NoReply | undefined;
  readonly returned: Ticket | undefined;
  readonly choices: ReadonlyMap<string, string>;
  readonly busy: boolean;
  readonly pick: () => Promise<void>;
  readonly chooseColumn: (key: string, field: string | null) => void;
  readonly lookAgain: () => Promise<void>;
  readonly chooseRow: (row: PreviewRow, as: string | null) => void;
  readonly run: () => Promise<void>;
}

/** A row of a preview by where it stands. */
export function rowKey({ sheet, row }: PreviewRow): string {
  return `${String(sheet)}:${String(row)}`;
}

function sourceOf(asked: Asked, file: Ticket, columns: ColumnChoices): CallInput<"excel.inspect"> {
  return {
    ticket: file.ticket,
    list: asked.list,
    clubId: asked.clubId,
    residenceFrom: asked.from,
    ...(Object.keys(columns).length === 0 ? {} : { map: { columns, headRow: null } }),
  };
}

/** Every head as it is read now: one choice of the user is sent with all the others, so that nothing else moves. */
function readAs({ sheets }: Preview): ColumnChoices {
  return Object.fromEntries(sheets.flatMap(({ columns }) => columns.map(({ key, field }) => [key, field])));
}

/** What was decided about doubtful rows. */
function useRowChoices(): {
  readonly choices: ReadonlyMap<string, string>;
  readonly forget: () => void;
  readonly chooseRow: (row: PreviewRow, as: string | null) => void;
} {
  const [choices, setChoices] = useState<ReadonlyMap<string, string>>(new Map());
  return {
    choices,
    forget: () => {
      setChoices(new Map());
    },
    chooseRow: (row, as) => {
      setChoices((now) => {
        const next = new Map(now);
        if (as === null) {
          next.delete(rowKey(row));
        } else {
          next.set(rowKey(row), as);
        }
        return next;
      });
    },
  };
}

function choicesSent(choices: ReadonlyMap<string, string>): CallInput<"excel.import">["choices"] {
  return [...choices].map(([key, as]) => {
    const [sheet, row] = key.split(":").map(Number);
    return { sheet: sheet ?? 0, row: row ?? 0, as };
  });
}

function importOf(
  source: CallInput<"excel.inspect">,
  choices: ReadonlyMap<string, string>,
): CallInput<"excel.import"> {
  return { ...source, choices: choicesSent(choices), words: importWords, fieldNames: importFieldLabels };
}

/** The preview with one more column decided. */
function withColumn(now: Opened | undefined, key: string, field: string | null): Opened | undefined {
  return now === undefined
    ? now
    : { ...now, columns: { ...readAs(now.preview), ...now.columns, [key]: field } };
}

/** One workbook on its way in: picked, looked at, its columns and doubtful rows decided, taken in. */
export function useReading(asked: Asked): Reading {
  const take = useAction("excel.import");
  const [opened, setOpened] = useState<Opened>();
  const [problem, setProblem] = useState<NoReply>();
  const [returned, setReturned] = useState<Ticket>();
  const [looking, setLooking] = useState(false);
  const { choices, forget, chooseRow } = useRowChoices();

  async function look(file: Ticket, columns: ColumnChoices): Promise<void> {
    setLooking(true);
    const reply = await call("excel.inspect", sourceOf(asked, file, columns));
    setLooking(false);
    setProblem(reply.kind === "value" ? undefined : reply);
    setOpened(reply.kind === "value" ? { file, preview: reply.value, columns } : undefined);
    forget();
  }

  async function pick(): Promise<void> {
    const picked = await pickFile("WORKBOOK");
    if (picked.kind === "none") {
      return;
    }
    setReturned(undefined);
    if (picked.kind === "reply") {
      setProblem(picked.reply.kind === "value" ? undefined : picked.reply);
      return;
    }
    await look(picked.file, {});
  }

  async function run({ file, columns }: Opened): Promise<void> {
    const reply = await take.send(importOf(sourceOf(asked, file, columns), choices));
    if (reply.kind !== "value") {
      setProblem(reply);
      return;
    }
    tell(excelText.done(reply.value.written));
    setOpened(undefined);
    setReturned(reply.value.returned ?? undefined);
  }

  return {
    opened,
    problem,
    returned,
    choices,
    busy: take.busy || looking,
    pick,
    chooseColumn: (key, field) => {
      setOpened((now) => withColumn(now, key, field));
    },
    lookAgain: async () => {
      if (opened !== undefined) {
        await look(opened.file, opened.columns);
      }
    },
    chooseRow,
    run: async () => {
      if (opened !== undefined) {
        await run(opened);
      }
    },
  };
}

/** Saves the workbook that goes back. */
export async function saveReturned(file: Ticket): Promise<NoReply | undefined> {
  const saved = await saveFile(file);
  return saved.kind === "value" ? undefined : saved;
}
