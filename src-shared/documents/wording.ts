import { z } from "zod";
import type { WordingGroup } from "#shared/domain/wording.ts";
import {
  applicationPromises,
  certificateRecipients,
  clubRecipients,
  clubWording,
  commitmentPromises,
  committeeRecipients,
  managementWording,
  planPromises,
  planWording,
  policeRecipients,
  reportRecipients,
  teamWording,
} from "./default-facts.ts";
import type { Facts, Kind } from "./kind.ts";
import { defaultClubTasks } from "./kinds/club-facts.ts";
import { adaptableArticles } from "./statute-articles.ts";

/*
 * Wording that an office may make its own: tasks, purposes, articles of the regulation, recipients. The programme's text is
 * a template with a key; the office's is a version of it, and only what the office drafts afterwards starts with it.
 */

/** A text that stands in drafts until the office has its own: one paragraph, or a list of lines. */
export interface WordingTemplate {
  readonly key: string;
  readonly group: WordingGroup;
  /** What it is, in Vietnamese, as the settings list it. */
  readonly title: string;
  readonly isList: boolean;
  readonly lines: readonly string[];
  /** The article of the regulation it stands in. */
  readonly article?: string;
}

type Named = Omit<WordingTemplate, "isList" | "lines" | "group">;

/** Texts of one group: a text alone is one paragraph, several are a list. */
function textsOf(
  group: WordingTemplate["group"],
  texts: readonly (Named & { readonly text: string | readonly string[] })[],
): readonly WordingTemplate[] {
  return texts.map(({ text, ...named }) => ({
    ...named,
    group,
    isList: typeof text !== "string",
    lines: typeof text === "string" ? [text] : text,
  }));
}

const { supportAssignment } = managementWording("");

/** Every text an office may adapt, in the order in which the settings list them. */
export const wordingTemplates: readonly WordingTemplate[] = [
  ...textsOf("CLUB", [
    { key: "clubPurpose", title: "Mục đích của câu lạc bộ", text: clubWording.purpose },
    { key: "clubNecessity", title: "Sự cần thiết thành lập câu lạc bộ", text: clubWording.necessity },
    { key: "clubTasks", title: "Nhiệm vụ của câu lạc bộ", text: defaultClubTasks },
    { key: "clubBudget", title: "Nguồn kinh phí của câu lạc bộ", text: clubWording.budgetSource },
    { key: "clubAttachments", title: "Hồ sơ kèm theo tờ trình thành lập", text: clubWording.attachments },
    { key: "planPurposes", title: "Mục đích, yêu cầu của kế hoạch hoạt động", text: planWording.purposes },
    { key: "planDuties", title: "Phân công thực hiện kế hoạch hoạt động", text: planWording.duties },
    { key: "applicationPromises", title: "Cam kết trong đơn xin tham gia", text: applicationPromises },
  ]),
  ...textsOf("MANAGEMENT", [
    { key: "supportAssignment", title: "Nội dung phân công hỗ trợ người sau cai", text: supportAssignment },
    { key: "teamTasks", title: "Nhiệm vụ của tổ, đội hỗ trợ", text: teamWording.tasks },
    { key: "teamBudget", title: "Kinh phí của tổ, đội hỗ trợ", text: teamWording.budget },
    { key: "commitmentPromises", title: "Nội dung bản cam kết", text: commitmentPromises },
    { key: "planPromises", title: "Cam kết trong kế hoạch cá nhân", text: planPromises },
  ]),
  ...textsOf("RECIPIENTS", [
    {
      key: "committeeRecipients",
      title: "Nơi nhận văn bản của Ủy ban nhân dân",
      text: committeeRecipients([]),
    },
    { key: "clubRecipients", title: "Nơi nhận văn bản của Ban chủ nhiệm", text: clubRecipients },
    { key: "reportRecipients", title: "Nơi nhận báo cáo tháng", text: reportRecipients },
    { key: "policeRecipients", title: "Nơi nhận quyết định quản lý, hỗ trợ", text: policeRecipients },
    { key: "certificateRecipients", title: "Nơi nhận giấy xác nhận", text: certificateRecipients },
  ]),
  ...adaptableArticles.map(({ key, title, lines }) => ({
    key: `statute.${key}`,
    group: "STATUTE" as const,
    title,
    isList: true,
    lines,
    article: key,
  })),
];

/** The template of a key, or nothing. */
export function wordingTemplate(key: string): WordingTemplate | undefined {
  return wordingTemplates.find((template) => template.key === key);
}

/** The office's own lines by the key of their template. */
export type OwnWording = ReadonlyMap<string, readonly string[]>;

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}

/** Where the lines of a template stand one after the other in a list, they give way to the office's. */
function replacedIn(
  items: readonly unknown[],
  lines: readonly string[],
  own: readonly string[],
): readonly unknown[] {
  const at = items.findIndex((_item, index) => isSame(items.slice(index, index + lines.length), lines));
  return at < 0 ? items : [...items.slice(0, at), ...own, ...items.slice(at + lines.length)];
}

function withOwnWords(value: unknown, own: OwnWording): unknown {
  let words = value;
  for (const [key, lines] of own) {
    const template = wordingTemplate(key);
    if (template === undefined || template.article !== undefined) {
      continue;
    }
    if (!template.isList && words === template.lines[0]) {
      return lines[0];
    }
    words = template.isList && Array.isArray(words) ? replacedIn(words, template.lines, lines) : words;
  }
  return words;
}

/** The lines that the schema itself gives a fact when it is left out. */
function linesByDefault(schema: unknown): readonly string[] | undefined {
  const parsed =
    schema instanceof z.ZodDefault ? z.array(z.string()).safeParse(schema.def.defaultValue) : undefined;
  return parsed?.success === true ? parsed.data : undefined;
}

/**
 * Facts of a fresh draft in the office's words: where they hold the programme's text of a template, the office's own
 * takes its place. Facts that the schema would fill with such a text are filled, and the regulation gets its articles.
 */
export function inOwnWords(kind: Kind, facts: Facts, own: OwnWording): Facts {
  if (own.size === 0) {
    return facts;
  }
  const filled = Object.entries(kind.needs.shape).flatMap(([field, schema]): [string, unknown][] => {
    const lines = facts[field] === undefined ? linesByDefault(schema) : undefined;
    return lines === undefined || lines.length === 0 ? [] : [[field, lines]];
  });
  const all = [...Object.entries(facts), ...filled].map(([field, value]): [string, unknown] => [
    field,
    withOwnWords(value, own),
  ]);
  const articles = wordingTemplates.flatMap(({ key, article }) => {
    const lines = own.get(key);
    return article === undefined || lines === undefined ? [] : [{ article, lines }];
  });
  const isStatute = "ownArticles" in kind.needs.shape && articles.length > 0;
  const worded = Object.fromEntries<unknown>(all);
  return isStatute ? { ...worded, ownArticles: articles } : worded;
}
