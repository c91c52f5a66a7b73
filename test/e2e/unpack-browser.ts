import { findBrowser } from "./browser.ts";

/** Unpacks the browser once before the journeys, which then run two at a time without racing for its files. */
export async function setup(): Promise<void> {
  await findBrowser();
}
