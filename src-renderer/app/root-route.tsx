import { createRootRoute } from "@tanstack/react-router";
import { EmptyState } from "../components/empty-state.tsx";
import { appText } from "../text/app.ts";
import { AddressFilters } from "./address-filters.tsx";
import { Shell } from "./shell.tsx";

/** The frame that every address stands in. */
export const rootRoute = createRootRoute({
  component: () => (
    <AddressFilters>
      <Shell />
    </AddressFilters>
  ),
  notFoundComponent: () => <EmptyState title={appText.notFoundTitle} advice={appText.notFoundAdvice} />,
});
