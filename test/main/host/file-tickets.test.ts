import { mkdtempSync, readdirSync, readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFileTickets, maximumUploadBytes } from "#main/host/file-tickets.ts";
import { fileNameFrom, receiveUpload } from "#main/host/transfer.ts";

const halfAnHour = 30 * 60 * 1000;

function emptyFolder(): string {
  return join(mkdtempSync(join(tmpdir(), "tickets-")), "temp");
}

async function* pieces(count: number, size: number): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < count; index += 1) {
    yield new Uint8Array(size).fill(65 + (index % 26));
  }
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(10);
  throw new Error("the stick was pulled out");
}

describe("file tickets", () => {
  it("leave the bytes of an upload under a random name, and tell its real size", async () => {
    const folder = emptyFolder();
    const files = createFileTickets(folder);
    const ticket = await files.receive(pieces(3, 100_000), "Gói.gdl");
    expect(ticket).toMatchObject({ name: "Gói.gdl", bytes: 300_000 });
    const [stored = ""] = readdirSync(folder);
    expect(stored).toMatch(/^[0-9a-f]{64}$/u);
    expect(readFileSync(join(folder, stored)).subarray(0, 3).toString()).toBe("AAA");
  });

  it("refuse an upload larger than 200 MB and leave nothing of it", async () => {
    const folder = emptyFolder();
    const files = createFileTickets(folder);
    const megabytes = maximumUploadBytes / 1024 / 1024;
    expect(await receiveUpload(files, pieces(megabytes + 1, 1024 * 1024), "x")).toEqual({
      kind: "refusal",
      code: "G02",
      params: { megabytes: 200 },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("leave nothing of an upload that breaks off", async () => {
    const folder = emptyFolder();
    const files = createFileTickets(folder);
    await expect(files.receive(broken(), "x")).rejects.toThrow("pulled out");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("forget after half an hour, and remove what lay on the disk", async () => {
    const folder = emptyFolder();
    let now = 0;
    const files = createFileTickets(folder, () => now);
    const made = files.offer({ name: "a.pdf", mediaType: "application/pdf", bytes: new Uint8Array(1) });
    const received = await files.receive(pieces(1, 1), "b");
    now = halfAnHour - 1;
    expect(files.find(made.ticket)?.name).toBe("a.pdf");
    now = halfAnHour;
    expect([files.find(made.ticket), files.find(received?.ticket ?? "")]).toEqual([undefined, undefined]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("keep the newest files in memory when screens fetch none: 256 MB at most", () => {
    const files = createFileTickets(emptyFolder());
    const large = new Uint8Array(100 * 1024 * 1024);
    const tickets = [1, 2, 3].map(() =>
      files.offer({ name: "x", mediaType: "application/pdf", bytes: large }),
    );
    expect(tickets.map(({ ticket }) => files.find(ticket) !== undefined)).toEqual([false, true, true]);
  });

  it("sweep at the start what a crash has left, and at the end everything", async () => {
    const folder = emptyFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "left-by-a-crash"), "personal");
    const files = createFileTickets(folder);
    expect(readdirSync(folder)).toEqual([]);
    await files.receive(pieces(1, 1), "b");
    files.close();
    expect(() => readdirSync(folder)).toThrow("ENOENT");
  });
});

describe("the name of an upload", () => {
  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\An\\th%C3%A1ng 9.gdl", "tháng 9.gdl"],
    ["a%00b%0d%0a.gdl", "ab.gdl"],
    ["100%", "100%"],
    [undefined, ""],
  ])("%j becomes %j", (header, name) => {
    expect(fileNameFrom(header)).toBe(name);
  });

  it("is NFC and at most 120 letters", () => {
    expect(fileNameFrom(encodeURIComponent("Gói".normalize("NFD")))).toBe("Gói");
    expect(fileNameFrom("a".repeat(500))).toHaveLength(120);
  });
});
