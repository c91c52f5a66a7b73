import { describe, expect, test } from "vitest";
import { contract } from "#shared/contract/contract.ts";
import { commonRefusals } from "#shared/contract/operation.ts";
import { fieldRefusals } from "#renderer/text/field-refusals.ts";
import { fieldRefusalText, refusals, refusalText } from "#renderer/text/refusals.ts";

const promised = [
  ...new Set<string>([
    ...commonRefusals,
    ...Object.values(contract).flatMap((operation): readonly string[] => operation.refusals),
  ]),
];

describe("what a refusal says", () => {
  test("every code the contract promises has its own words, and no words belong to no code", () => {
    expect(Object.keys(refusals).toSorted()).toEqual(promised.toSorted());
  });

  test.each(Object.entries(refusals))("%s is a whole Vietnamese sentence with a way out", (_code, text) => {
    for (const sentence of [text.title, text.advice]) {
      expect(sentence).toBe(sentence.normalize("NFC"));
      expect(sentence).toMatch(/[.!?]$/u);
      // desk.md, speech: short, official, polite, without "bạn".
      expect(sentence.toLocaleLowerCase("vi")).not.toMatch(/(^|\s)bạn(\s|\.|,|$)/u);
    }
  });

  test("parameters stand in the sentence, dates as papers write them", () => {
    // A date below 10 keeps its leading zero, a month above 2 has none (Nghị định 30/2020/NĐ-CP, phụ lục I).
    const { title, note } = refusalText("G27", { station: "xã Bình Lâm Thượng", date: "2026-09-05" });
    expect(title).toBe("Khóa của xã Bình Lâm Thượng đã bị thu hồi ngày 05/9/2026.");
    expect(note).toBe("Chưa có dữ liệu nào được nhập vào máy.");
  });

  test("no brace is ever shown, whatever parameter is missing", () => {
    for (const code of promised) {
      const { title, advice } = refusalText(code);
      expect(`${title} ${advice}`).not.toMatch(/[{}]/u);
    }
    for (const code of Object.keys(fieldRefusals)) {
      expect(fieldRefusalText(code)).not.toMatch(/[{}]/u);
    }
  });

  test("an unknown code still says something in Vietnamese", () => {
    expect(refusalText("constructor").title).toBe("Chương trình từ chối yêu cầu này.");
  });
});
