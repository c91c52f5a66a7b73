import { formatInteger, formatPercent } from "#shared/base/numbers.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAnswer } from "../../client/hooks.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { periodText } from "../../text/format.ts";
import { summaryText } from "../../text/upper-summary.ts";

type Year = OutputOf<"upper.year">;
type Month = Year["months"][number];

/** `34/38`, and the percent under it; a dash where nothing was to be measured, `…` where nothing is known. */
function ShareCell({ share }: { readonly share: Month["shares"][string] | undefined }) {
  if (share === undefined) {
    return "…";
  }
  return share.den === 0 ? (
    "–"
  ) : (
    <>
      {`${formatInteger(share.num)}/${formatInteger(share.den)}`}
      <br />
      <strong style={{ fontWeight: 600 }}>{`${formatPercent(share.num, share.den)}\u00a0%`}</strong>
    </>
  );
}

function columnsOf({ communes, months }: Year): readonly Column<Month>[] {
  const indicators = [...new Set(months.flatMap(({ shares }) => Object.keys(shares)))];
  return [
    { key: "month", title: summaryText.yearMonth, cell: ({ period }) => periodText(period) },
    {
      key: "reports",
      title: summaryText.yearReports,
      cell: ({ reports }) => `${formatInteger(reports)}/${formatInteger(communes)}`,
      numeric: true,
      width: 90,
    },
    ...indicators.map((id) => ({
      key: id,
      title: id,
      cell: ({ shares }: Month) => <ShareCell share={shares[id]} />,
      numeric: true,
      width: 84,
    })),
  ];
}

/** Every month of a year beside the others: Σ numerators / Σ denominators of the reports received of it. */
export function YearTable({ year }: { readonly year: number }) {
  const found = useAnswer("upper.year", { year });
  return (
    <Answered answer={found}>
      {(answer) => (
        <div className="wide-table">
          <DataTable
            label={summaryText.tabs.year}
            columns={columnsOf(answer)}
            rows={answer.months}
            rowKey={({ period }) => period}
          />
        </div>
      )}
    </Answered>
  );
}
