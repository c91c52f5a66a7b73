import { type ReactNode, useMemo } from "react";
import { useRouter } from "@tanstack/react-router";
import { AddressContext, type AddressParts } from "../components/address-context.ts";
import { filterOf, withFilter } from "./search-params.ts";

/** Lets every list under it keep its filter in the address, in place of the address before. */
export function AddressFilters({ children }: { readonly children: ReactNode }) {
  const router = useRouter();
  const parts = useMemo<AddressParts>(
    () => ({
      read: (list) => filterOf(router.latestLocation.search, list),
      write: (list, text) => {
        const search = withFilter(router.latestLocation.search, list, text);
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types of an address are of one page each; this is any page's own
        void router.navigate({ to: ".", search: () => search as never, replace: true });
      },
    }),
    [router],
  );
  return <AddressContext value={parts}>{children}</AddressContext>;
}
