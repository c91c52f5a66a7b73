import { createContext, useCallback, useContext, useState } from "react";

/** What stands in the address of the page: read when a list opens, written as it is filtered. */
export interface AddressParts {
  readonly read: (name: string) => string;
  readonly write: (name: string, text: string) => void;
}

const nowhere: AddressParts = { read: () => "", write: () => undefined };

/** Supplied by whoever knows the address; without it a filter lasts as long as its list. */
export const AddressContext = createContext<AddressParts>(nowhere);

/**
 * A filter that Back brings back: it begins as the address says and is written there with every letter. What stands in
 * the field is its own, so that the cursor never waits for the address.
 */
export function useAddressFilter(list: string): readonly [string, (text: string) => void] {
  const address = useContext(AddressContext);
  const [text, setText] = useState(() => address.read(list));
  const change = useCallback(
    (next: string) => {
      setText(next);
      address.write(list, next);
    },
    [address, list],
  );
  return [text, change];
}

/** Where a list's page stands in the address, beside its filter. */
export function pageOf(list: string): string {
  return `${list}.page`;
}

interface AddressPage {
  readonly offset: number;
  readonly go: (offset: number) => void;
  /** Another filter begins at the first page; the address forgets the page with the filter before. */
  readonly restart: () => void;
}

/** The page of a list that Back brings back: where it begins, for pages of `length` rows. */
export function useAddressPage(list: string, length: number): AddressPage {
  const address = useContext(AddressContext);
  const [offset, setOffset] = useState(() => {
    const page = Number(address.read(pageOf(list)));
    return Number.isSafeInteger(page) && page > 1 ? (page - 1) * length : 0;
  });
  const go = useCallback(
    (next: number) => {
      setOffset(next);
      address.write(pageOf(list), next === 0 ? "" : String(Math.floor(next / length) + 1));
    },
    [address, list, length],
  );
  const restart = useCallback(() => {
    setOffset(0);
  }, []);
  return { offset, go, restart };
}
