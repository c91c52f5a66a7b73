import type { OpenedBundle } from "#shared/bundle/opening.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { communesMeantBy } from "#shared/law/former-units.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { nameOfRecord } from "./conflicts.ts";
import { oldPlaceOf } from "./findings.ts";
import type { ImportPlan } from "./import-plan.ts";
import { nameInPlan } from "./preview-rows.ts";

type OldPlaces = OutputOf<"bundles.inspect">["oldPlaces"];

/** More are not shown; each stands in its person's file as it was written. */
const mostShown = 100;

/**
 * The homes that are still written with a unit of before 01/7/2025, and the communes of today that may be meant. They are
 * taken in as they stand: whoever owns the record corrects it.
 */
export function oldPlacesOf(database: ReadableDatabase, opened: OpenedBundle, plan: ImportPlan): OldPlaces {
  const madeOn = opened.manifest.createdAt.slice(0, 10);
  return plan.rows
    .flatMap((row) => {
      const place = oldPlaceOf(row, madeOn);
      return place === undefined ? [] : [{ row, place }];
    })
    .slice(0, mostShown)
    .map(({ row, place }) => {
      const { content } = row.sent;
      const name = nameOfRecord(database, row, content) || nameInPlan(plan, content["person_id"]);
      return { name, place, now: [...communesMeantBy(place, madeOn)] };
    });
}
