import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createHost } from "#main/host/create-host.ts";
import type { Host, HostSession } from "#main/host/host.ts";
import { startText } from "#renderer/text/menu.ts";
import { makeSamplePapers } from "./sample-papers.ts";

/*
 * `npm start -- --sample`: an empty folder becomes a station with the year of the acceptance scenario in it, made
 * through the same operations the screens call. Everybody in it is invented, so its password may be known.
 */

const folder = join(import.meta.dirname, "../test/scenario/data");
const login = "mau";
const password = "binh lam thuong 2026";

/** The day after which nothing happens in the sample year. */
export const sampleToday = "2027-01-15";

/** What the sample's people told the station when it was set up. */
const founding = {
  profile: {
    office: { kind: "COMMUNE", unitCode: "XBLT", ...startText.sampleOffice },
    officials: [{ fullName: startText.sampleOfficial, position: "CT", from: "2020-01-01" }],
    upperLevels: [{ code: "THS", name: startText.sampleUpperLevel }],
  },
  account: { login, fullName: startText.sampleOfficial, password },
};

async function valueOf(session: HostSession, name: string, input: unknown): Promise<unknown> {
  const reply = await session.call(name, input);
  if (reply.kind === "value") {
    return reply.value;
  }
  throw new Error(`${name}: ${reply.kind === "refusal" ? reply.code : reply.id}`);
}

async function handIn(host: Host, name: string): Promise<string> {
  const ticket = await host.files.receive(createReadStream(join(folder, name)), name);
  if (ticket === undefined) {
    throw new Error(`Expected a value: ${name} is smaller than an upload may be`);
  }
  return ticket.ticket;
}

function isEmpty(state: unknown): boolean {
  return typeof state === "object" && state !== null && "state" in state && state.state === "EMPTY";
}

async function fill(host: Host): Promise<HostSession> {
  const session = host.openSession();
  await valueOf(session, "station.create", founding);
  await valueOf(session, "scenario.import", {
    people: await handIn(host, "people.csv"),
    units: await handIn(host, "units.csv"),
    events: await handIn(host, "events.csv"),
  });
  return session;
}

/**
 * Fills the folder when it holds no station yet, and answers the line that says how to enter. `withPapers`: papers in every
 * stage of their life as well, as in an office at work.
 */
export async function prepareSample(
  dataDirectory: string,
  today: string,
  { withPapers = false } = {},
): Promise<string> {
  const host = createHost({ dataDirectory, today });
  try {
    if (isEmpty(await valueOf(host.openSession(), "station.state", {}))) {
      const session = await fill(host);
      if (withPapers) {
        await makeSamplePapers((name, input) => valueOf(session, name, input));
      }
    }
  } finally {
    await host.close();
  }
  return startText.sampleReady(login, password);
}
