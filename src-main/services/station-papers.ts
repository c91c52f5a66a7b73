import { present } from "#shared/base/assert.ts";
import { paddedCount } from "#shared/base/numbers.ts";
import { bundleContentNames, officeFactsOf } from "#shared/documents/default-facts.ts";
import { buildPaper, type Facts } from "#shared/documents/kind.ts";
import { findKind } from "#shared/documents/kinds.ts";
import type { OfficeFields } from "#shared/domain/office.ts";
import { recordsWhere } from "../database/reading.ts";
import { trustedStation } from "../database/schema/exchange.ts";
import type { PdfRenderer } from "../pdf/pdf-renderer.ts";
import type { KeyCard } from "../sealing/key-card.ts";
import type { RecoverySheet } from "../sealing/recovery-sheet.ts";
import type { FileTicket, Ports } from "./ports.ts";
import type { SentFile } from "./sending.ts";
import type { Desk } from "./use-case.ts";

/*
 * Papers of the programme itself. Their facts are its own, so a refusal is a fault.
 */

interface Printing {
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

/** Phiếu gửi: the page that goes with a bundle. */
export async function sendingSlipFile({ desk, pdf }: Printing, { written }: SentFile): Promise<FileTicket> {
  const { database, station } = desk.reading();
  const { manifest, fileName, fileSha256 } = written;
  const office = station.office();
  const to = manifest.to[0] ?? "";
  const receiver = recordsWhere(database, trustedStation, { station: to }).at(-1);
  const facts = {
    office: officeFactsOf(office),
    preparedOn: manifest.createdAt.slice(0, 10),
    senderName: office.name,
    senderCode: office.unitCode,
    receiverName: receiver?.name ?? to,
    receiverCode: to,
    sequence: manifest.seq,
    period:
      manifest.period === undefined
        ? manifest.createdAt.slice(0, 10)
        : `${manifest.period.from} - ${manifest.period.to}`,
    fileName,
    counts: Object.entries(manifest.counts).map(([type, count]) => ({
      name: bundleContentNames[type] ?? type,
      count,
    })),
    fingerprint: fileSha256,
    senderPerson: office.name,
  };
  return await print(
    { ports: desk.ports, pdf },
    { code: "PHIEU_GUI", facts, name: fileName.replace(/\.gdl$/u, "_phieu-gui.pdf") },
  );
}
