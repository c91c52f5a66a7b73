import { afterEach, describe, expect, it } from "vitest";
import type { OutputOf } from "#shared/contract/contract.ts";
import { admitted, founded, registered } from "../../support/records.ts";
import { openTestStation, type TestStation } from "../../support/station.ts";
import { workbookOf, type ForgedCell } from "../../support/workbook.ts";

let station: TestStation;
afterEach(async () => {
  await station.close();
});

interface Room {
  readonly meetingId: string;
  readonly ids: Readonly<Record<string, string>>;
}

/** A club with four members, two of them with the same name, and a meeting of theirs. */
async function room(): Promise<Room> {
  station = await openTestStation("2026-09-15");
  const club = await founded(station);
  const ids: Record<string, string> = {};
  const people = [
    ["an", "Nguyễn Văn An Mẫu", "1990-05-12"],
    ["hoa", "Lò Thị Hòa", "1985-02-03"],
    ["one", "Vàng A Sình", "1979-01-01"],
    ["two", "Vàng A Sình", "1991-01-01"],
  ] as const;
  for (const [key, name, birthDate] of people) {
    ids[key] = (await registered(station, name, { birthDate })).id;
    await admitted(station, club.id, { personId: ids[key], joinedOn: "2026-03-01" });
  }
  await registered(station, "Hà Văn Ngoài", { birthDate: "1970-01-01" });
  const meeting = await station.get("meetings.schedule", {
    clubId: club.id,
    meeting: { date: "2026-09-12", kind: "THUONG_KY" },
  });
  return { meetingId: meeting.id, ids };
}

async function read(
  meetingId: string,
  rows: readonly (readonly ForgedCell[])[],
): Promise<OutputOf<"excel.attendance">> {
  const ticket = await station.hand(workbookOf(rows), "diem-danh.xlsx");
  return await station.get("excel.attendance", { ticket, meetingId });
}

describe("attendance from a workbook", () => {
  it("is read by name and birth from one column of marks, with the reason of who was excused", async () => {
    const { meetingId, ids } = await room();
    const { marks, left } = await read(meetingId, [
      ["DANH SÁCH ĐIỂM DANH", null, null, null, null],
      ["STT", "Họ và tên", "Năm sinh", "Điểm danh", "Lý do"],
      [1, "NGUYỄN VĂN AN MẪU", 1990, "x", null],
      [2, "Lò Thị Hoà", 1985, "P", "Đi khám bệnh"],
      [3, "Vàng A Sình", 1991, "Vắng không phép", "bỏ qua"],
      [4, "Vàng A Sình", null, "x", null],
      [5, "Hà Văn Ngoài", 1970, "x", null],
      [6, "Lò Thị Hòa", 1985, "x", null],
      [7, "Vàng A Sình", 1979, "?", null],
    ]);
    expect(marks).toEqual([
      { personId: ids["an"], mark: "CM", reason: null },
      { personId: ids["hoa"], mark: "VP", reason: "Đi khám bệnh" },
      { personId: ids["two"], mark: "VK", reason: null },
    ]);
    expect(left).toEqual([
      { row: 6, name: "Vàng A Sình", why: "SEVERAL" },
      { row: 7, name: "Hà Văn Ngoài", why: "NOBODY" },
      { row: 8, name: "Lò Thị Hòa", why: "TWICE" },
      { row: 9, name: "Vàng A Sình", why: "NO_MARK" },
    ]);
    // Nothing is written until the official has looked and saved.
    const meeting = await station.get("meetings.get", { id: meetingId });
    expect(meeting.attendance.every(({ mark }) => mark === null)).toBe(true);
  });

  it("is read from a column for each mark, and a row with two ticks says nothing", async () => {
    const { meetingId, ids } = await room();
    const { marks, left } = await read(meetingId, [
      ["Họ và tên", "Ngày sinh", "Có mặt", "Vắng có phép", "Vắng không phép"],
      ["Nguyễn Văn An Mẫu", "12/5/1990", "x", null, null],
      ["Lò Thị Hòa", "03/02/1985", null, "x", null],
      ["Vàng A Sình", "01/01/1979", null, null, "x"],
      ["Vàng A Sình", "01/01/1991", "x", null, "x"],
    ]);
    expect(marks.map(({ personId, mark }) => [personId, mark])).toEqual([
      [ids["an"], "CM"],
      [ids["hoa"], "VP"],
      [ids["one"], "VK"],
    ]);
    expect(left).toEqual([{ row: 5, name: "Vàng A Sình", why: "NO_MARK" }]);
  });
});
