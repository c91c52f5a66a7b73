import type { ComponentType } from "react";
import {
  IconBuilding,
  IconCalendarCheck,
  IconClipboardText,
  IconFileText,
  IconSettings,
  IconTransfer,
  IconUsers,
  IconUsersGroup,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useAnswer } from "../client/hooks.ts";
import { appText } from "../text/app.ts";

interface Place {
  readonly to:
    "/today" | "/people" | "/clubs" | "/documents" | "/reports" | "/exchange" | "/upper" | "/settings";
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
    places: [{ to: "/upper", label: pages.upper, icon: IconBuilding }, exchangePlace],
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

/** The way to every part of the programme: icon and word, in groups. */
export function Navigation({ kind }: { readonly kind: "COMMUNE" | "UPPER" | null }) {
  return (
    <nav className="shell-nav" aria-label={appText.navigation}>
      {(kind === "UPPER" ? upperGroups : communeGroups).map(({ title, places }) => (
        <section key={title}>
          <h2>{title}</h2>
          {places.map(({ to, label, icon: Icon }) => (
            <Link key={to} to={to} activeOptions={{ includeSearch: false }}>
              <Icon size={18} aria-hidden />
              {label}
              {to === "/today" ? <OverdueCount /> : null}
            </Link>
          ))}
        </section>
      ))}
    </nav>
  );
}
