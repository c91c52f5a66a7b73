import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { Alert, Anchor, Button, Group, List, Stack, Text } from "@mantine/core";
import { IconDeviceFloppy } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { CallInput } from "#shared/contract/contract.ts";
import { fetchFile, printFile, saveFile } from "../../client/files.ts";
import { useAction, useAnswer } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { DocumentState } from "../../components/document-state.tsx";
import { ErrorPanel, type NoReply } from "../../components/error-panel.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { tell } from "../../components/tell.ts";
import { documentText, documentWarnings } from "../../text/documents.ts";
import { dateOrDash } from "../../text/format.ts";
import { labelOf } from "../../text/labels.ts";
import { paperLifeText } from "../../text/paper-life.ts";
import { fillParams } from "../../text/refusal-text.ts";
import { Steps } from "./document-steps.tsx";
import { FactFields } from "./fact-editor.tsx";
import { fieldsOfSchema } from "./fact-schema.ts";
import { LifeActions } from "./life-actions.tsx";
import { LaterPapers } from "./later-papers.tsx";
import type { Paper } from "./paper.ts";
import { Relations, Standing } from "./relations.tsx";

const PdfPreview = lazy(async () => ({
  default: (await import("../../components/pdf-preview.tsx")).PdfPreview,
}));

function Missing({ paper }: { readonly paper: Paper }) {
  if (paper.frozen) {
    return <Text size="sm">{documentText.frozen}</Text>;
  }
  if (paper.missingFacts.length === 0) {
    return <Text size="sm">{documentText.nothingMissing}</Text>;
  }
  return (
    <Alert color="yellow" title={`${documentText.missingTitle}: ${String(paper.missingFacts.length)}`}>
      <List size="sm">
        {paper.missingFacts.map(({ path, label }) => (
          <List.Item key={path}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => {
                document
                  .querySelector<HTMLElement>(
                    `input[data-path="${path}"], textarea[data-path="${path}"], [data-path="${path}"] input`,
                  )
                  ?.focus();
              }}
            >
              {label}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Warnings({ paper }: { readonly paper: Paper }) {
  return paper.warnings.length === 0 ? null : (
    <Alert color="yellow" title={documentText.warnings}>
      {paper.warnings.map(({ code, params }) => (
        <Text size="sm" key={code}>
          {fillParams(labelOf(documentWarnings, code), params)}
        </Text>
      ))}
    </Alert>
  );
}

function Facts({ paper }: { readonly paper: Paper }) {
  const { mayWrite } = useStation();
  const change = useAction("documents.changeFacts");
  const [facts, setFacts] = useState<unknown>(paper.facts);
  const [isChanged, setChanged] = useState(false);
  const [problem, setProblem] = useState<NoReply>();
  const fields = useMemo(() => fieldsOfSchema(paper.schema), [paper.schema]);
  const missing = useMemo(() => new Set(paper.missingFacts.map(({ path }) => path)), [paper.missingFacts]);
  const readOnly = !mayWrite || paper.frozen || paper.state !== "NHAP";

  async function save(): Promise<void> {
    const input = { id: paper.id, version: paper.version, facts };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- facts came as JSON and are changed as JSON; the host checks them against the kind's schema
    const reply = await change.send(input as CallInput<"documents.changeFacts">);
    if (reply.kind === "value") {
      setProblem(undefined);
      setChanged(false);
      tell(documentText.saved);
    } else {
      setProblem(reply);
    }
  }

  useEffect(() => {
    function saveByKey(event: KeyboardEvent): void {
      if (event.ctrlKey && event.key.toLowerCase() === "s") {
        event.preventDefault();
        document.querySelector<HTMLElement>("[data-save]")?.click();
      }
    }
    window.addEventListener("keydown", saveByKey);
    return () => {
      window.removeEventListener("keydown", saveByKey);
    };
  }, []);

  return (
    <section aria-label={documentText.factsTitle}>
      {problem === undefined ? null : <ErrorPanel reply={problem} />}
      <div className={readOnly ? "form-grid read-only-facts" : "form-grid"}>
        <FactFields
          fields={fields}
          path={[]}
          facts={facts}
          readOnly={readOnly}
          missing={missing}
          onFacts={(next) => {
            setFacts(next);
            setChanged(true);
          }}
        />
      </div>
      {readOnly ? null : (
        <Group justify="flex-end" pt={12} style={{ position: "sticky", bottom: 0, background: "#fff" }}>
          {isChanged ? <Text size="sm">{documentText.unsaved}</Text> : null}
          <Button
            data-save
            leftSection={<IconDeviceFloppy size={18} aria-hidden />}
            onClick={() => void save()}
          >
            {documentText.saveFacts}
          </Button>
        </Group>
      )}
    </section>
  );
}

function Preview({ paper }: { readonly paper: Paper }) {
  const preview = useAnswer("documents.preview", { id: paper.id });
  const print = useAction("documents.print");
  const word = useAction("documents.word");
  const archive = useAction("documents.archive");
  const [problem, setProblem] = useState<NoReply>();
  const isNumbered = paper.state === "DA_CAP_SO" || paper.state === "DA_PHAT_HANH";

  /** A numbered paper is printed from its frozen bytes and logged; a draft as it stands. */
  async function handOut(work: typeof printFile, draft: Parameters<typeof printFile>[0]): Promise<void> {
    const reply = isNumbered ? await print.send({ id: paper.id }) : undefined;
    if (reply !== undefined && reply.kind !== "value") {
      setProblem(reply);
      return;
    }
    const done = await work(reply?.value ?? draft);
    setProblem(done.kind === "value" ? undefined : done);
  }

  async function takeFile(from: typeof word.send | typeof archive.send): Promise<void> {
    const reply = await from({ id: paper.id });
    const done = reply.kind === "value" ? await saveFile(reply.value) : reply;
    setProblem(done.kind === "value" ? undefined : done);
  }

  if (preview.kind === "refusal" && (preview.code === "factsMissing" || preview.code === "factsInvalid")) {
    return <Text size="sm">{documentText.notPrintable}</Text>;
  }
  return (
    <Answered answer={preview}>
      {(ticket) => (
        <>
          {problem === undefined ? null : <ErrorPanel reply={problem} />}
          <Button size="compact-sm" variant="subtle" onClick={() => void takeFile(word.send)}>
            {paperLifeText.word}
          </Button>
          {isNumbered ? (
            <Button size="compact-sm" variant="subtle" onClick={() => void takeFile(archive.send)}>
              {paperLifeText.archive}
            </Button>
          ) : null}
          <Suspense fallback={documentText.previewWaiting}>
            <PdfPreview
              key={ticket.ticket}
              height="100%"
              load={() => fetchFile(ticket.ticket)}
              onPrint={() => void handOut(printFile, ticket)}
              onSave={() => void handOut(saveFile, ticket)}
            />
          </Suspense>
        </>
      )}
    </Answered>
  );
}

/** One paper: its facts, what is missing, how it will look, and the step it stands at. */
export function DocumentPage({ id }: { readonly id: string }) {
  const found = useAnswer("documents.get", { id });
  const navigate = useNavigate();
  return (
    <Answered answer={found}>
      {(paper) => (
        <PageFrame
          title={paper.title}
          subtitle={
            <Group gap={8}>
              <span>{paper.number ?? documentText.noNumber}</span>
              {paper.date === null ? null : <span>{dateOrDash(paper.date)}</span>}
              <DocumentState state={paper.state} />
            </Group>
          }
          actions={
            <>
              <Button variant="default" data-key="Escape" onClick={() => void navigate({ to: "/documents" })}>
                {documentText.back}
              </Button>
              <LaterPapers paper={paper} />
              <LifeActions paper={paper} />
            </>
          }
        >
          <div className="paper-columns">
            <Stack gap={12} style={{ overflow: "auto", minHeight: 0 }}>
              <Missing paper={paper} />
              <Standing paper={paper} />
              <Warnings paper={paper} />
              <Facts key={paper.version} paper={paper} />
              <Relations paper={paper} />
              <Steps paper={paper} />
            </Stack>
            <div style={{ minHeight: 0 }}>
              <Preview paper={paper} />
            </div>
          </div>
        </PageFrame>
      )}
    </Answered>
  );
}
