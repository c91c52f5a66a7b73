import { describe, expect, test } from "vitest";
import { blockText } from "#shared/documents/paper-text.ts";
import { built, kindOf, refusalOf, textOf } from "./paper-checks.ts";

/* The examples VD3 and VD11 of the domain notes and its rules of privacy in print; people and commune are invented. */

type Facts = Readonly<Record<string, unknown>>;

describe("VD3: the report of a club with a very long name", () => {
  const kind = kindOf("D23");

  test("bears the whole name in capitals in its head, under the commune", () => {
    const head = built(kind, kind.sample).sections[0]?.blocks.find((block) => block.kind === "letterhead");
    expect(head).toMatchObject({
      parent: "UBND XÃ BÌNH LÂM THƯỢNG",
      office: [
        "BAN CHỦ NHIỆM CÂU LẠC BỘ QUẢN LÝ, GIÁO DỤC, TƯ VẤN, GIÚP ĐỠ NGƯỜI SAU CAI NGHIỆN MA TÚY HÒA NHẬP CỘNG ĐỒNG (CÂU LẠC BỘ B93) KHU VỰC CHỢ CŨ",
      ],
    });
  });

  test("has the file name of the example", () => {
    expect(kind.fileStem(kind.sample)).toBe("D23_BC-CLB_2026-09_CLB02");
  });

  test("prints the figures of the club's line, with the share of those who came", () => {
    // Hand count of September in the acceptance year: 12 of 14 came, one excused, one not.
    expect(textOf(kind, kind.sample)).toContain(
      "Lượt hội viên phải dự 14, có mặt 12 (85,7%), vắng có phép 01, vắng không phép 01.",
    );
  });

  test("prints - where nobody had to come and nobody was due, never a percent of nothing", () => {
    const text = textOf(kind, kind.extreme);
    expect(text).toContain("có mặt 0 (-), vắng có phép 0");
    expect(text).toContain("Hội viên được đánh giá: -, không phát sinh; xếp loại");
    expect(text).not.toContain("-%");
  });

  test("refuses ranks that do not add up to those evaluated", () => {
    const evaluation = { ...(kind.sample["evaluation"] as Facts), KHA: 6 };
    expect(refusalOf(kind, { ...kind.sample, evaluation }).code).toBe("factsInvalid");
  });
});

describe("VD11: the progress sheet", () => {
  const kind = kindOf("D14");
  const withScores = (scores: Facts, more: Facts = {}): string =>
    textOf(kind, { ...kind.sample, bases: {}, scores, ...more });

  test("0 + 20 + 5 + 6 + 10 + 4 is 45 of 100, and Chưa tiến bộ", () => {
    const text = textOf(kind, kind.sample);
    expect(text).toContain("Điểm quy đổi: 45/100.");
    expect(text).toContain(
      "Xếp loại: Chưa tiến bộ (điểm liệt: có sử dụng trái phép chất ma túy trong tháng).",
    );
  });

  test("a total of 70 with use in the month is Chưa tiến bộ all the same", () => {
    expect(withScores({ TC1: 0, TC2: 20, TC3: 15, TC4: 15, TC5: 10, TC6: 10 })).toContain(
      "Điểm quy đổi: 70/100.\nXếp loại: Chưa tiến bộ (điểm liệt",
    );
  });

  test("without a meeting in the month the criterion prints - and the rest counts: 77/80 is 96, Tiến bộ tốt", () => {
    const text = withScores({ TC1: 30, TC2: null, TC3: 15, TC4: 12, TC5: 10, TC6: 10 });
    expect(text).toContain("Tham gia sinh hoạt\n20\n-\n");
    expect(text).toContain("80\n77\n");
    expect(text).toContain("Điểm quy đổi: 96/100.\nXếp loại: Tiến bộ tốt.");
  });

  test("three unexcused absences in a row decide alone", () => {
    const scores = { TC1: 30, TC2: 20, TC3: 15, TC4: 15, TC5: 10, TC6: 10 };
    expect(withScores(scores, { threeUnexcused: true })).toContain(
      "Xếp loại: Chưa tiến bộ (điểm liệt: vắng không phép 03 buổi liên tiếp).",
    );
    expect(withScores(scores)).toContain("Xếp loại: Tiến bộ tốt.");
  });

  test("a sheet on which nothing is scored is refused, not ranked 0", () => {
    const scores = { TC1: null, TC2: null, TC3: null, TC4: null, TC5: null, TC6: null };
    expect(refusalOf(kind, { ...kind.sample, scores })).toEqual({ code: "factsInvalid", paths: ["scores"] });
  });

  test("more points than a criterion has are refused", () => {
    const scores = { ...(kind.sample["scores"] as Facts), TC6: 11 };
    expect(refusalOf(kind, { ...kind.sample, scores }).paths).toEqual(["scores.TC6"]);
  });
});

describe("privacy in print (Nghị định 163/2026/NĐ-CP, điều 3 khoản 5 điểm b)", () => {
  const kind = kindOf("D10");
  const revealing = /nghiện|ma t[uú][yý]|sau cai/iu;

  test("an invitation tells nobody what the club is for, nor do the properties of its file", () => {
    for (const facts of [kind.sample, kind.extreme]) {
      expect(textOf(kind, facts)).not.toMatch(revealing);
    }
    expect(kind.title).not.toMatch(revealing);
  });

  test.each([
    ["host", "Câu lạc bộ người sau cai xã Bình Lâm Thượng"],
    ["event", "Sinh hoạt CLB người nghiện tháng 9"],
    ["venue", "Cơ sở cai nghiện ma tuý số 1"],
    ["venue", "CO SO CAI NGHIEN MA TUY"],
    ["venue", "Phòng phát thuốc Methadone, Trạm Y tế xã"],
    ["note", "Nội dung: phòng, chống tái nghiện"],
    ["chair", "Chủ nhiệm Câu lạc bộ MA TÚY".normalize("NFD")],
  ])("an invitation whose %s says «%s» is refused by name", (path, text) => {
    expect(refusalOf(kind, { ...kind.sample, [path]: text })).toEqual({
      code: "factsInvalid",
      paths: [path],
    });
  });

  test("an invitation under the club's full name in its head is refused", () => {
    const office = { ...(kind.sample["office"] as Facts), nameLines: ["BAN CHỦ NHIỆM", "CLB SAU CAI"] };
    expect(refusalOf(kind, { ...kind.sample, office }).paths).toEqual(["office.nameLines"]);
  });

  test("«nghiên cứu» is not taken for a revealing word", () => {
    expect(textOf(kind, { ...kind.sample, note: "Đề nghị nghiên cứu tài liệu" })).toContain("nghiên cứu");
  });

  test("the notice of admission has its names on the internal annex only", () => {
    const [notice, annex] = built(kindOf("D08TB"), kindOf("D08TB").sample).sections;
    const text = (section: typeof notice): string =>
      (section?.blocks ?? []).flatMap((block) => blockText(block)).join("\n");
    expect(text(notice)).not.toContain("Sếnh");
    expect(text(annex)).toContain("Giàng A Sếnh");
    expect(text(annex)).toContain("LƯU HÀNH NỘI BỘ");
  });

  test.each(["TAI_NGHIEN", "BAT_GIU", "VI_PHAM", "HET_DIEU_KIEN"])(
    "leaving for %s is worded alike on the notice",
    (reason) => {
      const text = textOf(kindOf("D26"), { ...kindOf("D26").sample, reason });
      expect(text).toContain("Lý do: không còn đủ điều kiện tham gia theo Quy chế.");
      expect(text).not.toMatch(/tái nghiện|bắt giữ|chấp hành án|vi phạm/u);
    },
  );

  test.each(["D08", "D08TB", "D14", "D26"])("%s names members, so it is marked LƯU HÀNH NỘI BỘ", (code) => {
    for (const section of built(kindOf(code), kindOf(code).sample).sections) {
      expect(section.blocks[0]).toEqual({ kind: "mark", text: "LƯU HÀNH NỘI BỘ" });
    }
  });
});
