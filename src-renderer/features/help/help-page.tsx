/* oxlint-disable import/no-unassigned-import -- style sheets have nothing to name */
import "./help-page.css";
import { useEffect } from "react";
import { Anchor, Button, List, Title } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { DataTable } from "../../components/data-table.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { handbookKeys, handbookText, handbookTopics, type HandbookTopicName } from "../../text/handbook.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names of a constant object
const topicNames = Object.keys(handbookTopics) as readonly HandbookTopicName[];

function goTo(topic: string): void {
  document.getElementById(`topic-${topic}`)?.scrollIntoView({ block: "start" });
}

function Topic({ name }: { readonly name: HandbookTopicName }) {
  const { title, entries } = handbookTopics[name];
  return (
    <section id={`topic-${name}`} className="handbook-topic">
      <Title order={2}>{title}</Title>
      {entries.map(({ question, steps }) => (
        <div key={question}>
          <Title order={3}>{question}</Title>
          <List type={steps.length > 1 ? "ordered" : "unordered"} size="sm" spacing={4}>
            {steps.map((step) => (
              <List.Item key={step}>{step}</List.Item>
            ))}
          </List>
        </div>
      ))}
    </section>
  );
}

function Keys() {
  return (
    <section id="topic-keys" className="handbook-topic">
      <Title order={2}>{handbookText.keys}</Title>
      <DataTable
        label={handbookText.keys}
        columns={[
          { key: "key", title: handbookText.key, cell: ([key]) => key, width: 160 },
          { key: "does", title: handbookText.does, cell: ([, does]) => does },
        ]}
        rows={handbookKeys}
        rowKey={([key]) => key}
      />
    </section>
  );
}

/** The handbook, opened at the topic of the screen one came from; prints as a whole. */
export function HelpPage({ topic }: { readonly topic: string | undefined }) {
  useEffect(() => {
    if (topic !== undefined) {
      goTo(topic);
    }
  }, [topic]);
  return (
    <PageFrame
      title={handbookText.title}
      actions={
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} />}
          data-key="Ctrl+P"
          onClick={() => {
            window.print();
          }}
        >
          {handbookText.print}
        </Button>
      }
    >
      <div className="handbook">
        <nav aria-label={handbookText.topics}>
          {topicNames.map((name) => (
            <Anchor
              key={name}
              component="button"
              type="button"
              onClick={() => {
                goTo(name);
              }}
            >
              {handbookTopics[name].title}
            </Anchor>
          ))}
          <Anchor
            component="button"
            type="button"
            onClick={() => {
              goTo("keys");
            }}
          >
            {handbookText.keys}
          </Anchor>
        </nav>
        <div>
          {topicNames.map((name) => (
            <Topic key={name} name={name} />
          ))}
          <Keys />
        </div>
      </div>
    </PageFrame>
  );
}
