/* oxlint-disable import/no-unassigned-import -- style sheets have nothing to name */
import "@mantine/core/styles.css";
import "@mantine/charts/styles.css";
import "@mantine/notifications/styles.css";
import "@fontsource/be-vietnam-pro/vietnamese-400.css";
import "@fontsource/be-vietnam-pro/latin-400.css";
import "@fontsource/be-vietnam-pro/vietnamese-600.css";
import "@fontsource/be-vietnam-pro/latin-600.css";
import "../components/components.css";
import "./shell.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { present } from "#shared/base/assert.ts";
import { createAnswers } from "../client/hooks.ts";
import { theme } from "../components/theme.ts";
import { App } from "./app.tsx";
import { CrashBoundary } from "./crash-boundary.tsx";

/** Puts the screens into the page. */
export function startScreens(): void {
  const root = present(document.getElementById("root"), "the page has a root");
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} forceColorScheme="light">
        <QueryClientProvider client={createAnswers()}>
          <ModalsProvider>
            {/* Beside the navigation, where rows end: buttons that save stand at the right of every page and drawer. */}
            <Notifications
              position="bottom-left"
              style={{ insetInlineStart: 224 }}
              containerWidth={400}
              autoClose={4000}
              limit={3}
            />
            <CrashBoundary>
              <App />
            </CrashBoundary>
          </ModalsProvider>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
