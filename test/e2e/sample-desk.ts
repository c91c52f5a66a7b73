import { prepareSample } from "../../scripts/sample-station.ts";
import { openBrowser, temporaryFolder } from "./browser.ts";
import { type Desk, openDesk, type } from "./desk.ts";

/** The day on which the invented year is looked at: its papers are out, its last month is not reported yet. */
const sampleDay = "2027-01-15";

/** The station of the invented year before its lock, in a browser of its own; closing it leaves nothing behind. */
export async function lockedSampleDesk(): Promise<Desk> {
  const station = temporaryFolder();
  await prepareSample(station.path, sampleDay);
  const browser = await openBrowser();
  const desk = await openDesk({ browser, dataDirectory: station.path, today: sampleDay });
  return {
    ...desk,
    close: async () => {
      await desk.close();
      await browser.close();
      station.remove();
    },
  };
}

/** The station of the invented year, unlocked. */
export async function openSampleDesk(): Promise<Desk> {
  const desk = await lockedSampleDesk();
  await type(desk.page, "password", "binh lam thuong 2026");
  await desk.page.keyboard.press("Enter");
  await desk.page.getByRole("navigation").waitFor();
  return desk;
}
