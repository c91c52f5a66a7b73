import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CallInput, OutputOf } from "#shared/contract/contract.ts";
import { registered } from "../../support/records.ts";
import { openTestStation, type TestStation } from "../../support/station.ts";

/*
 * Each clock of the table of time limits that an episode begins: due days counted by hand from the day of the step, over
 * Tết 2026 (16–20/02), the swapped Saturdays 10/01 and 22/08/2026, Quốc khánh (31/8–02/9) and the change of law on 01/7/2026.
 */

let station: TestStation;
beforeAll(async () => {
  station = await openTestStation("2026-09-15");
});
afterAll(async () => {
  await station.close();
});

type Task = OutputOf<"today.list">[number];
type Opening = Omit<CallInput<"episodes.open">, "personId">;
type Step = readonly [event: string, on: string];

let people = 0;

async function somebody(birthDate = "1990-05-12"): Promise<{ readonly id: string; readonly name: string }> {
  people += 1;
  // Marks after the letter tell apart names that would else be like each other.
  const name = `Giàng ${"ABCDEĐGHIKLMNOPQRSTUVXY".charAt(people % 23)} Thời Hạn ${"aăâeêioôơuưy".charAt(people % 12).repeat(1 + Math.floor(people / 23))}`;
  const { id } = await registered(station, name, { birthDate });
  return { id, name };
}

async function tasksOf(name: string, on?: string): Promise<readonly Task[]> {
  const tasks = await station.get("today.list", on === undefined ? {} : { on });
  return tasks.filter(({ subject, what }) => subject === name && what.startsWith("rule:"));
}

async function walked(personId: string, opening: Opening, steps: readonly Step[] = []): Promise<void> {
  await station.get("episodes.open", { personId, ...opening });
  for (const [event, on] of steps) {
    const lines = await station.get("episodes.list", { personId });
    const line = lines.find(({ kind }) => kind === opening.kind);
    await station.get("episodes.step", {
      subject: "episode",
      id: line?.id ?? "",
      version: line?.version ?? 0,
      event,
      on,
    });
  }
}

interface Case {
  readonly says: string;
  readonly opening: Opening;
  readonly steps?: readonly Step[];
  readonly born?: string;
  /** Every limit that then runs: its row in the table and the day it is due. */
  readonly due: Readonly<Record<string, string>>;
  readonly on?: string;
}

const registration = { kind: "CNTN_GDCD", event: "DANG_KY" } as const;
const detection = { kind: "QL_SDTP", event: "PHAT_HIEN" } as const;
const decided = { kind: "QL_SDTP", event: "RA_QUYET_DINH" } as const;
const rehabilitation = { ...registration, on: "2026-07-01" };

const cases: readonly Case[] = [
  {
    // Friday 13/02; 16–20 are Tết: Mon 23, Tue 24, Wed 25.
    says: "three working days across Tết for the decision on an illegal user",
    opening: { ...detection, on: "2026-02-13" },
    due: { "D01-R1": "2026-02-25" },
  },
  {
    says: "24 hours for the same from 01/7/2026",
    opening: { ...detection, on: "2026-07-01" },
    due: { "D02-R2": "2026-07-02" },
  },
  {
    says: "the end of the term of an illegal user, and a look at the residence every month",
    opening: { ...decided, on: "2026-07-10", plannedTo: "2026-10-01" },
    due: { "D03-R2": "2026-10-01", "D04-R2": "2026-09-30" },
  },
  {
    // Wednesday 24/6: Thu 25, Fri 26, Mon 29.
    says: "sending the decision that ended it: three working days before the change of law",
    opening: { ...decided, on: "2026-01-05" },
    steps: [["DUNG", "2026-06-24"]],
    due: { "D05-R1": "2026-06-29" },
  },
  {
    says: "24 hours for the dossier of whoever moved",
    opening: { ...decided, on: "2026-07-10" },
    steps: [["CHUYEN_DI", "2026-09-10"]],
    due: { "D06-R2": "2026-09-11" },
  },
  {
    says: "24 hours for a new decision after new use",
    opening: { ...decided, on: "2026-07-10" },
    steps: [["TAI_SU_DUNG", "2026-09-10"]],
    due: { "X03-R2": "2026-09-11" },
  },
  {
    // Tuesday 30/6: 1, 2, 3, 6, 7 July. The regime is that of the opening.
    says: "five working days to register after the result",
    opening: { kind: "XDTTN", event: "DE_NGHI", on: "2026-06-29" },
    steps: [["XAC_DINH_NGHIEN", "2026-06-30"]],
    due: { "D07-R1": "2026-07-07" },
  },
  {
    says: "24 hours to register from 01/7/2026; the result is good for six months",
    opening: { kind: "XDTTN", event: "DE_NGHI", on: "2026-07-14" },
    steps: [["XAC_DINH_NGHIEN", "2026-07-15"]],
    due: { "D07-R2": "2026-07-16", "D27-R2": "2027-01-15" },
  },
  {
    // Tuesday 30/6: Wed 1, Thu 2, Fri 3 July.
    says: "three working days for the decision on voluntary rehabilitation",
    opening: { ...registration, on: "2026-06-30" },
    due: { "D08-R1": "2026-07-03" },
  },
  {
    says: "24 hours for it a day later",
    opening: { ...registration, on: "2026-07-01" },
    due: { "D08-R2": "2026-07-02" },
  },
  {
    // Thursday 2/7: Fri 3, Mon 6.
    says: "two working days to begin, and the supporter together with the decision",
    opening: rehabilitation,
    steps: [["RA_QUYET_DINH", "2026-07-02"]],
    due: { "D09-R2": "2026-07-06", "D10-R2": "2026-07-02" },
  },
  {
    says: "notice of the coming completion thirty days before",
    opening: { ...rehabilitation, plannedTo: "2026-10-15" },
    steps: [
      ["RA_QUYET_DINH", "2026-07-02"],
      ["VAO_GD1", "2026-07-03"],
    ],
    due: { "D11-R2": "2026-09-15" },
  },
  {
    // Friday 21/8: the swapped Saturday 22, Mon 24.
    says: "two working days to propose management, a swapped Saturday among them",
    opening: { kind: "QLSC", event: "BAO_SAP_HOAN_THANH", on: "2026-08-21" },
    due: { "D12-R2": "2026-08-24" },
  },
  {
    // Friday 28/8: Mon 31, 1/9 and 2/9 are off; Thu 3.
    says: "one working day of our own to sign, across Quốc khánh",
    opening: { kind: "QLSC", event: "BAO_SAP_HOAN_THANH", on: "2026-08-26" },
    steps: [["DE_NGHI", "2026-08-28"]],
    due: { "D13-R2": "2026-09-03" },
  },
  {
    // Thursday 8/1: Fri 9, the swapped Saturday 10, Mon 12.
    says: "three working days for the dossier before the change of law",
    opening: { kind: "QLSC", event: "TRINH_BAO", on: "2026-01-08" },
    due: { "D15-R1": "2026-01-12" },
  },
  {
    // Friday 26/6: Mon 29, Tue 30.
    says: "two working days to decide once it is laid before the chairman",
    opening: { kind: "QLSC", event: "TRINH_BAO", on: "2026-06-24" },
    steps: [["TRINH_KY", "2026-06-26"]],
    due: { "D16-R1": "2026-06-30" },
  },
  {
    says: "two days to present oneself after a private facility",
    opening: { kind: "CNTN_CS", event: "TIEP_NHAN", on: "2026-07-02" },
    steps: [["XAC_NHAN_DU_GIAI_DOAN", "2026-09-12"]],
    due: { "D17-R2": "2026-09-14" },
  },
  {
    // Friday 11/9: Mon 14; three months: 11/12.
    says: "one working day for the compulsory file, and its limitation after three months",
    opening: rehabilitation,
    steps: [["TU_Y_CHAM_DUT", "2026-09-11"]],
    due: { "D23-R2": "2026-09-14", "D25-R2": "2026-12-11" },
  },
  {
    says: "the birthday that makes 18, where three months of the measure are left",
    opening: { kind: "CNBB", event: "LAP_HO_SO", on: "2026-07-02", plannedTo: "2027-01-01" },
    steps: [
      ["TOA_QUYET_DINH", "2026-07-10"],
      ["DUA_VAO_CO_SO", "2026-07-12"],
    ],
    born: "2008-10-01",
    due: { "D28-R2": "2026-10-01" },
  },
  {
    says: "nothing where less than three months are left",
    opening: { kind: "CNBB", event: "LAP_HO_SO", on: "2026-07-02", plannedTo: "2026-12-31" },
    steps: [
      ["TOA_QUYET_DINH", "2026-07-10"],
      ["DUA_VAO_CO_SO", "2026-07-12"],
    ],
    born: "2008-10-01",
    due: {},
  },
  {
    says: "monitoring may be lifted after a year",
    opening: { kind: "GSDT", event: "RA_QUYET_DINH", on: "2026-07-05" },
    on: "2027-06-01",
    due: { "D30-R2-18": "2027-07-05" },
  },
  {
    says: "under 18 after six months",
    opening: { kind: "GSDT", event: "RA_QUYET_DINH", on: "2026-07-05" },
    born: "2009-03-01",
    on: "2026-12-01",
    due: { "D30-R2-12": "2027-01-05" },
  },
];

describe("the time limits that episodes begin", () => {
  it.each(cases)("$says", async ({ opening, steps, born, due, on }) => {
    const { id, name } = await somebody(born);
    await walked(id, opening, steps);
    const tasks = await tasksOf(name, on);
    expect(Object.fromEntries(tasks.map(({ why, dueOn }) => [why.rule, dueOn]))).toEqual(due);
    for (const { next, source } of tasks) {
      expect(next.personId).toBe(id);
      expect(source).not.toBe("");
    }
  });

  it("tell which days were skipped, and lead to the paper", async () => {
    const { id, name } = await somebody();
    await walked(id, { ...detection, on: "2026-02-13" });
    expect(await tasksOf(name)).toMatchObject([
      {
        workingDays: true,
        ownRule: false,
        next: { kind: "M07R1" },
        why: { start: "2026-02-13", startWhat: "stepTaken" },
      },
    ]);
    const [task] = await tasksOf(name);
    // Both weekends and Monday to Friday of Tết.
    expect(task?.why.skipped.map((day) => day.slice(8))).toEqual("14 15 16 17 18 19 20 21 22".split(" "));
  });

  it("end when the next measure begins", async () => {
    const { id, name } = await somebody();
    await walked(id, rehabilitation, [["TU_Y_CHAM_DUT", "2026-09-11"]]);
    await walked(id, { kind: "CNBB", event: "LAP_HO_SO", on: "2026-09-14" });
    expect(await tasksOf(name)).toEqual([]);
  });

  it("that no record tells the end of are marked as done, once and not ahead of time", async () => {
    const { id, name } = await somebody();
    await walked(id, { ...decided, on: "2026-07-10" }, [["CHUYEN_DI", "2026-09-10"]]);
    const [task] = await tasksOf(name);
    expect(task?.settles).toBe(true);
    const key = task?.key ?? "";
    expect(await station.refused("today.settle", { key, doneOn: "2026-09-16" })).toBe("dateInFuture");
    await station.get("today.settle", { key, doneOn: "2026-09-15" });
    expect(await tasksOf(name)).toEqual([]);
    expect(await station.refused("today.settle", { key, doneOn: "2026-09-15" })).toBe("taskUnknown");
    const other = await somebody();
    await walked(other.id, { ...detection, on: "2026-09-14" });
    const [recorded] = await tasksOf(other.name);
    expect(await station.refused("today.settle", { key: recorded?.key ?? "", doneOn: "2026-09-15" })).toBe(
      "taskUnknown",
    );
  });
});

describe("the time limits that a management begins", () => {
  it("monitoring within 12 hours of the decision, the handover within the day before the end of rehabilitation", async () => {
    const { id, name } = await somebody();
    await walked(id, { ...rehabilitation, plannedTo: "2026-10-01" }, [
      ["RA_QUYET_DINH", "2026-07-02"],
      ["VAO_GD1", "2026-07-03"],
    ]);
    await station.get("management.open", {
      personId: id,
      decidedOn: "2026-09-14",
      managedFrom: "2026-10-01",
      termMonths: 12,
      responsible: "Lê Văn Phụ Trách",
    });
    const tasks = await tasksOf(name);
    // The decision ends the notice of the coming completion.
    expect(tasks.map(({ why, dueOn, opensOn }) => [why.rule, dueOn, opensOn])).toEqual([
      ["D18-R2", "2026-09-14", null],
      ["D14-R2", "2026-10-01", "2026-09-30"],
    ]);
    await walked(id, { kind: "GSDT", event: "RA_QUYET_DINH", on: "2026-09-14" });
    expect((await tasksOf(name)).map(({ why }) => why.rule)).toEqual(["D14-R2"]);
  });

  it("24 hours for the notice to the place somebody moved to", async () => {
    const { id, name } = await somebody();
    const { id: managementId } = await station.get("management.open", {
      personId: id,
      decidedOn: "2026-07-06",
      managedFrom: "2026-07-06",
      termMonths: 12,
      responsible: "Lê Văn Phụ Trách",
    });
    await station.get("episodes.step", {
      subject: "management",
      id: managementId,
      version: 1,
      event: "CHUYEN_DI",
      on: "2026-09-11",
    });
    expect((await tasksOf(name)).map(({ why, dueOn }) => [why.rule, dueOn])).toEqual([
      ["D19-R2", "2026-09-12"],
    ]);
  });
});

describe("doses missed under substitution treatment", () => {
  it("are warned of from the fifth day of a month on, until a better month is on record", async () => {
    const { id, name } = await somebody();
    const fields = { personId: id, facility: "Cơ sở mẫu", from: "2026-01-05", startCode: "MOI" };
    await station.get("entries.add", { kind: "treatment", fields });
    const month = async (of: string, daysMissed: number): Promise<void> => {
      const check = { personId: id, month: of, conclusion: "BO_LIEU", daysDue: 31, daysMissed };
      await station.get("entries.add", { kind: "adherence_check", fields: check });
    };
    await month("2026-07", 4);
    expect(await tasksOf(name)).toEqual([]);
    await month("2026-08", 5);
    expect(await tasksOf(name)).toMatchObject([{ dueOn: "2026-08-31", why: { rule: "D26" } }]);
    await month("2026-09", 0);
    expect(await tasksOf(name)).toEqual([]);
  });
});
