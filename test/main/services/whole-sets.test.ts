import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPages } from "#main/pdf/page-texts.ts";
import { admitted, founded, registered } from "../../support/records.ts";
import { openTestStation, type TestStation } from "../../support/station.ts";

/*
 * Whole sets of papers drawn up to their end through the services, as an official does it: each paper is drafted from the
 * set, completed with what only the official knows, signed, numbered, issued and printed. Nothing is typed twice, and the
 * printed paper says what the catalogue of club papers and the decrees want it to cite.
 */
let station: TestStation;
beforeAll(async () => {
  station = await openTestStation("2028-10-15");
});
afterAll(async () => {
  await station.close();
});

interface Asked {
  readonly procedure: string;
  readonly clubId?: string;
  readonly personId?: string;
}

/** One paper of a set: its day, what is typed for it, and words its print must hold. */
interface Drawn {
  readonly key: string;
  readonly day: string;
  readonly typed?: object;
  readonly says?: readonly string[];
}

interface Issued {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  /** What the programme had to ask for. */
  readonly asked: readonly string[];
}

async function textOf(documentId: string): Promise<string> {
  const { ticket } = await station.get("documents.print", { id: documentId });
  const pages = await readPages(await station.fetch(ticket));
  const words = pages.flatMap(({ items }) => items.map(({ text }) => text)).join(" ");
  return words.replaceAll("\u00a0", " ").replace(/\s+/gu, " ");
}

async function drawUp(asked: Asked, { key, day, typed = {}, says = [] }: Drawn): Promise<Issued> {
  const { steps } = await station.get("sets.get", { ...asked, date: day });
  const draft = steps.find((step) => step.key === key)?.draft;
  if (draft === undefined || draft === null) {
    throw new Error(`${key} is to be drawn up`);
  }
  const made = await station.get("documents.draft", { ...draft.subject, kind: draft.kind, date: day });
  const { facts } = await station.get("documents.get", { id: made.id });
  const changed = await station.get("documents.changeFacts", {
    id: made.id,
    version: made.version,
    facts: { ...(facts as object), ...typed },
  });
  expect({ key, missing: changed.missing }).toEqual({ key, missing: [] });
  const signed = await station.get("documents.sign", { id: made.id, version: changed.version });
  const numbered = await station.get("documents.number", { ...signed, issuedOn: day });
  await station.get("documents.issue", { id: made.id, version: numbered.version });
  const text = await textOf(made.id);
  for (const words of [numbered.number, ...says]) {
    expect(text, key).toContain(words);
  }
  return {
    id: made.id,
    kind: draft.kind,
    number: numbered.number,
    asked: made.missing.map(({ label }) => label),
  };
}

/** Draws a set up to its end; nothing may be asked for twice, and then nothing is left to draw up. */
async function wholeSet(asked: Asked, papers: readonly Drawn[]): Promise<readonly Issued[]> {
  const drawn: Issued[] = [];
  for (const paper of papers) {
    drawn.push(await drawUp(asked, paper));
  }
  const labels = drawn.flatMap(({ asked: missing }) => missing);
  expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  const last = papers.at(-1)?.day ?? "";
  const { steps, next } = await station.get("sets.get", { ...asked, date: last });
  expect(next).toBeNull();
  const open = steps.filter(({ state, optional }) => !optional && state !== "DA_PHAT_HANH");
  expect(open.map(({ key }) => key)).toEqual([]);
  return drawn;
}

async function clubWithBoard(foundedOn: string): Promise<string> {
  const { id: clubId } = await founded(station, { neutralName: "Câu lạc bộ B93", foundedOn });
  const board = [
    ["Bùi Thị Hạ Mẫu", "CHU_NHIEM"],
    ["Lê Văn Thu Mẫu", "PHO_CHU_NHIEM"],
    ["Đỗ Thị Đông Mẫu", "THU_KY"],
  ] as const;
  for (const [fullName, role] of board) {
    const member = { fullName, honorific: "bà" as const, role, from: foundedOn };
    await station.get("board.appoint", {
      clubId,
      member: { ...member, positionAtOrganisation: "Công chức xã" },
    });
  }
  return clubId;
}

describe("a club, from its request to its handover", () => {
  let clubId: string;
  let foundingId: string;
  beforeAll(async () => {
    clubId = await clubWithBoard("2026-09-10");
    const people = [];
    for (const name of ["Lê Văn Một Mẫu", "Lê Văn Hai Mẫu"]) {
      const { id: personId } = await registered(station, name);
      await admitted(station, clubId, { personId, joinedOn: "2026-09-16" });
      people.push(personId);
    }
    const launch = { start: "08:30", venue: "Nhà văn hóa thôn Đồi Chè" };
    const meeting = await station.get("meetings.schedule", {
      clubId,
      meeting: { date: "2026-09-20", kind: "RA_MAT", ...launch },
    });
    const attendance = people.map((personId) => ({ personId, mark: "CM" as const }));
    await station.get("meetings.hold", { ...meeting, held: { ...launch, end: "10:15" }, attendance });
  });

  it("is founded with the whole set", async () => {
    const drawn = await wholeSet({ procedure: "THANH_LAP_CLB", clubId }, [
      {
        key: "TO_TRINH",
        day: "2026-09-02",
        typed: {
          situation: { addicts: 12, users: 5, postRehab: 9, volunteers: 6, asOf: "2026-09-01" },
          fixedDayRule: "ngày 10 hằng tháng",
          budgetEstimate: 24_000_000,
          initialMembers: 12,
        },
        says: ["PHÒNG VĂN HÓA - XÃ HỘI", "24.000.000 đồng (hai mươi bốn triệu đồng)"],
      },
      {
        key: "PHUONG_AN",
        day: "2026-09-03",
        typed: {
          partners: [{ body: "Trạm Y tế", duty: "Tư vấn, khám bệnh" }],
          schedule: [{ what: "Lễ ra mắt", time: "tháng 9 năm 2026" }],
        },
        says: ["24.000.000 đồng", "hội viên ban đầu 12 người"],
      },
      { key: "THANH_LAP", day: "2026-09-10", says: ["Tờ trình số 01/TTr-VHXH ngày 02 tháng 9 năm 2026"] },
      { key: "BAN_CHU_NHIEM", day: "2026-09-11", says: ["Bùi Thị Hạ Mẫu", "Lê Văn Thu Mẫu"] },
      { key: "QUY_CHE", day: "2026-09-12", says: ["Quyết định số 01/QĐ-UBND ngày 10 tháng 9 năm 2026"] },
      { key: "PHAN_CONG", day: "2026-09-13", says: ["Phụ trách chung"] },
      {
        key: "KE_HOACH",
        day: "2026-09-14",
        typed: {
          activities: [
            { what: "Lễ ra mắt", time: "ngày 20/9/2026", place: "Nhà văn hóa", lead: "Chủ nhiệm" },
          ],
          budget: "Từ nguồn hỗ trợ của Ủy ban nhân dân xã",
        },
      },
      { key: "GIAY_MOI", day: "2026-09-15", says: ["08 giờ 30", "Câu lạc bộ B93"] },
      { key: "KET_NAP", day: "2026-09-16", typed: { boardMetOn: "2026-09-15" }, says: ["Lê Văn Hai Mẫu"] },
      {
        key: "RA_MAT",
        day: "2026-09-20",
        typed: {
          guests: ["đại diện Ủy ban nhân dân xã"],
          boardPresent: 3,
          vote: { yes: 2, no: 0, abstain: 0 },
        },
        says: ["01/QĐ-UBND", "02/QĐ-UBND", "03/QĐ-UBND", "Bùi Thị Hạ Mẫu", "10 giờ 15"],
      },
      { key: "DANH_SACH", day: "2026-09-21", says: ["02 (hai) người"] },
    ]);
    foundingId = drawn.find(({ kind }) => kind === "D03")?.id ?? "";
    // One series of numbers for each issuer and type, in the order of issue (NĐ 30/2020, điều 15).
    expect(drawn.map(({ kind, number }) => `${kind} ${number}`.trim())).toEqual([
      "D01 01/TTr-VHXH",
      "D02 01/PA-VHXH",
      "D03 01/QĐ-UBND",
      "D04 02/QĐ-UBND",
      "D05 03/QĐ-UBND",
      "D06 01/TB-CLB",
      "D09 01/KH-CLB",
      "D10 01/GM-CLB",
      "D08TB 02/TB-CLB",
      "D11 01/BB-CLB",
      "D08",
    ]);
  });

  it("is dissolved with the whole set, which repeals what founded it", async () => {
    await wholeSet({ procedure: "GIAI_THE_CLB", clubId }, [
      {
        key: "TAM_DUNG",
        day: "2027-02-01",
        typed: {
          suspendedOn: "2027-02-02",
          reason: "sửa chữa nhà văn hóa",
          tasks: ["Ban chủ nhiệm bảo quản hồ sơ, sổ sách"],
        },
        says: ["sửa chữa nhà văn hóa", "Ban chủ nhiệm Câu lạc bộ;"],
      },
      {
        key: "GIAI_THE",
        day: "2027-03-01",
        typed: {
          reason: "số hội viên không đủ để sinh hoạt",
          followedBy: "Tổ quản lý, hỗ trợ xã hội xã",
          records: ["Hồ sơ, sổ sách", "01 tủ tài liệu"],
          cash: 350_000,
          handedTo: "Phòng Văn hóa - Xã hội xã",
          handoverDate: "2027-03-15",
        },
        says: ["bãi bỏ Quyết định số 01/QĐ-UBND", "350.000 đồng (ba trăm năm mươi nghìn đồng)"],
      },
      {
        key: "BAN_GIAO",
        day: "2027-03-10",
        typed: {
          startsAt: "14:00",
          endsAt: "15:30",
          venue: "Phòng họp Ủy ban nhân dân xã",
          receiver: { fullName: "Ngô Văn Giao Mẫu", position: "Công chức Phòng Văn hóa - Xã hội" },
          records: [{ name: "Sổ theo dõi", unit: "quyển", quantity: 9 }],
          copies: 3,
        },
        says: ["Quyết định số 01/QĐ-UBND ngày 01 tháng 3 năm 2027", "14 giờ 00", "350.000 đồng"],
      },
    ]);
    expect(await station.get("documents.get", { id: foundingId })).toMatchObject({
      standing: { kind: "BAI_BO", by: "01/QĐ-UBND" },
    });
  });
});

/** The term of one law: the form of rehabilitation, the days, and the papers it is served with. */
interface Term {
  readonly name: string;
  readonly form: "BAT_BUOC" | "CONG_DONG";
  readonly completed: string;
  readonly decided: string;
  readonly months: 12 | 24;
  readonly meanwhile: string;
  readonly certified: string;
  readonly kinds: readonly string[];
  readonly decree: string;
}

/** A person under management who is in a club, with a plan and its goal on record. */
async function managed(clubId: string, term: Term): Promise<string> {
  const { id: personId } = await registered(station, term.name, { occupation: "Thợ xây" });
  const { id: completionId } = await station.get("people.recordCompletion", {
    personId,
    completion: { form: term.form, completedOn: term.completed },
  });
  await station.get("management.open", {
    personId,
    completionId,
    decidedOn: term.decided,
    termMonths: term.months,
    managedFrom: term.completed,
    responsible: "Ngô Văn Giao Mẫu",
    responsibleUnit: "Công an xã",
    familyRepresentative: "Lê Thị Thân Mẫu",
  });
  await station.get("members.admit", {
    clubId,
    personId,
    joinedOn: term.decided,
    inCharge: "Lê Văn Thu Mẫu",
  });
  const { id: planId } = await station.get("entries.add", {
    kind: "personal_plan",
    fields: { personId, bodyId: clubId, approvedOn: term.decided },
  });
  const goal = { domain: "VIEC_LAM", text: "Có việc làm đều", activity: "Giới thiệu vào tổ thợ" };
  await station.get("entries.add", {
    kind: "plan_goal",
    fields: { planId, ...goal, supporter: "Hội Nông dân", dueOn: term.certified, status: "DANG_TH" },
  });
  return personId;
}

describe("one person's management, from the decision to the certificate", () => {
  let clubId: string;
  beforeAll(async () => {
    clubId = await clubWithBoard("2025-07-01");
  });

  it.each<readonly [law: string, term: Term]>([
    // Luật Phòng, chống ma túy 2021 điều 40: 12 months after voluntary rehabilitation; forms of NĐ 116/2021.
    [
      "the earlier law",
      {
        name: "Trần Văn Cũ Mẫu",
        form: "CONG_DONG",
        completed: "2025-06-20",
        decided: "2025-07-02",
        months: 12,
        meanwhile: "2025-07-20",
        certified: "2026-06-22",
        kinds: ["M51R1", "D19", "D15", "D16BB", "M54R1"],
        decree: "Nghị định số 116/2021/NĐ-CP",
      },
    ],
    // From 01/7/2026 the forms of NĐ 163/2026: 24 months after compulsory rehabilitation.
    [
      "the law in force",
      {
        name: "Lê Văn Mới Mẫu",
        form: "BAT_BUOC",
        completed: "2026-09-10",
        decided: "2026-09-20",
        months: 24,
        meanwhile: "2026-10-01",
        certified: "2028-09-11",
        kinds: ["M53", "D19", "D15", "D16BB", "M56"],
        decree: "Nghị định số 163/2026/NĐ-CP",
      },
    ],
  ])("under %s", async (_law, term) => {
    const personId = await managed(clubId, term);
    const { decided, meanwhile, certified, decree } = term;
    const drawn = await wholeSet({ procedure: "QLSC", personId }, [
      {
        key: "QUYET_DINH",
        day: decided,
        typed: { relative: { fullName: "Lê Thị Thân Mẫu", relation: "Mẹ" } },
        says: [decree, "Ngô Văn Giao Mẫu", "Thôn Đồi Chè, xã Bình Lâm Thượng, tỉnh Hải Sơn"],
      },
      {
        key: "CAM_KET",
        day: meanwhile,
        typed: { witness: "Hoàng Văn Chứng Mẫu" },
        says: ["Lê Thị Thân Mẫu"],
      },
      {
        key: "KE_HOACH",
        day: meanwhile,
        typed: {
          findings: [{ domain: "NGHE", finding: "Thợ xây, việc không đều" }],
          triggers: "Bạn cũ rủ rê; gọi người phụ trách",
        },
        says: ["Có việc làm đều", "Hội Nông dân", "Lê Văn Thu Mẫu"],
      },
      {
        key: "TU_VAN",
        day: meanwhile,
        typed: {
          startsAt: "14:00",
          endsAt: "15:00",
          mode: "TAI_NHA",
          topics: ["PHONG_TAI_NGHIEN"],
          summary: "cách từ chối khi bị rủ rê",
          counsellor: "Ngô Văn Giao Mẫu",
          venue: "nhà riêng, thôn Đồi Chè",
        },
      },
      { key: "XAC_NHAN", day: certified, says: [decree] },
    ]);
    expect(drawn.map(({ kind }) => kind)).toEqual(term.kinds);
    // The certificate cites the decision by the number it got in its own paper.
    expect(await textOf(drawn.at(-1)?.id ?? "")).toContain(`Quyết định số ${drawn[0]?.number ?? "?"}`);
  });
});
