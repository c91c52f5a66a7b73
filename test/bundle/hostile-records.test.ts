import { describe, expect, it } from "vitest";
import { openBundle } from "#main/sealing/read-bundle.ts";
import { tableRecordOf } from "#shared/bundle/table-records.ts";
import { forge, type Forgery } from "./forge.ts";
import { recordForgeries, type HostileInput } from "./hostile-forgeries.ts";
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

function forgery(changes: Partial<Forgery>): Forgery {
  return { signer: world.commune, recipients: [world.province.recipient], ...changes };
}

function card(number: string): object {
  return { loai_giay: "CCCD", so_dinh_danh: number };
}

function reportWith(counts: object): Partial<Forgery> {
  return { kind: "report", lines: [{ ...septemberReport, chi_tieu: { CT01: counts } }] };
}

describe("records", () => {
  it.each<HostileInput>([
    ...recordForgeries({ person, name: "ho_ten", birth: "ngay_sinh", note: "ghi_chu" }),
    ["row 87: personal number of 11 digits", { lines: [{ ...person, ...card("00109900001") }] }, "G40"],
    ["personal number of 12 digits", { lines: [{ ...person, ...card("001099000001") }] }, "accepted"],
    ["a text where yes or no is due", { lines: [person, { ...event, da_xong: "1" }] }, "G33"],
    ["two where yes or no is due", { lines: [person, { ...event, da_xong: 2 }] }, "G33"],
    ["a number where a text is due", { lines: [{ ...person, ho_ten: 5 }] }, "G33"],
    ["a reference that is no id", { lines: [person, { ...event, nguoi: "x" }] }, "G33"],
    ["a text that is no JSON where JSON is due", { lines: [person, { ...event, chi_tiet: "{" }] }, "G33"],
    ["a version before the first", { lines: [{ ...person, base: -1 }] }, "G33"],
    ["an event after its person", { lines: [person, event] }, "accepted"],
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
