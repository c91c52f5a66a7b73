import type { ComponentType } from "react";
import {
  IconBuilding,
  IconCalendarCheck,
  IconClipboardText,
  IconCoins,
  IconFileText,
  IconHeartHandshake,
  IconHomeHand,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconMessages,
  IconSettings,
  IconSpeakerphone,
  IconTransfer,
  IconUsers,
  IconUsersGroup,
} from "@tabler/icons-react";
import { Tooltip } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import { useAnswer } from "../client/hooks.ts";
import { appText } from "../text/app.ts";
import { summaryText } from "../text/upper-summary.ts";

interface Place {
  readonly to:
    | "/today"
    | "/people"
    | "/clubs"
    | "/bodies"
    | "/counselling"
    | "/volunteers"
    | "/communication"
    | "/resources"
    | "/summary"
    | "/documents"
    | "/reports"
    | "/exchange"
    | "/upper"
    | "/settings";
  readonly label: string;
  readonly icon: ComponentType<{ readonly size: number }>;
}

interface Group {
  readonly title: string;
  readonly places: readonly Place[];
}

const { groups, pages } = appText;
const exchangePlace: Place = { to: "/exchange", label: pages.exchange, icon: IconTransfer };
const settingsGroup: Group = {
  title: groups.settings,
  places: [{ to: "/settings", label: pages.settings, icon: IconSettings }],
};

const communeGroups: readonly Group[] = [
  {
    title: groups.daily,
    places: [
      { to: "/today", label: pages.today, icon: IconCalendarCheck },
      { to: "/people", label: pages.people, icon: IconUsers },
      { to: "/clubs", label: pages.clubs, icon: IconUsersGroup },
      { to: "/counselling", label: pages.counselling, icon: IconMessages },
      { to: "/volunteers", label: pages.volunteers, icon: IconHeartHandshake },
      { to: "/communication", label: pages.communication, icon: IconSpeakerphone },
      { to: "/bodies", label: pages.bodies, icon: IconHomeHand },
      { to: "/resources", label: pages.resources, icon: IconCoins },
    ],
  },
  {
    title: groups.papers,
    places: [
      { to: "/documents", label: pages.documents, icon: IconFileText },
      { to: "/reports", label: pages.reports, icon: IconClipboardText },
    ],
  },
  { title: groups.exchange, places: [exchangePlace] },
  settingsGroup,
];

const upperGroups: readonly Group[] = [
  {
    title: groups.exchange,
    places: [
      { to: "/upper", label: pages.upper, icon: IconBuilding },
      { to: "/summary", label: summaryText.open, icon: IconClipboardText },
      exchangePlace,
    ],
  },
  settingsGroup,
];

function OverdueCount() {
  const today = useAnswer("today.list", {});
  const late = today.kind === "value" ? today.value.filter((task) => task.daysLeft < 0).length : 0;
  return late === 0 ? null : (
    <span className="shell-count" aria-label={appText.overdue(String(late))}>
      {late}
    </span>
  );
}

interface NavigationProps {
  readonly kind: "COMMUNE" | "UPPER" | null;
  readonly isFolded: boolean;
  readonly onFold: (isFolded: boolean) => void;
}

/** Pages beside the addresses of the place they belong to, by the first word of their own. */
const belongsTo: Readonly<Record<string, Place["to"]>> = {
  duplicates: "/people",
  import: "/people",
  meetings: "/clubs",
};

function PlaceLink({ place, isFolded }: { readonly place: Place; readonly isFolded: boolean }) {
  const { to, label, icon: Icon } = place;
  const isAround = useLocation({ select: ({ pathname }) => belongsTo[pathname.split("/")[1] ?? ""] === to });
  return (
    <Tooltip label={label} position="right" disabled={!isFolded}>
      <Link to={to} activeOptions={{ includeSearch: false }} data-around={isAround || undefined}>
        <Icon size={18} aria-hidden />
        <span className="shell-word">{label}</span>
        {to === "/today" ? <OverdueCount /> : null}
      </Link>
    </Tooltip>
  );
}

/** The way to every part of the programme: icon and word, in groups; icons alone only where the user wishes it. */
export function Navigation({ kind, isFolded, onFold }: NavigationProps) {
  const foldLabel = isFolded ? appText.unfoldNavigation : appText.foldNavigation;
  const FoldIcon = isFolded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className="shell-nav" aria-label={appText.navigation}>
      {(kind === "UPPER" ? upperGroups : communeGroups).map(({ title, places }) => (
        <section key={title}>
          <h2>{title}</h2>
          {places.map((place) => (
            <PlaceLink key={place.to} place={place} isFolded={isFolded} />
          ))}
        </section>
      ))}
      <Tooltip label={foldLabel} position="right" disabled={!isFolded}>
        <button
          type="button"
          className="shell-fold"
          onClick={() => {
            onFold(!isFolded);
          }}
        >
          <FoldIcon size={18} aria-hidden />
          <span className="shell-word">{foldLabel}</span>
        </button>
      </Tooltip>
    </nav>
  );
}
