import { migration0010 } from "./0010-station.ts";
import { migration0020 } from "./0020-people.ts";
import { migration0030 } from "./0030-clubs.ts";
import { migration0040 } from "./0040-care.ts";
import { migration0050 } from "./0050-papers.ts";
import { migration0060 } from "./0060-exchange.ts";
import { migration1210 } from "./1210-spreadsheets.ts";
import { migration1220 } from "./1220-duplicates.ts";
import { migration1230 } from "./1230-calendar.ts";
import { migration1510 } from "./1510-paper-life.ts";
import { migration1610 } from "./1610-plans.ts";
import { migration1710 } from "./1710-exchange-of-records.ts";
import type { Migration } from "./migration.ts";

/** Every step there ever was, in order. */
export const migrations: readonly Migration[] = [
  migration0010,
  migration0020,
  migration0030,
  migration0040,
  migration0050,
  migration0060,
  migration1210,
  migration1220,
  migration1230,
  migration1510,
  migration1610,
  migration1710,
];

/** The version this programme writes. */
export const currentVersion = Math.max(...migrations.map(({ version }) => version));
