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
