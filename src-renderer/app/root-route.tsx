import { createRootRouteWithContext } from "@tanstack/react-router";
import type { OpenStation } from "../client/station.ts";
import { EmptyState } from "../components/empty-state.tsx";
import { appText } from "../text/app.ts";
import { AddressFilters } from "./address-filters.tsx";
import { Shell } from "./shell.tsx";

/** What the addresses know before a screen is drawn. */
export interface RouteContext {
  readonly stationKind: OpenStation["kind"];
}

/** The frame that every address stands in. */
export const rootRoute = createRootRouteWithContext<RouteContext>()({
  component: () => (
    <AddressFilters>
      <Shell />
    </AddressFilters>
  ),
  notFoundComponent: () => <EmptyState title={appText.notFoundTitle} advice={appText.notFoundAdvice} />,
});
