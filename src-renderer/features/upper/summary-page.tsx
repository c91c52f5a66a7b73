import { useState } from "react";
import { Button, Group, Select, Tabs, Text } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { monthOf } from "#shared/base/calendar-date.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { StepSwitch } from "../../components/step-switch.tsx";
import { periodText, shiftMonth } from "../../text/format.ts";
import { indicatorName } from "../../text/indicators.ts";
import { reportsText } from "../../text/reports.ts";
import { summaryText } from "../../text/upper-summary.ts";
import {
  ClubsByCommune,
  IndicatorsByCommune,
  RankingTable,
  type Summary,
  TotalsTable,
} from "./summary-tables.tsx";

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
          : summaryText.missing(summary.missing.join(", "))}
      </Text>
      <Tabs defaultValue="ranking" keepMounted={false}>
        <Tabs.List mb={8}>
          {Object.entries(tabs).map(([value, label]) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="ranking">
          <Select
            label={summaryText.rankBy}
            maw={520}
            pb={12}
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
          <RankingTable summary={summary} onOpen={open} />
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
      </Tabs>
    </>
  );
}

/** What the reports received add up to: order of communes, TH-01, TH-02, sums and coverage. */
export function SummaryPage() {
  const { today, mayWrite } = useStation();
  const navigate = useNavigate();
  const [shown, setShown] = useState(shiftMonth(monthOf(today), -1));
  const [rankBy, setRankBy] = useState("CT01");
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
      <Group pb={12}>
        <StepSwitch
          label={periodText(shown)}
          previousLabel={reportsText.previous}
          nextLabel={reportsText.next}
          onStep={(by) => {
            setShown(shiftMonth(shown, by));
          }}
        />
      </Group>
      <Answered answer={found}>
        {(summary) =>
          summary.communes === 0 ? (
            <EmptyState title={summaryText.emptyTitle} advice={summaryText.emptyAdvice} />
          ) : (
            <SummaryTabs summary={summary} rankBy={rankBy} onRankBy={setRankBy} />
          )
        }
      </Answered>
    </PageFrame>
  );
}
