import { useState } from "react";
import { Avatar, Button, Group, Menu, Tabs, Text, Title } from "@mantine/core";
import { IconChevronDown, IconFilePlus } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { dateOrDash } from "../../text/format.ts";
import { categoryLabels, labelOf, sexLabels } from "../../text/labels.ts";
import { AccessOfPerson } from "../../records/access-lines.tsx";
import { RecordHistory } from "../../records/record-history.tsx";
import { dossierText } from "../../text/people.ts";
import { paperSetText } from "../../text/paper-life.ts";
import { DossierDrawer } from "./dossier-drawer.tsx";

import { CareSection, SupportSection } from "./care-sections.tsx";
import { ClubSection } from "./club-section.tsx";
import { PaperSection } from "./linked-sections.tsx";
import { ManagementSection } from "./management-section.tsx";
import { Overview } from "./overview.tsx";
import type { DossierAction, Person } from "./person.ts";
import { IdentitySection, ResidenceSection } from "./person-sections.tsx";

interface DossierProps {
  readonly id: string;
  readonly section: string | undefined;
  readonly onSection: (section: string) => void;
}

const { sections, actions } = dossierText;
const menuActions = [
  "completion",
  "management",
  "admit",
  "category",
  "identity",
  "residence",
  "absence",
  "leave",
  "transfer",
] as const;

function currentManagement(person: Person): Person["managements"][number] | undefined {
  return person.managements.find((management) => management.endedOn === null);
}

function currentHome(person: Person): Person["residences"][number] | undefined {
  return person.residences.find((residence) => residence.to === null);
}

function StateOf({ person }: { readonly person: Person }) {
  const management = currentManagement(person);
  if (currentHome(person) === undefined) {
    return <StateBadge meaning="plain" label={dossierText.gone} />;
  }
  if (management !== undefined && management.pausedSince !== null) {
    return (
      <StateBadge meaning="soon" label={dossierText.managementPaused(dateOrDash(management.pausedSince))} />
    );
  }
  if (management !== undefined) {
    const meaning = (management.daysLeft ?? 1) < 0 ? "late" : "done";
    const until = dossierText.managedUntil(dateOrDash(management.managedTo));
    return <StateBadge meaning={meaning} label={`${dossierText.managed} ${until}`} />;
  }
  const category = person.categories.at(-1)?.category;
  return category === undefined ? null : (
    <StateBadge meaning="plain" label={labelOf(categoryLabels, category)} />
  );
}

function Who({ person }: { readonly person: Person }) {
  const { fullName, sex } = person.person;
  const words = fullName.split(" ");
  const club = person.memberships.find((membership) => membership.leftOn === null);
  return (
    <Group gap={16} wrap="nowrap" align="flex-start">
      <Avatar size={52} radius="sm" color="teal" variant="light" aria-hidden className="person-name">
        {[words.at(-2), words.at(-1)].map((word) => word?.slice(0, 1) ?? "").join("")}
      </Avatar>
      <div>
        <Group gap={12}>
          <Title order={1} className="person-name">
            {fullName}
          </Title>
          <StateOf person={person} />
        </Group>
        <Text size="sm" c="gray.7" component="div">
          {[
            sexLabels[sex],
            dossierText.born(person.birth, person.age),
            person.ethnicityLabel,
            dossierText.code(person.code),
            currentHome(person)?.area ?? dossierText.noArea,
          ].join(" · ")}
          {club === undefined ? null : (
            <>
              {" · "}
              <Link to="/clubs/$id" params={{ id: club.clubId }} style={{ color: "#0b5f59" }}>
                {club.clubName}
              </Link>
            </>
          )}
        </Text>
      </div>
    </Group>
  );
}

interface ActionsProps {
  readonly person: Person;
  readonly onAction: (action: DossierAction) => void;
}

function Actions({ person, onAction }: ActionsProps) {
  const navigate = useNavigate();
  return (
    <div className="page-actions" style={{ flexWrap: "nowrap" }}>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button
            variant="default"
            data-key="Insert"
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            {dossierText.newEntry}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {menuActions.map((action) => (
            <Menu.Item
              key={action}
              onClick={() => {
                onAction({ kind: action });
              }}
            >
              {actions[action]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="default"
        onClick={() =>
          void navigate({ to: "/documents/sets", search: { procedure: "QLSC", personId: person.id } })
        }
      >
        {paperSetText.openPage}
      </Button>
      <Button
        leftSection={<IconFilePlus size={18} aria-hidden />}
        onClick={() => void navigate({ to: "/documents/new", search: { personId: person.id } })}
      >
        {dossierText.nextPaper}
      </Button>
    </div>
  );
}

interface SectionsProps extends ActionsProps {
  readonly section: string;
}

function Section({ person, section, onAction }: SectionsProps) {
  switch (section) {
    case "identity":
      return <IdentitySection person={person} onAction={onAction} />;
    case "residence":
      return <ResidenceSection person={person} onAction={onAction} />;
    case "management":
      return <ManagementSection person={person} onAction={onAction} />;
    case "clubs":
      return <ClubSection person={person} onAction={onAction} />;
    case "care":
      return <CareSection person={person} />;
    case "support":
      return <SupportSection person={person} />;
    case "papers":
      return <PaperSection person={person} />;
    case "history":
      return <RecordHistory entity="person" id={person.id} />;
    case "access":
      return <AccessOfPerson personId={person.id} />;
    default:
      return <Overview person={person} />;
  }
}

/** A person's file: who, where, in which state and until when; below it what is known, section by section. */
export function Dossier({ id, section = "overview", onSection }: DossierProps) {
  const { mayWrite } = useStation();
  const found = useAnswer("people.get", { id });
  const [action, setAction] = useState<DossierAction>();
  const navigate = useNavigate();

  return (
    <Answered answer={found}>
      {(person) => (
        <div className="page">
          <header className="page-head" style={{ paddingBottom: 0 }}>
            <Who person={person} />
            {mayWrite ? <Actions person={person} onAction={setAction} /> : null}
          </header>
          <Tabs
            value={section}
            keepMounted={false}
            px={20}
            pt={12}
            onChange={(value) => {
              onSection(value ?? "overview");
            }}
          >
            <Tabs.List>
              {Object.entries(sections).map(([value, label]) => (
                <Tabs.Tab key={value} value={value}>
                  {label}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
          <div className="page-body" style={{ paddingTop: 16 }}>
            <Section
              person={person}
              section={section}
              onAction={(next) => {
                setAction(mayWrite ? next : undefined);
              }}
            />
          </div>
          <button type="button" hidden data-key="Escape" onClick={() => void navigate({ to: "/people" })}>
            {dossierText.back}
          </button>
          <DossierDrawer
            person={person}
            action={action}
            onClose={() => {
              setAction(undefined);
            }}
          />
        </div>
      )}
    </Answered>
  );
}
