import { join } from "node:path";
import { z } from "zod";
import { cliText } from "#renderer/text/cli.ts";
import { provinceInText } from "#shared/documents/default-facts.ts";
import { positions } from "#shared/domain/office.ts";
import { commune, communeFullName, letterheadFor } from "#shared/law/units.ts";
import type { CommandLine } from "../options.ts";
import { passphrase, withLockedStation } from "../station.ts";
import { CommandEnd, exitStatus, readJson, say, warn } from "../terminal.ts";

const profileFile = z.strictObject({
  kind: z.enum(["commune", "upper"]),
  unitCode: z.string(),
  name: z.string().optional(),
  placeName: z.string().optional(),
  provinceText: z.string().optional(),
  parentLine: z.string().optional(),
  showParent: z.boolean().optional(),
  officials: z
    .array(
      z.strictObject({
        fullName: z.string(),
        position: z.enum(positions),
        from: z.string(),
        to: z.string().nullable().optional(),
      }),
    )
    .optional(),
  upperLevels: z.array(z.strictObject({ code: z.string(), name: z.string() })).optional(),
  administrator: z.string().optional(),
});
type ProfileFile = z.output<typeof profileFile>;

interface ListedUnit {
  readonly name?: string;
  readonly placeName?: string;
  readonly provinceText?: string;
  readonly parentLine?: string;
}

/** What the table of units says of a code today; nothing, with a warning, for a code it does not know. */
function listed(code: string, today: string): ListedUnit {
  const unit = commune(code, today);
  const head = letterheadFor(code, today);
  if (!unit.ok || !head.ok) {
    warn(cliText.unitNotListed(code));
    return {};
  }
  const { placeName, provinceText, parentLine } = head.value;
  return { name: communeFullName(unit.value), placeName, provinceText, parentLine };
}

function officeOf(profile: ProfileFile, today: string): Record<string, unknown> {
  const unit = listed(profile.unitCode, today);
  const name = profile.name ?? unit.name ?? profile.unitCode;
  const parentLine = profile.parentLine ?? unit.parentLine ?? null;
  return {
    kind: profile.kind === "upper" ? "UPPER" : "COMMUNE",
    unitCode: profile.unitCode,
    name,
    placeName: profile.placeName ?? unit.placeName ?? name,
    provinceText: profile.provinceText ?? unit.provinceText ?? provinceInText(parentLine ?? name),
    parentLine,
    showParent: profile.showParent ?? parentLine !== null,
  };
}

/** `init`: a new station from a profile, and its recovery sheet as PDF. */
export async function init(line: CommandLine): Promise<void> {
  const path = line.required("profile");
  const parsed = profileFile.safeParse(readJson(path));
  if (!parsed.success) {
    const { path: field, message } = parsed.error.issues[0] ?? { path: [], message: "" };
    throw new CommandEnd(
      exitStatus.refused,
      `profileInvalid ${path}: ${field.map(String).join(".")} ${message}`,
    );
  }
  const profile = parsed.data;
  await withLockedStation(line, async (station) => {
    const { today } = await station.call("station.state", {});
    const office = officeOf(profile, today);
    const made = await station.call("station.create", {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- dispatch checks the profile field by field
      profile: {
        office,
        officials: profile.officials ?? [],
        upperLevels: profile.upperLevels ?? [],
      } as never,
      account: {
        login: line.optional("login") ?? "quantri",
        fullName: profile.administrator ?? profile.officials?.[0]?.fullName ?? cliText.defaultAdministrator,
        password: passphrase(line),
      },
    });
    const sheet = join(line.optional("recovery-out") ?? ".", made.recoverySheet.name);
    await station.takeOut(made.recoverySheet.ticket, sheet);
    say(cliText.stationMade(String(office["name"])));
    say(cliText.recoverySheet(sheet));
  });
}
