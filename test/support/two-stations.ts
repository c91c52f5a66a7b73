import { openTestStation, upperProfile, type TestStation } from "./station.ts";
import { handInYear } from "./scenario-year.ts";

/** Two stations that have compared their cards by telephone, both ways. */
export async function introduce(one: TestStation, other: TestStation): Promise<void> {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const { card, comparison } = await from.get("keys.card", {});
    const ticket = await to.hand(await from.fetch(card.ticket), "the-khoa.the");
    await to.get("keys.trust", { ticket, number: comparison });
  }
}

/** Carries what lies behind a ticket of one station to another, as a stick would. */
export async function carry(from: TestStation, ticket: string, to: TestStation): Promise<string> {
  return await to.hand(await from.fetch(ticket), "goi.gdl");
}

export const policy = {
  to: "T01",
  level: "RECORDS",
  safetyCopy: false,
  reason: "Kế hoạch phối hợp số 12/KH-BCĐ",
  purpose: "Theo dõi, giúp đỡ sau cai nghiện",
  legalBasis: "Luật Phòng, chống ma túy",
  keepUntil: "Đến hết thời hạn quản lý",
  deletion: "Bên nhận xóa khi hết mục đích",
  responsibility: "Mỗi bên trong phạm vi của mình",
} as const;

/** A commune with its invented year and the upper level, introduced to each other; September is closed. */
export async function communeAndUpper(
  today: string,
): Promise<{ readonly commune: TestStation; readonly upper: TestStation }> {
  const commune = await openTestStation(today);
  const upper = await openTestStation(today, upperProfile);
  await commune.get("scenario.import", await handInYear(commune));
  await commune.get("reports.close", { period: "2026-09" });
  await introduce(commune, upper);
  return { commune, upper };
}
