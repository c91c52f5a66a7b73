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

function paragraph(
  key: string,
  group: WordingTemplate["group"],
  title: string,
  text: string,
): WordingTemplate {
  return { key, group, title, isList: false, lines: [text] };
}

function list(
  key: string,
  group: WordingTemplate["group"],
  title: string,
  lines: readonly string[],
): WordingTemplate {
  return { key, group, title, isList: true, lines };
}

const { supportAssignment } = managementWording("");

/** Every text an office may adapt, in the order in which the settings list them. */
export const wordingTemplates: readonly WordingTemplate[] = [
  paragraph("clubPurpose", "CLUB", "Mục đích của câu lạc bộ", clubWording.purpose),
  paragraph("clubNecessity", "CLUB", "Sự cần thiết thành lập câu lạc bộ", clubWording.necessity),
  list("clubTasks", "CLUB", "Nhiệm vụ của câu lạc bộ", defaultClubTasks),
  paragraph("clubBudget", "CLUB", "Nguồn kinh phí của câu lạc bộ", clubWording.budgetSource),
  list("clubAttachments", "CLUB", "Hồ sơ kèm theo tờ trình thành lập", clubWording.attachments),
  list("planPurposes", "CLUB", "Mục đích, yêu cầu của kế hoạch hoạt động", planWording.purposes),
  list("planDuties", "CLUB", "Phân công thực hiện kế hoạch hoạt động", planWording.duties),
  list("applicationPromises", "CLUB", "Cam kết trong đơn xin tham gia", applicationPromises),
  paragraph("supportAssignment", "MANAGEMENT", "Nội dung phân công hỗ trợ người sau cai", supportAssignment),
  paragraph("teamTasks", "MANAGEMENT", "Nhiệm vụ của tổ, đội hỗ trợ", teamWording.tasks),
  paragraph("teamBudget", "MANAGEMENT", "Kinh phí của tổ, đội hỗ trợ", teamWording.budget),
  list("commitmentPromises", "MANAGEMENT", "Nội dung bản cam kết", commitmentPromises),
  list("planPromises", "MANAGEMENT", "Cam kết trong kế hoạch cá nhân", planPromises),
  list("committeeRecipients", "RECIPIENTS", "Nơi nhận văn bản của Ủy ban nhân dân", committeeRecipients([])),
  list("clubRecipients", "RECIPIENTS", "Nơi nhận văn bản của Ban chủ nhiệm", clubRecipients),
  list("reportRecipients", "RECIPIENTS", "Nơi nhận báo cáo tháng", reportRecipients),
  list("policeRecipients", "RECIPIENTS", "Nơi nhận quyết định quản lý, hỗ trợ", policeRecipients),
  list("certificateRecipients", "RECIPIENTS", "Nơi nhận giấy xác nhận", certificateRecipients),
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
  const all = [...Object.entries(facts), ...filled].map(([field, value]) => [
    field,
    withOwnWords(value, own),
  ]);
  const articles = wordingTemplates.flatMap(({ key, article }) => {
    const lines = own.get(key);
    return article === undefined || lines === undefined ? [] : [{ article, lines }];
  });
  const isStatute = "ownArticles" in kind.needs.shape && articles.length > 0;
  return { ...Object.fromEntries(all), ...(isStatute ? { ownArticles: articles } : {}) };
}
