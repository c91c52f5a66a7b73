import { accept } from "#shared/base/result.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { findDocuments } from "../../database/paper-search.ts";
import { getRecord } from "../../database/reading.ts";
import { document } from "../../database/schema/papers.ts";
import { searchParts } from "../search-parts.ts";
import { tasksOn } from "../today/tasks.ts";
import { dayCell, type OutgoingList } from "./list.ts";

/** Văn bản, the newest first. */
export const documentList: OutgoingList = {
  columns: { number: 16, date: 12, title: 30, abstract: 40, signer: 22, state: 14 },
  rows: ({ database }, { query, state, year }) => {
    const { ids } = findDocuments(database, {
      parts: searchParts(query),
      state,
      year,
      numbered: false,
      offset: 0,
      limit: 100_000,
    });
    return accept(
      ids.map((id) => {
        const row = getRecord(database, document, id);
        return {
          id,
          personId: row.personId,
          cells: {
            number: row.numberText,
            date: dayCell(row.date),
            title: row.title,
            abstract: row.abstract,
            signer: row.signer,
            state: codeLabel("TRANG_THAI_VB", row.state) ?? row.state,
          },
        };
      }),
    );
  },
};

/** Việc hôm nay; what each task is called is handed in with the column, for the words stand in the text room. */
export const todayList: OutgoingList = {
  columns: { due: 12, time: 8, what: 34, subject: 34, left: 8, source: 30 },
  rows: (reading, { words }) =>
    accept(
      tasksOn(reading)
        .filter(({ snoozed }) => snoozed === null)
        .map((task) => ({
          id: task.key,
          cells: {
            due: dayCell(task.dueOn),
            time: task.dueTime,
            what: words[task.what] ?? task.what,
            subject: task.subject,
            left: task.daysLeft,
            source: words[task.source] ?? task.source,
          },
        })),
    ),
};
