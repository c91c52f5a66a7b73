import { describe, expect, it } from "vitest";
import { openBundle } from "#main/sealing/read-bundle.ts";
import { tableRecordOf } from "#shared/bundle/table-records.ts";
import { forge, type Forgery } from "./forge.ts";
import { communeCode, createWorld, idOf, outcome, septemberReport } from "./world.ts";

const world = await createWorld();
const person = { t: "nguoi", id: idOf(11), rev: 1, own: communeCode, ho_ten: "Người Thử Nghiệm" };
const event = {
  t: "sukien",
  id: idOf(12),
  rev: 1,
  own: communeCode,
  nguoi: idOf(11),
  loai: "HO_TRO",
  ngay: "2026-09-05",
};
const json = JSON.stringify(person);

function forgery(changes: Partial<Forgery>): Forgery {
  return { signer: world.commune, recipients: [world.province.recipient], ...changes };
}

/** One line of a person with the given bytes where the name stands. */
function nameBytes(bytes: readonly number[]): Buffer {
  const [before = "", after = ""] = json.split("Người Thử Nghiệm");
  return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(`${after}\n`)]);
}

function card(number: string): object {
  return { loai_giay: "CCCD", so_dinh_danh: number };
}

function named(name: unknown): Partial<Forgery> {
  return { lines: [{ ...person, ho_ten: name }] };
}

function reportWith(counts: object): Partial<Forgery> {
  return { kind: "report", lines: [{ ...septemberReport, chi_tieu: { CT01: counts } }] };
}

describe("records", () => {
  it.each<[string, Partial<Forgery>, string]>([
    ["row 64: broken UTF-8 in a name", { raw: nameBytes([0x4e, 0xc3]) }, "G31"],
    ["row 65: overlong UTF-8", { raw: nameBytes([0xc0, 0xaf]) }, "G31"],
    ["row 66: bytes of TCVN3", { raw: nameBytes([0x4e, 0x67, 0x75, 0x79, 0xd4, 0x6e]) }, "G31"],
    ["row 68: 5,000 nested arrays", { lines: [`{"t":${"[".repeat(5000)}${"]".repeat(5000)}}`] }, "G34"],
    ["nine layers", { lines: [`{"t":${"[".repeat(8)}${"]".repeat(8)}}`] }, "G34"],
    ["brackets inside a text are no layers", named('[[[[[[[[[[ \\" {{{{{{{{{{'), "accepted"],
    ["row 69: a key twice", { lines: [json.replace('"rev":1', '"rev":1,"rev":1')] }, "G33"],
    ["row 70: a list instead of an object", { lines: ["[1]"] }, "G33"],
    ["row 71: an empty line", { lines: [person, ""] }, "G33"],
    ["row 72: spaces between keys", { lines: [json.replaceAll(",", ", ")] }, "G33"],
    ["a byte-order mark before a line", { lines: [`\ufeff${json}`] }, "G33"],
    ["row 73: __proto__", { lines: [json.replace('"rev":1', '"__proto__":{"a":1},"rev":1')] }, "G33"],
    ["row 74: one id twice", { lines: [person, person] }, "G35"],
    ["row 75: an id that is an attack on databases", { lines: [{ ...person, id: "1' OR 1=1--" }] }, "G33"],
    ["an id in capitals", { lines: [{ ...person, id: "0198A000-0000-7000-8000-00000000000B" }] }, "G33"],
    ["row 76: a name of spaces", named("   "), "G33"],
    ["a record without a name", named(undefined), "G33"],
    ["row 120: an object where a text is due", named({ image: "/etc/passwd" }), "G33"],
    ["row 78: NUL in a name", named("A\u0000B"), "G37"],
    ["row 79: direction override", named("A\u202eB"), "G37"],
    ["row 80: zero-width space", named("A\u200bB"), "G37"],
    ["row 81: half a character", named("A\ud800"), "G37"],
    ["row 121: a hundred marks on one letter", named(`a${"\u0301".repeat(100)}`), "G37"],
    ["hidden characters in a key", { lines: [{ ...person, "a\u200b": 1 }] }, "G33"],
    ["row 82: 1e300", { lines: [{ ...person, so: 1e300 }] }, "G38"],
    ["a fraction", { lines: [{ ...person, so: 1.5 }] }, "G38"],
    [
      "row 83: a number no computer holds exactly",
      { lines: [json.replace('"rev":1', '"rev":1,"so":9007199254740993')] },
      "G33",
    ],
    ["row 84: 1e400", { lines: [json.replace('"rev":1', '"rev":1,"so":1e400')] }, "G33"],
    ["row 85: 30 February", { lines: [{ ...person, ngay_sinh: "1980-02-30" }] }, "G39"],
    ["29 February of a common year", { lines: [{ ...person, ngay_sinh: "1900-02-29" }] }, "G39"],
    ["29 February of a leap year", { lines: [{ ...person, ngay_sinh: "2000-02-29" }] }, "accepted"],
    ["row 86: year 1", { lines: [{ ...person, ngay_sinh: "0001-01-01" }] }, "G39"],
    ["row 87: personal number of 11 digits", { lines: [{ ...person, ...card("00109900001") }] }, "G40"],
    ["personal number of 12 digits", { lines: [{ ...person, ...card("001099000001") }] }, "accepted"],
    ["row 88: a text of 70 KB", { lines: [{ ...person, ghi_chu: "Lời ".repeat(17_500) }] }, "G36"],
    ["a text where yes or no is due", { lines: [person, { ...event, da_xong: "1" }] }, "G33"],
    ["two where yes or no is due", { lines: [person, { ...event, da_xong: 2 }] }, "G33"],
    ["a number where a text is due", { lines: [{ ...person, ho_ten: 5 }] }, "G33"],
    ["a reference that is no id", { lines: [person, { ...event, nguoi: "x" }] }, "G33"],
    ["a text that is no JSON where JSON is due", { lines: [person, { ...event, chi_tiet: "{" }] }, "G33"],
    ["a version before the first", { lines: [{ ...person, base: -1 }] }, "G33"],
    ["an event after its person", { lines: [person, event] }, "accepted"],
    ["row 91: a formula as a name", named('=HYPERLINK("http://x","y")'), "accepted"],
    ["row 118: markup as a name", named("<img src=x onerror=alert(1)>"), "accepted"],
    [
      "row 119: SQL and templates in notes",
      { lines: [{ ...person, ghi_chu: "'; DROP TABLE nguoi;-- {{x}} ${y} ../../z" }] },
      "accepted",
    ],
    ["row 94: a record of another station", { lines: [{ ...person, own: "XA-00002" }] }, "G43"],
    ["row 127: a negative count in a report", reportWith({ num: -1, den: 2 }), "G38"],
    ["row 127: a negative whole in a report", reportWith({ num: 0, den: -2 }), "G38"],
    ["a report with honest counts", reportWith({ num: 1, den: 2 }), "accepted"],
    ["an event with an impossible amount", { lines: [person, { ...event, so: -5 }] }, "G38"],
    [
      "a deletion without its reason",
      { lines: [{ t: "xoa", of: "nguoi", id: idOf(5), rev: 2, own: communeCode }] },
      "G33",
    ],
    [
      "a deletion",
      { lines: [{ t: "xoa", of: "nguoi", id: idOf(5), rev: 2, own: communeCode, ly_do: "Nhập nhầm" }] },
      "accepted",
    ],
    ["a person in a bundle of totals", { kind: "report", lines: [person] }, "G33"],
  ])("%s", async (_, changes, code) => {
    const result = await openBundle(await forge(forgery(changes)), world.context);
    expect(outcome(result)).toBe(code);
  });

  it("row 67: a line over 1 MiB that does not compress away", async () => {
    const filler = Array.from({ length: 30_000 }, (_, index) => index.toString(36).padStart(8, "z")).join("");
    const raw = Buffer.from(`${filler.repeat(5)}\n`);
    const result = await openBundle(await forge(forgery({ raw })), world.context);
    expect(outcome(result)).toBe("G36");
  });

  it("tells which records it names without bringing them before, for the reader to look for", async () => {
    const open = { to: "nguoi", id: idOf(11) };
    for (const lines of [[event], [event, person]]) {
      const result = await openBundle(await forge(forgery({ lines })), world.context);
      expect(result).toMatchObject({ ok: true, value: { openReferences: [{ ...open, line: 1 }] } });
    }
    const result = await openBundle(await forge(forgery({ lines: [person, event] })), world.context);
    expect(result).toMatchObject({ ok: true, value: { openReferences: [] } });
  });

  it("row 77: a name in NFD becomes NFC, and is counted", async () => {
    const name = "Nguyễn Thị Hòa";
    const lines = [{ ...person, ho_ten: name.normalize("NFD") }];
    const result = await openBundle(await forge(forgery({ lines })), world.context);
    expect(result).toMatchObject({
      ok: true,
      value: {
        tableRecords: [tableRecordOf({ ...person, ho_ten: name.normalize("NFC") })],
        normalisedTexts: 1,
      },
    });
  });

  it("row 90: a record type of a later version is kept as it came", async () => {
    const line = { t: "loai_moi", id: idOf(20), rev: 1, own: communeCode, gi_do: ["x"] };
    const result = await openBundle(await forge(forgery({ lines: [person, line] })), world.context);
    expect(result).toMatchObject({ ok: true, value: { unknownRecords: [JSON.stringify(line)] } });
  });

  it("fields a later version added to a known type stay with the record", async () => {
    const result = await openBundle(
      await forge(forgery({ lines: [{ ...person, moi: { a: 1 } }] })),
      world.context,
    );
    expect(result).toMatchObject({
      ok: true,
      value: { tableRecords: [tableRecordOf({ ...person, moi: { a: 1 } })] },
    });
  });

  it("tells line, field and value of what is wrong", async () => {
    const lines = [person, { ...person, id: idOf(30), ngay_sinh: "1980-02-30" }];
    const result = await openBundle(await forge(forgery({ lines })), world.context);
    expect(result.ok ? undefined : result.refusal).toEqual({
      code: "G39",
      params: { line: 2, value: "1980-02-30" },
    });
  });
});
