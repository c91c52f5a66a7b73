import { describe, expect, it } from "vitest";
import { officeFactsOf } from "#shared/documents/default-facts.ts";

const office = {
  placeName: "Bắc Hà",
  provinceText: "tỉnh Lào Cai",
  parentLine: "UBND TỈNH LÀO CAI",
  showParent: true,
};

// Expected: the head of a commune's paper, Nghị định 30/2020/NĐ-CP, phụ lục III: committee over unit, each named once.
describe("the head of an office's papers", () => {
  it.each(["Xã Bắc Hà", "Ủy ban nhân dân xã Bắc Hà", "UBND xã Bắc Hà"])(
    "names committee and unit once: %s",
    (name) => {
      expect(officeFactsOf({ ...office, name })).toMatchObject({
        nameLines: ["ỦY BAN NHÂN DÂN", "XÃ BẮC HÀ"],
        unitName: "xã Bắc Hà",
      });
    },
  );

  it("keeps the capital of a type word that belongs to a number", () => {
    expect(officeFactsOf({ ...office, name: "Phường 5" })).toMatchObject({ unitName: "Phường 5" });
  });
});
