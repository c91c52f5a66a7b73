import { createContext } from "react";

/** Asks again for everything the screen shows; supplied by whoever holds the answers. */
export const ReadAgainContext = createContext<() => void>(() => undefined);
