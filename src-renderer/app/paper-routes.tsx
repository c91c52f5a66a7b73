import { createRoute } from "@tanstack/react-router";
import {
  BatchDraft,
  DocumentPage,
  DocumentsList,
  IncomingList,
  NewDocument,
  NumberRegister,
  PaperSetPage,
} from "./pages.ts";
import { rootRoute } from "./root-route.tsx";
import { searchReader } from "./search-params.ts";

const documentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/documents",
  validateSearch: searchReader(["query", "state"], ["year", "offset"]),
  component: function Documents() {
    const navigate = documentsRoute.useNavigate();
    return (
      <DocumentsList
        filters={documentsRoute.useSearch()}
        onFilters={(search) => {
          void navigate({ search, replace: true });
        }}
      />
    );
  },
});

const newDocumentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/documents/new",
  validateSearch: searchReader(["kind", "personId", "clubId", "meetingId", "period", "originalId"], []),
  component: function Draft() {
    const subject = newDocumentRoute.useSearch();
    return <NewDocument key={Object.values(subject).join(" ")} subject={subject} />;
  },
});

const paperSetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/documents/sets",
  validateSearch: searchReader(["procedure", "personId", "clubId", "month"], []),
  component: function PaperSet() {
    const navigate = paperSetRoute.useNavigate();
    return (
      <PaperSetPage
        filters={paperSetRoute.useSearch()}
        onFilters={(search) => {
          void navigate({ search, replace: true });
        }}
      />
    );
  },
});

const batchDraftRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/documents/batch",
  component: BatchDraft,
});

const numberRegisterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/documents/numbers",
  validateSearch: searchReader([], ["year"]),
  component: function Numbers() {
    const navigate = numberRegisterRoute.useNavigate();
    return (
      <NumberRegister
        year={numberRegisterRoute.useSearch().year}
        onYear={(year) => {
          void navigate({ search: { year }, replace: true });
        }}
      />
    );
  },
});

const incomingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/documents/incoming",
  validateSearch: searchReader(["query"], ["year", "offset"]),
  component: function Incoming() {
    const navigate = incomingRoute.useNavigate();
    return (
      <IncomingList
        filters={incomingRoute.useSearch()}
        onFilters={(search) => {
          void navigate({ search, replace: true });
        }}
      />
    );
  },
});

const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/documents/$id",
  component: function Document() {
    const { id } = documentRoute.useParams();
    return <DocumentPage key={id} id={id} />;
  },
});

/** The addresses of the paper room. */
export const paperRoutes = [
  documentsRoute,
  incomingRoute,
  newDocumentRoute,
  paperSetRoute,
  batchDraftRoute,
  numberRegisterRoute,
  documentRoute,
] as const;
