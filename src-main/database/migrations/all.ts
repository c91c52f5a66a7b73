import { migration0010 } from "./0010-station.ts";
import { migration0020 } from "./0020-people.ts";
import { migration0030 } from "./0030-clubs.ts";
import { migration0040 } from "./0040-care.ts";
import { migration0050 } from "./0050-papers.ts";
import { migration0060 } from "./0060-exchange.ts";
import { migration1010 } from "./1010-people-whole.ts";
import { migration1020 } from "./1020-network.ts";
import { migration1030 } from "./1030-care-whole.ts";
import { migration1040 } from "./1040-club-life-whole.ts";
import { migration1050 } from "./1050-episodes.ts";
import { migration1060 } from "./1060-form-drafts.ts";
import { migration1210 } from "./1210-spreadsheets.ts";
import { migration1220 } from "./1220-duplicates.ts";
import { migration1230 } from "./1230-calendar.ts";
import { migration1240 } from "./1240-started-limits.ts";
import { migration1410 } from "./1410-incoming.ts";
import { migration1510 } from "./1510-paper-life.ts";
import { migration1610 } from "./1610-plans.ts";
import { migration1620 } from "./1620-received-summary.ts";
import { migration1710 } from "./1710-exchange-of-records.ts";
import { migration1720 } from "./1720-end-of-keys.ts";
import { migration2010 } from "./2010-plan-ends.ts";
import { migration2110 } from "./2110-done-tasks.ts";
import { migration2210 } from "./2210-frozen-pdfs.ts";
import { migration2310 } from "./2310-reading-of-reports.ts";
import { migration2320 } from "./2320-accepted-summary.ts";
import { migration2330 } from "./2330-substances.ts";
import { migration2410 } from "./2410-transfers.ts";
import { migration2420 } from "./2420-merged-offices.ts";
import { migration2710 } from "./2710-approved-sheets.ts";
import { migration2960 } from "./2960-what-held-bundles-wait-for.ts";
import { migration2970 } from "./2970-carried-content.ts";
import { migration3010 } from "./3010-telephone-receipts.ts";
import { migration3110 } from "./3110-finding-bundles.ts";
import { migration3210 } from "./3210-names-in-memory.ts";
import { migration3310 } from "./3310-months-of-held-bundles.ts";
import { migration3320 } from "./3320-kept-files.ts";
import { migration3410 } from "./3410-access-log.ts";
import type { Migration } from "./migration.ts";

/** Every step there ever was, in order. */
export const migrations: readonly Migration[] = [
  migration0010,
  migration0020,
  migration0030,
  migration0040,
  migration0050,
  migration0060,
  migration1010,
  migration1020,
  migration1030,
  migration1040,
  migration1050,
  migration1060,
  migration1210,
  migration1220,
  migration1230,
  migration1240,
  migration1410,
  migration1510,
  migration1610,
  migration1620,
  migration1710,
  migration1720,
  migration2010,
  migration2110,
  migration2210,
  migration2310,
  migration2320,
  migration2330,
  migration2410,
  migration2420,
  migration2710,
  migration2960,
  migration2970,
  migration3010,
  migration3110,
  migration3210,
  migration3310,
  migration3320,
  migration3410,
];

/** The version this programme writes. */
export const currentVersion = Math.max(...migrations.map(({ version }) => version));
