import { paperNumber } from "#shared/base/numbers.ts";
import type { TableBlock } from "../paper.ts";
import { boardRoleNames, honorificNames, type BoardMember } from "./club-facts.ts";

/** A club's board as a table; `roleTitle` heads the column of the roles, which a proposal only foresees. */
export function boardTable(board: readonly BoardMember[], roleTitle: string): TableBlock {
  return {
    kind: "table",
    columns: [
      { widthMm: 12, align: "center" },
      { widthMm: 52, align: "left" },
      { widthMm: 60, align: "left" },
      { widthMm: 36, align: "left" },
    ],
    header: [
      [{ text: "STT" }, { text: "Họ và tên" }, { text: "Chức vụ, đơn vị công tác" }, { text: roleTitle }],
    ],
    rows: board.map((member, index) => [
      paperNumber(index + 1),
      `${honorificNames[member.honorific]} ${member.fullName}`,
      member.position,
      boardRoleNames[member.role],
    ]),
    sizePt: 13,
  };
}
