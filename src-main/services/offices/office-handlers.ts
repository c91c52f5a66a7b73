import { present } from "#shared/base/assert.ts";
import { accept, refuse } from "#shared/base/result.ts";
import { z } from "zod";
import { noteUse } from "../access-log.ts";
import { recordsWhere } from "../../database/reading.ts";
import { mergedOffice } from "../../database/schema/exchange.ts";
import { joinBytes } from "../../sealing/bytes.ts";
import type { HandlersOf } from "../ports.ts";
import { stationExists } from "../station.ts";
import type { Desk } from "../use-case.ts";
import { inspectOffice, mergeOffice } from "./merging.ts";
import { sealedCopy } from "./sealed-copy.ts";
import { rebuildStation } from "./rebuilding.ts";

const countsOf = z.record(z.string(), z.int());
type Names = "offices.copy" | "offices.inspect" | "offices.merge" | "offices.merged" | "station.rebuild";

/** Offices that become one, and a station built anew from its copy. */
export function officeMergingHandlers(desk: Desk): HandlersOf<Names> {
  const { ports } = desk;
  return {
    "offices.copy": async (_, context) => {
      const pieces = present(await sealedCopy(desk), "a station has its recovery sheet since it was set up");
      const { station, today } = desk.reading();
      noteUse(desk, context, { kind: "XUAT", what: "COPY", detail: today, personIds: [] });
      return accept(
        ports.files.offer({
          name: `${station.code()}_${today}_ban-sao.saoluu`,
          mediaType: "application/octet-stream",
          bytes: joinBytes([...pieces]),
        }),
      );
    },
    "offices.inspect": async (call) => await inspectOffice(desk, call),
    "offices.merge": async (call, context) => await mergeOffice(desk, context, call),
    "offices.merged": () =>
      accept(
        recordsWhere(desk.reading().database, mergedOffice).map((row) => ({
          station: row.station,
          name: row.name,
          decision: row.decision,
          counts: countsOf.parse(row.counts),
          at: row.createdAt,
          by: row.createdBy,
          backup: row.backup,
        })),
      ),
    "station.rebuild": async (call) =>
      await desk.keyFileQueue(async () =>
        stationExists(ports.dataDirectory) ? refuse("stationExists") : await rebuildStation(ports, call),
      ),
  };
}
