import { present } from "#shared/base/assert.ts";
import { paddedCount } from "#shared/base/numbers.ts";
import { longDate } from "#shared/base/calendar-date.ts";
import {
  bundleContentNames,
  officeFactsOf,
  officeInText,
  otherRecordsName,
} from "#shared/documents/default-facts.ts";
import { buildPaper, type Facts } from "#shared/documents/kind.ts";
import { findKind } from "#shared/documents/kinds.ts";
import { spanName } from "#shared/documents/period-name.ts";
import type { OfficeFields } from "#shared/domain/office.ts";
import { recordsWhere } from "../database/reading.ts";
import { trustedStation } from "../database/schema/exchange.ts";
import type { PdfRenderer } from "../pdf/pdf-renderer.ts";
import type { KeyCard } from "../sealing/key-card.ts";
import type { RecoverySheet } from "../sealing/recovery-sheet.ts";
import type { CallContext, FileTicket, Ports } from "./ports.ts";
import type { SentFile } from "./sending.ts";
import type { Desk } from "./use-case.ts";

/*
 * Papers of the programme itself. Their facts are its own, so a refusal is a fault.
 */

/** What a paper of the programme itself is printed with. */
export interface Printing {
  readonly desk: Desk;
  readonly pdf: PdfRenderer;
}

async function print(
  { ports, pdf }: { readonly ports: Ports; readonly pdf: PdfRenderer },
  { code, facts, name }: { readonly code: string; readonly facts: Facts; readonly name: string },
): Promise<FileTicket> {
  const kind = present(findKind(code), "the programme's own kinds are in the list");
  const paper = buildPaper(kind, facts);
  if (!paper.ok) {
    throw new Error(`A paper of the programme itself was refused: ${code} ${paper.refusal.code}`);
  }
  return ports.files.offer({ name, mediaType: "application/pdf", bytes: await pdf.render(paper.value) });
}

/** The sheet with the key that opens the station when every password is lost; nothing keeps a copy. */
export async function recoverySheetFile(
  ports: Ports,
  pdf: PdfRenderer,
  {
    sheet,
    number,
    office,
  }: {
    readonly sheet: RecoverySheet;
    readonly number: number;
    readonly office: Pick<OfficeFields, "name" | "unitCode">;
  },
): Promise<FileTicket> {
  const facts = {
    stationName: office.name,
    stationCode: office.unitCode,
    preparedOn: ports.clock.today(),
    sheetNumber: paddedCount(number),
    identity: sheet.groups.join(""),
    checkDigits: sheet.check,
  };
  return await print(
    { ports, pdf },
    { code: "PHIEU_KHOI_PHUC", facts, name: `phieu-khoi-phuc_${office.unitCode}.pdf` },
  );
}

/** The printed face of a key card, with the digits to compare by telephone. */
export async function keyCardSheetFile(
  { desk, pdf }: Printing,
  {
    card,
    keyId,
    comparison,
  }: { readonly card: KeyCard; readonly keyId: string; readonly comparison: string },
): Promise<FileTicket> {
  const comparisonNumber = comparison.replaceAll(" ", "");
  const facts = {
    stationName: card.name,
    stationCode: card.station,
    preparedOn: card.madeAt.slice(0, 10),
    comparisonNumber,
    qrText: `the-khoa/1 ${card.station} ${keyId} ${comparisonNumber}`,
  };
  return await print(
    { ports: desk.ports, pdf },
    { code: "THE_KHOA", facts, name: `the-khoa_${card.station}.pdf` },
  );
}

/** What the slip says is in a bundle: the kinds people know by name, and the rest as one number. */
function slipCounts(
  counts: Readonly<Record<string, number>>,
): readonly { readonly name: string; readonly count: number }[] {
  const named = Object.entries(bundleContentNames).flatMap(([type, name]) => {
    const count = counts[type] ?? 0;
    return count > 0 ? [{ name, count }] : [];
  });
  const others = Object.entries(counts)
    .filter(([type]) => !Object.hasOwn(bundleContentNames, type))
    .reduce((sum, [, count]) => sum + count, 0);
  const all = others > 0 ? [...named, { name: otherRecordsName, count: others }] : named;
  return all.length > 0 ? all : [{ name: otherRecordsName, count: 0 }];
}

/** Phiếu gửi: the page that goes with a bundle. */
export async function sendingSlipFile(
  { desk, pdf }: Printing,
  { written }: SentFile,
  { session }: CallContext,
): Promise<FileTicket> {
  const { database, station } = desk.reading();
  const { manifest, fileName, fileSha256 } = written;
  const office = station.office();
  const to = manifest.to[0] ?? "";
  const receiver = recordsWhere(database, trustedStation, { station: to }).at(-1);
  const facts = {
    office: officeFactsOf(office),
    preparedOn: manifest.createdAt.slice(0, 10),
    senderName: officeInText(office.name),
    senderCode: office.unitCode,
    receiverName: officeInText(receiver?.name ?? to),
    receiverCode: to,
    sequence: manifest.seq,
    period:
      manifest.period === undefined
        ? longDate(manifest.createdAt.slice(0, 10))
        : spanName(manifest.period.from, manifest.period.to),
    fileName,
    counts: slipCounts(manifest.counts),
    fingerprint: fileSha256,
    senderPerson: session.account?.fullName ?? "",
  };
  return await print(
    { ports: desk.ports, pdf },
    { code: "PHIEU_GUI", facts, name: fileName.replace(/\.gdl$/u, "_phieu-gui.pdf") },
  );
}

/** Phiếu đề nghị gửi bổ sung: which numbers of a stream are missing, and which one is held because of it. */
export async function missingRequestFile(
  { desk, pdf }: Printing,
  missing: {
    readonly station: string;
    readonly stationName: string;
    readonly from: number;
    readonly to: number;
    readonly held: number;
    readonly since: string;
  },
): Promise<FileTicket> {
  const { station } = desk.reading();
  const facts = {
    office: officeFactsOf(station.office()),
    preparedOn: desk.ports.clock.today(),
    senderName: officeInText(missing.stationName),
    senderCode: missing.station,
    missingFrom: missing.from,
    missingTo: missing.to,
    heldSequence: missing.held,
    heldSince: missing.since.slice(0, 10),
  };
  const name = `de-nghi-gui-bo-sung_${missing.station}_${String(missing.from)}-${String(missing.to)}.pdf`;
  return await print({ ports: desk.ports, pdf }, { code: "PHIEU_DE_NGHI", facts, name });
}

/** Biên bản bàn giao dữ liệu: the seven items of a transfer of data, and what goes along. */
export async function dataHandoverFile(
  { desk, pdf }: Printing,
  { sent, policy }: { readonly sent: SentFile; readonly policy: DataPolicy },
): Promise<FileTicket> {
  const { database, station } = desk.reading();
  const { manifest, fileName, fileSha256 } = sent.written;
  const to = manifest.to[0] ?? "";
  const receiver = recordsWhere(database, trustedStation, { station: to }).at(-1);
  const facts = {
    office: officeFactsOf(station.office()),
    preparedOn: manifest.createdAt.slice(0, 10),
    giverName: officeInText(station.office().name),
    receiverName: officeInText(receiver?.name ?? to),
    purpose: policy.purpose,
    dataKinds: policy.dataKinds,
    recordCount: manifest.files[0].rows,
    keepUntil: policy.keepUntil,
    legalBasis: policy.legalBasis,
    deletion: policy.deletion,
    responsibility: policy.responsibility,
    fileName,
    sequence: manifest.seq,
    fingerprint: fileSha256,
  };
  const name = fileName.replace(/\.gdl$/u, "_ban-giao.pdf");
  return await print({ ports: desk.ports, pdf }, { code: "PHIEU_BAN_GIAO", facts, name });
}

/** What a transfer of data is for, on what ground, for how long, and who answers for it. */
interface DataPolicy {
  readonly purpose: string;
  readonly dataKinds: string;
  readonly keepUntil: string;
  readonly legalBasis: string;
  readonly deletion: string;
  readonly responsibility: string;
}

/** Danh sách nhắc gửi báo cáo: the communes whose report of a month is missing, held or turned back. */
export async function reminderListFile(
  { desk, pdf }: Printing,
  list: {
    readonly month: string;
    readonly dueOn: string;
    readonly rows: readonly {
      readonly name: string;
      readonly code: string;
      readonly state: string;
      readonly phone?: string;
    }[];
  },
): Promise<FileTicket> {
  const facts = {
    office: officeFactsOf(desk.reading().station.office()),
    preparedOn: desk.ports.clock.today(),
    ...list,
  };
  const name = `nhac-gui-bao-cao_${list.month}.pdf`;
  return await print({ ports: desk.ports, pdf }, { code: "PHIEU_NHAC", facts, name });
}
