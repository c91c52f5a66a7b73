import { Stack, Tabs } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { DraftNameContext } from "../../components/draft-context.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { settingsText } from "../../text/settings.ts";
import { Accounts, CheckData, OwnPassword } from "./account-parts.tsx";
import { BackupPart } from "./backup-part.tsx";
import { CalendarPart } from "./calendar-part.tsx";
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

function Part({ section }: { readonly section: string }) {
  const { mayAdminister } = useStation();
  switch (section) {
    case "accounts":
      return mayAdminister ? (
        <Accounts />
      ) : (
        <EmptyState title={settingsText.sections.accounts} advice={settingsText.onlyAdministrator} />
      );
    case "password":
      return <OwnPassword />;
    case "backup":
      return <BackupPart />;
    case "check":
      return <CheckData />;
    case "restricted":
      return <RestrictedPart />;
    case "names":
      return <NamesPart />;
    case "printer":
      return (
        <Stack gap={32}>
          <PrinterPart />
          <PaperFontPart />
        </Stack>
      );
    case "wording":
      return <WordingPart />;
    case "calendar":
      return <CalendarPart />;
    case "view":
      return <ViewPart />;
    default:
      return <OfficePart section={section} />;
  }
}

/** The office, its officials and places, accounts, password, and the check of the data. */
export function SettingsPage({ section = "office", onSection }: SettingsPageProps) {
  const { kind } = useStation();
  const navigate = useNavigate();
  const shown = Object.entries(settingsText.sections).filter(
    ([value]) => kind !== "UPPER" || !communeOnly.has(value),
  );
  return (
    <PageFrame title={settingsText.title}>
      <Tabs
        orientation="vertical"
        className="settings-tabs"
        value={section}
        keepMounted={false}
        onChange={(value) => {
          if (value === "recovery") {
            void navigate({ to: "/recovery-sheet" });
          } else {
            onSection(value ?? "office");
          }
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
