import { describe, expect, it } from "vitest";
import { communesMeantBy } from "#shared/law/former-units.ts";

const today = "2026-10-05";

/*
 * Expected communes are those of the resolutions of the Ủy ban Thường vụ Quốc hội of 16/6/2025 that made them: Sơn La
 * 1681/NQ-UBTVQH15 (Điều 1, khoản 2, 3, 4, 5), Điện Biên 1661/NQ-UBTVQH15.
 */
describe("a commune of before 01/7/2025", () => {
  it.each([
    ["Bản Mẫu, xã Chiềng Xuân, huyện Vân Hồ, tỉnh Sơn La", ["Xã Chiềng Sơn, tỉnh Sơn La"]],
    ["xã Chiềng Khừa, thị xã Mộc Châu, tỉnh Sơn La", ["Xã Lóng Sập, tỉnh Sơn La"]],
    ["Bản Mẫu, xã Lóng Luông, huyện Vân Hồ, tỉnh Sơn La", ["Xã Vân Hồ, tỉnh Sơn La"]],
    ["xã Quang Minh, huyện Vân Hồ", ["Xã Song Khủa, tỉnh Sơn La"]],
    ["XÃ MƯỜNG THÍN; HUYỆN TUẦN GIÁO; TỈNH ĐIỆN BIÊN", ["Xã Chiềng Sinh, tỉnh Điện Biên"]],
  ])("%s is proposed as it is called now", (address, now) => {
    expect(communesMeantBy(address, today)).toEqual(now);
  });

  it.each([
    "xã Chiềng Mung",
    "huyện Mai Sơn, tỉnh Sơn La",
    "xã Không Có, huyện Mai Sơn, tỉnh Sơn La",
    // Mộc Châu was a thị xã on the last day; the table does not know what it was before.
    "xã Chiềng Khừa, huyện Mộc Châu, tỉnh Sơn La",
    // Tây Ninh, Trà Vinh and others each had a thị trấn and a huyện of this name.
    "thị trấn Châu Thành, huyện Châu Thành",
    "",
  ])("%j is not certain enough for a proposal", (address) => {
    expect(communesMeantBy(address, today)).toEqual([]);
  });

  it("is told from its namesakes by the province", () => {
    const [place, ...others] = communesMeantBy("thị trấn Châu Thành, huyện Châu Thành, tỉnh Tây Ninh", today);
    expect(place).toContain("tỉnh Tây Ninh");
    expect(others).toEqual([]);
  });
});
