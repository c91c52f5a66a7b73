import { useState } from "react";
import { Alert, Badge, Button, Group, List, Stack, Text } from "@mantine/core";
import type { OutputOf } from "#shared/contract/contract.ts";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { NoteField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { SectionTitle } from "../../components/section-title.tsx";
import { tell } from "../../components/tell.ts";
import { momentText } from "../../text/format.ts";
import { choicesOf } from "../../text/labels.ts";
import { wordingText } from "../../text/paper-life.ts";

type Wording = OutputOf<"wording.list">[number];

function linesOf(text: unknown, { isList }: Wording): string[] {
  const typed = typeof text === "string" ? text : "";
  return isList
    ? typed
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "")
    : [typed.replace(/\s+/gu, " ")];
}

function Versions({ wording }: { readonly wording: Wording }) {
  return wording.versions.length === 0 ? null : (
    <Stack gap={4} pt={16}>
      <Text fw={600}>{wordingText.versions}</Text>
      {wording.versions.map(({ revision, at, account, lines }) => (
        <div key={revision}>
          <Text size="sm" fw={600}>
            {`${wordingText.version(revision)}: ${account}, ${momentText(at)}`}
          </Text>
          <List size="sm">
            {lines.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        </div>
      ))}
    </Stack>
  );
}

function WordingForm({ wording, onDone }: { readonly wording: Wording; readonly onDone: () => void }) {
  const change = useAction("wording.change");
  const restore = useAction("wording.restore");
  const [problem, setProblem] = useState<NoReply>();
  const { key, revision, isOwn, isList } = wording;

  async function goBack(): Promise<void> {
    const reply = await restore.send({ key, revision });
    if (reply.kind === "value") {
      tell(wordingText.restored);
      onDone();
    } else {
      setProblem(reply);
    }
  }

  return (
    <>
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      <RecordForm
        initial={{ lines: wording.lines.join("\n") }}
        saveLabel={wordingText.save}
        send={({ lines }) => change.send({ key, revision, lines: linesOf(lines, wording) })}
        onCancel={onDone}
        onDone={() => {
          tell(wordingText.saved);
          onDone();
        }}
      >
        <NoteField
          path="lines"
          label={wordingText.text}
          hint={isList ? wordingText.lines : undefined}
          required
        />
      </RecordForm>
      {isOwn ? (
        <Alert mt={16} title={wordingText.defaultText}>
          <List size="sm">
            {wording.byDefault.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
          <Button mt={8} size="compact-sm" variant="default" onClick={() => void goBack()}>
            {wordingText.restore}
          </Button>
        </Alert>
      ) : null}
      <Versions wording={wording} />
    </>
  );
}

function columnsOf(mayChange: boolean, onEdit: (wording: Wording) => void): readonly Column<Wording>[] {
  return [
    {
      key: "title",
      title: wordingText.text,
      cell: ({ title, lines }) => (
        <>
          <strong style={{ fontWeight: 600 }}>{title}</strong>
          <div>{lines.join("; ")}</div>
        </>
      ),
    },
    {
      key: "own",
      title: wordingText.own,
      cell: ({ isOwn }) =>
        isOwn ? <Badge tt="none">{wordingText.own}</Badge> : <Text size="sm">{wordingText.byDefault}</Text>,
      width: 130,
    },
    {
      key: "edit",
      title: "",
      cell: (wording) =>
        mayChange ? (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              onEdit(wording);
            }}
          >
            {wordingText.edit}
          </Button>
        ) : null,
      width: 80,
    },
  ];
}

/** The texts an office may write itself, group by group. */
export function WordingPart() {
  const { mayAdminister } = useStation();
  const texts = useAnswer("wording.list", {});
  const [edited, setEdited] = useState<string>();
  const close = (): void => {
    setEdited(undefined);
  };
  return (
    <Answered answer={texts}>
      {(all) => {
        const chosen = all.find(({ key }) => key === edited);
        return (
          <Stack gap={16}>
            <Text size="sm">{wordingText.intro}</Text>
            {choicesOf(wordingText.groups).map(({ value, label }) => (
              <section key={value}>
                <Group pb={8}>
                  <SectionTitle title={label} />
                </Group>
                <DataTable
                  label={label}
                  columns={columnsOf(mayAdminister, ({ key }) => {
                    setEdited(key);
                  })}
                  rows={all.filter(({ group }) => group === value)}
                  rowKey={({ key }) => key}
                />
              </section>
            ))}
            <FormDrawer
              title={chosen?.title ?? ""}
              opened={chosen !== undefined}
              onClose={close}
              size={720}
              draft={chosen === undefined ? undefined : `wording ${chosen.key}`}
            >
              {chosen === undefined ? null : (
                <WordingForm key={chosen.revision} wording={chosen} onDone={close} />
              )}
            </FormDrawer>
          </Stack>
        );
      }}
    </Answered>
  );
}
