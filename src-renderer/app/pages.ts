import { lazy } from "react";

/* Every part of the programme is its own chunk: the lock screen waits for none of them. */

export const Today = lazy(async () => ({ default: (await import("../features/today/today.tsx")).Today }));
export const PeopleList = lazy(async () => ({
  default: (await import("../features/people/people-list.tsx")).PeopleList,
}));
export const RegisterPerson = lazy(async () => ({
  default: (await import("../features/people/register-person.tsx")).RegisterPerson,
}));
export const Dossier = lazy(async () => ({
  default: (await import("../features/people/dossier.tsx")).Dossier,
}));
export const ImportPage = lazy(async () => ({
  default: (await import("../features/excel/import-page.tsx")).ImportPage,
}));
export const DuplicatesPage = lazy(async () => ({
  default: (await import("../features/duplicates/duplicates-page.tsx")).DuplicatesPage,
}));
export const BodiesPage = lazy(async () => ({
  default: (await import("../features/bodies/bodies-page.tsx")).BodiesPage,
}));
export const BodyPage = lazy(async () => ({
  default: (await import("../features/bodies/body-page.tsx")).BodyPage,
}));
export const RegisterPage = lazy(async () => ({
  default: (await import("../features/registers/register-page.tsx")).RegisterPage,
}));
export const ClubsList = lazy(async () => ({
  default: (await import("../features/clubs/clubs-list.tsx")).ClubsList,
}));
export const FoundClub = lazy(async () => ({
  default: (await import("../features/clubs/found-club.tsx")).FoundClub,
}));
export const ClubPage = lazy(async () => ({
  default: (await import("../features/clubs/club-page.tsx")).ClubPage,
}));
export const MeetingPage = lazy(async () => ({
  default: (await import("../features/clubs/meeting-page.tsx")).MeetingPage,
}));
export const EvaluationPage = lazy(async () => ({
  default: (await import("../features/clubs/evaluation-page.tsx")).EvaluationPage,
}));
export const DocumentsList = lazy(async () => ({
  default: (await import("../features/documents/documents-list.tsx")).DocumentsList,
}));
export const NewDocument = lazy(async () => ({
  default: (await import("../features/documents/new-document.tsx")).NewDocument,
}));
export const BatchDraft = lazy(async () => ({
  default: (await import("../features/documents/batch-draft.tsx")).BatchDraft,
}));
export const PaperSetPage = lazy(async () => ({
  default: (await import("../features/documents/paper-set.tsx")).PaperSetPage,
}));
export const NumberRegister = lazy(async () => ({
  default: (await import("../features/documents/number-register.tsx")).NumberRegister,
}));
export const IncomingList = lazy(async () => ({
  default: (await import("../features/documents/incoming-list.tsx")).IncomingList,
}));
export const DocumentPage = lazy(async () => ({
  default: (await import("../features/documents/document-page.tsx")).DocumentPage,
}));
export const ReportsPage = lazy(async () => ({
  default: (await import("../features/reports/reports-page.tsx")).ReportsPage,
}));
export const ExchangePage = lazy(async () => ({
  default: (await import("../features/exchange/exchange-page.tsx")).ExchangePage,
}));
export const UpperPage = lazy(async () => ({
  default: (await import("../features/upper/upper-page.tsx")).UpperPage,
}));
export const SummaryPage = lazy(async () => ({
  default: (await import("../features/upper/summary-page.tsx")).SummaryPage,
}));
export const ReceivedReport = lazy(async () => ({
  default: (await import("../features/upper/received-report.tsx")).ReceivedReport,
}));
export const RenewRecovery = lazy(async () => ({
  default: (await import("../features/first-run/renew-recovery.tsx")).RenewRecovery,
}));
export const HelpPage = lazy(async () => ({
  default: (await import("../features/help/help-page.tsx")).HelpPage,
}));
export const SettingsPage = lazy(async () => ({
  default: (await import("../features/settings/settings-page.tsx")).SettingsPage,
}));
