import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Role } from "#shared/contract/operation.ts";
import { type Caller, doors } from "./doors.ts";
import { openToyStation, type ToyStation } from "./toy-station.ts";

vi.mock("electron", () => import("../main/electron/electron-double.ts"));

const note = { title: "Họp tổ", day: "2026-09-05", tags: [] };

describe.each(doors)("through the door: $name", (door) => {
  let station: ToyStation;
  let newCaller: () => Promise<Caller>;
  let closeDoor: () => Promise<void>;

  async function enter(role: Role): Promise<Caller> {
    const call = await newCaller();
    expect(await call("desk.enter", { role })).toEqual({ kind: "value", value: {} });
    return call;
  }

  beforeAll(async () => {
    station = openToyStation();
    ({ newCaller, close: closeDoor } = await door.open(station.host));
  });
  afterAll(async () => {
    await closeDoor();
    await station.host.close();
  });

  it("answers a value, and a refusal with its code, params and fields", async () => {
    const call = await enter("CAN_BO");
    expect(await call("notes.add", note)).toEqual({ kind: "value", value: { count: 1 } });
    expect(await call("notes.add", note)).toEqual({
      kind: "refusal",
      code: "titleTaken",
      params: { title: "Họp tổ" },
      fields: [{ path: "title", code: "taken" }],
    });
    expect(await call("notes.list", {})).toEqual({ kind: "value", value: [note] });
  });

  it("refuses what no operation is called, and what JavaScript itself calls so", async () => {
    const call = await enter("QUAN_TRI");
    for (const name of ["notes.fly", "", "constructor", "__proto__", "toString", "notes.add/", "%00"]) {
      expect(await call(name, {})).toEqual({ kind: "refusal", code: "unknownOperation" });
    }
  });

  it("refuses a caller who has not unlocked the station, before looking at the input", async () => {
    await enter("QUAN_TRI");
    const stranger = await newCaller();
    expect(await stranger("notes.list", {})).toEqual({ kind: "refusal", code: "stationLocked" });
    expect(await stranger("notes.add", "nonsense")).toEqual({ kind: "refusal", code: "stationLocked" });
  });

  it.each([
    ["LANH_DAO", ["notes.list"], ["notes.add", "notes.clear"]],
    ["CAN_BO", ["notes.list", "notes.add"], ["notes.clear"]],
    ["QUAN_TRI", ["notes.list", "notes.add", "notes.clear"], []],
  ] as const)("lets %s call only what the role may", async (role, may, mayNot) => {
    const call = await enter(role);
    for (const name of may) {
      expect(await call(name, {})).not.toMatchObject({ code: "roleNotAllowed" });
    }
    for (const name of mayNot) {
      expect(await call(name, {})).toEqual({ kind: "refusal", code: "roleNotAllowed" });
    }
  });

  it("names each field of a bad input by its path and code", async () => {
    const call = await enter("CAN_BO");
    const bad = {
      title: "",
      day: "2026-02-30",
      tags: [{ name: "dài quá" }, { nme: 1 }],
      kind: "C",
      extra: 1,
    };
    expect(await call("notes.add", bad)).toEqual({
      kind: "refusal",
      code: "invalidInput",
      fields: expect.arrayContaining([
        { path: "title", code: "tooShort", params: { minimum: 1 } },
        { path: "day", code: "dateNotReal" },
        { path: "tags.0.name", code: "tooLong", params: { maximum: 5 } },
        { path: "tags.1.name", code: "required" },
        { path: "tags.1.nme", code: "unknownField" },
        { path: "kind", code: "notAllowed" },
        { path: "extra", code: "unknownField" },
      ]) as unknown,
    });
  });

  it("refuses a wrong type, a missing input and too many rows, never as a fault", async () => {
    const call = await enter("CAN_BO");
    for (const input of ["text", 7, null, [note], true]) {
      expect(await call("notes.add", input)).toMatchObject({ code: "invalidInput", fields: [{ path: "" }] });
    }
    const rows = Array.from({ length: 4 }, () => ({ name: "a" }));
    expect(await call("notes.add", { ...note, tags: rows })).toEqual({
      kind: "refusal",
      code: "invalidInput",
      fields: [{ path: "tags", code: "tooMany", params: { maximum: 3 } }],
    });
  });

  it("refuses ten megabytes, a thousand levels and own keys named __proto__", async () => {
    const call = await enter("CAN_BO");
    const large = { ...note, title: "a".repeat(10 * 1024 * 1024) };
    expect(await call("notes.add", large)).toEqual({
      kind: "refusal",
      code: "invalidInput",
      fields: [{ path: "", code: "tooLarge", params: { maximum: 8 * 1024 * 1024 } }],
    });
    let deep: unknown = "bottom";
    for (let level = 0; level < 1000; level += 1) {
      deep = { a: deep };
    }
    expect(await call("notes.add", deep)).toMatchObject({
      code: "invalidInput",
      fields: [{ code: "tooDeep" }],
    });
    const named: unknown = JSON.parse(
      '{"__proto__":{"admin":true},"title":"x","day":"2026-09-05","tags":[]}',
    );
    expect(await call("notes.add", named)).toMatchObject({ kind: "refusal", code: "invalidInput" });
  });

  it("answers a fault as a number only, and writes it down without what was typed", async () => {
    const call = await enter("LANH_DAO");
    const reply = await call("notes.crash", { secret: "Nguyễn Văn Bí Mật" });
    expect(reply).toEqual({
      kind: "fault",
      id: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/u) as unknown,
    });
    const log = readFileSync(join(station.directory, "faults.log"), "utf8");
    const entry = log.split("\n").find((line) => reply.kind === "fault" && line.includes(reply.id));
    expect(entry).toContain('"operation":"notes.crash"');
    expect(entry).toContain("test/contract/toy-station.ts");
    expect(log).not.toContain("Mật");
    expect(log).not.toContain(process.cwd());
  });

  it("holds every answer to its promise while tests run", async () => {
    const call = await enter("LANH_DAO");
    for (const how of ["output", "refusal", "date"]) {
      expect(await call("notes.lie", { how })).toMatchObject({ kind: "fault" });
    }
  });

  it("runs a long call as a job: ticket, progress, reply once", async () => {
    const call = await enter("LANH_DAO");
    const started = await call("jobs.start", { operation: "notes.count", input: { to: 20 } });
    const job = started.kind === "value" ? (started.value as { job: string }) : { job: "" };
    const running = await call("jobs.state", job);
    expect(running).toMatchObject({ value: { state: "RUNNING", total: 20, step: "counting", reply: null } });
    await vi.waitFor(async () => {
      expect(await call("jobs.state", job)).toMatchObject({
        value: { state: "DONE", reply: { kind: "value", value: { counted: 20 } } },
      });
    });
    expect(await call("jobs.state", job)).toEqual({ kind: "refusal", code: "jobUnknown" });
  });

  it("cancels a job at its next safe place, and only for the caller who started it", async () => {
    const [call, other] = [await enter("LANH_DAO"), await enter("QUAN_TRI")];
    const started = await call("jobs.start", { operation: "notes.count", input: { to: 100_000 } });
    const job = started.kind === "value" ? (started.value as { job: string }) : { job: "" };
    expect(await other("jobs.cancel", job)).toEqual({ kind: "refusal", code: "jobUnknown" });
    expect(await call("jobs.cancel", job)).toEqual({ kind: "value", value: {} });
    await vi.waitFor(async () => {
      expect(await call("jobs.state", job)).toMatchObject({ value: { state: "CANCELLED" } });
    });
  });

  it("checks role and input of the call inside a job, and starts no job of jobs", async () => {
    const call = await enter("LANH_DAO");
    const started = await call("jobs.start", { operation: "notes.clear", input: {} });
    const job = started.kind === "value" ? (started.value as { job: string }) : { job: "" };
    await vi.waitFor(async () => {
      const reply = { kind: "refusal", code: "roleNotAllowed" };
      expect(await call("jobs.state", job)).toMatchObject({ value: { state: "DONE", reply } });
    });
    for (const operation of ["jobs.start", "nothing.known", "constructor"]) {
      const refused = await call("jobs.start", { operation, input: {} });
      expect(refused).toEqual({ kind: "refusal", code: "notALongOperation" });
    }
  });
});
