import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { allCodeLists, codeLabel, codeList } from "#shared/law/code-lists.ts";
import {
  allDurations,
  duration,
  lastDayOfTerm,
  lengthInMonths,
  postRehabMonths,
} from "#shared/law/durations.ts";
import { allForms, form, formFor, formPurposes } from "#shared/law/forms.ts";
import {
  defaultParameters,
  indicatorDefinition,
  indicatorDefinitions,
  targetPercent,
} from "#shared/law/indicators.ts";
import { allLegalBases } from "#shared/law/legal-bases.ts";
import { regimeOn } from "#shared/law/regime.ts";
import { everyDay, overlaps } from "./every-day.ts";

const folder = new URL("../../../resources/law/", import.meta.url);

describe("the files", () => {
  test.for(readdirSync(folder))("%s is NFC and names nothing outside the project", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    expect(text).toBe(text.normalize("NFC"));
    expect(text).not.toMatch(/\.\.\/|clubs\.md|procedures\.md|format\.md|compute\.py/u);
  });
});

describe("the regime of a day", () => {
  test("changes on 01/7/2026, when Luật 120/2025/QH15 came into force, and has no gap in six years", () => {
    for (const day of everyDay()) {
      expect(regimeOn(day)).toStrictEqual({ ok: true, value: day < "2026-07-01" ? "R1" : "R2" });
    }
  });

  test("is refused before Luật 73/2021/QH14 came into force on 01/01/2022", () => {
    expect(regimeOn("2021-12-31")).toMatchObject({ ok: false, refusal: { code: "REGIME_UNKNOWN" } });
  });
});

describe("official forms", () => {
  test("have unique keys and twins that exist", () => {
    const keys = new Set(allForms.map(({ id }) => id));
    expect(keys.size).toBe(allForms.length);
    expect(allForms.filter(({ twin }) => twin !== null && !keys.has(twin))).toStrictEqual([]);
  });

  test("belong to decrees the table of legal bases knows, and never begin before them", () => {
    const decrees = new Map(allLegalBases.map((row) => [row.number, row]));
    for (const { id, decree, validFrom } of allForms) {
      const basis = decrees.get(decree);
      expect(basis, id).toBeDefined();
      expect((basis?.validFrom ?? "") <= (validFrom ?? ""), id).toBe(true);
    }
  });

  test("the decision on post-rehabilitation management is Mẫu 51 of NĐ 116 to 30/6/2026, Mẫu 53 of NĐ 163 from 01/7", () => {
    for (const day of everyDay()) {
      const found = formFor("POST_REHAB_DECISION", day);
      expect(found.ok && found.value.id).toBe(day <= "2026-06-30" ? "116-51" : "163-V-53");
    }
  });

  test("serve one purpose with at most one form on any day", () => {
    const days = everyDay().filter((day) => day.endsWith("-01"));
    for (const purpose of formPurposes) {
      const found = days.flatMap((day) => {
        const served = formFor(purpose, day);
        return served.ok ? [served.value] : [];
      });
      expect(found, purpose).not.toStrictEqual([]);
      expect(overlaps([...new Set(found)]), purpose).toStrictEqual([]);
    }
  });

  test("the team of NĐ 163 điều 136 has no form before 01/7/2026", () => {
    expect(formFor("POST_REHAB_TEAM", "2026-06-30")).toMatchObject({ refusal: { code: "NO_FORM" } });
    expect(form("163-V-99")).toMatchObject({ refusal: { code: "FORM_UNKNOWN" } });
  });
});

describe("lengths of measures", () => {
  test("never overlap for one case of one episode", () => {
    for (const rows of Map.groupBy(
      allDurations,
      ({ episode, caseCode }) => `${episode} ${caseCode ?? ""}`,
    ).values()) {
      expect(overlaps(rows)).toStrictEqual([]);
    }
  });

  test("post-rehabilitation management lasts 12 months, 24 for adults after compulsory rehabilitation, on every day of both regimes", () => {
    for (const day of everyDay()) {
      const months = [
        postRehabMonths("CONG_DONG", 30, day),
        postRehabMonths("TU_NGUYEN_CO_SO", 30, day),
        postRehabMonths("THUOC_THAY_THE", 30, day),
        postRehabMonths("BAT_BUOC", 17, day),
        postRehabMonths("BAT_BUOC", 18, day),
      ].map((found) => found.ok && found.value);
      expect(months).toStrictEqual([12, 12, 12, 12, 24]);
    }
  });

  test("are refused for a form or an age the law does not know", () => {
    expect(postRehabMonths("BAT_BUOC", 11, "2026-09-01")).toMatchObject({ refusal: { code: "NO_DURATION" } });
    expect(postRehabMonths("BAT_BUOC_CONG_DONG", 30, "2026-09-01").ok).toBe(false);
  });

  test("rehabilitation rose from 6–12 months to 24, 36 from the second time (Luật 120/2025/QH15 điều 29)", () => {
    const before = duration("CNTN_GDCD", "1", "2026-06-30");
    const first = duration("CNTN_GDCD", "1", "2026-07-01");
    const second = duration("CNTN_GDCD", "2", "2026-07-01");
    expect(
      before.ok && [before.value.lengthMin, before.value.lengthMax, lengthInMonths(before.value)],
    ).toStrictEqual([6, 12, undefined]);
    expect(first.ok && lengthInMonths(first.value)).toBe(24);
    expect(second.ok && lengthInMonths(second.value)).toBe(36);
  });

  test("a term ends on the day of the same number, and later by the days on which the clock stood still", () => {
    expect(lastDayOfTerm("2026-09-12", 24)).toBe("2028-09-12");
    expect(lastDayOfTerm("2028-02-29", 12)).toBe("2029-02-28");
    expect(lastDayOfTerm("2026-09-12", 12, 10)).toBe("2027-09-22");
  });
});

describe("code lists", () => {
  test("hold as many items as they say, in a gapless order, each code once", () => {
    for (const { list, items } of allCodeLists) {
      const rows = codeList(list);
      expect(rows, list).toHaveLength(items);
      expect(new Set(rows.map(({ code }) => code)).size, list).toBe(items);
      expect(
        rows.map(({ order }) => order),
        list,
      ).toStrictEqual(rows.map((_, index) => index + 1));
    }
  });

  test("show a label always, and offer a code only on its days: thị trấn ended on 30/6/2025", () => {
    expect(codeLabel("LOAI_DON_VI", "THI_TRAN")).toBe("Thị trấn (đến 30/6/2025)");
    expect(codeLabel("LOAI_DON_VI", "THI_TRAN", "2025-06-30")).toBeDefined();
    expect(codeLabel("LOAI_DON_VI", "THI_TRAN", "2025-07-01")).toBeUndefined();
    expect(codeLabel("LOAI_DON_VI", "KHONG_CO")).toBeUndefined();
    expect(codeList("NO_SUCH_LIST")).toStrictEqual([]);
  });
});

describe("indicators", () => {
  test("stand in the table once each, CT01 to CT20 with CT11b and CT12b", () => {
    const ids = Array.from({ length: 20 }, (_, index) => `CT${String(index + 1).padStart(2, "0")}`);
    expect(indicatorDefinitions.map(({ id }) => id).toSorted()).toStrictEqual(
      [...ids, "CT11b", "CT12b"].toSorted(),
    );
    expect(indicatorDefinition("CT21")).toMatchObject({ refusal: { code: "INDICATOR_UNKNOWN" } });
  });

  test("have the targets of the articles, and none where the article's number is a city's", () => {
    const targets = ["CT01", "CT07", "CT11", "CT15", "CT19", "CT12", "CT08", "CT11b", "CT13", "CT14", "CT20"];
    expect(targets.map((id) => targetPercent(id))).toStrictEqual([
      80,
      40,
      36,
      90,
      50,
      100,
      ...Array.from({ length: 5 }, () => undefined),
    ]);
  });

  test("start with the agreed parameters", () => {
    expect(defaultParameters).toStrictEqual({
      grace_days: 7,
      attendance_min: 70,
      session_min: 90,
      no_use_window_days: 90,
      min_volunteer_days: 28,
      feedback_days: 30,
      plan_days: 30,
      min_persons_per_volunteer: 2,
      visits_per_point: 25,
      persons_mobilised_per_point: 10,
      vocational_per_point: 5,
      evaluation_join_day: 15,
      treatment_days_due: 15,
    });
  });
});
