import { statuteDecision } from "./kinds/statute-decision.ts";
import { statuteNeeds } from "./kinds/statute-facts.ts";
import { statuteChapters } from "./kinds/statute-text.ts";
import { adaptableKeys } from "./kinds/statute-wording.ts";

/** An article of the regulation with the programme's text. */
interface AdaptableArticle {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** The articles an office may write in its own words; their text is the same whatever the club. */
export const adaptableArticles: readonly AdaptableArticle[] = statuteChapters(
  statuteNeeds.parse(statuteDecision.sample),
  () => undefined,
)
  .flatMap(({ articles }) => articles)
  .filter(({ key }) => adaptableKeys.some((adaptable) => adaptable === key))
  .map(({ key, title, clauses, points }) => ({ key, title, lines: clauses ?? points ?? [] }));
