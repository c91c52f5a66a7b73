import { accept } from "#shared/base/result.ts";
import { accessKinds } from "#shared/domain/access.ts";
import { accessLines } from "../../database/access-log.ts";
import { dayCell, type OutgoingList } from "./list.ts";

/** Nhật ký truy cập: `category` is what was done, `state` by which account. What it was is named by the text room. */
export const accessList: OutgoingList = {
  columns: { date: 12, time: 8, who: 24, kind: 8, what: 40, about: 9, persons: 8 },
  rows: ({ database }, { category, state: account, month, words }) => {
    const kind = accessKinds.find((one) => one === category) ?? null;
    const { rows } = accessLines(database, { account, kind, month }, { offset: 0, limit: 100_000 });
    return accept(
      rows.map((line) => ({
        id: String(line.sequence),
        cells: {
          date: dayCell(line.at.slice(0, 10)),
          time: line.at.slice(11, 16),
          who: line.fullName,
          kind: words[line.kind] ?? line.kind,
          about: line.personCode,
          what: [words[line.what] ?? line.what, words[line.detail] ?? line.detail]
            .filter((part) => part !== "")
            .join(": "),
          persons: line.persons,
        },
      })),
    );
  },
};
