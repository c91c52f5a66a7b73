import { useState } from "react";
import { Anchor, Button, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAction, useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { ChoiceField, NoteField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { duplicatesText } from "../../text/duplicates.ts";
import { likenessLabels } from "../../text/excel.ts";
import { MergesPart } from "./merges-part.tsx";

type Pair = OutputOf<"duplicates.list">[number];
type Known = Pair["one"];

function Person({ person }: { readonly person: Known }) {
  const { id, code, fullName, birth, area, identities } = person;
  return (
    <>
      <Anchor renderRoot={(props) => <Link to="/people/$id" params={{ id }} {...props} />}>
        <span className="person-name">{fullName}</span>
      </Anchor>
      <Text size="xs" c="gray.7">
        {[code, duplicatesText.born(birth), area, ...identities].filter((part) => part !== null).join(" · ")}
      </Text>
    </>
  );
}

interface Actions {
  readonly onDismiss: (pair: Pair) => void;
  readonly onMerge: (pair: Pair) => void;
}

function columnsWith(actions: Actions | undefined): readonly Column<Pair>[] {
  const { columns: titles } = duplicatesText;
  return [
    { key: "one", title: titles.one, cell: ({ one }) => <Person person={one} /> },
    { key: "other", title: titles.other, cell: ({ other }) => <Person person={other} /> },
    {
      key: "why",
      title: titles.why,
      cell: ({ why }) => why.map((reason) => likenessLabels[reason]).join(", "),
    },
    {
      key: "action",
      title: titles.action,
      cell: (pair) =>
        actions === undefined ? null : (
          <Group gap={8} wrap="nowrap">
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                actions.onDismiss(pair);
              }}
            >
              {duplicatesText.dismiss}
            </Button>
            <Button
              size="compact-sm"
              onClick={() => {
                actions.onMerge(pair);
              }}
            >
              {duplicatesText.merge}
            </Button>
          </Group>
        ),
      width: 310,
    },
  ];
}

function MergeForm({ pair, onDone }: { readonly pair: Pair; readonly onDone: () => void }) {
  const merge = useFormAction("duplicates.merge");
  const { one, other } = pair;
  return (
    <RecordForm
      initial={{ keptId: one.id, reason: duplicatesText.reasonDefault }}
      saveLabel={duplicatesText.run}
      send={(input) => merge({ ...input, mergedId: input["keptId"] === one.id ? other.id : one.id })}
      onCancel={onDone}
      onDone={({ records }) => {
        tell(duplicatesText.merged(records));
        onDone();
      }}
    >
      <ChoiceField
        path="keptId"
        label={duplicatesText.keep}
        required
        span={6}
        hint={duplicatesText.mergeHint}
        choices={[one, other].map(({ id, code, fullName, birth }) => ({
          value: id,
          label: `${code} · ${fullName} · ${duplicatesText.born(birth)}`,
        }))}
      />
      <NoteField path="reason" label={duplicatesText.reason} required />
    </RecordForm>
  );
}

/** Files that are likely one person's: told apart for good, or made one. */
export function DuplicatesPage() {
  const { mayWrite } = useStation();
  const pairs = useAnswer("duplicates.list", {});
  const dismiss = useAction("duplicates.dismiss");
  const [merging, setMerging] = useState<Pair>();
  const [problem, setProblem] = useState<NoReply>();

  async function tellApart({ one, other }: Pair): Promise<void> {
    const reply = await dismiss.send({ personId: one.id, otherId: other.id });
    setProblem(reply.kind === "value" ? undefined : reply);
    if (reply.kind === "value") {
      tell(duplicatesText.dismissed);
    }
  }

  return (
    <PageFrame
      title={duplicatesText.title}
      subtitle={pairs.kind === "value" ? duplicatesText.subtitle(pairs.value.length) : undefined}
    >
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      <Answered answer={pairs}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={duplicatesText.emptyTitle} advice={duplicatesText.emptyAdvice} />
          ) : (
            <DataTable
              label={duplicatesText.title}
              columns={columnsWith(
                mayWrite ? { onDismiss: (pair) => void tellApart(pair), onMerge: setMerging } : undefined,
              )}
              rows={rows}
              rowKey={({ one, other }) => `${one.id} ${other.id}`}
            />
          )
        }
      </Answered>
      <MergesPart />
      <FormDrawer
        title={merging === undefined ? "" : duplicatesText.mergeTitle(merging.one.code, merging.other.code)}
        opened={merging !== undefined}
        onClose={() => {
          setMerging(undefined);
        }}
      >
        {merging === undefined ? null : (
          <MergeForm
            pair={merging}
            onDone={() => {
              setMerging(undefined);
            }}
          />
        )}
      </FormDrawer>
    </PageFrame>
  );
}
