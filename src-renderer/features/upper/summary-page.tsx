import { Button, Select, Tabs, Text } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { monthOf, yearOf } from "#shared/base/calendar-date.ts";
import { parsePeriod } from "#shared/domain/reporting-period.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { PeriodChoice } from "../../components/period-choice.tsx";
import { periodText, shiftMonth } from "../../text/format.ts";
import { indicatorName } from "../../text/indicators.ts";
import { summaryText } from "../../text/upper-summary.ts";
import {
  ClubsByCommune,
  IndicatorsByCommune,
  RankingTable,
  type Summary,
  TotalsTable,
} from "./summary-tables.tsx";
import { YearTable } from "./year-part.tsx";

interface SummaryTabsProps {
  readonly summary: Summary;
  readonly rankBy: string;
  readonly onRankBy: (indicator: string) => void;
}

function SummaryTabs({ summary, rankBy, onRankBy }: SummaryTabsProps) {
  const navigate = useNavigate();
  const open = (station: string) => {
    void navigate({ to: "/upper/$station/$period", params: { station, period: summary.period } });
  };
  const { tabs } = summaryText;
  return (
    <>
      <Text size="sm" pb={8}>
        {summary.missing.length === 0
          ? summaryText.noneMissing
          : summaryText.missing(shortened(summary.missing))}
      </Text>
      {summary.returned.length === 0 ? null : (
        <Text size="sm" c="red.9" pb={8}>
          {summaryText.returned(shortened(summary.returned))}
        </Text>
      )}
      <Tabs defaultValue="ranking" keepMounted={false}>
        <Tabs.List mb={8}>
          {Object.entries(tabs).map(([value, label]) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="ranking">
          <RankingTable
            summary={summary}
            onOpen={open}
            beside={
              <Select
                label={summaryText.rankBy}
                w={420}
                searchable
                allowDeselect={false}
                value={rankBy}
                data={Object.keys(summary.TH01.total).map((id) => ({
                  value: id,
                  label: `${id} ${indicatorName(id)}`,
                }))}
                onChange={(chosen) => {
                  onRankBy(chosen ?? rankBy);
                }}
              />
            }
          />
        </Tabs.Panel>
        <Tabs.Panel value="TH01">
          <IndicatorsByCommune summary={summary} onOpen={open} />
        </Tabs.Panel>
        <Tabs.Panel value="TH02">
          <ClubsByCommune summary={summary} onOpen={open} />
        </Tabs.Panel>
        <Tabs.Panel value="total">
          <TotalsTable summary={summary} />
        </Tabs.Panel>
        <Tabs.Panel value="year">
          <YearTable year={yearOf(summary.to)} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** As many names as one line can say; how many more there are is said after them. */
const longestNames = 12;

function shortened(names: readonly string[]): string {
  const first = names.slice(0, longestNames).join(", ");
  const rest = names.length - longestNames;
  return rest > 0 ? `${first} ${summaryText.more(rest)}` : first;
}

interface SummaryPageProps {
  readonly period: string | undefined;
  readonly rankBy: string | undefined;
  readonly onShown: (shown: { readonly period: string; readonly rankBy: string }) => void;
}

/** What the reports received add up to: order of communes, TH-01, TH-02, sums and coverage. */
export function SummaryPage({ period, rankBy = "CT01", onShown }: SummaryPageProps) {
  const { today, mayWrite } = useStation();
  const navigate = useNavigate();
  const read = parsePeriod(period ?? "");
  const shown = read.ok ? read.value.key : shiftMonth(monthOf(today), -1);
  const found = useAnswer("upper.summary", { period: shown, rankBy });
  return (
    <PageFrame
      title={summaryText.title(periodText(shown))}
      subtitle={
        found.kind === "value" ? summaryText.subtitle(found.value.received, found.value.communes) : undefined
      }
      actions={
        <>
          {mayWrite ? (
            <Button
              leftSection={<IconFileText size={18} aria-hidden />}
              onClick={() => void navigate({ to: "/documents/new", search: { kind: "D25", period: shown } })}
            >
              {summaryText.paper}
            </Button>
          ) : null}
          <Button variant="default" data-key="Escape" onClick={() => void navigate({ to: "/upper" })}>
            {summaryText.back}
          </Button>
        </>
      }
    >
      <PeriodChoice
        period={shown}
        today={today}
        onPeriod={(next) => {
          onShown({ period: next, rankBy });
        }}
      />
      <Answered answer={found}>
        {(summary) =>
          summary.communes === 0 ? (
            <EmptyState title={summaryText.emptyTitle} advice={summaryText.emptyAdvice} />
          ) : (
            <SummaryTabs
              summary={summary}
              rankBy={rankBy}
              onRankBy={(chosen) => {
                onShown({ period: shown, rankBy: chosen });
              }}
            />
          )
        }
      </Answered>
    </PageFrame>
  );
}
