import { type ReactNode, Suspense, useState } from "react";
import { ActionIcon, Alert, Text, Tooltip } from "@mantine/core";
import {
  IconAlertTriangle,
  IconDatabaseExport,
  IconEye,
  IconEyeOff,
  IconHelp,
  IconLock,
  IconShieldX,
  IconUsb,
} from "@tabler/icons-react";
import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { daysBetween } from "#shared/base/calendar-date.ts";
import { paddedCount } from "#shared/base/numbers.ts";
import { useAction, useAnswer } from "../client/hooks.ts";
import { useStation } from "../client/station.ts";
import { Answered } from "../components/answered.tsx";
import { useFoldedNavigation } from "../components/view-settings.ts";
import { appText } from "../text/app.ts";
import { backupText } from "../text/backups.ts";
import { componentText } from "../text/components.ts";
import { momentText } from "../text/format.ts";
import { handbookText } from "../text/handbook.ts";
import { refusalText } from "../text/refusals.ts";
import { Navigation } from "./navigation.tsx";
import { PersonSearch } from "./person-search.tsx";
import { UndoButton } from "./undo-dialog.tsx";
import { useIdleLock, useLock } from "./use-lock.ts";

function StateLine({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <span style={{ display: "inline-flex", gap: 6, alignItems: "center" }}>
      {icon}
      {children}
    </span>
  );
}

function ExchangeState() {
  const sent = useAnswer("bundles.sent", {});
  if (sent.kind !== "value" || sent.value.length === 0) {
    return null;
  }
  // Receipts are not answered.
  const open = sent.value.filter(({ kind, receipt }) => kind !== "receipt" && receipt === null).length;
  return (
    <StateLine icon={<IconUsb size={16} aria-hidden color={open === 0 ? "#0b5f59" : "#b45309"} />}>
      {open === 0 ? appText.allReceipts : appText.waitingReceipts(paddedCount(open))}
    </StateLine>
  );
}

/** Said once after a power cut in the middle of an import: nothing of it is here, and where to do it again. */
function InterruptedImport() {
  const interrupted = useAnswer("bundles.interrupted", {});
  const read = useAction("bundles.interruptedRead");
  if (interrupted.kind !== "value" || interrupted.value === null) {
    return null;
  }
  const { code, station, sequence, at } = interrupted.value;
  const { title, advice, note } = refusalText(code);
  return (
    <Alert
      role="alert"
      color="yellow"
      icon={<IconAlertTriangle />}
      title={title}
      mb={16}
      withCloseButton
      closeButtonLabel={appText.interruptedRead}
      onClose={() => void read.send({})}
      styles={{ title: { color: "#78350f" }, message: { color: "inherit" } }}
    >
      <Text size="sm">{appText.interruptedBundle(sequence, station, momentText(at))}</Text>
      <Text size="sm">
        {advice} {note} {componentText.telephoneCode(code)}
      </Text>
      <Text size="sm" pt={8}>
        <Link to="/exchange" search={{ section: "receive" }}>
          {appText.interruptedAgain}
        </Link>
      </Text>
    </Alert>
  );
}

/** When the newest copy was made; red where there is none of this week. */
function BackupState() {
  const { today } = useStation();
  const copies = useAnswer("backups.list", {});
  if (copies.kind !== "value") {
    return null;
  }
  const [newest] = copies.value;
  const isFresh = newest !== undefined && daysBetween(newest.day, today) < 7;
  const icon = <IconDatabaseExport size={16} aria-hidden color={isFresh ? "#0b5f59" : "#9f1d1d"} />;
  const words =
    newest === undefined
      ? backupText.stateNone
      : newest.day === today
        ? backupText.stateToday(newest.madeAt)
        : backupText.stateEarlier(newest.day);
  return (
    <StateLine icon={icon}>
      <Link to="/settings" search={{ section: "backup" }}>
        {words}
      </Link>
    </StateLine>
  );
}

function HideNames() {
  const [hidden, setHidden] = useState(false);
  const label = hidden ? appText.showNames : appText.hideNames;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray.8"
        size={34}
        data-key="F9"
        aria-label={label}
        aria-pressed={hidden}
        onClick={() => {
          document.documentElement.classList.toggle("hide-names", !hidden);
          setHidden(!hidden);
        }}
      >
        {hidden ? <IconEyeOff size={18} /> : <IconEye size={18} />}
      </ActionIcon>
    </Tooltip>
  );
}

/** Where the screens of an area stand in the handbook, when their addresses are named otherwise. */
const topicOf: Readonly<Record<string, string>> = {
  meetings: "clubs",
  duplicates: "people",
  import: "people",
  counselling: "records",
  volunteers: "records",
  communication: "records",
  bodies: "records",
  resources: "records",
  "recovery-sheet": "start",
};

function Help() {
  const navigate = useNavigate();
  const area = useLocation().pathname.split("/")[1] ?? "";
  return (
    <Tooltip label={handbookText.open}>
      <ActionIcon
        variant="subtle"
        color="gray.8"
        size={34}
        data-key="F1"
        aria-label={handbookText.open}
        onClick={() => {
          void navigate({ to: "/help", search: { topic: topicOf[area] ?? area } });
        }}
      >
        <IconHelp size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

/** The frame around every screen: who we are, where one can go, what to find, what is open, how to lock. */
export function Shell() {
  const station = useStation();
  const lock = useLock();
  useIdleLock(lock);
  const [isFolded, setFolded] = useFoldedNavigation();

  return (
    <div className={isFolded ? "shell shell-folded" : "shell"}>
      <header className="shell-top">
        <div className="shell-office">
          <img src="./icon.svg" width={34} height={34} alt="" />
          <div style={{ minWidth: 0 }}>
            <strong>{station.officeName ?? appText.name}</strong>
            <small>
              {appText.name}
              {station.placeName === null ? "" : ` · ${station.placeName}`}
            </small>
          </div>
        </div>
        {station.kind === "UPPER" ? null : (
          <div className="shell-search">
            <PersonSearch />
          </div>
        )}
        <div className="shell-state">
          {station.recoveryConfirmed ? null : (
            <StateLine icon={<IconShieldX size={16} aria-hidden color="#9f1d1d" />}>
              <Link to="/recovery-sheet">{appText.recoveryOpen}</Link>
            </StateLine>
          )}
          <BackupState />
          {station.kind === "UPPER" ? null : <ExchangeState />}
          <strong style={{ fontWeight: 600 }}>{station.account.fullName}</strong>
          <span style={{ display: "inline-flex" }}>
            <UndoButton />
            <Help />
            <HideNames />
            <Tooltip label={appText.lock}>
              <ActionIcon
                variant="subtle"
                color="gray.8"
                size={34}
                data-key="Ctrl+L"
                aria-label={appText.lock}
                onClick={() => {
                  void lock();
                }}
              >
                <IconLock size={18} />
              </ActionIcon>
            </Tooltip>
          </span>
        </div>
      </header>
      <Navigation kind={station.kind} isFolded={isFolded} onFold={setFolded} />
      <main className="shell-main" id="main">
        {station.mayWrite ? <InterruptedImport /> : null}
        <Suspense fallback={<Answered answer={{ kind: "waiting" }}>{() => null}</Answered>}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
