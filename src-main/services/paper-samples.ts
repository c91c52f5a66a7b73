import { shortDate, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { findKind } from "#shared/documents/kinds.ts";
import { buildPaper, datesOf, type Facts, type Kind } from "#shared/documents/kind.ts";
import { paperText } from "#shared/documents/paper-text.ts";
import { checkGrounds } from "#shared/law/legal-bases.ts";
import { regimeOn } from "#shared/law/regime.ts";
import type { PdfRenderer } from "../pdf/pdf-renderer.ts";
import { groundFacts } from "./facts/common.ts";
import { drafted } from "./facts/gathering.ts";
import { dateOf, groundsIn, labelledRefusal, type PaperRefusal } from "./paper-making.ts";
import type { HandlersOf, Ports } from "./ports.ts";

interface OwnFacts {
  readonly date: CalendarDate | null;
  readonly extreme: boolean;
}

/** The kind's own facts, ordinary or extreme, moved to a date with the grounds in force on it. */
function ownFacts(kind: Kind, { date, extreme }: OwnFacts): Facts {
  const own = extreme ? kind.extreme : kind.sample;
  if (date === null) {
    return own;
  }
  const facts = { ...own, ...datesOf(kind, date) };
  const use = drafted.get(kind.code)?.grounds;
  return use === undefined ? facts : { ...facts, ...groundFacts(use, date, {}) };
}

function checkDate(
  kind: Kind,
  facts: Facts,
  today: CalendarDate,
): Result<unknown, "kindNotInForce" | "baseEnded"> {
  const date = dateOf(facts, today);
  const regime = regimeOn(date);
  if (kind.regime !== "both" && (!regime.ok || regime.value !== kind.regime)) {
    return refuse("kindNotInForce", { kind: kind.code, date: shortDate(date) });
  }
  const grounds = checkGrounds(groundsIn(facts), date);
  return grounds.ok
    ? grounds
    : refuse("baseEnded", { basis: String(grounds.refusal.params?.["basis"] ?? ""), date: shortDate(date) });
}

/** Prints any kind from facts alone: to try a paper, to check a template, before a station exists. */
export function sampleHandlers(ports: Ports, pdf: PdfRenderer): HandlersOf<"documents.sample"> {
  return {
    "documents.sample": async ({ kind: code, facts: given, date, extreme, archive }) => {
      const kind = findKind(code);
      if (kind === undefined) {
        return refuse("kindUnknown", { kind: code });
      }
      const facts = given ?? ownFacts(kind, { date, extreme });
      const dated = checkDate(kind, facts, ports.clock.today());
      if (!dated.ok) {
        return dated;
      }
      const paper = buildPaper(kind, facts);
      if (!paper.ok) {
        return labelledRefusal(kind, paper.refusal) satisfies Result<never, PaperRefusal>;
      }
      const bytes = await pdf.render(paper.value, archive ? "archive" : "print");
      const file = ports.files.offer({
        name: `${kind.fileStem(facts)}.pdf`,
        mediaType: "application/pdf",
        bytes,
      });
      return accept({ file, text: paperText(paper.value) });
    },
  };
}
