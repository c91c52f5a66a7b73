import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { keyOnSheet } from "../../support/recovery-sheet.ts";
import { commandLineIn, surroundings } from "../../support/command-line.ts";

const root = join(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "hoa-nhap-cli-"));
const [commune, upper, passphrase] = [join(folder, "xa"), join(folder, "tinh"), join(folder, "mat-khau.txt")];
const year = join(root, "test/scenario/data");
/** The last report the upper level took in. */
let lastTaken = "";

const { programme, cli } = commandLineIn(folder);
const at = (station: string): readonly string[] => ["--data", station, "--passphrase-file", passphrase];

function jsonOf(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

const backup = z.looseObject({ journalEntries: z.int(), presentEntries: z.int() });
const indicators = z.looseObject({
  indicators: z.record(z.string(), z.looseObject({ num: z.number().optional(), den: z.number().optional() })),
});

beforeAll(() => {
  for (const [name, value] of Object.entries(surroundings)) {
    vi.stubEnv(name, value);
  }
  writeFileSync(passphrase, "mùa xuân đồi chè 26\n");
  const officials = [{ fullName: "Trần Kiến Hưng", position: "CT", from: "2025-07-01" }];
  const upperLevels = [{ code: "TINH-99", name: "Ủy ban nhân dân tỉnh Hải Sơn" }];
  writeFileSync(
    join(folder, "xa.json"),
    JSON.stringify({
      kind: "commune",
      unitCode: "XA-99-00001",
      name: "Xã Bình Lâm Thượng",
      placeName: "Bình Lâm Thượng",
      parentLine: "UBND TỈNH HẢI SƠN",
      officials,
      upperLevels,
    }),
  );
  writeFileSync(
    join(folder, "tinh.json"),
    JSON.stringify({
      kind: "upper",
      unitCode: "TINH-99",
      name: "Ủy ban nhân dân tỉnh Hải Sơn",
      placeName: "Hải Sơn",
    }),
  );
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

// Some programmes and many commands one after the other, each with its own key derivation.
const journeyMilliseconds = 180_000;

describe("the command line, in the order an office uses it", { timeout: journeyMilliseconds }, () => {
  it("makes a station of each kind and writes its recovery sheet; a code the table does not know is only a warning", async () => {
    for (const [station, profile] of [
      [commune, "xa.json"],
      [upper, "tinh.json"],
    ] as const) {
      const made = await cli(
        "init",
        ...at(station),
        "--profile",
        join(folder, profile),
        "--recovery-out",
        folder,
      );
      expect(made.status, made.said).toBe(0);
      expect(made.said).toContain("không có trong danh mục");
    }
    const sheets = readdirSync(folder).filter((name) => name.startsWith("phieu-khoi-phuc"));
    expect(sheets).toHaveLength(2);
    expect(
      readFileSync(join(folder, sheets[0] ?? ""))
        .subarray(0, 5)
        .toString("latin1"),
    ).toBe("%PDF-");
  });

  it("refuses a second station in the folder with 2 and the code as first word", async () => {
    const again = await cli("init", ...at(commune), "--profile", join(folder, "xa.json"));
    expect(again.status).toBe(2);
    expect(again.said).toMatch(/stationExists /u);
  });

  it("imports the acceptance year, and its September equals the oracle", async () => {
    expect((await cli("scenario", "import", year, ...at(commune))).status).toBe(0);
    const [json, pdf] = [join(folder, "r.json"), join(folder, "r.pdf")];
    const made = await cli(
      "report",
      ...at(commune),
      "--period",
      "2026-09",
      "--close",
      "--json",
      json,
      "--pdf",
      pdf,
    );
    expect(made.status, made.said).toBe(0);
    const oracle = z
      .looseObject({ periods: z.record(z.string(), indicators) })
      .parse(jsonOf(join(year, "expected.json")));
    const september = oracle.periods["2026-09"];
    expect(indicators.parse(jsonOf(json))).toMatchObject({ indicators: september?.indicators });
    expect(readFileSync(pdf).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  });

  it("leaves no trace of a trial print in the register of papers but a discarded draft", async () => {
    const listed = await cli("documents", "list", ...at(commune), "--json");
    expect(
      z
        .array(z.looseObject({ state: z.string() }))
        .parse(JSON.parse(listed.out))
        .map(({ state }) => state),
    ).toEqual(["HUY"]);
  });

  it("carries September to the upper level and the receipt back", async () => {
    const cardOf = async (station: string, name: string): Promise<string> => {
      const made = await cli("keys", "card", ...at(station), "--out", join(folder, name));
      expect(made.status, made.said).toBe(0);
      return /\d{5}(?: \d{5}){3}/u.exec(made.out)?.[0] ?? "";
    };
    const [own, theirs] = [await cardOf(commune, "xa.the"), await cardOf(upper, "tinh.the")];
    const wrong = await cli("keys", "trust", join(folder, "tinh.the"), "--number", own, ...at(commune));
    expect([wrong.status, wrong.said.split(" ")[0]]).toEqual([2, "comparisonWrong"]);
    expect(
      (await cli("keys", "trust", join(folder, "tinh.the"), "--number", theirs, ...at(commune))).status,
    ).toBe(0);
    expect((await cli("keys", "trust", join(folder, "xa.the"), "--number", own, ...at(upper))).status).toBe(
      0,
    );
    const [bundle, receipt] = [join(folder, "b.gdl"), join(folder, "r.gdl")];
    expect(
      (await cli("bundle", "export", ...at(commune), "--to", "TINH-99", "--kind", "report", "--out", bundle))
        .status,
    ).toBe(0);
    const looked = await cli("bundle", "inspect", bundle, ...at(upper), "--json");
    expect(JSON.parse(looked.out)).toMatchObject({
      kind: "report",
      station: "XA-99-00001",
      sequence: 1,
      counts: { bao_cao: 1 },
    });
    expect((await cli("bundle", "import", bundle, ...at(upper), "--dry-run")).status).toBe(0);
    const { id } = z
      .looseObject({ id: z.string() })
      .parse(JSON.parse((await cli("bundle", "import", bundle, ...at(upper))).out));
    const again = await cli("bundle", "import", bundle, ...at(upper));
    expect([again.status, again.said.split(" ")[0]]).toEqual([2, "G60"]);
    expect((await cli("bundle", "receipt", id, ...at(upper), "--out", receipt)).status).toBe(0);
    expect(JSON.parse((await cli("bundle", "import", receipt, ...at(commune))).out)).toMatchObject({
      kind: "receipt",
    });
    expect((await cli("keys", "list", ...at(commune))).out).toContain(
      "TINH-99\tỦy ban nhân dân tỉnh Hải Sơn",
    );
  });

  it("moves a person to the neighbour and back home: sent, accepted with a receipt, and undo and keys by name", async () => {
    const other = join(folder, "xa-2");
    const profile = { ...z.looseObject({}).parse(jsonOf(join(folder, "xa.json"))), unitCode: "XA-99-00002" };
    writeFileSync(join(folder, "xa-2.json"), JSON.stringify({ ...profile, name: "Xã Sơn Trung" }));
    await cli("init", ...at(other), "--profile", join(folder, "xa-2.json"), "--recovery-out", folder);
    for (const [from, to, name] of [
      [commune, other, "mot.the"],
      [other, commune, "hai.the"],
    ] as const) {
      const { out } = await cli("keys", "card", ...at(from), "--out", join(folder, name));
      const digits = /\d{5}(?: \d{5}){3}/u.exec(out)?.[0] ?? "";
      expect((await cli("keys", "trust", join(folder, name), "--number", digits, ...at(to))).status).toBe(0);
    }
    writeFileSync(join(folder, "ban-giao.json"), JSON.stringify({ legalBasis: "Luật Phòng, chống ma túy" }));
    const [file, answer] = [join(folder, "chuyen.gdl"), join(folder, "nhan.gdl")];
    // P01 lives in the commune on the last day of the acceptance year.
    const sent = await cli(
      "transfer",
      "send",
      "P01",
      ...at(commune),
      "--to",
      "XA-99-00002",
      "--date",
      "2027-01-10",
      "--reason",
      "Về quê",
      "--facts",
      join(folder, "ban-giao.json"),
      "--out",
      file,
    );
    expect(sent.status, sent.said).toBe(0);
    expect(existsSync(`${file}.part`)).toBe(false);
    expect((await cli("bundle", "import", file, ...at(other))).status).toBe(0);
    const waiting = z
      .array(z.looseObject({ id: z.string(), state: z.string() }))
      .parse(JSON.parse((await cli("transfer", "list", ...at(other))).out));
    expect(waiting).toMatchObject([{ state: "CHO_NHAN" }]);
    const accepted = await cli("transfer", "accept", waiting[0]?.id ?? "", ...at(other), "--out", answer);
    expect(accepted.status, accepted.said).toBe(0);
    expect(JSON.parse(accepted.out)).toMatchObject({ code: "HS0001" });
    const taken = z
      .looseObject({ id: z.string() })
      .parse(JSON.parse((await cli("bundle", "import", answer, ...at(commune))).out));
    expect(JSON.parse((await cli("transfer", "list", ...at(commune))).out)).toMatchObject([
      { state: "DA_NHAN" },
    ]);
    expect((await cli("bundle", "undo", taken.id, ...at(commune), "--reason", "Thử")).status).toBe(0);
    const [yearly, plain] = [["--reason", "Hằng năm"], join(folder, "ba.the")];
    const rotated = await cli("keys", "rotate", ...at(other), ...yearly, "--out", plain);
    expect(rotated.status, rotated.said).toBe(0);
    const [sealed, receipt] = [join(folder, "the-moi.gdl"), join(folder, "bao-the.gdl")];
    const shown = await cli("keys", "send", ...at(other), "--to", "XA-99-00001", "--out", sealed);
    expect(shown.out).toMatch(/(\d{5} ?){4}/u);
    // The key before it has signed the new one: nobody has to telephone.
    const trusted = await cli("keys", "trust", sealed, ...at(commune), "--out", receipt);
    expect([trusted.status, trusted.said]).toEqual([0, ""]);
    expect(existsSync(receipt)).toBe(true);
    const known = z
      .array(z.looseObject({ station: z.string(), keyId: z.string(), state: z.string() }))
      .parse(JSON.parse((await cli("keys", "list", ...at(commune), "--json")).out));
    const key =
      known.find(({ station, state }) => station === "XA-99-00002" && state === "COMPARED")?.keyId ?? "";
    expect((await cli("keys", "revoke", key, ...at(commune), "--reason", "Mất máy")).status).toBe(0);
  });

  it("takes a bundle in despite a gap only with a reason", async () => {
    const outs = ["hai.gdl", "ba.gdl"].map((name) => join(folder, name));
    for (const out of outs) {
      await cli("bundle", "export", ...at(commune), "--to", "TINH-99", "--kind", "report", "--out", out);
    }
    const late = outs[1] ?? "";
    const early = await cli("bundle", "import", late, ...at(upper));
    expect([early.status, early.said.split(" ")[0]]).toEqual([2, "G61"]);
    const mute = await cli("bundle", "import", late, ...at(upper), "--despite", "G61");
    expect([mute.status, mute.said.split(" ")[0]]).toEqual([2, "reasonMissing"]);
    const forced = await cli(
      "bundle",
      "import",
      late,
      ...at(upper),
      "--despite",
      "G61",
      "--reason",
      "Mất USB",
    );
    expect(forced.status, forced.said).toBe(0);
    lastTaken = z.looseObject({ id: z.string() }).parse(JSON.parse(forced.out)).id;
  });

  it("turns a report back with a new day, and takes in the one that was closed and sent again", async () => {
    const [answer, again] = [join(folder, "tra-lai.gdl"), join(folder, "bon.gdl")];
    const asked = ["--reason", "Biểu 01 chưa khớp"];
    const day = ["--date", "2027-01-20"];
    const returned = await cli(
      "bundle",
      "return",
      lastTaken,
      ...at(upper),
      ...day,
      ...asked,
      "--out",
      answer,
    );
    expect(returned.status, returned.said).toBe(0);
    expect((await cli("bundle", "import", answer, ...at(commune))).status).toBe(0);
    const september = ["report", "--period", "2026-09", ...at(commune)];
    expect((await cli(...september, "--reopen")).status).toBe(64);
    const closed = await cli(...september, "--reopen", ...asked, "--close");
    expect(closed.status, closed.said).toBe(0);
    const route = ["--to", "TINH-99", "--kind", "report", "--out", again];
    expect((await cli("bundle", "export", ...at(commune), ...route)).status).toBe(0);
    const replaced = await cli("bundle", "import", again, ...at(upper));
    expect(JSON.parse(replaced.out), replaced.said).toMatchObject({ outcome: "nhan", sequence: 4 });
  });

  it("builds the station anew elsewhere from its sealed copy and the recovery sheet", async () => {
    const [copy, key, anew] = [join(folder, "b.saoluu"), join(folder, "khoa.txt"), join(folder, "xa-moi")];
    const made = await cli("office", "copy", ...at(commune), "--out", copy);
    expect(made.status, made.said).toBe(0);
    const sheet = readdirSync(folder).find(
      (name) => name.startsWith("phieu-khoi-phuc") && name.includes("00001"),
    );
    writeFileSync(key, await keyOnSheet(new Uint8Array(readFileSync(join(folder, sheet ?? "")))));
    const opened = ["--recovery-file", key];
    const own = await cli("office", "inspect", copy, ...at(commune), ...opened);
    expect([own.status, own.said.split(" ")[0]]).toEqual([2, "copyOfThisOffice"]);
    const built = await cli("office", "rebuild", copy, ...at(anew), ...opened, "--login", "quantri");
    expect(built.status, built.said).toBe(0);
    expect((await cli("check", ...at(anew))).status).toBe(0);
  });

  it("finds database, journal and papers sound", async () => {
    const checked = programme("check", ...at(commune), "--json");
    expect(checked.status, checked.said).toBe(0);
    expect(checked.out).toContain('"sound": true');
  });

  it("copies the station to a stick, finds the copy sound, and puts it back", async () => {
    const stick = join(folder, "ban-sao.saoluu");
    const made = await cli("backup", "create", "--out", stick, ...at(commune));
    expect([made.status, existsSync(stick)]).toEqual([0, true]);
    const seen = await cli("backup", "verify", stick, "--json", ...at(commune));
    const { journalEntries, presentEntries } = backup.parse(JSON.parse(seen.out));
    expect(presentEntries).toBe(journalEntries);
    expect(await cli("backup", "restore", stick, ...at(commune))).toMatchObject({ status: 0 });
    expect((await cli("check", ...at(commune))).status).toBe(0);
    // The restored machine begins a new series, which the upper level takes only after a person has confirmed it.
    const anew = join(folder, "chuoi-moi.gdl");
    await cli("bundle", "export", ...at(commune), "--to", "TINH-99", "--kind", "report", "--out", anew);
    const strange = await cli("bundle", "import", anew, ...at(upper));
    expect([strange.status, strange.said.split(" ")[0]]).toEqual([2, "G63"]);
    const confirmed = ["--reason", "Đã gọi điện cho Xã Bình Lâm Thượng"];
    expect((await cli("bundle", "accept-epoch", anew, ...at(upper), ...confirmed)).status).toBe(0);
    const first = await cli("bundle", "import", anew, ...at(upper));
    expect(JSON.parse(first.out), first.said).toMatchObject({ outcome: "nhan", sequence: 1 });
    const damaged = join(folder, "hong.saoluu");
    writeFileSync(damaged, readFileSync(stick).subarray(0, 5000));
    const refused = await cli("backup", "verify", damaged, ...at(commune));
    expect([refused.status, refused.said.split(" ")[0]]).toEqual([2, "backupUnreadable"]);
    expect((await cli("backup", "verify", ...at(commune))).status).toBe(64);
  });

  it("names a wrong pass phrase, and never asks for a missing one", async () => {
    writeFileSync(join(folder, "sai.txt"), "không phải mật khẩu này");
    const wrong = await cli("check", "--data", commune, "--passphrase-file", join(folder, "sai.txt"));
    expect([wrong.status, wrong.said.split(" ")[0]]).toEqual([2, "wrongPassword"]);
    const none = programme("check", "--data", commune);
    expect([none.status, none.said.split(" ")[0]]).toEqual([2, "passphraseMissing"]);
  });
});
