import { lazy, Suspense, useEffect, useState } from "react";
import { RouterProvider } from "@tanstack/react-router";
import { onLocked } from "../client/call.ts";
import { useAnswer, useForgetAnswers, useReadAgain } from "../client/hooks.ts";
import { StationContext } from "../client/station.ts";
import { Answered } from "../components/answered.tsx";
import { ReadAgainContext } from "../components/read-again.ts";
import { useChosenTextSize } from "../components/view-settings.ts";
import { DraftStoreContext } from "../components/draft-context.ts";
import { Restore } from "../features/unlock/restore.tsx";
import { Unlock } from "../features/unlock/unlock.tsx";
import { useProgrammeKeys } from "./keys.ts";
import { draftStore } from "./draft-store.ts";
import { lockedAfterMinutes } from "./use-lock.ts";
import { router } from "./router.tsx";

const FirstRun = lazy(async () => ({
  default: (await import("../features/first-run/first-run.tsx")).FirstRun,
}));

/** Where the station stands decides what is shown: first run, the lock, or the programme. */
export function App() {
  const state = useAnswer("station.state", {});
  useProgrammeKeys();
  useChosenTextSize();
  // The wizard goes on after the station exists: the recovery sheet must still be printed and read back.
  const [isFirstRun, setFirstRun] = useState(false);
  const [isRestoring, setRestoring] = useState(false);

  const forget = useForgetAnswers();
  const readAgain = useReadAgain();

  useEffect(() => onLocked(forget), [forget]);
  if (!isFirstRun && state.kind === "value" && state.value.state === "EMPTY") {
    setFirstRun(true);
  }

  return (
    <ReadAgainContext value={readAgain}>
      <Answered answer={state}>
        {(station) => {
          const { account } = station;
          if (isRestoring) {
            return (
              <Restore
                officeName={null}
                logins={[]}
                onBack={() => {
                  setRestoring(false);
                }}
                onDone={() => {
                  setRestoring(false);
                  setFirstRun(false);
                }}
              />
            );
          }
          if (isFirstRun) {
            return (
              <Suspense>
                <FirstRun
                  today={station.today}
                  onRestore={() => {
                    setRestoring(true);
                  }}
                  onDone={() => {
                    setFirstRun(false);
                  }}
                />
              </Suspense>
            );
          }
          if (station.state === "LOCKED" || account === null) {
            const lock = { officeName: station.officeName, logins: station.logins };
            return <Unlock {...lock} idleMinutes={lockedAfterMinutes()} />;
          }
          return (
            <StationContext value={{ ...station, account }}>
              <DraftStoreContext value={draftStore}>
                <RouterProvider router={router} context={{ stationKind: station.kind }} />
              </DraftStoreContext>
            </StationContext>
          );
        }}
      </Answered>
    </ReadAgainContext>
  );
}
