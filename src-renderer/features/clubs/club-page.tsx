import { useState } from "react";
import { Button, Menu, Tabs } from "@mantine/core";
import { IconChevronDown, IconFilePlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { yearOf } from "#shared/base/calendar-date.ts";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { EntrySection } from "../../records/entry-section.tsx";
import { clubText } from "../../text/clubs.ts";
import { dateOrDash } from "../../text/format.ts";
import { paperSetText } from "../../text/paper-life.ts";
import { AboutSection } from "./about-section.tsx";
import { BoardSection } from "./board-section.tsx";
import type { ClubAction, ClubSectionProps } from "./club.ts";
import { ClubDrawer } from "./club-drawer.tsx";
import { ClubState } from "./club-state.tsx";
import { EvaluationSection } from "./evaluation-section.tsx";
import { MeetingsSection } from "./meetings-section.tsx";
import { MembersSection } from "./members-section.tsx";

interface ClubPageProps {
  readonly id: string;
  readonly section: string | undefined;
  readonly year: number | undefined;
  readonly onView: (view: { readonly section?: string; readonly year?: number }) => void;
}

function ClubActions({ club, onAction }: ClubSectionProps) {
  const navigate = useNavigate();
  const other = (["change", "requireMeetings", "suspend", "resume", "dissolve"] as const).filter(
    (kind) => kind !== (club.state === "TAM_DUNG" ? "suspend" : "resume"),
  );
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            {clubText.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {other.map((kind) => (
            <Menu.Item
              key={kind}
              onClick={() => {
                onAction({ kind });
              }}
            >
              {clubText[kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="default"
        onClick={() =>
          void navigate({ to: "/documents/sets", search: { procedure: "THANG_CLB", clubId: club.id } })
        }
      >
        {paperSetText.openPage}
      </Button>
      <Button
        leftSection={<IconFilePlus size={18} aria-hidden />}
        onClick={() => void navigate({ to: "/documents/new", search: { clubId: club.id } })}
      >
        {clubText.makePaper}
      </Button>
    </>
  );
}

interface SectionProps extends ClubSectionProps {
  readonly section: string;
  readonly year: number;
  readonly onYear: (year: number) => void;
}

function Section({ section, year, onYear, ...props }: SectionProps) {
  switch (section) {
    case "meetings":
      return <MeetingsSection {...props} year={year} onYear={onYear} />;
    case "evaluations":
      return <EvaluationSection clubId={props.club.id} year={year} onYear={onYear} />;
    case "board":
      return <BoardSection {...props} />;
    case "fund":
      return (
        <EntrySection entity="fund_entry" owner={{ key: "bodyId", id: props.club.id }} addKey="Insert" />
      );
    case "about":
      return <AboutSection {...props} />;
    default:
      return <MembersSection {...props} />;
  }
}

/** One club: members, meetings, evaluations, board. */
export function ClubPage({ id, section = "members", year, onView }: ClubPageProps) {
  const { today, mayWrite } = useStation();
  const shownYear = year ?? yearOf(today);
  const found = useAnswer("clubs.get", { id, year: shownYear });
  const [action, setAction] = useState<ClubAction>();
  const navigate = useNavigate();
  return (
    <Answered answer={found}>
      {(club) => (
        <PageFrame
          title={club.club.fullName}
          subtitle={
            <span className="subtitle">
              {clubText.head(club.code, dateOrDash(club.club.foundedOn), club.requiredMeetings)}{" "}
              <ClubState state={club.state} />
            </span>
          }
          actions={mayWrite ? <ClubActions club={club} onAction={setAction} /> : undefined}
        >
          <Tabs
            value={section}
            keepMounted={false}
            pb={12}
            onChange={(value) => {
              onView({ section: value ?? "members" });
            }}
          >
            <Tabs.List>
              {Object.entries(clubText.sections).map(([value, label]) => (
                <Tabs.Tab key={value} value={value}>
                  {label}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
          <Section
            club={club}
            section={section}
            year={shownYear}
            onAction={setAction}
            onYear={(next) => {
              onView({ year: next });
            }}
          />
          <button type="button" hidden data-key="Escape" onClick={() => void navigate({ to: "/clubs" })}>
            {clubText.back}
          </button>
          <ClubDrawer
            club={club}
            action={action}
            onClose={() => {
              setAction(undefined);
            }}
          />
        </PageFrame>
      )}
    </Answered>
  );
}
