import { defaultDraftingUnit, upperReportWording } from "#shared/documents/default-facts.ts";
import type { Facts } from "#shared/documents/kind.ts";
import { reachesPercent } from "#shared/base/numbers.ts";
import { recordsWhere } from "../../database/reading.ts";
import { receivedVersions } from "../../database/received-summary.ts";
import { upperLevel } from "../../database/schema/station.ts";
import { upperSummary } from "../upper-summary.ts";
import type { Reading } from "../use-case.ts";
import { officeFacts, signatureFacts, type Gather } from "./common.ts";

/** The figures of the upper level's report: what the summary of the period says, and every file it rests on. */
export function upperFiguresOf(reading: Reading, period: string): Facts {
  const found = upperSummary(reading, { period, rankBy: "CT01" });
  if (!found.ok) {
    return {};
  }
  const { communes, received, missing, returned, TH01, TH02, coverage } = found.value;
  const names = new Map(TH01.rows.map(({ station, commune }) => [station, commune]));
  const total = Object.entries(TH01.total).filter(([, { den }]) => den > 0);
  return {
    figures: {
      communes,
      received,
      missing,
      returned,
      rows: TH01.rows.map(({ commune, state, version, figures }) => ({
        commune,
        state,
        version,
        figures: Object.entries(figures).map(([code, { num, den }]) => ({ code, num, den })),
      })),
      total: total.map(([code, { num, den, met }]) => ({ code, num, den, met: met ?? undefined })),
      coverage: { num: coverage.num, den: coverage.den, met: coverage.met ?? null },
      clubs: TH02.rows.map(({ station: _station, attendance_pct: _pct, ...row }) => row),
      clubTotal: clubTotalOf(TH02.total),
      below: total.map(([code, { target_pct: target }]) => ({
        code,
        communes: TH01.rows
          .filter(({ figures }) => {
            const { num = 0, den = 0 } = figures[code] ?? {};
            return target !== undefined && reachesPercent(num, den, target) === false;
          })
          .map(({ commune }) => commune),
      })),
      versions: receivedVersions(reading.database, period).map((version) => ({
        commune: names.get(version.station) ?? version.station,
        receivedOn: version.receivedAt.slice(0, 10),
        ...(version.paperNumber === null || version.paperDate === null
          ? {}
          : { paper: { symbol: version.paperNumber, date: version.paperDate } }),
        sha256: version.fileSha256,
      })),
    },
  };
}

function clubTotalOf<Total extends { readonly attendance_pct: number | null }>({
  attendance_pct: _pct,
  ...total
}: Total): Omit<Total, "attendance_pct"> {
  return total;
}

/** Facts of the upper level's report of a period; remarks start from the standing wording. */
export const upperReportFacts: Gather = (reading, { date, period }) => {
  const office = officeFacts(reading);
  return {
    ...upperReportWording,
    ...upperFiguresOf(reading, period ?? ""),
    office,
    preparedOn: date,
    draftingUnit: defaultDraftingUnit,
    ...signatureFacts(reading, "UBND", date),
    addressees: recordsWhere(reading.database, upperLevel).map(({ name }) => name),
    area: office.unitName,
    period: period ?? "",
  };
};
