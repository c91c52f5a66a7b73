import { Component, type ReactNode } from "react";
import { Button } from "@mantine/core";
import { EmptyState } from "../components/empty-state.tsx";
import { appText } from "../text/app.ts";

interface CrashState {
  readonly crashed: boolean;
}

/** A screen that breaks takes nothing else with it. React offers this only as a class. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, CrashState> {
  override state: CrashState = { crashed: false };

  static getDerivedStateFromError(): CrashState {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) {
      return this.props.children;
    }
    return (
      <EmptyState title={appText.crashTitle} advice={appText.crashAdvice}>
        <Button
          onClick={() => {
            window.location.reload();
          }}
        >
          {appText.reopen}
        </Button>
      </EmptyState>
    );
  }
}
