import { z } from "zod";
import codeListsFile from "#resources/law/code-lists.json" with { type: "json" };
import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { readResource } from "./resource.ts";
import { holdsOn, validity } from "./validity.ts";

const itemRow = z.strictObject({
  list: z.string(),
  code: z.string(),
  labelVi: z.string().min(1),
  order: z.int(),
  labelSource: z.enum(["source", "design"]),
  ...validity,
  note: z.string().nullable(),
});
const listRow = z.strictObject({
  list: z.string(),
  nameVi: z.string(),
  usedIn: z.string(),
  scope: z.enum(["app", "scenario"]),
  items: z.int(),
  note: z.string().nullable(),
});

/** One code with its Vietnamese label and the days on which it may be chosen. */
export type CodeItem = Readonly<z.infer<typeof itemRow>>;

/** One list of codes: its key, its name, what it is used in. */
export type CodeList = Readonly<z.infer<typeof listRow>>;

const file = readResource(
  "law/code-lists.json",
  z.strictObject({ meta: z.unknown(), lists: z.array(listRow), rows: z.array(itemRow) }),
  codeListsFile,
);
const itemsByList = Map.groupBy<string, CodeItem>(
  file.rows.toSorted((left, right) => left.order - right.order),
  (row) => row.list,
);

/** Every list of codes, without its items. */
export const allCodeLists: readonly CodeList[] = file.lists;

/** The items of a list in printed order, all of them or those that may be chosen on a day; none for an unknown list. */
export function codeList(list: string, date?: CalendarDate): readonly CodeItem[] {
  const items = itemsByList.get(list) ?? [];
  return date === undefined ? items : items.filter((item) => holdsOn(item, date));
}

/** The Vietnamese label of a code; `undefined` when the list has no such code (on that day, where one is given). */
export function codeLabel(list: string, code: string, date?: CalendarDate): string | undefined {
  return codeList(list, date).find((item) => item.code === code)?.labelVi;
}
