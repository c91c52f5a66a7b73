/*
 * Words that stand in receipts, manifests and papers of the exchange: they leave the office with the bundle.
 */

/** What a receipt says of a bundle some of whose records were changed on both sides. */
export function waitingForDecision(count: number): string {
  return `Có ${String(count)} hồ sơ chờ đối chiếu.`;
}

/** Stands where a record was voided without a word why. */
export const noReasonGiven = "Không ghi lý do";

/** Kinds of data a receiver may get, as the seven items of a transfer name them. */
export const dataKindWords = {
  TOTALS: "Số liệu tổng hợp, không có dữ liệu cá nhân",
  RECORDS: "Hồ sơ quản lý, giúp đỡ sau cai nghiện, có dữ liệu cá nhân nhạy cảm",
} as const;

/** What the list of communes to be reminded says of each. */
export const reminderWords = {
  missing: "Chưa gửi",
  held: "Đang giữ, thiếu gói trước",
  returned: (reason: string) => `Trả lại: ${reason}`,
} as const;
