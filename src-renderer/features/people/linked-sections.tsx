import { useNavigate } from "@tanstack/react-router";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { DocumentState } from "../../components/document-state.tsx";
import { dateOrDash } from "../../text/format.ts";
import { labelOf, leaveLabels } from "../../text/labels.ts";
import { dossierText } from "../../text/people.ts";
import type { Person } from "./person.ts";

type Paper = Person["documents"][number];
type Membership = Person["memberships"][number];
const { columns } = dossierText;

const paperColumns: readonly Column<Paper>[] = [
  { key: "title", title: columns.paper, cell: (paper) => paper.title },
  { key: "number", title: columns.number, cell: (paper) => paper.number ?? "–", width: 150 },
  { key: "date", title: columns.date, cell: (paper) => dateOrDash(paper.date), width: 110 },
  { key: "state", title: columns.state, cell: (paper) => <DocumentState state={paper.state} />, width: 160 },
];

/** Papers of a file; Enter opens one. */
export function PaperTable({ papers }: { readonly papers: readonly Paper[] }) {
  const navigate = useNavigate();
  return papers.length === 0 ? (
    <EmptyState title={dossierText.noPapersTitle} advice={dossierText.noPapersAdvice} />
  ) : (
    <DataTable
      label={dossierText.papersTitle}
      columns={paperColumns}
      rows={papers}
      rowKey={(paper) => paper.id}
      onOpen={(paper) => void navigate({ to: "/documents/$id", params: { id: paper.id } })}
    />
  );
}

/** All papers of a person. */
export function PaperSection({ person }: { readonly person: Person }) {
  return <PaperTable papers={person.documents} />;
}

const clubColumns: readonly Column<Membership>[] = [
  { key: "club", title: columns.club, cell: (membership) => membership.clubName },
  { key: "joined", title: columns.joined, cell: (membership) => dateOrDash(membership.joinedOn), width: 120 },
  { key: "left", title: columns.left, cell: (membership) => dateOrDash(membership.leftOn), width: 120 },
  {
    key: "reason",
    title: columns.reason,
    cell: (membership) => labelOf(leaveLabels, membership.leaveReason),
  },
];

/** The clubs a person was or is a member of. */
export function ClubSection({ person }: { readonly person: Person }) {
  const navigate = useNavigate();
  return person.memberships.length === 0 ? (
    <EmptyState title={dossierText.emptySection} advice={dossierText.actions.admit} />
  ) : (
    <DataTable
      label={dossierText.sections.clubs}
      columns={clubColumns}
      rows={person.memberships}
      rowKey={(membership) => membership.id}
      onOpen={(membership) => void navigate({ to: "/clubs/$id", params: { id: membership.clubId } })}
    />
  );
}
