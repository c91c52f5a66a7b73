import { describe, expect, test } from "vitest";
import type { SignatureFacts } from "#shared/documents/common-facts.ts";
import { authorities, signerPositions, signingModes } from "#shared/documents/common-facts.ts";
import { signatureLines } from "#shared/documents/signature-block.ts";

function lines(
  authority: SignatureFacts["authority"],
  mode: SignatureFacts["mode"],
  position: SignatureFacts["position"],
): string {
  const result = signatureLines({ authority, mode, position, signerName: "Trần Kiến Hưng" });
  return result.ok ? result.value.join(" / ") : result.refusal.code;
}

describe("the capitals above the signature (NĐ 30/2020, Điều 13; phụ lục I.II.7)", () => {
  test.each([
    ["UBND", "TRUC_TIEP", "CT", "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH"],
    ["UBND", "KT", "PCT", "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"],
    ["UBND", "Q", "CT", "TM. ỦY BAN NHÂN DÂN / Q. CHỦ TỊCH"],
    ["CHU_TICH_UBND", "TRUC_TIEP", "CT", "CHỦ TỊCH"],
    ["CHU_TICH_UBND", "KT", "PCT", "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"],
    ["CHU_TICH_UBND", "Q", "CT", "Q. CHỦ TỊCH"],
    ["CHU_TICH_UBND", "TL", "CVP", "TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG"],
    ["CHU_TICH_UBND", "TL", "PCVP", "TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG"],
    ["CHU_TICH_UBND", "TUQ", "TP", "TUQ. CHỦ TỊCH / TRƯỞNG PHÒNG"],
    ["PHONG", "TRUC_TIEP", "TP", "TRƯỞNG PHÒNG"],
    ["PHONG", "KT", "PTP", "KT. TRƯỞNG PHÒNG / PHÓ TRƯỞNG PHÒNG"],
    ["BCN_CLB", "TRUC_TIEP", "CN", "TM. BAN CHỦ NHIỆM / CHỦ NHIỆM"],
    ["BCN_CLB", "KT", "PCN", "TM. BAN CHỦ NHIỆM / KT. CHỦ NHIỆM / PHÓ CHỦ NHIỆM"],
  ] as const)("%s %s %s → %s", (...[authority, mode, position, expected]) => {
    expect(lines(authority, mode, position)).toBe(expected);
  });

  test.each([
    ["CHU_TICH_UBND", "KT", "TP", "KT. is for the deputy only"],
    ["CHU_TICH_UBND", "TUQ", "PTP", "TUQ. is not passed on"],
    ["UBND", "TL", "CVP", "a collective does not sign by order"],
    ["UBND", "TRUC_TIEP", "PCT", "the deputy does not sign as the head"],
    ["PHONG", "Q", "PTP", "only the head can be acting head"],
  ] as const)("%s %s %s is refused: %s", (...[authority, mode, position]) => {
    expect(lines(authority, mode, position)).toBe("signatureNotAllowed");
  });

  test("TM. stands on the papers of a collective, and on those only, whatever the combination", () => {
    const allowed = authorities.flatMap((authority) =>
      signingModes.flatMap((mode) =>
        signerPositions
          .map((position) => ({
            isCollective: authority === "UBND" || authority === "BCN_CLB",
            text: lines(authority, mode, position),
          }))
          .filter(({ text }) => text !== "signatureNotAllowed"),
      ),
    );
    // TRUC_TIEP, KT and Q for each of the five authorities; TL (four posts) and TUQ (two) for the chairman.
    expect(allowed).toHaveLength(5 * 3 + 4 + 2);
    for (const { isCollective, text } of allowed) {
      expect(text.startsWith("TM. "), text).toBe(isCollective);
      expect(text.includes("KT. "), text).toBe(text.includes("PHÓ "));
    }
  });
});
