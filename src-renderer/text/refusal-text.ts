/** What a refusal says: what happened, and the way out. Parameters stand in braces. */
export interface RefusalText {
  readonly title: string;
  readonly advice: string;
}

export type TextParams = Readonly<Record<string, string | number>>;

/** Words that stand where a parameter was not given. */
const wordsWithoutParam: Readonly<Record<string, string>> = {
  station: "đơn vị gửi",
  other: "đơn vị khác",
  type: "khác",
  field: "nội dung",
  line: "không rõ",
  date: "không rõ",
  phone: "đơn vị gửi",
  name: "này",
  label: "Nội dung",
};

/** Puts parameters into a text; one that is missing becomes a neutral word. */
export function fillParams(text: string, params: TextParams = {}): string {
  return text.replace(/\{(\w+)\}/gu, (_whole, name: string) => {
    const value = params[name];
    return value === undefined ? (wordsWithoutParam[name] ?? "…") : String(value);
  });
}
