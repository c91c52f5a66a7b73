import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { checkLocation } from "#main/database/location.ts";

const made: string[] = [];

function folder(...parts: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), "hoa-nhap-location-"));
  made.push(root);
  const path = join(root, ...parts);
  mkdirSync(path, { recursive: true });
  return path;
}

afterEach(() => {
  for (const path of made.splice(0)) {
    rmSync(path, { recursive: true, force: true });
  }
});

describe("a station's folder", () => {
  it("may lie on this machine's disk, also under a Vietnamese name", () => {
    expect(checkLocation(folder("Nguyễn Văn Đức", "du lieu"))).toMatchObject({ ok: true });
  });

  it.each([["\\\\maychu\\chung\\hoa-nhap"], ["//maychu/chung/hoa-nhap"]])(
    "may not lie on a network share: %s",
    (path) => {
      expect(checkLocation(path)).toMatchObject({ ok: false, refusal: { code: "folderOnNetwork" } });
    },
  );

  it.each([["OneDrive"], ["OneDrive - UBND xã"], ["Google Drive"], ["Dropbox"], ["Zalo Received Files"]])(
    "may not lie in a synchronised folder: %s",
    (name) => {
      expect(checkLocation(folder(name, "hoa-nhap"))).toMatchObject({
        ok: false,
        refusal: { code: "folderSynced", params: { folder: name } },
      });
    },
  );
});
