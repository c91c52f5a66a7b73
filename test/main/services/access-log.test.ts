import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase } from "#main/database/open.ts";
import { noteAccess } from "#main/database/access-log.ts";
import { admitted, founded, registered } from "../../support/records.ts";
import { newDatabase } from "../../support/database.ts";
import { openTestStation, type TestCaller, type TestStation } from "../../support/station.ts";

/* NĐ 356/2025/NĐ-CP Điều 4 khoản 2: who has looked at, printed and taken out whose data is written down. All people are invented. */

let station: TestStation;
let official: TestCaller;
const password = "một câu dễ nhớ của cán bộ";

beforeAll(async () => {
  station = await openTestStation("2026-09-15");
  await station.get("accounts.add", {
    login: "canbo",
    fullName: "Hà Thị Cán Bộ",
    role: "CAN_BO",
    password,
  });
  official = station.newCaller();
  await official.get("station.unlock", { login: "canbo", password });
});
afterAll(async () => {
  await station.close();
});

type Line = readonly [who: string, kind: string, what: string, detail: string, persons: number];

async function linesOf(personId: string): Promise<readonly Line[]> {
  const { rows } = await station.get("access.ofPerson", { personId });
  return rows.map(({ fullName, kind, what, detail, persons }) => [fullName, kind, what, detail, persons]);
}

const columns = [{ key: "name", title: "Họ và tên" }];

it("writes down who opened a file, and takes what a screen asks again and again for one look", async () => {
  const { id } = await registered(station, "Lường Văn Xem Mẫu");
  await official.get("people.get", { id });
  await official.get("people.get", { id });
  await station.get("people.get", { id });
  expect(await linesOf(id)).toEqual([
    ["Trần Văn Mẫu", "XEM", "FILE", "", 1],
    ["Hà Thị Cán Bộ", "XEM", "FILE", "", 1],
  ]);
});

it("writes down a list with everyone who stands in it, and nobody else", async () => {
  const club = await founded(station);
  const { id: member } = await registered(station, "Quàng Văn Trong Mẫu");
  const { id: other } = await registered(station, "Quàng Thị Ngoài Mẫu");
  await admitted(station, club.id, { personId: member, joinedOn: "2026-02-01" });
  const list = { list: "members" as const, title: "Danh sách hội viên", columns, clubId: club.id };
  await official.get("lists.excel", list);
  await official.get("lists.print", list);
  expect(await linesOf(member)).toEqual([
    ["Hà Thị Cán Bộ", "IN", "LIST", "Danh sách hội viên", 1],
    ["Hà Thị Cán Bộ", "XUAT", "LIST", "Danh sách hội viên", 1],
  ]);
  expect(await linesOf(other)).toEqual([]);
});

it("writes down simple records by the person they are about", async () => {
  const { id } = await registered(station, "Vì Văn Ghi Mẫu");
  await station.get("entries.add", {
    kind: "conduct",
    fields: { personId: id, kind: "KHEN", date: "2026-09-01", text: "Giúp người mới" },
  });
  await official.get("lists.excel", {
    list: "entries",
    kind: "conduct",
    title: "Khen thưởng",
    columns: [{ key: "text", title: "Nội dung" }],
  });
  expect(await linesOf(id)).toEqual([["Hà Thị Cán Bộ", "XUAT", "LIST", "Khen thưởng", 1]]);
});

it("writes down the names behind a figure that leave the programme", async () => {
  const { id, code } = await registered(station, "Tòng Văn Số Mẫu");
  const order = { period: "2026-09", figure: "CT01", codes: [code] };
  await official.get("reports.namesFile", { ...order, form: "XLSX" });
  expect(await linesOf(id)).toEqual([["Hà Thị Cán Bộ", "XUAT", "NAMES", "CT01 2026-09", 1]]);
});

it("writes down no look at a club's paper, which is about nobody alone, however often it is shown", async () => {
  const club = await founded(station);
  const before = (await station.get("access.list", {})).total;
  const { id } = await station.get("documents.draft", { kind: "D05", date: "2026-09-14", clubId: club.id });
  await official.reply("documents.preview", { id });
  await official.reply("documents.preview", { id });
  expect((await station.get("access.list", {})).total).toBe(before);
});

it("narrows the log by account, kind and month", async () => {
  const { total } = await station.get("access.list", { account: "canbo", kind: "IN" });
  expect(total).toBe(1);
  const { since, rows } = await station.get("access.list", { account: "quantri" });
  expect(rows.map(({ account, personName }) => [account, personName])).toEqual([
    ["quantri", "Lường Văn Xem Mẫu"],
  ]);
  const month = since?.slice(0, 7) ?? "";
  expect((await station.get("access.list", { month })).total).toBe(6);
  expect((await station.get("access.list", { month: "2019-01" })).total).toBe(0);
});

it("is only ever added to", () => {
  const { database, directory } = newDatabase();
  const note = {
    at: "2026-09-15T08:00:00+07:00",
    account: "canbo",
    kind: "XEM",
    what: "FILE",
    detail: "",
  } as const;
  noteAccess(database, note, ["018f0000-0000-7000-8000-000000000001"]);
  for (const sql of [
    "UPDATE access_log SET account = 'khac'",
    "DELETE FROM access_log",
    "INSERT OR REPLACE INTO access_log VALUES (1, '', '', 'IN', '', '', 0)",
    "UPDATE access_log_person SET sequence = 1",
    "DELETE FROM access_log_person",
  ]) {
    expect(() => database.sqlite.exec(sql)).toThrow("the access log is only added to");
  }
  closeDatabase(database);
  rmSync(directory, { recursive: true });
});
