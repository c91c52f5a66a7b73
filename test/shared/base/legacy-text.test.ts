import { describe, expect, it } from "vitest";
import { encodingOf, readText } from "#shared/base/legacy-text.ts";
import { isVietnameseSyllable } from "#shared/base/vietnamese-syllable.ts";

// Expected values: the national standard's own motto in its two old fonts, as any office finds it in old files, and
// the code table of TCVN 5712:1993 (VN3) and of VNI-Windows read by hand.

describe("text of the fonts before Unicode", () => {
  it.each([
    ["Céng hßa X· héi", "Cộng hòa Xã hội"],
    ["§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"],
    ["NguyÔn V¨n Kh¶i", "Nguyễn Văn Khải"],
    ["§ç ThÞ Hång Nhung", "Đỗ Thị Hồng Nhung"],
    ["L­¬ng ThÕ B¶o", "Lương Thế Bảo"],
    ["Phïng Gia T­êng", "Phùng Gia Tường"],
  ])("reads TCVN3: %s", (typed, meant) => {
    expect(encodingOf([typed])).toBe("TCVN3");
    expect(readText(typed, "TCVN3")).toEqual({ text: meant, guessedCapitals: false, lost: false });
  });

  it.each([
    ["Coäng hoøa Xaõ hoäi", "Cộng hòa Xã hội"],
    ["Nguyeãn Vaên Khaûi", "Nguyễn Văn Khải"],
    ["ÑOÃ THÒ HOÀNG NHUNG", "ĐỖ THỊ HỒNG NHUNG"],
    ["Löông Theá Baûo", "Lương Thế Bảo"],
    ["Phuøng Gia Töôøng", "Phùng Gia Tường"],
  ])("reads VNI: %s", (typed, meant) => {
    expect(encodingOf([typed])).toBe("VNI");
    expect(readText(typed, "VNI").text).toBe(meant);
  });

  it("guesses the capitals TCVN3 has lost, and says so", () => {
    expect(readText("NGUYÔN V¡N KH¶I", "TCVN3")).toEqual({
      text: "NGUYỄN VĂN KHẢI",
      guessedCapitals: true,
      lost: false,
    });
    expect(readText("Hµ Lª", "TCVN3")).toMatchObject({ text: "Hà Lê", guessedCapitals: false });
  });

  it("leaves Unicode alone, composed or not, and names of every people", () => {
    const names = ["Lò Thị Hà", "Nguyễn Văn An", "H'Hen Niê", "Y Bhuăn Niê Kđăm", "Lò Văn Sáng"];
    expect(encodingOf(names)).toBe("UNICODE");
    expect(encodingOf(names.map((name) => name.normalize("NFD")))).toBe("UNICODE");
    for (const name of names) {
      expect(readText(name.normalize("NFD"), encodingOf(names)).text).toBe(name);
    }
  });

  it("reads a short word that both spell by the rest of its column", () => {
    const column = ["Lò ThÞ §µo", "NguyÔn V¨n Hïng", "Lò"];
    expect(encodingOf(column)).toBe("TCVN3");
    expect(readText("Lò", "TCVN3").text).toBe("Lũ");
    expect(readText("Đặng Lò", "TCVN3").text).toBe("Đặng Lò");
  });

  it("names letters that are lost for good", () => {
    expect(readText("Nguy?n V\ufffdn An", "UNICODE").lost).toBe(true);
  });
});

describe("a Vietnamese syllable", () => {
  it.each(["Nguyễn", "Trường", "giếng", "gì", "quyết", "Ý", "ngoèo", "Khuỷu", "ĐẶNG", "yêu", "hoà", "thuỷ"])(
    "%s is one",
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(true);
    },
  );
  it.each(["Céng", "héi", "hßa", "Boä", "Vaên", "cat", "Strong", "Niê Kđăm"])("%s is none", (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });
});
