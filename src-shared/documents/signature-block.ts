import type { Result } from "#shared/base/result.ts";
import { accept, refuse } from "#shared/base/result.ts";
import { capitals } from "#shared/base/vietnamese-text.ts";
import type { OfficeFacts, SignatureFacts } from "./common-facts.ts";
import type { SignaturesBlock } from "./paper.ts";

/** Why a signer may not sign this paper so. */
export type SignatureRefusal = "signatureNotAllowed";

type Authority = SignatureFacts["authority"];
type Mode = SignatureFacts["mode"];
type Position = SignatureFacts["position"];

const positionTitles: Readonly<Record<Position, string>> = {
  CT: "CHỦ TỊCH",
  PCT: "PHÓ CHỦ TỊCH",
  CVP: "CHÁNH VĂN PHÒNG",
  PCVP: "PHÓ CHÁNH VĂN PHÒNG",
  TP: "TRƯỞNG PHÒNG",
  PTP: "PHÓ TRƯỞNG PHÒNG",
  TCA: "TRƯỞNG CÔNG AN",
  PTCA: "PHÓ TRƯỞNG CÔNG AN",
  CN: "CHỦ NHIỆM",
  PCN: "PHÓ CHỦ NHIỆM",
};

/** The body a collective signs for (`TM.`), and the head of each authority with the deputy who may sign `KT.`. */
const heads: Readonly<
  Record<Authority, { readonly collective?: string; readonly head: Position; readonly deputy: Position }>
> = {
  UBND: { collective: "ỦY BAN NHÂN DÂN", head: "CT", deputy: "PCT" },
  CHU_TICH_UBND: { head: "CT", deputy: "PCT" },
  PHONG: { head: "TP", deputy: "PTP" },
  CONG_AN_XA: { head: "TCA", deputy: "PTCA" },
  BCN_CLB: { collective: "BAN CHỦ NHIỆM", head: "CN", deputy: "PCN" },
};

const unitHeads: readonly Position[] = ["CVP", "TP"];
const unitDeputies: Readonly<Partial<Record<Position, Position>>> = { PCVP: "CVP", PTP: "TP" };

function byOrder(position: Position): string[] | undefined {
  if (unitHeads.includes(position)) {
    return ["TL. CHỦ TỊCH", positionTitles[position]];
  }
  const head = unitDeputies[position];
  return head === undefined
    ? undefined
    : ["TL. CHỦ TỊCH", `KT. ${positionTitles[head]}`, positionTitles[position]];
}

function ownLines(authority: Authority, mode: Mode, position: Position): string[] | undefined {
  const { head, deputy } = heads[authority];
  switch (mode) {
    case "TRUC_TIEP":
      return position === head ? [positionTitles[head]] : undefined;
    case "KT":
      return position === deputy ? [`KT. ${positionTitles[head]}`, positionTitles[deputy]] : undefined;
    case "Q":
      return position === head ? [`Q. ${positionTitles[head]}`] : undefined;
    case "TL":
      return authority === "CHU_TICH_UBND" ? byOrder(position) : undefined;
    case "TUQ":
      return authority === "CHU_TICH_UBND" && unitHeads.includes(position)
        ? ["TUQ. CHỦ TỊCH", positionTitles[position]]
        : undefined;
  }
}

/**
 * The capitals above the signature: `TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH`. Refuses
 * `signatureNotAllowed` where Nghị định 30/2020/NĐ-CP, Điều 13 does not let this post sign so: KT. only by the
 * deputy of the head, TL. and TUQ. only for the chairman and only by the head of a subordinate unit (TL. may pass
 * to that unit's deputy, TUQ. may not), and a collective's paper never by order.
 */
export function signatureLines(signature: SignatureFacts): Result<readonly string[], SignatureRefusal> {
  const { authority, mode, position } = signature;
  const own = ownLines(authority, mode, position);
  if (own === undefined) {
    return refuse("signatureNotAllowed", { authority, mode, position }, [
      { path: "signature.position", code: "signatureNotAllowed" },
    ]);
  }
  const { collective } = heads[authority];
  return accept(collective === undefined ? own : [`TM. ${collective}`, ...own]);
}

/** The authority line of a decision: the body, or its head where the matter is the head's own. */
export function authorityLine(authority: Authority, office: OfficeFacts): string {
  const unit = capitals(office.unitName);
  switch (authority) {
    case "UBND":
      return `ỦY BAN NHÂN DÂN ${unit}`;
    case "CHU_TICH_UBND":
      return `CHỦ TỊCH ỦY BAN NHÂN DÂN ${unit}`;
    case "CONG_AN_XA":
      return `TRƯỞNG CÔNG AN ${unit}`;
    case "PHONG":
    case "BCN_CLB":
      return office.nameLines.join(" ");
  }
}

/** Recipients left, signer right. The combination has been checked before a kind is built, so it is taken as allowed. */
export function signaturesOf(signature: SignatureFacts, recipients: readonly string[]): SignaturesBlock {
  const lines = signatureLines(signature);
  return {
    kind: "signatures",
    recipients: { items: recipients },
    right: { lines: lines.ok ? lines.value : [], name: signature.signerName },
  };
}
