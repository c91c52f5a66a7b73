import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconDownload, IconFiles, IconFolderOpen } from "@tabler/icons-react";
import { formatInteger } from "#shared/base/numbers.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { saveFile } from "../../client/files.ts";
import { useStation } from "../../client/station.ts";
import { ErrorPanel } from "../../components/error-panel.tsx";
import { Facts } from "../../components/facts.tsx";
import { ReportView } from "../../components/report-view.tsx";
import { bundleWorkText } from "../../text/bundle-work.ts";
import { exchangeText, recordLabels, warningTexts } from "../../text/exchange.ts";
import { entityLabels, exchangeRecordsText } from "../../text/exchange-records.ts";
import { momentText, periodText } from "../../text/format.ts";
import { labelOf } from "../../text/labels.ts";
import { BundleWork } from "./bundle-work.tsx";
import { CardForm } from "./card-form.tsx";
import { HeldPart } from "./held-part.tsx";
import { ManyPart } from "./many-part.tsx";
import { OldPlaces } from "./old-places.tsx";
import { PreviewGroups } from "./preview-groups.tsx";
import { ReasonForm } from "../../components/reason-form.tsx";
import { ReceivedList } from "./received-list.tsx";
import { RefusedBundle } from "./refused-bundle.tsx";
import { type Receiving, useReceiving } from "./use-receiving.ts";

type Preview = OutputOf<"bundles.inspect">;

function countsText(counts: Preview["counts"]): string {
  const words = { ...entityLabels, ...recordLabels };
  const texts = Object.entries(counts).map(
    ([kind, count]) => `${formatInteger(count)} ${labelOf(words, kind).toLocaleLowerCase("vi")}`,
  );
  return texts.length === 0 ? exchangeRecordsText.nothing : texts.join(", ");
}

/** A line of a number that is worth a line. */
function numberOf(label: string, count: number): readonly (readonly [string, string])[] {
  return count === 0 ? [] : [[label, String(count)]];
}

function PreviewFacts({ preview }: { readonly preview: Preview }) {
  return (
    <Facts
      rows={[
        [exchangeText.from, `${preview.stationName} (${preview.station})`],
        [exchangeText.kind, labelOf(exchangeText.kinds, preview.kind)],
        [exchangeText.sequence, String(preview.sequence)],
        [exchangeText.created, momentText(preview.createdAt)],
        [
          exchangeText.columns.period,
          preview.period === null
            ? exchangeRecordsText.nothing
            : periodText(`${preview.period.from}..${preview.period.to}`),
        ],
        [exchangeText.counts, countsText(preview.counts)],
        ...numberOf(exchangeText.normalised, preview.normalised),
        ...numberOf(exchangeRecordsText.attachments, preview.attachments),
        [exchangeText.sha256, preview.sha256],
        ...preview.warnings.map((code) => [exchangeText.warnings, labelOf(warningTexts, code)] as const),
      ]}
    />
  );
}

/** What to do with an opened bundle: take it in; or, where it asks something, only with a reason. */
function Decision({ receiving, preview }: { readonly receiving: Receiving; readonly preview: Preview }) {
  const asked = [
    ...new Set(
      preview.findings.flatMap(({ code, asks }) =>
        asks && (code === "G44" || code === "G45") ? [code] : [],
      ),
    ),
  ];
  if (asked.length > 0) {
    return (
      <Stack gap={8}>
        <Title order={3}>{exchangeRecordsText.asksTitle}</Title>
        <ReasonForm
          label={exchangeRecordsText.importAnyway}
          send={(reason) => receiving.importDespite(asked, reason)}
          onDone={receiving.done}
          onCancel={receiving.leave}
        />
      </Stack>
    );
  }
  return (
    <Group justify="flex-end" gap={8} pt={12}>
      <Button variant="default" disabled={receiving.progress !== undefined} onClick={receiving.leave}>
        {exchangeText.notImport}
      </Button>
      <Button loading={receiving.progress !== undefined} onClick={() => void receiving.importBundle()}>
        {exchangeText.import}
      </Button>
    </Group>
  );
}

function Opened({ receiving }: { readonly receiving: Receiving }) {
  const { opened } = receiving;
  if (opened === undefined) {
    return null;
  }
  const { preview, ticket } = opened;
  return (
    <section className="card">
      <Title order={2} pb={8}>
        {exchangeText.previewTitle}
      </Title>
      <Stack gap={12}>
        <PreviewFacts preview={preview} />
        <OldPlaces rows={preview.oldPlaces} />
        <PreviewGroups ticket={ticket.ticket} preview={preview} />
        {preview.report === null ? null : <ReportView report={preview.report} />}
        <Decision receiving={receiving} preview={preview} />
      </Stack>
    </section>
  );
}

/** A key card that came as a bundle: compared by its digits, as a plain card is. */
function CardInBundle({ receiving: { card, cardTrusted } }: { readonly receiving: Receiving }) {
  const { mayAdminister } = useStation();
  if (card === undefined) {
    return null;
  }
  return (
    <section className="card">
      <Title order={2}>{exchangeText.cardTitle}</Title>
      <Text size="sm" pb={8}>
        {mayAdminister ? exchangeText.cardAdvice : exchangeText.cardForAdministrator}
      </Text>
      {mayAdminister ? <CardForm shown={card} onDone={cardTrusted} /> : null}
    </section>
  );
}

function ReceiveDesk({ receiving }: { readonly receiving: Receiving }) {
  const { receipt, problem, refusedTicket, progress, stopped } = receiving;
  const isBusy = progress !== undefined;
  return (
    <Stack gap={12} pb={16}>
      <Group justify="space-between">
        <div>
          <Title order={2}>{exchangeText.receiveTitle}</Title>
          <Text size="sm" c="gray.7">
            {exchangeText.receiveHint}
          </Text>
        </div>
        <Group gap={8}>
          <Button
            variant="default"
            disabled={isBusy}
            leftSection={<IconFiles size={18} aria-hidden />}
            onClick={() => void receiving.openMany()}
          >
            {exchangeRecordsText.pickMany}
          </Button>
          <Button
            data-key="Insert"
            disabled={isBusy}
            leftSection={<IconFolderOpen size={18} aria-hidden />}
            onClick={() => void receiving.pick()}
          >
            {exchangeText.pick}
          </Button>
        </Group>
      </Group>
      <BundleWork progress={progress} onStop={receiving.stop} />
      {stopped === undefined || isBusy ? null : (
        <Alert color="blue">
          {stopped === "ONE" ? bundleWorkText.nothingTaken : bundleWorkText.manyStopped}
        </Alert>
      )}
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      {refusedTicket === undefined || problem === undefined ? null : (
        <RefusedBundle ticket={refusedTicket} reply={problem} receiving={receiving} />
      )}
      {receipt === undefined ? null : (
        <Group>
          <Button leftSection={<IconDownload size={18} aria-hidden />} onClick={() => void saveFile(receipt)}>
            {exchangeText.saveReceipt}
          </Button>
        </Group>
      )}
      {receiving.summary === undefined ? null : <ManyPart summary={receiving.summary} />}
      <CardInBundle receiving={receiving} />
      <Opened receiving={receiving} />
    </Stack>
  );
}

/** Opens a bundle, shows what is in it, takes it in, gives its receipt; holds what came too early; undoes. */
export function ReceivePart() {
  const { mayWrite } = useStation();
  const receiving = useReceiving();
  return (
    <>
      {mayWrite ? <ReceiveDesk receiving={receiving} /> : null}
      {mayWrite ? <HeldPart onOpen={(file) => void receiving.open(file)} /> : null}
      <ReceivedList />
    </>
  );
}
