import { useNavigate } from "@tanstack/react-router";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { DocumentState } from "../../components/document-state.tsx";
import { dateOrDash } from "../../text/format.ts";
import { dossierText } from "../../text/people.ts";
import type { Person } from "./person.ts";

type Paper = Person["documents"][number];
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
