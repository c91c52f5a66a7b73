import { Tabs } from "@mantine/core";
import { useStation } from "../../client/station.ts";
import { PageFrame } from "../../components/page-frame.tsx";
import { exchangeText } from "../../text/exchange.ts";
import { exchangeRecordsText } from "../../text/exchange-records.ts";
import { transferText } from "../../text/transfers.ts";
import { ConflictsPart } from "./conflicts-part.tsx";
import { KeysPart } from "./keys-part.tsx";
import { PoliciesPart } from "./policies-part.tsx";
import { ReceivePart } from "./receive-part.tsx";
import { RecordsPart } from "./records-part.tsx";
import { SendPart } from "./send-part.tsx";
import { TransfersPart } from "./transfers-part.tsx";

interface ExchangePageProps {
  readonly period: string | undefined;
  /** The part that is shown; it stands in the address. */
  readonly section: string | undefined;
  readonly onSection: (section: string) => void;
}

/** What leaves the office, what comes in, and whose keys are known. */
export function ExchangePage({ period, section, onSection }: ExchangePageProps) {
  const { kind } = useStation();
  const isUpper = kind === "UPPER";
  const { tabs } = exchangeText;
  const first = isUpper ? "receive" : "send";
  return (
    <PageFrame title={exchangeText.title}>
      <Tabs
        value={section ?? first}
        onChange={(next) => {
          onSection(next ?? first);
        }}
        keepMounted={false}
      >
        <Tabs.List mb={16}>
          {isUpper ? null : <Tabs.Tab value="send">{tabs.send}</Tabs.Tab>}
          <Tabs.Tab value="receive">{tabs.receive}</Tabs.Tab>
          {isUpper ? null : <Tabs.Tab value="transfers">{transferText.tab}</Tabs.Tab>}
          <Tabs.Tab value="conflicts">{exchangeRecordsText.tabs.desk}</Tabs.Tab>
          <Tabs.Tab value="records">{exchangeRecordsText.tabs.records}</Tabs.Tab>
          <Tabs.Tab value="policies">{exchangeRecordsText.tabs.policies}</Tabs.Tab>
          <Tabs.Tab value="keys">{tabs.keys}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="send">
          <SendPart period={period} />
        </Tabs.Panel>
        <Tabs.Panel value="receive">
          <ReceivePart />
        </Tabs.Panel>
        <Tabs.Panel value="transfers">
          <TransfersPart />
        </Tabs.Panel>
        <Tabs.Panel value="conflicts">
          <ConflictsPart />
        </Tabs.Panel>
        <Tabs.Panel value="records">
          <RecordsPart />
        </Tabs.Panel>
        <Tabs.Panel value="policies">
          <PoliciesPart />
        </Tabs.Panel>
        <Tabs.Panel value="keys">
          <KeysPart />
        </Tabs.Panel>
      </Tabs>
    </PageFrame>
  );
}
