import type { PdfRenderer } from "../../pdf/pdf-renderer.ts";
import type { BundleReader } from "../../sealing/bundle-reader.ts";
import type { Desk } from "../use-case.ts";

/** What the exchange works with besides the desk. */
export interface ExchangeParts {
  readonly desk: Desk;
  readonly pdf: PdfRenderer;
  readonly reader: BundleReader;
}
