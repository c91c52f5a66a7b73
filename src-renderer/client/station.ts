import { createContext, useContext } from "react";
import type { OutputOf } from "#shared/contract/contract.ts";

type StationState = OutputOf<"station.state">;
type Account = NonNullable<StationState["account"]>;

/** The unlocked station as every screen sees it. */
export interface OpenStation extends StationState {
  readonly account: Account;
}

export const StationContext = createContext<OpenStation | undefined>(undefined);

interface StationAtHand extends OpenStation {
  /** May this account change records? The host checks again; this only spares buttons that would be refused. */
  readonly mayWrite: boolean;
  readonly mayAdminister: boolean;
}

/** The station this screen works in: who sits here, what day it is, which kind of station. */
export function useStation(): StationAtHand {
  const station = useContext(StationContext);
  if (station === undefined) {
    throw new Error("Expected a value: screens inside the shell stand in an unlocked station");
  }
  const { role } = station.account;
  return { ...station, mayWrite: role !== "LANH_DAO", mayAdminister: role === "QUAN_TRI" };
}
