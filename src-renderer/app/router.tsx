import { createHashHistory, createRoute, createRouter, redirect } from "@tanstack/react-router";
import { DraftNameContext } from "../components/draft-context.ts";
import { EmptyState } from "../components/empty-state.tsx";
import { appText } from "../text/app.ts";
import {
  BodiesPage,
  BodyPage,
  ClubPage,
  ClubsList,
  Dossier,
  DuplicatesPage,
  EvaluationPage,
  ExchangePage,
  FoundClub,
  HelpPage,
  ImportPage,
  MeetingPage,
  PeopleList,
  ReceivedReport,
  RegisterPage,
  RegisterPerson,
  RenewRecovery,
  ReportsPage,
  SettingsPage,
  SummaryPage,
  Today,
  UpperPage,
} from "./pages.ts";
import { paperRoutes } from "./paper-routes.tsx";
import { rootRoute } from "./root-route.tsx";
import { searchReader } from "./search-params.ts";

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  // Decided whenever the address is opened: a component that goes on by itself does so only the first time.
  beforeLoad: ({ context }) => {
    // oxlint-disable-next-line typescript/only-throw-error -- the router's own way to go elsewhere
    throw redirect({ to: context.stationKind === "UPPER" ? "/upper" : "/today", replace: true });
  },
});

const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/today",
  validateSearch: searchReader(["due", "group", "view", "month", "snoozed"], []),
  component: function Tasks() {
    const navigate = todayRoute.useNavigate();
    return (
      <Today
        filters={todayRoute.useSearch()}
        onFilters={(search) => {
          void navigate({ search, replace: true });
        }}
      />
    );
  },
});

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/people",
  validateSearch: searchReader(["query", "category", "state"], ["offset"]),
  component: function People() {
    const navigate = peopleRoute.useNavigate();
    return (
      <PeopleList
        filters={peopleRoute.useSearch()}
        onFilters={(search) => {
          void navigate({ search, replace: true });
        }}
      />
    );
  },
});

const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/people/new",
  component: function Register() {
    return (
      <DraftNameContext value="new person">
        <RegisterPerson />
      </DraftNameContext>
    );
  },
});

const dossierRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/people/$id",
  validateSearch: searchReader(["section"], []),
  component: function PersonFile() {
    const { id } = dossierRoute.useParams();
    const navigate = dossierRoute.useNavigate();
    return (
      <Dossier
        key={id}
        id={id}
        section={dossierRoute.useSearch().section}
        onSection={(section) => {
          void navigate({ search: { section }, replace: true });
        }}
      />
    );
  },
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/import",
  validateSearch: searchReader(["list", "clubId"], []),
  component: function Import() {
    const { list, clubId } = importRoute.useSearch();
    return <ImportPage key={`${list ?? ""} ${clubId ?? ""}`} list={list} clubId={clubId} />;
  },
});

const duplicatesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/duplicates",
  component: DuplicatesPage,
});

const clubsRoute = createRoute({ getParentRoute: () => rootRoute, path: "/clubs", component: ClubsList });
const foundRoute = createRoute({ getParentRoute: () => rootRoute, path: "/clubs/new", component: FoundClub });

const clubRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/clubs/$id",
  validateSearch: searchReader(["section"], ["year"]),
  component: function Club() {
    const { id } = clubRoute.useParams();
    const search = clubRoute.useSearch();
    const navigate = clubRoute.useNavigate();
    return (
      <ClubPage
        key={id}
        id={id}
        section={search.section}
        year={search.year}
        onView={(view) => {
          void navigate({ search: { ...search, ...view }, replace: true });
        }}
      />
    );
  },
});

const meetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/meetings/$id",
  component: function Meeting() {
    const { id } = meetingRoute.useParams();
    return <MeetingPage key={id} id={id} />;
  },
});

const evaluationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/clubs/$id/evaluations/$month",
  component: function Evaluation() {
    const { id, month } = evaluationRoute.useParams();
    return <EvaluationPage key={`${id} ${month}`} clubId={id} month={month} />;
  },
});

const bodiesRoute = createRoute({ getParentRoute: () => rootRoute, path: "/bodies", component: BodiesPage });
const bodyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/bodies/$id",
  component: function Body() {
    const { id } = bodyRoute.useParams();
    return <BodyPage key={id} id={id} />;
  },
});

const registerRoutes = (["counselling", "volunteers", "communication", "resources"] as const).map((area) => {
  const route = createRoute({
    getParentRoute: () => rootRoute,
    path: `/${area}`,
    validateSearch: searchReader(["section"], []),
    component: function Register() {
      const navigate = route.useNavigate();
      return (
        <RegisterPage
          area={area}
          section={route.useSearch().section}
          onSection={(section) => {
            void navigate({ search: { section }, replace: true });
          }}
        />
      );
    },
  });
  return route;
});

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reports",
  validateSearch: searchReader(["period"], []),
  component: function Reports() {
    const navigate = reportsRoute.useNavigate();
    return (
      <ReportsPage
        period={reportsRoute.useSearch().period}
        onPeriod={(period) => {
          void navigate({ search: { period }, replace: true });
        }}
      />
    );
  },
});

const exchangeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/exchange",
  validateSearch: searchReader(["period", "section"], []),
  component: function Exchange() {
    const navigate = exchangeRoute.useNavigate();
    const { period, section } = exchangeRoute.useSearch();
    return (
      <ExchangePage
        period={period}
        section={section}
        onSection={(next) => {
          void navigate({ search: { section: next }, replace: true });
        }}
      />
    );
  },
});

const upperRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/upper",
  validateSearch: searchReader([], ["year"]),
  component: function Upper() {
    const navigate = upperRoute.useNavigate();
    return (
      <UpperPage
        year={upperRoute.useSearch().year}
        onYear={(year) => {
          void navigate({ search: { year }, replace: true });
        }}
      />
    );
  },
});

const summary = createRoute({
  getParentRoute: () => rootRoute,
  path: "/summary",
  validateSearch: searchReader(["period", "rankBy"], []),
  component: function Summary() {
    const navigate = summary.useNavigate();
    const { period, rankBy } = summary.useSearch();
    return (
      <SummaryPage
        period={period}
        rankBy={rankBy}
        onShown={(search) => {
          void navigate({ search, replace: true });
        }}
      />
    );
  },
});

const receivedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/upper/$station/$period",
  component: function Received() {
    return <ReceivedReport {...receivedRoute.useParams()} />;
  },
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings",
  validateSearch: searchReader(["section"], []),
  component: function Settings() {
    const navigate = settingsRoute.useNavigate();
    return (
      <SettingsPage
        section={settingsRoute.useSearch().section}
        onSection={(section) => {
          void navigate({ search: { section }, replace: true });
        }}
      />
    );
  },
});

const recoveryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/recovery-sheet",
  component: function Recovery() {
    const navigate = recoveryRoute.useNavigate();
    return (
      <RenewRecovery
        onDone={() => {
          void navigate({ to: "/" });
        }}
      />
    );
  },
});

const helpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/help",
  validateSearch: searchReader(["topic"], []),
  component: function Help() {
    return <HelpPage topic={helpRoute.useSearch().topic} />;
  },
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  todayRoute,
  peopleRoute,
  registerRoute,
  dossierRoute,
  importRoute,
  duplicatesRoute,
  clubsRoute,
  foundRoute,
  clubRoute,
  meetingRoute,
  evaluationRoute,
  bodiesRoute,
  bodyRoute,
  ...registerRoutes,
  ...paperRoutes,
  reportsRoute,
  exchangeRoute,
  upperRoute,
  summary,
  receivedRoute,
  recoveryRoute,
  helpRoute,
  settingsRoute,
]);

/** The addresses of the programme, behind the `#`: the host serves one page. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  context: { stationKind: null },
  defaultErrorComponent: () => <EmptyState title={appText.crashTitle} advice={appText.crashAdvice} />,
  defaultPreload: false,
  defaultPendingMinMs: 0,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
