import type { PdfRenderer } from "../../pdf/pdf-renderer.ts";
import type { BundleReader } from "../../sealing/bundle-reader.ts";
import type { createQueue } from "#shared/base/serially.ts";
import type { Desk } from "../use-case.ts";

/** What the exchange works with besides the desk. */
export interface ExchangeParts {
  readonly desk: Desk;
  readonly pdf: PdfRenderer;
  readonly reader: BundleReader;
  /** Each bundle takes the next number of its stream: one after the other, also when two are asked for at once. */
  readonly inTurn: ReturnType<typeof createQueue>;
}
