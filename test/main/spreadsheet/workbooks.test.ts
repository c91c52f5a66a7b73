import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "#main/spreadsheet/read-workbook.ts";
import { withNotes } from "#main/spreadsheet/with-reasons.ts";
import { createWorkbookReader } from "#main/spreadsheet/workbook-reader.ts";
import { writeWorkbook } from "#main/spreadsheet/write-workbook.ts";
import { forgedWorkbook, sheetXml, workbookOf } from "../../support/workbook.ts";

async function rowsOf(bytes: Uint8Array): Promise<unknown> {
  const read = await readWorkbook(bytes);
  return read.ok ? read.value[0]?.rows : read.refusal;
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const read = await readWorkbook(bytes);
  return read.ok ? "read" : read.refusal.code;
}

describe("reading a workbook", () => {
  it("keeps every digit of numbers, and days without a time zone", async () => {
    // 33012 is 19/5/1990 in the calendar of Excel (1 = 01/01/1900, with the 29/02/1900 that never was).
    const rows = await rowsOf(workbookOf([["Tên", 1_078_012_345, { serial: 33_012 }, null, "cuối"]]));
    expect(rows).toEqual([["Tên", { number: "1078012345" }, { date: "1990-05-19" }, null, "cuối"]]);
  });

  it("gives merged cells their value in every place, within what the sheet holds", async () => {
    const rows = await rowsOf(
      workbookOf(
        [
          ["Ngày sinh", null, "Thôn"],
          ["Nam", "Nữ", null],
          ["1990", null, null],
        ],
        ["A1:B1", "C1:C3", "A3:XFD3"],
      ),
    );
    expect(rows).toEqual([
      ["Ngày sinh", "Ngày sinh", "Thôn"],
      ["Nam", "Nữ", "Thôn"],
      ["1990", "1990", "1990"],
    ]);
  });

  it("tells where formulas stand", async () => {
    const read = await readWorkbook(workbookOf([["STT"], [{ formula: "A1+1", value: "1" }]]));
    expect(read.ok && [...(read.value[0]?.formulas ?? [])]).toEqual(["1:0"]);
  });

  it("reads all sheets in the order of their tabs, in a thread of its own as well", async () => {
    const bytes = forgedWorkbook({ "Thôn 1": sheetXml([["a"]]), "Thôn 2": sheetXml([["b"]]) });
    const read = await createWorkbookReader().read(bytes);
    expect(read.ok && read.value.map(({ name, rows }) => [name, rows[0]?.[0]])).toEqual([
      ["Thôn 1", "a"],
      ["Thôn 2", "b"],
    ]);
  });
});

/** The list of a zip's parts says another size than the part has. */
function liesAboutSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) {
      const length = view.getUint16(at + 28, true);
      if (new TextDecoder().decode(copy.subarray(at + 46, at + 46 + length)) === name) {
        view.setUint32(at + 24, size, true);
      }
    }
  }
  return copy;
}

describe("a hostile file", () => {
  const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const good = workbookOf([["Họ và tên"], ["Nguyễn Văn Mẫu"]]);

  it.each([
    ["text", new TextEncoder().encode("Họ và tên;Năm sinh"), "workbookNone"],
    ["nothing", new Uint8Array(), "workbookNone"],
    ["a zip without a workbook", zipSync({ "a.txt": new Uint8Array(3) }), "workbookNone"],
    ["a workbook of 1997", new Uint8Array([...oldOffice, ...new Uint8Array(600)]), "workbookOld"],
    [
      "a workbook under a password",
      new Uint8Array([...oldOffice, ...Buffer.from("EncryptedPackage", "utf16le")]),
      "workbookProtected",
    ],
    ["half a workbook", good.slice(0, good.length / 2), "workbookDamaged"],
    [
      "a workbook whose XML is broken",
      forgedWorkbook({ A: `${sheetXml([["a"]]).slice(0, 120)}<row r="x"><c r="?">` }),
      "workbookDamaged",
    ],
    ["a workbook with nothing in it", workbookOf([]), "workbookEmpty"],
    [
      "200 columns",
      workbookOf([Array.from({ length: 200 }, (_none, index) => `Cột ${String(index)}`)]),
      "workbookTooWide",
    ],
    [
      "one cell in the last corner",
      forgedWorkbook({
        A: sheetXml([["a"]]).replace(
          "</sheetData>",
          '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
        ),
      }),
      "workbookTooLong",
    ],
  ])("%s is refused", async (_what, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });

  it("of 100 MB of empty cells is refused before it is unpacked", async () => {
    const cells = '<c r="A1" s="1"/>'.repeat(6_400_000);
    const bomb = forgedWorkbook({
      A: `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusalOf(bomb)).toBe("workbookTooLarge");
  });

  it("that lies about its size gets no more memory than it said", async () => {
    const name = "xl/worksheets/sheet1.xml";
    const large = forgedWorkbook({ A: sheetXml(Array.from({ length: 4000 }, () => ["x".repeat(500)])) });
    expect(["workbookDamaged", "workbookEmpty"]).toContain(await refusalOf(liesAboutSize(large, name, 400)));
    expect(await refusalOf(liesAboutSize(large, name, 4_000_000_000))).toBe("workbookTooLarge");
  });

  it("that takes too long is stopped", async () => {
    const read = await createWorkbookReader({ timeoutMilliseconds: 1 }).read(good);
    expect(read).toEqual({ ok: false, refusal: { code: "workbookStopped" } });
  });
});

describe("a list that goes out", () => {
  const sheet = {
    name: "Người: 1/2",
    title: "DANH SÁCH",
    columns: [
      { title: "Họ và tên", width: 30 },
      { title: "Số giấy tờ", width: 16 },
      { title: "Ngày sinh", width: 12 },
      { title: "Số buổi", width: 8 },
    ],
    rows: [
      ['=HYPERLINK("x")', "001078012345", { date: "1990-05-12" }, 12] as const,
      ["+84", "-1", null, 0] as const,
    ],
  };

  it("has typed cells: text that looks like a formula or a number stays text, a day is a day", async () => {
    const bytes = await writeWorkbook(sheet);
    const read = await readWorkbook(bytes);
    expect(read.ok && read.value[0]).toMatchObject({
      name: "Người  1 2",
      rows: [
        ["DANH SÁCH", null, null, null],
        [null, null, null, null],
        ["Họ và tên", "Số giấy tờ", "Ngày sinh", "Số buổi"],
        ['=HYPERLINK("x")', "001078012345", { date: "1990-05-12" }, { number: "12" }],
        ["+84", "-1", null, { number: "0" }],
      ],
    });
    const xml = new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
    expect(xml).not.toContain("<f");
    expect(new TextDecoder().decode(unzipSync(bytes)["xl/styles.xml"])).toMatch(
      /numFmtId="49"|formatCode="@"/u,
    );
  });
});

describe("the workbook that comes back", () => {
  it("is the same file with a note beside its rows", async () => {
    const rows = [
      ["Họ và tên", "Sinh"],
      ["Nguyễn Văn Mẫu", 1990],
      ["Trần Thị Mẫu", "30/02/1990"],
    ];
    const before = workbookOf(rows);
    const after = withNotes(
      before,
      [{ sheet: 0, row: 2, text: 'Ngày sinh "30/02" < không có thật & sai' }],
      [2],
    );
    expect(await rowsOf(after)).toEqual([
      ["Họ và tên", "Sinh", null],
      ["Nguyễn Văn Mẫu", { number: "1990" }, null],
      ["Trần Thị Mẫu", "30/02/1990", 'Ngày sinh "30/02" < không có thật & sai'],
    ]);
    const [styles, same] = [before, after].map((file) => unzipSync(file)["xl/styles.xml"]);
    expect(same).toEqual(styles);
  });
});
