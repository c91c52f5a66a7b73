import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { admitted, aPerson, founded, registered } from "../../support/records.ts";
import { openTestStation, type TestStation } from "../../support/station.ts";

let station: TestStation;
beforeAll(async () => {
  station = await openTestStation("2026-09-15");
});
afterAll(async () => {
  await station.close();
});

describe("registering a person", () => {
  it("names who already has the identity number", async () => {
    const first = aPerson({ fullName: "Lò Văn Một Mẫu" });
    const { code } = await station.get("people.register", first);
    const second = { ...aPerson({ fullName: "Lò Văn Hai Mẫu" }), identity: first.identity };
    expect(await station.reply("people.register", second)).toMatchObject({
      code: "identityNumberTaken",
      params: { code },
    });
  });

  it("keeps the substance beside the category, from the first day of the residence", async () => {
    const listed = { ...aPerson({ fullName: "Ma Văn Chất Mẫu" }), category: "SU_DUNG" as const };
    const { id } = await station.get("people.register", { ...listed, substance: "ATS" });
    const of = { key: "personId", id };
    expect((await station.get("entries.list", { kind: "category_status", of })).rows).toMatchObject([
      { fields: { category: "SU_DUNG", substance: "ATS", from: listed.residence.from } },
    ]);
  });

  it("asks whether Hòa and Hoà of one year of birth are the same person, and believes the answer", async () => {
    const { id } = await station.get(
      "people.register",
      aPerson({ fullName: "Bùi Thị Hòa Mẫu", sex: "NU", birthDate: "1991-02-03" }),
    );
    const again = aPerson(
      { fullName: "Bùi Thị Hoà Mẫu", sex: "NU", birthDate: "1991-11-30" },
      { identity: { kind: "KHONG_CO", missingReason: "MAT" } },
    );
    expect(await station.reply("people.register", again)).toMatchObject({
      code: "perhapsTheSamePerson",
      params: { id },
    });
    await station.get("people.register", { ...again, notTheSameAs: [id] });
  });

  it("remembers nothing of an id that nobody has", async () => {
    const nobody = "018f0000-0000-7000-8000-000000000000";
    const { id } = await station.get("people.register", {
      ...aPerson({ fullName: "Mùa A Không Mẫu" }),
      notTheSameAs: [nobody],
    });
    expect((await station.get("people.get", { id })).person.fullName).toBe("Mùa A Không Mẫu");
  });

  it("asks nothing about another year of birth or sex", async () => {
    const fullName = "Tạ Văn Ba Mẫu";
    await station.get("people.register", aPerson({ fullName, birthDate: "1980-01-01" }));
    await station.get("people.register", aPerson({ fullName, birthDate: "1981-01-01" }));
    await station.get("people.register", aPerson({ fullName, birthDate: "1980-01-01", sex: "NU" }));
    expect((await station.get("people.list", { query: "ta van ba" })).total).toBe(3);
  });

  it("records nothing that has not happened, and no residence before birth", async () => {
    expect(
      await station.refused("people.register", aPerson({ fullName: "A Mẫu", birthDate: "2026-09-16" })),
    ).toBe("dateInFuture");
    const tomorrow = { kind: "THUONG_TRU" as const, from: "2026-09-16" };
    expect(
      await station.refused("people.register", aPerson({ fullName: "B Mẫu" }, { residence: tomorrow })),
    ).toBe("dateInFuture");
    const unborn = { kind: "THUONG_TRU" as const, from: "1990-05-11" };
    expect(
      await station.refused("people.register", aPerson({ fullName: "C Mẫu" }, { residence: unborn })),
    ).toBe("birthAfterEvent");
    expect((await station.get("people.list", { query: "mau", state: "TAT_CA" })).rows).not.toContainEqual(
      expect.objectContaining({ fullName: "A Mẫu" }),
    );
  });

  it("gives the number of a refused registration to the next person", async () => {
    const first = await registered(station, "Đinh Văn Tư Mẫu");
    await station.refused("people.register", aPerson({ fullName: "D Mẫu", ethnicity: "99" }));
    const next = await registered(station, "Đinh Văn Năm Mẫu");
    expect(Number(next.code.slice(2))).toBe(Number(first.code.slice(2)) + 1);
  });
});

describe("finding people", () => {
  it("takes parts of the name in any order without marks, initials, year of birth and number", async () => {
    const wanted = aPerson(
      { fullName: "Đặng Quốc Khánh Mẫu", birthDate: "1975-09-02", phone: "0900111222" },
      { identity: { kind: "CCCD", number: "000975123456" } },
    );
    const { id } = await station.get("people.register", wanted);
    for (const query of ["khanh dang", "dqkm", "khánh 1975", "0900111222", "123456", "ĐẶNG"]) {
      const { rows } = await station.get("people.list", { query });
      expect(
        rows.map((row) => row.id),
        query,
      ).toContain(id);
    }
    expect((await station.get("people.list", { query: "khanh 1976" })).total).toBe(0);
  });
});

describe("residence", () => {
  it("lets no two of a kind overlap, but begins again on the day the first ended", async () => {
    const { id: personId } = await registered(station, "Hà Văn Sáu Mẫu");
    const again = { kind: "THUONG_TRU" as const, from: "2026-03-01" };
    expect(await station.refused("people.addResidence", { personId, residence: again })).toBe(
      "spellsOverlap",
    );
    const { residences } = await station.get("people.get", { id: personId });
    const home = { id: residences[0]?.id ?? "", version: 1 };
    await station.get("people.endResidence", { ...home, to: "2026-03-01", reason: "MAT_TICH" });
    await station.get("people.addResidence", { personId, residence: again });
  });
});

describe("a death (R3 of the rules across records)", () => {
  it("ends everything that runs on that day, and nothing later is recorded", async () => {
    const club = await founded(station);
    const { id: personId } = await registered(station, "Kiều Văn Bảy Mẫu");
    await station.get("people.addResidence", {
      personId,
      residence: { kind: "TAM_TRU", from: "2026-01-05" },
    });
    await station.get("people.beginAbsence", { personId, kind: "BENH_VIEN", from: "2026-08-01" });
    await admitted(station, club.id, { personId, joinedOn: "2026-02-01" });
    const completion = await station.get("people.recordCompletion", {
      personId,
      completion: { form: "BAT_BUOC", completedOn: "2026-07-10" },
    });
    await station.get("management.open", {
      personId,
      completionId: completion.id,
      decidedOn: "2026-07-15",
      termMonths: 24,
      managedFrom: "2026-07-10",
    });
    const plan = { personId, bodyId: club.id, approvedOn: "2026-03-01" };
    await station.get("entries.add", { kind: "personal_plan", fields: plan });
    await station.get("episodes.open", { personId, kind: "CNTN_GDCD", event: "DANG_KY", on: "2026-07-20" });
    const before = await station.get("people.get", { id: personId });
    const home = { id: before.residences[0]?.id ?? "", version: 1 };
    await station.get("people.endResidence", { ...home, to: "2026-09-01", reason: "CHET" });
    // R3 of the rules across records: residence, membership, measures, management and plan end on the same day.
    const plans = await station.get("entries.list", {
      kind: "personal_plan",
      of: { key: "personId", id: personId },
    });
    expect(plans.rows).toMatchObject([{ fields: { closedOn: "2026-09-01", closeReason: "Chết" } }]);
    const episodes = await station.get("episodes.list", { personId });
    expect(episodes.filter(({ kind }) => kind === "CNTN_GDCD")).toMatchObject([
      { state: "DUNG", ended: true, events: [{}, { event: "CHET_MAT_TICH", date: "2026-09-01" }] },
    ]);
    const after = await station.get("people.get", { id: personId });
    expect(after.residences.map(({ to, endReason }) => [to, endReason])).toEqual([
      ["2026-09-01", "CHET"],
      ["2026-09-01", "CHET"],
    ]);
    expect(after.absences).toMatchObject([{ to: "2026-09-01" }]);
    expect(after.memberships).toMatchObject([{ leftOn: "2026-09-01", leaveReason: "CHET" }]);
    expect(after.managements).toMatchObject([{ endedOn: "2026-09-01", endReason: "CHET_MAT_TICH" }]);
    const later = "2026-09-01";
    expect(await station.refused("people.setCategory", { personId, category: "SAU_CAI", from: later })).toBe(
      "personDead",
    );
    expect(await station.refused("members.admit", { personId, clubId: club.id, joinedOn: later })).toBe(
      "personDead",
    );
    expect(
      await station.refused("people.addResidence", { personId, residence: { kind: "TAM_TRU", from: later } }),
    ).toBe("personDead");
  });

  it("is not dated before a membership that began later", async () => {
    const club = await founded(station);
    const { id: personId } = await registered(station, "Kiều Văn Tám Mẫu");
    await admitted(station, club.id, { personId, joinedOn: "2026-08-01" });
    const { residences } = await station.get("people.get", { id: personId });
    const home = { id: residences[0]?.id ?? "", version: 1 };
    expect(await station.refused("people.endResidence", { ...home, to: "2026-07-01", reason: "CHET" })).toBe(
      "endBeforeStart",
    );
    expect((await station.get("people.get", { id: personId })).residences).toMatchObject([{ to: null }]);
  });
});

describe("ages that cannot be (R12 of the rules across records)", () => {
  it("refuses a birth more than a hundred years ago", async () => {
    // Today is 15/9/2026: 15/9/1926 is a hundred years ago to the day.
    const old = { fullName: "Ma Văn Già Mẫu", birthDate: "1926-09-14" };
    expect(await station.refused("people.register", aPerson(old))).toBe("birthTooLongAgo");
    await station.get("people.register", aPerson({ ...old, birthDate: "1926-09-15" }));
  });

  it("puts nobody on the lists before the age of twelve, but takes them off at any age", async () => {
    const { id: personId } = await registered(station, "Ma Văn Trẻ Mẫu", { birthDate: "2014-03-01" });
    const status = { personId, source: "CONG_AN" as const };
    const early = { ...status, category: "SU_DUNG" as const, from: "2026-02-28" };
    expect(await station.refused("people.setCategory", early)).toBe("tooYoungForCategory");
    await station.get("people.setCategory", { ...early, from: "2026-03-01" });
    await station.get("people.setCategory", { ...status, category: "KHONG", from: "2026-02-28" });
  });
});

describe("moving away (R4 of the rules across records)", () => {
  it("ends the membership, but management stays open until its transfer is recorded", async () => {
    const club = await founded(station);
    const { id: personId } = await registered(station, "Lưu Văn Chín Mẫu");
    await admitted(station, club.id, { personId, joinedOn: "2026-02-01" });
    const { id: completionId } = await station.get("people.recordCompletion", {
      personId,
      completion: { form: "BAT_BUOC", completedOn: "2026-07-10" },
    });
    await station.get("management.open", {
      personId,
      completionId,
      decidedOn: "2026-07-15",
      termMonths: 24,
      managedFrom: "2026-07-10",
    });
    const { residences } = await station.get("people.get", { id: personId });
    const home = { id: residences[0]?.id ?? "", version: 1 };
    await station.get("people.endResidence", { ...home, to: "2026-09-01", reason: "CHUYEN_DI" });
    expect(await station.get("people.get", { id: personId })).toMatchObject({
      memberships: [{ leftOn: "2026-09-01", leaveReason: "CHUYEN_DI" }],
      managements: [{ endedOn: null }],
    });
    expect(
      await station.refused("management.end", {
        id: (await station.get("people.get", { id: personId })).managements[0]?.id ?? "",
        version: 1,
        endedOn: "2026-09-10",
        endReason: "KHONG_CO_MA_NAY",
      }),
    ).toBe("codeUnknown");
  });
});

describe("the term of post-rehabilitation management", () => {
  // Luật 120/2025/QH15, in force from 01/7/2026: 24 months after compulsory rehabilitation, 12 for who is under 18 at
  // completion; a person known by year of birth only counts as the oldest they can be. The first day is not counted and the
  // term ends with the day of the same number (Bộ luật Dân sự 2015, điều 147 and 148).
  const terms = [
    { who: "an adult", name: "Mã Văn Mẫu", birthDate: "1990-05-12", months: 24, last: "2028-08-20" },
    { who: "18 on that day", name: "Mã Thị Mẫu", birthDate: "2008-08-20", months: 24, last: "2028-08-20" },
    { who: "18 the day after", name: "Mã Quý Mẫu", birthDate: "2008-08-21", months: 12, last: "2027-08-20" },
    { who: "born in 2008", name: "Mã Gia Mẫu", birthDate: "2008-01-01", months: 24, last: "2028-08-20" },
    { who: "born in 2009", name: "Mã Bảo Mẫu", birthDate: "2009-01-01", months: 12, last: "2027-08-20" },
  ] as const;

  it.each(terms)("of someone $who is $months months, the last day $last", async (term) => {
    const birthPrecision = term.who.startsWith("born") ? "YEAR" : "DAY";
    const { id: personId } = await registered(station, term.name, {
      birthDate: term.birthDate,
      birthPrecision,
    });
    const { id: completionId } = await station.get("people.recordCompletion", {
      personId,
      completion: { form: "BAT_BUOC", completedOn: "2026-08-20" },
    });
    expect(await station.get("management.propose", { completionId, decidedOn: "2026-08-25" })).toMatchObject({
      termMonths: term.months,
      managedFrom: "2026-08-20",
      managedTo: term.last,
      regime: "R2",
    });
  });

  it("is never opened on somebody else's completion", async () => {
    const { id: one } = await registered(station, "Nghiêm Văn Một Mẫu");
    const { id: other } = await registered(station, "Nghiêm Văn Hai Mẫu");
    const { id: completionId } = await station.get("people.recordCompletion", {
      personId: one,
      completion: { form: "BAT_BUOC", completedOn: "2026-08-20" },
    });
    const decision = {
      completionId,
      decidedOn: "2026-08-25",
      termMonths: 24 as const,
      managedFrom: "2026-08-20",
    };
    expect(await station.refused("management.open", { personId: other, ...decision })).toBe("recordUnknown");
    await station.get("management.open", { personId: one, ...decision });
  });

  it("never runs twice at once for one person", async () => {
    const { id: personId } = await registered(station, "Nghiêm Văn Ba Mẫu");
    const decision = { personId, decidedOn: "2026-08-25", termMonths: 12 as const };
    await station.get("management.open", { ...decision, managedFrom: "2026-08-20" });
    expect(await station.refused("management.open", { ...decision, managedFrom: "2026-09-01" })).toBe(
      "spellsOverlap",
    );
  });
});
