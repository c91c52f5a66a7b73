import { rmSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { closeDatabase } from "#main/database/open.ts";
import { receivedBundle, sentBundle } from "#main/database/schema/exchange.ts";
import { importedBundles, sentBundles } from "#main/database/stream-places.ts";
import { addRecord, voidRecord, withWriting } from "#main/database/writing.ts";
import { newDatabase, parts } from "../../support/database.ts";

const { database, directory } = newDatabase();
afterAll(() => {
  closeDatabase(database);
  rmSync(directory, { recursive: true });
});

const hash = (digit: string): string => digit.repeat(64);

it("tells of one station what came from it and went to it, in order, without what was taken back", () => {
  withWriting(database, parts({ at: "2026-10-05T08:00:00+07:00" }), (writing) => {
    const receive = (station: string, sequence: number, digit: string): string =>
      addRecord(writing, receivedBundle, {
        kind: "delta",
        station,
        stationName: station,
        sequence,
        epoch: "e1",
        period: null,
        manifestSha256: hash(digit),
        fileSha256: hash("f"),
        manifest: {},
      });
    const send = (to: string, bundleId: string, digit: string): string =>
      addRecord(writing, sentBundle, {
        kind: "receipt",
        to,
        sequence: 1,
        epoch: "e0",
        period: null,
        manifestSha256: hash(digit),
        fileSha256: hash("f"),
        fileName: "goi.gdl",
        manifest: { bundleId },
        sealed: "",
      });
    receive("XA-00001", 1, "1");
    receive("XA-00002", 1, "2");
    receive("XA-00001", 2, "3");
    voidRecord(writing, receivedBundle, receive("XA-00001", 3, "4"));
    send("XA-00001", "b1", "5");
    send("XA-00002", "b2", "6");
  });
  const known = { kind: "delta", epoch: "e1", at: "2026-10-05T08:00:00+07:00" };
  expect(importedBundles(database, "XA-00001")).toEqual([
    { ...known, station: "XA-00001", seq: 1, manifestSha256: hash("1") },
    { ...known, station: "XA-00001", seq: 2, manifestSha256: hash("3") },
  ]);
  expect(sentBundles(database, "XA-00002")).toEqual([{ bundleId: "b2", seq: 1, manifestSha256: hash("6") }]);
  expect(importedBundles(database, "XA-00003")).toEqual([]);
});
