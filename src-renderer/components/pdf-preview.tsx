import { useEffect, useEffectEvent, useRef, useState } from "react";
import { ActionIcon, Button, Group, Text } from "@mantine/core";
import { IconDownload, IconPrinter, IconZoomIn, IconZoomOut } from "@tabler/icons-react";
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from "pdfjs-dist";
// oxlint-disable-next-line import/default -- vite answers `?url` with the address as the default export
import workerAddress from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { componentText } from "../text/components.ts";

GlobalWorkerOptions.workerSrc = workerAddress;

interface PdfPreviewProps {
  /** Fetches the bytes; `undefined` when they are gone. */
  readonly load: () => Promise<Uint8Array | undefined>;
  readonly height?: number | string;
  readonly onPrint?: (() => void) | undefined;
  readonly onSave?: (() => void) | undefined;
}

const zooms = [0.5, 0.6, 0.8, 1, 1.25, 1.5, 2] as const;
const [smallest, largest] = [0.5, 2] as const;

/** A4 upright at scale 1, and the margin around the pages, in pixels. */
const [pageWidth, margins] = [596, 42] as const;

/** The scale at which an upright page just fits into a width; never larger than life on a desk. */
function fitting(width: number): number {
  return Math.min(Math.max((width - margins) / pageWidth, smallest), 1.25);
}

function larger(zoom: number): number {
  return zooms.find((step) => step > zoom + 0.01) ?? largest;
}

function smaller(zoom: number): number {
  return zooms.findLast((step) => step < zoom - 0.01) ?? smallest;
}

async function drawPages(pdf: PDFDocumentProxy, target: HTMLElement, zoom: number): Promise<void> {
  const canvases: HTMLCanvasElement[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const sharpness = Math.max(window.devicePixelRatio, 1.5);
    const viewport = page.getViewport({ scale: zoom * sharpness });
    const canvas = document.createElement("canvas");
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    canvas.style.width = `${String(viewport.width / sharpness)}px`;
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", componentText.page(number));
    await page.render({ canvas, viewport }).promise;
    canvases.push(canvas);
  }
  target.replaceChildren(...canvases);
}

type Shown =
  | { readonly kind: "drawing" }
  | { readonly kind: "shown"; readonly pages: number }
  | { readonly kind: "broken" };

/** A paper as it will be printed: every page, zoom, print and save. Another paper is another preview (its `key`). */
export function PdfPreview({ load, height = "100%", onPrint, onSave }: PdfPreviewProps) {
  const pages = useRef<HTMLDivElement>(null);
  // Until somebody chooses, as large as the place allows.
  const [chosen, setZoom] = useState<number>();
  const zoomNow = (): number => chosen ?? fitting(pages.current?.clientWidth ?? pageWidth);
  const [shown, setShown] = useState<Shown>({ kind: "drawing" });
  const loadBytes = useEffectEvent(load);

  useEffect(() => {
    let stale = false;
    let pdf: PDFDocumentProxy | undefined;
    async function show(): Promise<void> {
      const bytes = await loadBytes();
      if (bytes === undefined) {
        setShown({ kind: "broken" });
        return;
      }
      pdf = await getDocument({ data: bytes.slice(), isEvalSupported: false }).promise;
      if (!stale && pages.current !== null) {
        await drawPages(pdf, pages.current, chosen ?? fitting(pages.current.clientWidth));
        setShown({ kind: "shown", pages: pdf.numPages });
      }
    }
    show().catch(() => {
      setShown({ kind: "broken" });
    });
    return () => {
      stale = true;
      void pdf?.loadingTask.destroy();
    };
  }, [chosen]);

  return (
    <section style={{ display: "flex", flexDirection: "column", height, minHeight: 0 }}>
      <Group gap={8} pb={8} justify="space-between">
        <Text size="sm" c="gray.7" aria-live="polite">
          {shown.kind === "shown" ? componentText.pages(shown.pages) : componentText.drawing}
        </Text>
        <Group gap={8}>
          <ActionIcon
            variant="default"
            size={34}
            aria-label={componentText.zoomOut}
            onClick={() => {
              setZoom(smaller(zoomNow()));
            }}
          >
            <IconZoomOut size={18} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={34}
            aria-label={componentText.zoomIn}
            onClick={() => {
              setZoom(larger(zoomNow()));
            }}
          >
            <IconZoomIn size={18} />
          </ActionIcon>
          {onPrint === undefined ? null : (
            <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={onPrint}>
              {componentText.print}
            </Button>
          )}
          {onSave === undefined ? null : (
            <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={onSave}>
              {componentText.saveFile}
            </Button>
          )}
        </Group>
      </Group>
      {shown.kind === "broken" ? <Text role="alert">{componentText.pdfBroken}</Text> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
      <section className="pdf-pages" ref={pages} tabIndex={0} aria-label={componentText.pdfRegion} />
    </section>
  );
}
