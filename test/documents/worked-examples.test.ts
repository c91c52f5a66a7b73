import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { TableBlock } from "#shared/documents/paper.ts";
import { built, kindOf, refusalOf, textOf } from "./paper-checks.ts";

/* The examples VD1, VD2, VD4, VD9 and VD12 of the domain notes; commune, province and people are invented. */

function tablesOf(code: string, facts: Readonly<Record<string, unknown>>): TableBlock[] {
  return built(kindOf(code), facts)
    .sections.flatMap((section) => section.blocks)
    .filter((block) => block.kind === "table");
}

describe("VD1: founding decision of January 2026, with the grounds of that date", () => {
  const facts = {
    ...kindOf("D03").sample,
    number: 5,
    issuedOn: "2026-01-10",
    preparedOn: "2026-01-08",
    grounds: [
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
      "Căn cứ Luật Phòng, chống ma túy ngày 30 tháng 3 năm 2021",
      "Căn cứ Nghị định số 116/2021/NĐ-CP ngày 21 tháng 12 năm 2021 của Chính phủ",
    ],
    proposal: {
      by: "Trưởng phòng Văn hóa - Xã hội",
      document: { name: "Tờ trình", symbol: "02/TTr-VHXH", date: "2026-01-08" },
    },
    club: {
      fullName: "Câu lạc bộ người sau cai nghiện ma túy xã Bình Lâm Thượng",
      area: "xã Bình Lâm Thượng",
      venue: "Nhà văn hóa xã Bình Lâm Thượng",
    },
  };
  const lines = textOf(kindOf("D03"), facts).split("\n");

  test("prints head, title and authority", () => {
    expect(lines.slice(0, 10)).toEqual([
      "UBND TỈNH HẢI SƠN",
      "ỦY BAN NHÂN DÂN",
      "XÃ BÌNH LÂM THƯỢNG",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Số: 05/QĐ-UBND",
      "Bình Lâm Thượng, ngày 10 tháng 01 năm 2026",
      "QUYẾT ĐỊNH",
      "Về việc thành lập Câu lạc bộ người sau cai nghiện ma túy xã Bình Lâm Thượng",
      "ỦY BAN NHÂN DÂN XÃ BÌNH LÂM THƯỢNG",
    ]);
  });

  test("closes the grounds with the proposal and has six articles", () => {
    expect(lines[12]).toBe("Căn cứ Nghị định số 116/2021/NĐ-CP ngày 21 tháng 12 năm 2021 của Chính phủ;");
    expect(lines[13]).toBe(
      "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội tại Tờ trình số 02/TTr-VHXH ngày 08 tháng 01 năm 2026.",
    );
    expect(lines.filter((line) => /^Điều \d/u.test(line)).map((line) => line.slice(0, 7))).toEqual([
      "Điều 1.",
      "Điều 2.",
      "Điều 3.",
      "Điều 4.",
      "Điều 5.",
      "Điều 6.",
    ]);
  });

  test("is signed for the collective", () => {
    expect(lines.slice(-3)).toEqual(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Kiến Hưng"]);
  });
});

describe("VD2: renewed board, signed by the deputy for the chairman", () => {
  const kind = kindOf("D04");
  const lines = textOf(kind, kind.sample).split("\n");

  test("prints number, date and the chairman's authority line", () => {
    expect(lines).toContain("Số: 214/QĐ-UBND");
    expect(lines).toContain("Bình Lâm Thượng, ngày 06 tháng 7 năm 2026");
    expect(lines).toContain("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH LÂM THƯỢNG");
  });

  test("names who leaves and who comes, then the five members", () => {
    expect(lines).toContain("- Thôi tham gia: bà Lương Thị Nhiễu (chuyển công tác);");
    expect(lines).toContain("- Bổ sung: ông Hứa Văn Lịch - Bí thư Đoàn xã - Phó Chủ nhiệm.");
    expect(tablesOf("D04", kind.sample)[0]?.rows.map((row) => row[1])).toEqual([
      "Ông Đặng Hữu Mão",
      "Ông Hứa Văn Lịch",
      "Bà Bùi Thị Hạ Vy",
      "Ông Cao Xuân Tiệp",
      "Ông Triệu Sinh Pắn",
    ]);
  });

  test("replaces the earlier decision in Điều 3", () => {
    expect(lines).toContain(
      "Điều 3. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 06/QĐ-UBND ngày 10/01/2026.",
    );
  });

  test("is signed KT. without TM., because the authority is the chairman's own", () => {
    expect(lines.slice(-3)).toEqual(["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thị Thu Miên"]);
    expect(lines.join("\n")).not.toContain("TM.");
  });

  test("is refused when a head of department would sign KT. for the chairman", () => {
    const signature = { authority: "CHU_TICH_UBND", mode: "KT", position: "TP", signerName: "Phan Đăng Thụ" };
    expect(refusalOf(kind, { ...kind.sample, signature })).toEqual({
      code: "signatureNotAllowed",
      paths: ["signature.position"],
    });
  });

  test("is refused with two heads or without a secretary", () => {
    const board = (kind.sample["board"] as Record<string, unknown>[]).map((one) => ({ ...one }));
    const [head, deputy] = board;
    const twoHeads = [head, { ...deputy, role: "CHU_NHIEM" }, ...board.slice(2)];
    expect(refusalOf(kind, { ...kind.sample, board: twoHeads }).code).toBe("factsInvalid");
    const noSecretary = board.map((one) => (one["role"] === "THU_KY" ? { ...one, role: "UY_VIEN" } : one));
    expect(refusalOf(kind, { ...kind.sample, board: noSecretary }).code).toBe("factsInvalid");
  });
});

function member(fullName: string, sortName?: string): Record<string, unknown> {
  const [first] = kindOf("D08").sample["members"] as Record<string, unknown>[];
  return { ...first, fullName, ...(sortName === undefined ? {} : { sortName }) };
}

describe("VD4: list of forty members", () => {
  const kind = kindOf("D08");
  const extreme = kind.extreme["members"] as Record<string, unknown>[];
  const forty = { ...kind.sample, members: extreme.slice(0, 40) };

  test("numbers 1 to 40 without a gap and counts them in words", () => {
    expect(tablesOf("D08", forty)[0]?.rows.map((row) => row[0])).toEqual(
      Array.from({ length: 40 }, (_, index) => String(index + 1)),
    );
    expect(textOf(kind, forty)).toContain("Danh sách này có 40 (bốn mươi) người.");
    expect(textOf(kind, forty)).toContain("LƯU HÀNH NỘI BỘ");
  });

  test("sorts by given name in Vietnamese order, and by the sort name where there is one", () => {
    const members = [
      member("Âu Dương Vĩ"),
      member("Y Bhuăn Niê Kđăm Hwing", "Bhuăn"),
      member("Nguyễn Văn Đức"),
      member("Trần Thị Ánh"),
      member("Đỗ Văn An"),
      member("Lê Văn Dũng"),
    ];
    expect(tablesOf("D08", { ...kind.sample, members })[0]?.rows.map((row) => row[1])).toEqual([
      "Đỗ Văn An",
      "Trần Thị Ánh",
      "Y Bhuăn Niê Kđăm Hwing",
      "Lê Văn Dũng",
      "Nguyễn Văn Đức",
      "Âu Dương Vĩ",
    ]);
  });

  test("prints codes and no name, birthday or remark for the upper level", () => {
    const text = textOf(kind, { ...forty, profile: "BAO_CAO" });
    const rows = tablesOf("D08", { ...forty, profile: "BAO_CAO" })[0]?.rows ?? [];
    expect(rows.map((row) => row[1])).toEqual(
      Array.from({ length: 40 }, (_, index) => `P${String(index + 1).padStart(2, "0")}`),
    );
    for (const { fullName } of forty.members) {
      expect(text).not.toContain(String(fullName));
    }
    expect(rows.every((row) => /^\d{4}$/u.test(row[2] ?? ""))).toBe(true);
  });

  test("prints a sentence and no table when there is nobody", () => {
    const empty = { ...kind.sample, members: [] };
    expect(tablesOf("D08", empty)).toEqual([]);
    expect(textOf(kind, empty)).toContain("Không có hội viên.");
  });
});

describe("VD9: minutes with low attendance", () => {
  const kind = kindOf("D12");
  const lines = textOf(kind, kind.sample).split("\n");

  test("counts the roll: seven due, four present, two excused, one not", () => {
    expect(lines).toContain(
      "- Số hội viên phải dự: 07 người; có mặt: 04 người; vắng có phép: 02 người; vắng không phép: 01 người (bảng điểm danh kèm theo);",
    );
    expect(lines).toContain(
      "Tỷ lệ có mặt 57,1% (yêu cầu ít nhất 50%), buổi sinh hoạt đủ điều kiện tiến hành.",
    );
  });

  test("gives times, guests and the action", () => {
    expect(lines).toContain("Thời gian bắt đầu: 14 giờ 00, ngày 12 tháng 9 năm 2026.");
    expect(lines).toContain("- Khách mời: 02 người (đại diện Trạm Y tế xã; đại diện Đoàn xã).");
    expect(lines).toContain(
      "- Bà Bùi Thị Hạ Vy gặp gia đình hội viên vắng mặt không phép trước ngày 20/9/2026.",
    );
    expect(lines).toContain("Buổi sinh hoạt kết thúc vào 15 giờ 40, ngày 12 tháng 9 năm 2026./.");
  });

  test("has no place and date in its head (Mẫu 1.9) and signs secretary left, chair right", () => {
    expect(lines.join("\n")).not.toMatch(/Bình Lâm Thượng, ngày/u);
    const at = lines.indexOf("THƯ KÝ");
    expect(lines.slice(at, at + 6)).toEqual([
      "THƯ KÝ",
      "Bùi Thị Hạ Vy",
      "CHỦ TỌA",
      "Đặng Hữu Mão",
      "Nơi nhận:",
      "- Lưu: hồ sơ Câu lạc bộ.",
    ]);
  });

  test("has no field in which the number of those due could be typed", () => {
    expect(refusalOf(kind, { ...kind.sample, expected: 8 }).code).toBe("factsInvalid");
  });
});

describe("VD12: monthly report of September 2026", () => {
  const kind = kindOf("D24");
  const text = textOf(kind, kind.sample);

  test("rests on the figures of the independent computation, numerator and denominator", () => {
    const oracle = JSON.parse(
      readFileSync(new URL("../scenario/data/expected.json", import.meta.url), "utf8"),
    ) as {
      readonly periods: Readonly<Record<string, { readonly indicators: Readonly<Record<string, object>> }>>;
    };
    const { indicators } = kind.sample["figures"] as {
      readonly indicators: Readonly<Record<string, object>>;
    };
    const expected = Object.entries(oracle.periods["2026-09"]?.indicators ?? {});
    expect(expected.length).toBeGreaterThan(18);
    for (const [code, figure] of expected) {
      const counts = Object.entries(figure).filter(([, value]) => typeof value === "number");
      expect(indicators[code], code).toMatchObject(Object.fromEntries(counts));
    }
  });

  test("prints number, date and three addressees", () => {
    expect(text).toContain("Số: 418/BC-UBND");
    expect(text).toContain("Bình Lâm Thượng, ngày 02 tháng 10 năm 2026");
    expect(text).toContain(
      "Kính gửi:\n- Ủy ban nhân dân tỉnh Hải Sơn;\n- Công an tỉnh Hải Sơn;\n- Sở Y tế tỉnh Hải Sơn.",
    );
  });

  // The figures of September 2026 of the acceptance scenario, in the order of the report.
  test.each([
    "Hội viên đầu kỳ 25 người, kết nạp 05 người, giảm 02 người (tái nghiện 01 người, tự nguyện 01 người), cuối kỳ 28 người.",
    "Đã tổ chức 05 buổi sinh hoạt được tính (CLB sau cai xã Bình Lâm Thượng 01, CLB B93 Chợ Cũ 02, CLB B93 Bến Đò 01, CLB Đồi Chè 01); lượt hội viên có mặt 27/35 (77,1%). Câu lạc bộ sinh hoạt đều đặn: 2/3 (66,7%), chưa đạt chỉ tiêu.",
    "Đã đánh giá 22/23 (95,7%), chưa đạt chỉ tiêu;",
    "Tư vấn trong kỳ 06 lượt; lũy kế 27/50 (54,0%), chưa đạt chỉ tiêu. Số người được chuyển gửi dịch vụ: 2/5 (40,0%), đạt chỉ tiêu.",
    "đầu kỳ 03 người, mới 01 người, chuyển đến 01 người, chuyển đi 01 người, bỏ điều trị 0 người, cuối kỳ 04 người; lũy tích từ đầu năm 05 người.",
    "đến hạn quản lý sau cai 03 người (loại trừ 01 người: chuyển đi), đã có quyết định 02 người",
    "không còn sử dụng ma túy: 8/22 (36,4%), đạt chỉ tiêu.",
    "Vay vốn trong kỳ 0 người, số tiền 0 đồng; lũy kế từ đầu năm 90.000.000 đồng (chín mươi triệu đồng).",
  ])("prints: %s", (expected) => {
    expect(text).toContain(expected);
  });

  test("prints Biểu 01 from the same figures, the total in the last row", () => {
    const table = tablesOf("D24", kind.sample)[0];
    expect(table?.rows.map((row) => row.slice(2, 5).join(" "))).toEqual([
      "8 1 0",
      "7 0 0",
      "10 0 0",
      "0 4 0",
      "25 5 0",
    ]);
    expect(table?.rows.at(-1)?.slice(12, 20)).toEqual(["28", "4", "5", "35", "27", "4", "4", "77,1"]);
    expect(table?.rows.map((row) => row.length)).toEqual([21, 21, 21, 21, 21]);
  });

  test("prints a dash where there was nothing to divide by, and not a percentage", () => {
    const report = kind.sample["figures"] as { indicators: object };
    const figures = {
      ...report,
      indicators: { ...report.indicators, CT03: { num: 0, den: 0, met: null, excluded: [] } },
    };
    expect(textOf(kind, { ...kind.sample, figures })).toContain(
      "đã có quyết định 0 người: -, không phát sinh;",
    );
  });

  test("says which report it replaces", () => {
    const facts = { ...kind.sample, number: 431, replaces: { symbol: "418/BC-UBND", date: "2026-10-02" } };
    expect(textOf(kind, facts)).toContain("Báo cáo này thay thế Báo cáo số 418/BC-UBND ngày 02/10/2026.");
  });
});

describe("VD7: a decision amended, corrected, recalled", () => {
  test("wrong content is changed by a decision of the same authority: Đã ghi, Nay sửa là", () => {
    const kind = kindOf("D28A");
    const [table] = tablesOf("D28A", kind.sample);
    expect(table?.header[0]?.map(({ text }) => text)).toEqual(["STT", "Vị trí", "Đã ghi", "Nay sửa là"]);
    expect(table?.rows).toEqual([
      ["1", "Điều 1, địa điểm sinh hoạt", "Nhà văn hóa thôn Đồi Thông", "Nhà văn hóa thôn Đồi Chè"],
    ]);
    const text = textOf(kind, kind.sample);
    expect(text).toContain("Số: 349/QĐ-UBND\n");
    expect(text).toContain("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Kiến Hưng");
  });

  test("wrong form is corrected by a letter: its number names no tên loại, its matter stands below the number", () => {
    const lines = textOf(kindOf("D28B"), kindOf("D28B").sample).split("\n");
    const at = lines.indexOf("Số: 612/UBND-VHXH");
    expect(lines[at + 1]).toBe("V/v đính chính Quyết định số 341/QĐ-UBND");
  });

  test("a letter does not change content (NĐ 30/2020, điều 18 khoản 3)", () => {
    const kind = kindOf("D28B");
    expect(refusalOf(kind, { ...kind.sample, errorKind: "NOI_DUNG" })).toEqual({
      code: "factsInvalid",
      paths: ["errorKind"],
    });
  });

  test.each(["D28A", "D28B", "D28C"])("%s by another authority than the original's is refused", (code) => {
    const kind = kindOf(code);
    const signature = { ...(kind.sample["signature"] as object), authority: "CHU_TICH_UBND" };
    expect(refusalOf(kind, { ...kind.sample, signature }).paths).toEqual(["signature.authority"]);
  });
});

describe("VD8: a club dissolved", () => {
  const kind = kindOf("D29");

  test("tells what becomes of 10 members, 3.450.000 đồng and two decisions, and names nobody", () => {
    const text = textOf(kind, kind.sample);
    expect(text).toContain("Số: 388/QĐ-UBND\n");
    expect(text).toContain("Giải quyết đối với 10 hội viên của Câu lạc bộ:\na) 04 hội viên chuyển sinh hoạt");
    expect(text).toContain("b) 06 hội viên thôi sinh hoạt");
    expect(text).toContain("Quỹ còn 3.450.000 đồng (ba triệu bốn trăm năm mươi nghìn đồng).");
    expect(text).toContain("bãi bỏ Quyết định số 42/QĐ-UBND ngày 15 tháng 5 năm 2025");
  });

  test("the handover counts every list and writes the sums out", () => {
    const text = textOf(kindOf("D29BB"), kindOf("D29BB").sample);
    // 9 ledgers and 10 files; 1 cabinet and 40 chairs.
    expect(text).toContain("Cộng: 02 loại, tổng số 19 (mười chín).");
    expect(text).toContain("Cộng: 02 loại, tổng số 41 (bốn mươi mốt).");
  });
});

test("the letter that introduces a member goes out with his consent only", () => {
  const kind = kindOf("D30");
  expect(refusalOf(kind, { ...kind.sample, consent: false }).paths).toEqual(["consent"]);
});

test("a commendation that would tell what the club is for is refused", () => {
  for (const code of ["D27", "D27GK"]) {
    const kind = kindOf(code);
    const achievement = "trong phong trào người sau cai nghiện vươn lên";
    expect(refusalOf(kind, { ...kind.sample, achievement }).paths).toEqual(["achievement"]);
  }
});

test("an extract bears the head of the original, and its own head last, with TRÍCH SAO in place of the motto", () => {
  const [section] = built(kindOf("D31TS"), kindOf("D31TS").sample).sections;
  const heads = section?.blocks.filter((block) => block.kind === "letterhead") ?? [];
  expect(heads.map((head) => head.kind === "letterhead" && [head.number, head.copy])).toEqual([
    ["Số: 240/QĐ-UBND", undefined],
    ["Số: 03/TrS-UBND", "TRÍCH SAO"],
  ]);
});
