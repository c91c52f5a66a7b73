import type { ReactNode } from "react";
import { Stack, Tabs } from "@mantine/core";
import { Navigate } from "@tanstack/react-router";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { DraftNameContext } from "../../components/draft-context.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { settingsText } from "../../text/settings.ts";
import { AccessPart } from "./access-part.tsx";
import { CheckData, OwnPassword } from "./account-parts.tsx";
import { Accounts } from "./accounts-part.tsx";
import { BackupPart } from "./backup-part.tsx";
import { CalendarPart } from "./calendar-part.tsx";
import { MergingPart } from "./merging-part.tsx";
import { NamesPart } from "./names-part.tsx";
import { ViewPart } from "./view-part.tsx";
import { PaperFontPart } from "./paper-font-part.tsx";
import { PrinterPart } from "./printer-part.tsx";
import { RestrictedPart } from "./restricted-part.tsx";
import { WordingPart } from "./wording-part.tsx";
import { Areas, OfficeForm, Officials, UpperLevels } from "./office-parts.tsx";

/** What an upper level has no use for: it draws up no papers of clubs. */
const communeOnly: ReadonlySet<string> = new Set([
  "areas",
  "upper",
  "wording",
  "calendar",
  "restricted",
  "names",
  "merging",
]);

/** Passwords are typed here: nothing of it is kept. */
const secret: ReadonlySet<string> = new Set(["accounts", "password", "check"]);

interface SettingsPageProps {
  readonly section: string | undefined;
  readonly onSection: (section: string) => void;
}

function OfficePart({ section }: { readonly section: string }) {
  const office = useAnswer("office.get", {});
  return (
    <Answered answer={office}>
      {(value) => {
        switch (section) {
          case "officials":
            return <Officials office={value} />;
          case "areas":
            return <Areas office={value} />;
          case "upper":
            return <UpperLevels office={value} />;
          default:
            return <OfficeForm key={value.version} office={value} />;
        }
      }}
    </Answered>
  );
}

function MachinePart() {
  return (
    <Stack gap={32}>
      <PrinterPart />
      <PaperFontPart />
    </Stack>
  );
}

/** Parts for whoever looks after the programme. */
const administrators: Readonly<Record<string, () => ReactNode>> = {
  accounts: Accounts,
  merging: MergingPart,
};

const parts: Readonly<Record<string, () => ReactNode>> = {
  ...administrators,
  password: OwnPassword,
  backup: BackupPart,
  check: CheckData,
  access: AccessPart,
  restricted: RestrictedPart,
  names: NamesPart,
  printer: MachinePart,
  wording: WordingPart,
  calendar: CalendarPart,
  view: ViewPart,
};

function Part({ section }: { readonly section: string }) {
  const { mayAdminister } = useStation();
  if (section in administrators && !mayAdminister) {
    const title = Object.entries(settingsText.sections).find(([name]) => name === section)?.[1];
    return <EmptyState title={title ?? settingsText.title} advice={settingsText.onlyAdministrator} />;
  }
  const Chosen = parts[section];
  return Chosen === undefined ? <OfficePart section={section} /> : <Chosen />;
}

/** The office, its officials and places, accounts, password, and the check of the data. */
export function SettingsPage({ section = "office", onSection }: SettingsPageProps) {
  const { kind } = useStation();
  const shown = Object.entries(settingsText.sections).filter(
    ([value]) => kind !== "UPPER" || !communeOnly.has(value),
  );
  if (section === "recovery") {
    return <Navigate to="/recovery-sheet" replace />;
  }
  return (
    <PageFrame title={settingsText.title}>
      <Tabs
        orientation="vertical"
        className="settings-tabs"
        value={section}
        keepMounted={false}
        onChange={(value) => {
          onSection(value ?? "office");
        }}
      >
        <Tabs.List miw={200}>
          {shown.map(([value, label]) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={section} pl={24}>
          <DraftNameContext value={secret.has(section) ? undefined : `settings ${section}`}>
            <Part section={section} />
          </DraftNameContext>
        </Tabs.Panel>
      </Tabs>
    </PageFrame>
  );
}
