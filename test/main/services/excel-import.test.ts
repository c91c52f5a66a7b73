import { afterEach, describe, expect, it } from "vitest";
import type { CallInput, OutputOf } from "#shared/contract/contract.ts";
import { readWorkbook } from "#main/spreadsheet/read-workbook.ts";
import { importFieldLabels, importWords } from "#renderer/text/excel.ts";
import { aPerson, admitted, founded, registered } from "../../support/records.ts";
import { openTestStation, type TestStation } from "../../support/station.ts";
import { forgedWorkbook, sheetXml, workbookOf, type ForgedCell } from "../../support/workbook.ts";

// What a row must come to was worked out by hand from the row itself.

let station: TestStation;
afterEach(async () => {
  await station.close();
});

type Source = Partial<CallInput<"excel.import">>;

async function ask(bytes: Uint8Array, more: Source = {}): Promise<OutputOf<"excel.inspect">> {
  const ticket = await station.hand(bytes, "ds.xlsx");
  const { choices: _choices, words: _words, fieldNames: _names, ...source } = more;
  return await station.get("excel.inspect", { ticket, list: "people", ...source });
}

async function take(bytes: Uint8Array, more: Source = {}): Promise<OutputOf<"excel.import">> {
  const ticket = await station.hand(bytes, "ds.xlsx");
  return await station.get("excel.import", {
    ticket,
    list: "people",
    words: importWords,
    fieldNames: importFieldLabels,
    ...more,
  });
}

async function dossierNamed(query: string): Promise<OutputOf<"people.get">> {
  const { rows } = await station.get("people.list", { query, state: "TAT_CA" });
  expect(rows).toHaveLength(1);
  return await station.get("people.get", { id: rows[0]?.id ?? "" });
}

const head = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Điện thoại"];

function file(phone: string | null, birth: string): Uint8Array {
  return workbookOf([head, [1, "Vi Văn Lặp", birth, "Nam", "001090012345", phone]]);
}

function oddlyHeaded(name: string): Uint8Array {
  return workbookOf([
    ["Đối tượng theo dõi", "Năm", "Họ và tên", "G"],
    ["x", 1990, name, "Nam"],
  ]);
}

function withSubstance(substance: string, category: string | null): Uint8Array {
  return workbookOf([
    ["Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Tình trạng", "Loại ma túy sử dụng"],
    ["Vi Văn Chất", "05/09/1990", "Nam", "001090012345", category, substance],
    ["Vi Văn Không", "06/09/1990", "Nam", "001090012346", null, "heroin"],
  ]);
}

describe("a workbook of people", () => {
  it("is read from any head, two rows of it, merged cells, several sheets, and through what stands around the table", async () => {
    station = await openTestStation("2026-09-15");
    const bytes = forgedWorkbook({
      Bìa: sheetXml([["UBND XÃ BÌNH LÂM THƯỢNG"]]),
      "Thôn 1": sheetXml(
        [
          ["DANH SÁCH NGƯỜI SAU CAI", null, null, null, null],
          [],
          ["STT", "Họ và tên", "Năm sinh", null, "Thôn"],
          [null, null, "Nam", "Nữ", null],
          ["(1)", "(2)", "(3)", "(4)", "(5)"],
          ["I. Diện sau cai", null, null, null, null],
          [1, "Nguyễn Văn Bảng Một", 1965, null, "Đồi Chè"],
          [2, "Trần Thị Bảng Hai", null, "03/1970", null],
          [null, "Tổng cộng", 2, null, null],
          [null, "NGƯỜI LẬP BIỂU", null, null, null],
        ],
        ["A1:E1", "A3:A4", "B3:B4", "C3:D3", "E3:E4", "A6:E6", "E7:E8"],
      ),
      "Thôn 2": sheetXml([
        ["Họ tên", "NTNS", "Phái"],
        ["Lê Văn Bảng Cuối", { serial: 33_012 }, "Nam"],
      ]),
    });
    const preview = await ask(bytes);
    expect(preview).toMatchObject({
      counts: { NEW: 3, REFUSED: 0, DOUBTFUL: 0 },
      skippedSheets: ["Bìa"],
      sheets: [
        { name: "Thôn 1", headRow: 4, rows: 2 },
        { name: "Thôn 2", headRow: 1, rows: 1 },
      ],
    });
    expect(await take(bytes)).toMatchObject({ written: 3, returned: null });
    expect(await dossierNamed("bang mot")).toMatchObject({ birth: "1965", person: { sex: "NAM" } });
    expect(await dossierNamed("bang hai")).toMatchObject({
      birth: "03/1970",
      person: { sex: "NU" },
      residences: [{ area: "Đồi Chè" }],
    });
    expect(await dossierNamed("bang cuoi")).toMatchObject({ birth: "19/5/1990" });
  });

  it("takes the substance beside the category, keeps it with the one on record, and says where there is none", async () => {
    station = await openTestStation("2026-09-15");
    const first = await ask(withSubstance("Hêrôin", "Sau cai"));
    expect(first.counts).toMatchObject({ NEW: 2 });
    expect(first.rows[1]?.reasons).toMatchObject([{ code: "substanceWithoutCategory" }]);
    await take(withSubstance("Hêrôin", "Sau cai"));
    const second = await ask(withSubstance("ma túy đá", null));
    expect(second.rows[0]?.changes).toEqual([{ field: "substance", before: "HEROINE", after: "ATS" }]);
    await take(withSubstance("ma túy đá", null));
    const { id } = await dossierNamed("vi van chat");
    const { rows } = await station.get("entries.list", {
      kind: "category_status",
      of: { key: "personId", id },
    });
    expect(rows.map(({ fields }) => String(fields["substance"])).toSorted()).toEqual(["ATS", "HEROINE"]);
    expect(rows.map(({ fields }) => fields["category"])).toEqual(["SAU_CAI", "SAU_CAI"]);
  });

  it("gives zeros back, reads every way a date is written, and never swaps day and month", async () => {
    station = await openTestStation("2026-09-15");
    const rows: readonly (readonly ForgedCell[])[] = [
      head,
      [1, "Lò Văn Mốt", "05/09/1990", "Nam", 1_090_012_345, 912_345_678],
      [2, "Lò Văn Hai", "5.9.90", "nam", "001090 012 346", "+84 912 345 679"],
      [3, "Lò Văn Quý", "ngày 05 tháng 9 năm 1990", null, 1_090_012_347, null],
      [4, "Lò Văn Bốn", "05/13/1990", "Nam", null, null],
      [5, "Lò Văn Năm", "29/02/1990", "Nam", null, null],
      [6, "Lò Văn Sáu", "1990", "Nam", "1,07801E+11", null],
      [7, "Lò Văn Thứ Bảy", "1990", "Nam", 12_345_678, "12"],
      [8, "Lò Văn Tám", { formula: "TODAY()", value: "1990" }, "Nam", null, null],
      [9, "Lò Văn Chín 9", "1990", "Nam", null, null],
      [10, "Lò Văn Mười", "1990", null, null, null],
      [11, "Lò Văn Mốt", "05/09/1990", "Nam", 1_090_012_345, null],
      [12, "Lò Văn M?ời hai", "1990", "Nam", null, null],
    ];
    const preview = await ask(workbookOf(rows));
    const codes = Object.fromEntries(
      preview.rows.map(({ row, state, reasons }) => [row, [state, ...reasons.map(({ code }) => code)]]),
    );
    expect(codes).toEqual({
      2: ["NEW", "zerosPutBack", "zerosPutBack"],
      3: ["NEW"],
      4: ["NEW", "zerosPutBack"],
      5: ["REFUSED", "dateNotReal"],
      6: ["REFUSED", "dateNotReal"],
      7: ["REFUSED", "identityDigitsLost"],
      8: ["NEW", "zerosPutBack", "leftOut"],
      9: ["REFUSED", "formula"],
      10: ["REFUSED", "nameLetters"],
      11: ["REFUSED", "sexMissing"],
      12: ["REFUSED", "twiceInFile", "zerosPutBack"],
      13: ["REFUSED", "lettersLost", "nameLetters"],
    });
    await take(workbookOf(rows));
    const first = await dossierNamed("lo van mot");
    expect(first).toMatchObject({
      birth: "05/9/1990",
      person: { phone: "0912345678" },
      identities: [{ kind: "CCCD", number: "001090012345" }],
    });
    // The fourth digit of 001090012347 is 0: a man born in the 20th century.
    expect(await dossierNamed("lo van quy")).toMatchObject({ birth: "05/9/1990", person: { sex: "NAM" } });
    expect(await dossierNamed("lo van thu bay")).toMatchObject({
      identities: [{ kind: "CMND", number: "012345678" }],
    });
  });

  it("is converted from TCVN3 and VNI, column by column, and says which capitals were guessed", async () => {
    station = await openTestStation("2026-09-15");
    const bytes = workbookOf([
      ["Hä vµ tªn", "N¨m sinh", "Giíi tÝnh", "Ñòa chæ"],
      ["NguyÔn V¨n Kh¶i", 1980, "Nam", "Xaõ Bình Laâm Thöôïng"],
      ["§ç THÞ HåNG", 1982, "N÷", "Xaõ Hoøa Bình"],
      ["Lò", 1984, "Nam", "Xaõ Hoøa Bình"],
    ]);
    const preview = await ask(bytes);
    expect(preview.sheets[0]?.columns.map(({ field, encoding }) => [field, encoding])).toEqual([
      ["fullName", "TCVN3"],
      ["birth", "UNICODE"],
      ["sex", "TCVN3"],
      ["address", "VNI"],
    ]);
    await take(bytes);
    expect(await dossierNamed("khai")).toMatchObject({
      person: { fullName: "Nguyễn Văn Khải" },
      residences: [{ address: "Xã Bình Lâm Thượng" }],
    });
    expect(preview.rows.map(({ name }) => name).toSorted()).toEqual(["Lũ", "Nguyễn Văn Khải", "ĐỖ THỊ HỒNG"]);
    expect(preview.rows.find(({ name }) => name === "ĐỖ THỊ HỒNG")?.reasons).toEqual([
      { code: "capitalsGuessed", params: { field: "fullName", value: "ĐỖ THỊ HỒNG" } },
    ]);
  });

  it("takes text in composed and decomposed letters as the same", async () => {
    station = await openTestStation("2026-09-15");
    const row = ["Nguyễn Thị Hoà".normalize("NFD"), "12/12/1990", "Nữ".normalize("NFD")];
    await take(workbookOf([["Họ và tên".normalize("NFD"), "Ngày sinh", "Giới tính"], row]));
    expect((await dossierNamed("hoa")).person.fullName).toBe("Nguyễn Thị Hoà");
  });

  it("brought in twice adds nothing; changed, it changes only what it says; undone, all is as before", async () => {
    station = await openTestStation("2026-09-15");
    await take(file("0912345678", "1990"));
    expect(await take(file("0912345678", "1990"))).toMatchObject({
      id: null,
      written: 0,
      counts: { SAME: 1 },
    });
    expect(await take(file(null, "1990"))).toMatchObject({ written: 0, counts: { SAME: 1 } });
    const preview = await ask(file("0987654321", "05/09/1990"));
    expect(preview.rows[0]?.changes).toEqual([
      { field: "phone", before: "0912345678", after: "0987654321" },
      { field: "birthDate", before: "1990", after: "05/9/1990" },
    ]);
    const second = await take(file("0987654321", "05/09/1990"));
    expect(second).toMatchObject({ written: 1, counts: { CHANGED: 1 } });
    expect(await dossierNamed("vi van lap")).toMatchObject({
      birth: "05/9/1990",
      person: { phone: "0987654321" },
    });
    await station.get("excel.undo", { id: second.id ?? "" });
    expect(await dossierNamed("vi van lap")).toMatchObject({
      birth: "1990",
      person: { phone: "0912345678" },
    });
    expect(await station.get("station.check", {})).toMatchObject({ sound: true });
  });

  it("is taken back whole among one's own last actions, also when it wrote more than those look through", async () => {
    station = await openTestStation("2026-09-15");
    await registered(station, "Vi Văn Đã Có");
    const rows = Array.from({ length: 300 }, (_none, index) => [
      index + 1,
      `Lò Văn ${"ABCDEGHIKLMN".charAt(index % 12)}${"aeiouy".charAt(Math.floor(index / 12) % 6)}n ${"bcdghklmnt".charAt(Math.floor(index / 72) % 10)}a${"cmnpt".charAt(Math.floor(index / 720))}`,
      1960 + (index % 40),
      "Nam",
      null,
      null,
    ]);
    const { written } = await take(workbookOf([head, ...rows]));
    expect(written).toBe(300);
    const [last] = await station.get("undo.mine", { limit: 1 });
    expect(last).toMatchObject({ operation: "excel.import", obstacle: null });
    // A person and a residence each, the import itself and how its columns were read.
    expect(last?.count).toBe(602);
    await station.get("undo.take", { batch: last?.batch ?? "" });
    expect((await station.get("people.list", { query: "", state: "TAT_CA" })).total).toBe(1);
    expect(await station.get("excel.imports", {})).toMatchObject([
      { undoneAt: expect.any(String) as string },
    ]);
    expect(await station.get("station.check", {})).toMatchObject({ sound: true });
  });

  it("is not taken back once someone has gone on from it", async () => {
    station = await openTestStation("2026-09-15");
    const { id } = await take(workbookOf([head, [1, "Vi Văn Tiếp", 1990, "Nam", null, null]]));
    const person = await dossierNamed("vi van tiep");
    const change = { ...person.person, phone: "0912345678" };
    await station.get("people.change", {
      id: person.id,
      version: person.version,
      person: change,
      reason: "Bổ sung",
    });
    expect(await station.refused("excel.undo", { id: id ?? "" })).toBe("importGoneOn");
    const own = await station.get("undo.mine", {});
    expect(own.find(({ operation }) => operation === "excel.import")?.obstacle).toBe("changedSince");
    expect((await dossierNamed("vi van tiep")).residences).toHaveLength(1);
  });

  it("is not taken back once a field that the workbook left empty was filled", async () => {
    station = await openTestStation("2026-09-15");
    const { id } = await take(
      workbookOf([
        ["Họ và tên", "Năm sinh", "Giới tính", "Cư trú từ ngày"],
        ["Vi Văn Rời", 1990, "Nam", "01/02/2026"],
      ]),
    );
    const person = await dossierNamed("vi van roi");
    const [home] = person.residences;
    await station.get("people.endResidence", {
      id: home?.id ?? "",
      version: home?.version ?? 0,
      to: "2026-09-14",
      reason: "CHUYEN_DI",
    });
    expect(await station.refused("excel.undo", { id: id ?? "" })).toBe("importGoneOn");
  });

  it("leaves doubtful rows out unless someone decides, and writes the reason beside each row", async () => {
    station = await openTestStation("2026-09-15");
    const known = await registered(station, "Hà Thị Thúy", {
      sex: "NU",
      birthDate: "1990-01-01",
      birthPrecision: "YEAR",
    });
    const bytes = workbookOf([
      ["Họ và tên", "Ngày sinh", "Giới tính", "Nghề nghiệp"],
      ["Hà Thị Thuý", "06/07/1990", "Nữ", "Làm ruộng"],
      ["Hà Thị Thủy", "1990", "Nữ", "Thợ may"],
    ]);
    const preview = await ask(bytes);
    expect(preview.rows.map(({ state, candidates }) => [state, candidates[0]?.why])).toEqual([
      ["DOUBTFUL", ["NAME_SPELLING", "BIRTH_YEAR"]],
      ["DOUBTFUL", ["NAME_UNMARKED", "BIRTH_YEAR"]],
    ]);
    const none = await take(bytes);
    expect(none).toMatchObject({ written: 0, counts: { DOUBTFUL: 2 } });
    const back = await readWorkbook(await station.fetch(none.returned?.ticket ?? ""));
    expect(back.ok && back.value[0]?.rows[1]?.[4]).toBe(
      `Có thể là người đã có hồ sơ ${known.code}; chưa nhập.`,
    );
    await take(bytes, {
      choices: [
        { sheet: 0, row: 2, as: known.id },
        { sheet: 0, row: 3, as: "NEW" },
      ],
    });
    expect(await station.get("people.get", { id: known.id })).toMatchObject({
      birth: "06/7/1990",
      person: { occupation: "Làm ruộng", fullName: "Hà Thị Thúy" },
    });
    expect((await station.get("people.list", { query: "ha thi thuy" })).total).toBe(2);
  });

  it("asks about a number that someone of another name carries", async () => {
    station = await openTestStation("2026-09-15");
    await station.get(
      "people.register",
      aPerson({ fullName: "Bế Văn Một" }, { identity: { kind: "CCCD", number: "001090077777" } }),
    );
    const preview = await ask(workbookOf([head, [1, "Nông Thị Hai", 1980, "Nữ", "001090077777", null]]));
    expect(preview.rows[0]).toMatchObject({ state: "DOUBTFUL", reasons: [{ code: "identityOfOther" }] });
  });

  it("takes a year that is an estimate as one, refines it, gives it out so, and prints its year on papers", async () => {
    station = await openTestStation("2026-09-15");
    await take(file(null, "khoảng 1975"));
    const { id: personId, ...known } = await dossierNamed("vi van lap");
    expect(known).toMatchObject({ birth: "khoảng 1975", age: 51, person: { birthPrecision: "UNKNOWN_EST" } });
    expect(await take(file(null, "Khoảng năm 1975"))).toMatchObject({ written: 0, counts: { SAME: 1 } });
    const { ticket } = await station.get("lists.excel", {
      list: "people",
      title: "Danh sách người",
      columns: [{ key: "birth", title: "Ngày sinh" }],
    });
    const out = await readWorkbook(await station.fetch(ticket));
    expect(out.ok && out.value[0]?.rows.flat()).toContain("khoảng 1975");
    const { id } = await station.get("documents.draft", { kind: "D07", date: "2026-09-15", personId });
    expect((await station.get("documents.get", { id })).facts).toMatchObject({
      person: { birthDate: "1975-01-01", birthPrecision: "YEAR" },
    });
    const preview = await ask(file(null, "03/1977"));
    expect(preview.rows[0]?.changes).toEqual([
      { field: "birthDate", before: "khoảng 1975", after: "03/1977" },
    ]);
    await take(file(null, "03/1977"));
    expect(await dossierNamed("vi van lap")).toMatchObject({ birth: "03/1977" });
  });

  it("remembers how the columns of such a file are read", async () => {
    station = await openTestStation("2026-09-15");
    const map = { columns: { "doi tuong theo doi": null, nam: "birth", g: "sex" }, headRow: null };
    expect((await ask(oddlyHeaded("Tạ Văn Hai"))).counts.REFUSED).toBe(1);
    await take(oddlyHeaded("Tạ Văn Một"), { map });
    const again = await ask(oddlyHeaded("Tạ Văn Hai"));
    expect(again).toMatchObject({ remembered: true, counts: { NEW: 1 } });
    expect(again.sheets[0]?.columns.map(({ field }) => field)).toEqual([null, "birth", "fullName", "sex"]);
  });
});

describe("a workbook of members", () => {
  it("admits known people by name or number, refuses strangers, and changes nothing for members", async () => {
    station = await openTestStation("2026-09-15");
    const club = await founded(station);
    const [one, two] = [await registered(station, "Mùa A Dế"), await registered(station, "Mùa A Páo")];
    await admitted(station, club.id, { personId: two.id, joinedOn: "2026-02-01" });
    const bytes = workbookOf([
      ["Họ tên hội viên", "Năm sinh", "Ngày vào CLB"],
      ["Mùa A Dế", 1990, "01/03/2026"],
      ["Mùa A Páo", 1990, null],
      ["Không Ai Biết", 1990, null],
      ["Mùa A Dế", 1990, null],
    ]);
    const result = await take(bytes, { list: "members", clubId: club.id });
    expect(result).toMatchObject({ written: 1, counts: { NEW: 1, SAME: 1, REFUSED: 2 } });
    const { memberships } = await station.get("people.get", { id: one.id });
    expect(memberships).toMatchObject([{ clubId: club.id, joinedOn: "2026-03-01" }]);
  });

  it("refuses whom the rules of admission refuse, with their reason, and admits the others", async () => {
    station = await openTestStation("2026-09-15");
    const club = await founded(station, { foundedOn: "2026-05-01" });
    await registered(station, "Mùa A Sớm");
    await registered(station, "Mùa A Đúng");
    const bytes = workbookOf([
      ["Họ và tên", "Năm sinh", "Ngày vào"],
      ["Mùa A Sớm", 1990, "01/03/2026"],
      ["Mùa A Đúng", 1990, "01/06/2026"],
    ]);
    const result = await take(bytes, { list: "members", clubId: club.id });
    expect(result).toMatchObject({ written: 1, counts: { NEW: 1, REFUSED: 1 } });
    const back = await readWorkbook(await station.fetch(result.returned?.ticket ?? ""));
    expect(back.ok && back.value[0]?.rows.map((row) => row[3])).toEqual([
      null,
      "Câu lạc bộ không hoạt động vào ngày này.",
      null,
    ]);
  });
});
