import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import type { RecordField, RecordKind, RecordValue } from "#shared/domain/records/record-kind.ts";
import { codeList } from "#shared/law/code-lists.ts";
import { openTestStation, type TestStation } from "../../support/station.ts";

type Values = Record<string, string | number | boolean | string[] | null>;

const today = "2026-09-15";
const ids = new Map<string, string>();
let station: TestStation;

async function person(fullName: string, birthDate = "1990-05-12"): Promise<string> {
  const { id } = await station.get("people.register", {
    person: { fullName, sex: "NAM", birthDate, birthPrecision: "DAY", ethnicity: "01" },
    identity: { kind: "KHONG_CO", missingReason: "CHUA_CAP" },
    residence: { kind: "THUONG_TRU", from: "2020-01-01" },
  });
  return id;
}

async function add(kind: string, fields: Values): Promise<{ readonly id: string; readonly version: number }> {
  return await station.get("entries.add", { kind, fields });
}

beforeAll(async () => {
  station = await openTestStation(today);
  ids.set("person", await person("Nguyễn Văn An Mẫu"));
  const point = { fullName: "Điểm tư vấn Mẫu", foundedOn: "2026-01-05" };
  ids.set("point", (await station.get("bodies.found", { kind: "DIEM_TU_VAN", body: point })).id);
  const club = { fullName: "Câu lạc bộ Mẫu", foundedOn: "2026-01-10" };
  ids.set("club", (await station.get("clubs.found", { club, requiredMeetings: 1 })).id);
  for (const kind of ["drug_test", "use_report"]) {
    await station.get("entries.keepRestricted", { kind, kept: true });
  }
});

afterAll(async () => {
  await station.close();
});

function firstCode({ list = "" }: RecordField): string | null {
  return codeList(list, today)[0]?.code ?? null;
}

const samples: Record<RecordField["type"], (field: RecordField, entity: string) => RecordValue> = {
  text: (_field, entity) => `Mẫu ${entity}`,
  note: () => "Nội dung mẫu",
  name: () => "Trần Thị Mẫu",
  phone: () => "0900000000",
  date: () => "2026-06-01",
  month: () => "2026-06",
  time: () => "08:30",
  count: () => 3,
  money: () => 500_000,
  yes: () => true,
  code: firstCode,
  codes: (field) => [firstCode(field) ?? ""],
  reference: ({ to = "" }) => ids.get(to === "body" ? "point" : to) ?? null,
};

const particular: Record<string, () => Values> = {
  volunteer: () => ({ personId: null }),
  volunteer_service: () => ({ from: "2026-01-10", to: null }),
  volunteer_assignment: () => ({ to: null }),
  treatment: () => ({ to: null, endCode: null }),
  facility: () => ({ to: null }),
  staff_member: () => ({ to: null }),
  communication: () => ({ eventId: null }),
  fund_entry: () => ({ bodyId: ids.get("club") ?? null }),
};

/** A field that no rule fills in by itself: words first, a date where there is nothing else. */
function fieldToCorrect({ fields }: RecordKind): RecordField | undefined {
  const free = fields.filter(({ key }) => key !== "clientCode" && key !== "code");
  return (
    free.find(({ type }) => ["note", "text", "name"].includes(type)) ??
    free.find(({ type }) => type === "date")
  );
}

/** Parents before children: each kind's first record is what later kinds refer to. */
const order = [
  "household",
  "facility",
  "sponsor",
  "staff_member",
  "volunteer",
  "volunteer_service",
  "personal_plan",
  "communication_event",
  "referral",
  "treatment",
];
function place(entity: string): number {
  return order.includes(entity) ? order.indexOf(entity) : order.length;
}

const plainKinds = [...recordKinds.values()]
  .filter(({ ownWay }) => ownWay !== true)
  .toSorted((one, other) => {
    return place(one.entity) - place(other.entity);
  });

/** What makes a second record of a kind that is given once. */
const oneMore: Record<string, Values> = {
  household: { code: "H-02" },
  facility: { name: "Cơ sở thứ hai" },
  sponsor: { name: "Nhà tài trợ thứ hai" },
  volunteer: { code: "TN-02" },
  referral: { slip: "CG-02" },
  adherence_check: { month: "2026-07" },
  rehabilitation_registration: { registeredOn: "2026-07-01" },
  body_name: { from: "2026-07-01" },
};
/** Kinds of which a second record would overlap the first: the first itself is voided. */
const apart = new Set(["treatment", "volunteer_service", "volunteer_assignment", "staff_member"]);

describe.each(plainKinds)("$entity", (kind) => {
  const { entity } = kind;
  let record: { readonly id: string; readonly version: number };
  let fields: Values;

  it("is entered", async () => {
    fields = {
      ...Object.fromEntries(kind.fields.map((field) => [field.key, samples[field.type](field, entity)])),
      ...particular[entity]?.(),
    } as Values;
    record = await add(entity, fields);
    expect(record.version).toBe(1);
    ids.set(entity, record.id);
  });

  it("is found, with the names behind its references", async () => {
    const { rows } = await station.get("entries.list", { kind: entity });
    const row = rows.find(({ id }) => id === record.id);
    const given = Object.entries(fields).filter(([, value]) => value !== null);
    // A client with a file is known by the file's own code.
    expect(row?.fields).toMatchObject(Object.fromEntries(given.filter(([key]) => key !== "clientCode")));
    const referred = kind.fields.filter(({ key, type }) => type === "reference" && fields[key] !== null);
    expect(referred.filter(({ key }) => (row?.names[key] ?? "") === "")).toEqual([]);
  });

  it("is corrected with a reason, and the history tells both wordings", async () => {
    const field = fieldToCorrect(kind);
    const key = field?.key ?? "";
    const others: Record<string, Values[string]> = {
      text: "Mẫu đã sửa",
      note: "Nội dung đã sửa",
      name: "Lê Văn Sửa",
      date: "2026-06-02",
    };
    const changed = { ...fields, [key]: others[field?.type ?? ""] ?? null };
    const change = { kind: entity, ...record, fields: changed, reason: "Ghi nhầm" };
    record = await station.get("entries.change", change);
    expect(record.version).toBe(2);
    fields = changed;
    const history = await station.get("records.history", { entity, id: record.id });
    expect(history.at(-1)).toMatchObject({ reason: "Ghi nhầm", operation: "entries.change" });
    expect(history.at(-1)?.changes.length).toBe(1);
  });

  it("is voided with a reason, stays readable, and the voiding is taken back", async () => {
    // A second one of its kind, to which nothing refers yet.
    const spare = kind.once === undefined ? { ...fields } : { ...fields, ...oneMore[entity] };
    const { id } = apart.has(entity) ? record : await add(entity, spare);
    await station.get("records.void", { entity, id, reason: "Ghi hai lần" });
    const listed = async (): Promise<readonly string[]> =>
      (await station.get("entries.list", { kind: entity })).rows.map((row) => row.id);
    expect(await listed()).not.toContain(id);
    expect(await station.get("entries.voided", { kind: entity })).toMatchObject([
      { id, reason: "Ghi hai lần" },
    ]);
    const [last] = await station.get("undo.mine", { limit: 1 });
    expect(last?.records).toMatchObject([{ entity, effect: "voided" }]);
    await station.get("undo.take", { batch: last?.batch ?? "" });
    expect(await listed()).toContain(id);
  });
});

function of(): Values {
  return { personId: ids.get("person") ?? "" };
}

async function refusedAs(kind: string, fields: Values): Promise<string> {
  return await station.refused("entries.add", { kind, fields });
}

describe("rules across records", () => {
  it("records nothing that has not happened, but lets plans and due dates lie ahead (R11 of the rules across records)", async () => {
    const conduct = { ...of(), kind: "KHEN", text: "Giúp đỡ người khác" };
    expect(await refusedAs("conduct", { ...conduct, date: "2026-09-16" })).toBe("dateInFuture");
    const plan = {
      ...of(),
      bodyId: ids.get("club") ?? "",
      approvedOn: "2026-09-01",
      plannedTo: "2027-09-01",
    };
    expect((await add("personal_plan", plan)).version).toBe(1);
  });

  it("records nothing about someone before birth or after death", async () => {
    const who = { personId: await person("Hoàng Văn Bình Mẫu", "2005-03-01") };
    const praise = { ...who, kind: "KHEN", text: "Tốt" };
    expect(await refusedAs("conduct", { ...praise, date: "2005-02-28" })).toBe("birthAfterEvent");
    const { residences } = await station.get("people.get", { id: who.personId });
    const home = residences[0];
    await station.get("people.endResidence", {
      id: home?.id ?? "",
      version: home?.version ?? 1,
      to: "2026-08-01",
      reason: "CHET",
    });
    expect(await refusedAs("conduct", { ...praise, date: "2026-08-01" })).toBe("personDead");
    expect((await add("conduct", { ...praise, date: "2026-07-31" })).version).toBe(1);
  });

  it("lets two treatments touch but not overlap, and a correction overlap itself", async () => {
    const who = { personId: await person("Vũ Văn Cường Mẫu") };
    const first = { ...who, from: "2026-01-10", to: "2026-03-10", startCode: "MOI", endCode: "BO_TRI" };
    const record = await add("treatment", first);
    const again = { ...who, startCode: "TAI_DIEU_TRI" };
    expect(await refusedAs("treatment", { ...again, from: "2026-03-09" })).toBe("spellsOverlap");
    expect((await add("treatment", { ...again, from: "2026-03-10" })).version).toBe(1);
    const corrected = {
      kind: "treatment",
      ...record,
      fields: { ...first, from: "2026-01-12" },
      reason: "Nhầm ngày",
    };
    expect((await station.get("entries.change", corrected)).version).toBe(2);
  });

  it("pays out of a fund only what it holds, on every day", async () => {
    const fund = { bodyId: ids.get("club") ?? "", text: "Quỹ", source: "DONG_GOP" };
    // The table above left twice 500.000 đồng paid in on 01/6/2026.
    const paid = { ...fund, direction: "CHI", date: "2026-06-02" };
    expect(await refusedAs("fund_entry", { ...paid, amountVnd: 1_000_001 })).toBe("fundBelowZero");
    expect(await refusedAs("fund_entry", { ...paid, date: "2026-05-31", amountVnd: 1 })).toBe(
      "fundBelowZero",
    );
    await add("fund_entry", { ...paid, amountVnd: 1_000_000 });
    const income = { entity: "fund_entry", id: ids.get("fund_entry") ?? "", reason: "Nhầm" };
    expect(await station.refused("records.void", income)).toBe("fundBelowZero");
  });

  it("gives anonymous clients and relatives lasting codes of their own", async () => {
    const visit = {
      bodyId: ids.get("point") ?? "",
      date: "2026-07-01",
      clientGroup: "THAN_NHAN",
      mode: "TRUC_TIEP",
      topics: ["TAM_LY", "PHAP_LY"],
      counsellor: "Lê Thị Mẫu",
      summary: "Hỏi thủ tục",
    };
    await add("counselling_visit", visit);
    await add("counselling_visit", { ...visit, relativeOfId: ids.get("person") ?? "" });
    await add("counselling_visit", { ...visit, clientCode: "A0001", date: "2026-07-08" });
    const { rows } = await station.get("entries.list", { kind: "counselling_visit", limit: 3 });
    expect(rows.map(({ fields }) => fields["clientCode"])).toEqual(["A0001", "F0001", "A0001"]);
    const closed = { ...visit, date: "2026-01-04" };
    expect(await refusedAs("counselling_visit", closed)).toBe("clubNotActive");
  });

  it("numbers referral slips and hopes for an answer in the days of the table of deadlines", async () => {
    const slip = {
      ...of(),
      bodyId: ids.get("point") ?? "",
      service: "HOC_NGHE",
      reason: "Học nghề",
      consent: true,
    };
    const { id } = await add("referral", { ...slip, issuedOn: "2026-08-31" });
    const { rows } = await station.get("entries.list", { kind: "referral", limit: 200 });
    const own = rows.find((row) => row.id === id);
    expect(own?.fields["slip"]).toMatch(/^CG\d{4}$/u);
    // C05 of the table of deadlines: 30 days; 31/8 + 30 = 30/9.
    expect(own?.fields["replyDueOn"]).toBe("2026-09-30");
    const reply = { referralId: id, result: "DA_TIEP_NHAN" };
    expect(await refusedAs("referral_reply", { ...reply, date: "2026-08-30" })).toBe("endBeforeStart");
  });

  it("sends no volunteer to whom they do not serve, nor to themselves", async () => {
    const own = await add("volunteer", { fullName: "Nguyễn Văn An Mẫu", personId: ids.get("person") ?? "" });
    const visit = { volunteerId: own.id, ...of(), date: "2026-06-01" };
    expect(await refusedAs("volunteer_visit", visit)).toBe("volunteerNotServing");
    await add("volunteer_service", { volunteerId: own.id, from: "2026-05-01" });
    expect(await refusedAs("volunteer_visit", visit)).toBe("volunteerIsPerson");
  });

  it("dates who was reached by the day of the event", async () => {
    const who = { personId: await person("Đỗ Văn Dũng Mẫu") };
    const event = ids.get("communication_event") ?? "";
    const { id } = await add("communication", { ...who, eventId: event });
    const { rows } = await station.get("entries.list", { kind: "communication", limit: 200 });
    expect(rows.find((row) => row.id === id)?.fields["date"]).toBe("2026-06-01");
    expect(await refusedAs("communication", { date: "2026-06-01" })).toBe("invalidInput");
  });

  it("calls a body by its last name", async () => {
    const body = ids.get("point") ?? "";
    await add("body_name", { bodyId: body, fullName: "Điểm tư vấn Bình An", from: "2026-09-01" });
    const listed = await station.get("bodies.list", { kinds: ["DIEM_TU_VAN"] });
    expect(listed).toMatchObject([{ fullName: "Điểm tư vấn Bình An" }]);
  });

  it("closes more than a residence when someone leaves: not by a correction", async () => {
    const who = await person("Bùi Văn Em Mẫu");
    const { rows } = await station.get("entries.list", {
      kind: "residence",
      of: { key: "personId", id: who },
    });
    const home = rows[0];
    const change = {
      kind: "residence",
      id: home?.id ?? "",
      version: home?.version ?? 1,
      fields: { ...home?.fields, to: "2026-08-01", endReason: "CHET" },
      reason: "Đã chết",
    };
    expect(await station.refused("entries.change", change)).toBe("leavingNeedsItsForm");
    expect(await station.refused("entries.add", { kind: "residence", fields: home?.fields ?? {} })).toBe(
      "useOwnOperation",
    );
  });
});

describe("rules of the records with their own operations", () => {
  it("corrects no birth to a day after what is recorded of the person", async () => {
    const id = await person("Lý Văn Khoa Mẫu");
    const { person: fields } = await station.get("people.get", { id });
    const change = { id, version: 1, person: { ...fields, birthDate: "2020-01-02" }, reason: "Nhầm" };
    // The residence begins on 01/01/2020.
    expect(await station.refused("people.change", change)).toBe("birthAfterEvent");
    const right = { ...change, person: { ...fields, birthDate: "1991-05-12", hometown: "Hải Sơn" } };
    expect((await station.get("people.change", right)).version).toBe(2);
  });

  it("releases no board member in the future", async () => {
    const clubId = ids.get("club") ?? "";
    const member = {
      fullName: "Lê Thị Mẫu",
      honorific: "bà" as const,
      role: "THU_KY" as const,
      from: "2026-02-01",
    };
    const appointed = await station.get("board.appoint", { clubId, member });
    const release = { ...appointed, reason: "Chuyển công tác" };
    expect(await station.refused("board.release", { ...release, to: "2026-09-16" })).toBe("dateInFuture");
    expect((await station.get("board.release", { ...release, to: "2026-09-15" })).version).toBe(2);
  });

  it("holds no meeting on a day on which the club was suspended after it was planned (R8 of the rules across records)", async () => {
    const club = { fullName: "Câu lạc bộ thứ hai", foundedOn: "2026-01-10" };
    const { id: clubId } = await station.get("clubs.found", { club, requiredMeetings: 1 });
    const meeting = { date: "2026-09-10", kind: "THUONG_KY" as const };
    const planned = await station.get("meetings.schedule", { clubId, meeting });
    await station.get("clubs.suspend", { clubId, from: "2026-09-01" });
    const held = { ...planned, held: { topic: "Sinh hoạt" }, attendance: [] };
    expect(await station.refused("meetings.hold", held)).toBe("clubNotActive");
    expect(await station.refused("meetings.schedule", { clubId, meeting })).toBe("clubNotActive");
  });
});

describe("the clock of management", () => {
  it("stands still during an absence that nobody reported, and runs on after it", async () => {
    const who = await person("Phan Văn Giang Mẫu");
    const { id } = await station.get("people.recordCompletion", {
      personId: who,
      completion: { form: "CONG_DONG", completedOn: "2026-07-10" },
    });
    await station.get("management.open", {
      personId: who,
      completionId: id,
      decidedOn: "2026-07-10",
      termMonths: 12,
      managedFrom: "2026-07-10",
    });
    const managedTo = async (): Promise<string | undefined> =>
      (await station.get("people.get", { id: who })).managements[0]?.managedTo;
    expect(await managedTo()).toBe("2027-07-10");
    const away = { personId: who, kind: "DI_LAM_XA" as const, from: "2026-08-01", reported: false };
    const stay = await station.get("people.beginAbsence", away);
    expect(await managedTo()).toBe("2027-07-10");
    const back = await station.get("people.endAbsence", { ...stay, to: "2026-08-11" });
    // Ten days not counted: 01/8 to 10/8.
    expect(await managedTo()).toBe("2027-07-20");
    const { rows } = await station.get("entries.list", { kind: "absence", of: { key: "personId", id: who } });
    const fields = { ...rows[0]?.fields, reported: true };
    await station.get("entries.change", { kind: "absence", ...back, fields, reason: "Có báo, ghi nhầm" });
    expect(await managedTo()).toBe("2027-07-10");
  });
});
