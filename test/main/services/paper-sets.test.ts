import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { admitted, founded, registered } from "../../support/records.ts";
import { openTestStation, type TestStation } from "../../support/station.ts";

const day = "2026-09-20";
let station: TestStation;
beforeAll(async () => {
  station = await openTestStation("2026-10-15");
});
afterAll(async () => {
  await station.close();
});

const board = [
  ["Bùi Thị Hạ Mẫu", "CHU_NHIEM"],
  ["Lê Văn Thu Mẫu", "PHO_CHU_NHIEM"],
  ["Đỗ Thị Đông Mẫu", "THU_KY"],
] as const;

interface Asked {
  readonly procedure: string;
  readonly clubId?: string;
  readonly personId?: string;
}

/** Drafts a step of a set, completes it with what is typed and gives it its number; answers what had to be typed. */
async function drawUp(asked: Asked, key: string, typed: object): Promise<readonly string[]> {
  const { steps } = await station.get("sets.get", { ...asked, date: day });
  const draft = steps.find((step) => step.key === key)?.draft;
  if (draft === undefined || draft === null) {
    throw new Error(`${key} is to be drawn up`);
  }
  const { id, version, missing } = await station.get("documents.draft", {
    ...draft.subject,
    kind: draft.kind,
    date: day,
  });
  const { facts } = await station.get("documents.get", { id });
  const changed = await station.get("documents.changeFacts", {
    id,
    version,
    facts: { ...(facts as object), ...typed },
  });
  expect({ key, missing: changed.missing }).toEqual({ key, missing: [] });
  const signed = await station.get("documents.sign", { id, version: changed.version });
  await station.get("documents.number", { ...signed, issuedOn: day });
  return missing.map(({ label }) => label);
}

async function factsOf(asked: Asked, key: string): Promise<unknown> {
  const { steps } = await station.get("sets.get", { ...asked, date: day });
  const { documentId } = steps.find((step) => step.key === key) ?? {};
  return (await station.get("documents.get", { id: documentId ?? "" })).facts;
}

describe("founding a club", () => {
  let clubId: string;
  beforeAll(async () => {
    clubId = (await founded(station, { neutralName: "Câu lạc bộ B93" })).id;
    for (const [fullName, role] of board) {
      const member = { fullName, honorific: "bà" as const, role, from: "2026-01-10" };
      await station.get("board.appoint", {
        clubId,
        member: { ...member, positionAtOrganisation: "Công chức xã" },
      });
    }
  });

  it("lists the whole set in its order before anything is drawn up, what is missing first and once", async () => {
    const set = await station.get("sets.get", { procedure: "THANH_LAP_CLB", clubId, date: day });
    // The catalogue of club papers: request, plan, founding, board, regulation, duties, plan of work, launch.
    expect(set.steps.map(({ draft, key }) => draft?.kind ?? key)).toEqual([
      "D01",
      "D02",
      "D03",
      "D04",
      "D05",
      "D06",
      "D09",
      "GIAY_MOI",
      "RA_MAT",
      "D08TB",
      "D08",
    ]);
    expect(set.next).toBe("TO_TRINH");
    const labels = set.missing.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    // Without a launch meeting on record neither its invitation nor its minutes can be drawn up.
    expect(set.steps.filter(({ per }) => per === "MEETING").map(({ draft }) => draft)).toEqual([null, null]);
  });

  it("draws up one paper after the other, asks for no datum twice, and cites each by its number", async () => {
    const asked = { procedure: "THANH_LAP_CLB", clubId };
    const situation = { addicts: 12, users: 5, postRehab: 9, volunteers: 6, asOf: "2026-09-01" };
    const typed: readonly (readonly [string, object])[] = [
      [
        "TO_TRINH",
        { situation, fixedDayRule: "ngày 10 hằng tháng", budgetEstimate: 24_000_000, initialMembers: 9 },
      ],
      [
        "PHUONG_AN",
        {
          partners: [{ body: "Trạm Y tế", duty: "Tư vấn, khám bệnh" }],
          schedule: [{ what: "Lễ ra mắt", time: "tháng 10 năm 2026" }],
        },
      ],
      ["THANH_LAP", {}],
      ["BAN_CHU_NHIEM", {}],
      ["QUY_CHE", {}],
      ["PHAN_CONG", {}],
    ];
    const labels: string[] = [];
    for (const [key, more] of typed) {
      labels.push(...(await drawUp(asked, key, more)));
    }
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    // Typed into the request, taken over by the plan and the regulation.
    expect(await factsOf(asked, "PHUONG_AN")).toMatchObject({ budgetEstimate: 24_000_000 });
    expect(await factsOf(asked, "QUY_CHE")).toMatchObject({
      fixedDayRule: "ngày 10 hằng tháng",
      foundingSymbol: "01/QĐ-UBND",
    });
    expect(await factsOf(asked, "THANH_LAP")).toMatchObject({
      proposal: { document: { symbol: "01/TTr-VHXH", date: day } },
    });
    const { steps, next } = await station.get("sets.get", { ...asked, date: day });
    expect(steps.filter(({ state }) => state === "DA_CAP_SO").map(({ number }) => number)).toEqual([
      "01/TTr-VHXH",
      "01/PA-VHXH",
      "01/QĐ-UBND",
      "02/QĐ-UBND",
      "03/QĐ-UBND",
      "01/TB-CLB",
    ]);
    expect(next).toBe("KE_HOACH");
  });
});

describe("the dissolution of a club", () => {
  it("repeals the founding papers, and after it nothing rests on them", async () => {
    const { rows } = await station.get("documents.list", { query: "D03", numbered: true });
    const founding = rows[0];
    const { id: clubId } = (await station.get("clubs.list", {}))[0] ?? { id: "" };
    const asked = { procedure: "GIAI_THE_CLB", clubId };
    await drawUp(asked, "GIAI_THE", {
      reason: "số hội viên không đủ để sinh hoạt",
      followedBy: "Tổ quản lý, hỗ trợ xã hội xã",
      records: ["Hồ sơ, sổ sách", "01 tủ tài liệu"],
      cash: 0,
      handedTo: "Ủy ban nhân dân xã",
      handoverDate: "2026-09-30",
    });
    expect(await station.get("documents.get", { id: founding?.id ?? "" })).toMatchObject({
      standing: { kind: "BAI_BO", by: "04/QĐ-UBND" },
    });
  });
});

describe("one person's management", () => {
  it("goes from the decision to the certificate, each datum typed once", async () => {
    const { id: personId } = await registered(station, "Lê Văn Sau Cai Mẫu", { occupation: "Thợ xây" });
    const { id: completionId } = await station.get("people.recordCompletion", {
      personId,
      completion: { form: "BAT_BUOC", completedOn: "2026-09-10" },
    });
    await station.get("management.open", {
      personId,
      completionId,
      decidedOn: day,
      termMonths: 24,
      managedFrom: "2026-09-10",
      responsible: "Ngô Văn Giao Mẫu",
      responsibleUnit: "Công an xã",
      familyRepresentative: "Lê Thị Thân Mẫu",
    });
    const asked = { procedure: "QLSC", personId };
    const before = await station.get("sets.get", { ...asked, date: day });
    // NĐ 163/2026 điều 134–138: notice and proposal received, decision, commitment, plan, counselling, certificate.
    expect(before.steps.map(({ key, draft }) => draft?.kind ?? key)).toEqual([
      "THONG_BAO",
      "DE_NGHI",
      "M53",
      "M60",
      "D19",
      "D15",
      "D16BB",
      "M56",
    ]);
    expect(before.next).toBe("QUYET_DINH");
    // The proposal of the police (Mẫu 52) arrives and is registered: the set shows its number.
    await station.get("incoming.record", {
      arrivedOn: day,
      author: "Công an xã Bình Lâm Thượng",
      symbol: "12/ĐN-CAX",
      datedOn: "2026-09-18",
      title: "Đề nghị xem xét, quyết định quản lý sau cai",
      form: "163-V-52",
      receiver: "Phòng Văn hóa - Xã hội",
      personId,
    });
    const { steps } = await station.get("sets.get", { ...asked, date: day });
    expect(steps.slice(0, 2)).toMatchObject([
      { per: "RECEIVED", state: "MISSING" },
      { per: "RECEIVED", state: "DONE", number: "12/ĐN-CAX", date: "2026-09-18" },
    ]);
    await drawUp(asked, "QUYET_DINH", {
      relative: { fullName: "Lê Thị Thân Mẫu", relation: "Mẹ" },
    });
    expect(await station.get("sets.get", { ...asked, date: day })).toMatchObject({ next: "CAM_KET" });
    // The decision's number was given in the paper; the certificate cites it without being told.
    await drawUp(asked, "XAC_NHAN", {});
    expect(await factsOf(asked, "XAC_NHAN")).toMatchObject({ decision: { symbol: "05/QĐ-UBND" } });
  });

  it("drafts the forms of the old law before 01/7/2026", async () => {
    const { id: personId } = await registered(station, "Lê Văn Luật Cũ Mẫu");
    const { steps } = await station.get("sets.get", { procedure: "QLSC", personId, date: "2026-06-20" });
    expect(steps.flatMap(({ draft }) => draft?.kind ?? []).filter((kind) => kind.startsWith("M"))).toEqual([
      "M51R1",
      "M60",
      "M54R1",
    ]);
  });
});

describe("a month of a club", () => {
  it("counts the members' sheets, offers those who have none as one batch, and is done when all have", async () => {
    const club = await founded(station);
    const people = [];
    for (const name of ["Lê Văn Một Mẫu", "Lê Văn Hai Mẫu"]) {
      const { id } = await registered(station, name);
      await admitted(station, club.id, { personId: id, joinedOn: "2026-02-01" });
      people.push(id);
    }
    const asked = { procedure: "THANG_CLB", clubId: club.id, month: "2026-09", date: "2026-10-12" };
    const sheets = async () =>
      (await station.get("sets.get", asked)).steps.find(({ key }) => key === "DANH_GIA");
    expect(await sheets()).toMatchObject({ done: 0, of: 2, state: "MISSING" });
    const before = await sheets();
    const subject = before?.draft?.subject;
    const { drafted } = await station.get("batches.draft", {
      kind: "D14",
      date: "2026-09-30",
      personIds: [...(before?.people ?? [])],
      clubId: subject?.clubId ?? null,
      period: subject?.period ?? null,
    });
    expect(drafted).toHaveLength(2);
    expect(await sheets()).toMatchObject({ done: 2, of: 2, state: "DONE", people: [] });
  });

  it("refuses what it does not know, and asks for the subject", async () => {
    expect(await station.refused("sets.get", { procedure: "KHAC", date: "2026-10-12" })).toBe(
      "procedureUnknown",
    );
    expect(await station.refused("sets.get", { procedure: "THANG_CLB", date: "2026-10-12" })).toBe(
      "subjectMissing",
    );
  });
});
