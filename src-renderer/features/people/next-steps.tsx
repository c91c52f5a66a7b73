import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useAnswer } from "../../client/hooks.ts";
import { Answered } from "../../components/answered.tsx";
import { nextStepOf, type Task } from "../../records/next-step.ts";
import { TaskDue } from "../../records/task-due.tsx";
import { dossierText } from "../../text/people.ts";
import { taskName } from "../../text/today.ts";

const { sections } = dossierText;

/** Where in the file a task is done that elsewhere would only lead to the file. */
const sectionOf: Readonly<Record<string, keyof typeof sections>> = {
  absenceUnreported: "residence",
  identityMissing: "identity",
  missedMeetings: "clubs",
  personalPlan: "clubs",
  referralReply: "care",
  supporterMissing: "management",
};

interface Step {
  readonly label: string;
  readonly go: () => void;
}

/** The next step as seen from the file itself: opening the file would lead nowhere from here. */
function useDoingHere(personId: string): (task: Task) => Step {
  const navigate = useNavigate();
  return (task) => {
    const { kind, action } = task.next;
    const leadsHere = kind === null && ["openPerson", "openEpisodes", "reminder"].includes(action);
    const section = action === "openEpisodes" ? "management" : sectionOf[task.what];
    const elsewhere = leadsHere ? undefined : nextStepOf(task);
    if (elsewhere !== undefined) {
      return { label: elsewhere.label, go: () => void navigate(elsewhere.address) };
    }
    return section === undefined
      ? { label: dossierText.openToday, go: () => void navigate({ to: "/" }) }
      : {
          label: dossierText.openSection(sections[section]),
          go: () => void navigate({ to: "/people/$id", params: { id: personId }, search: { section } }),
        };
  };
}

function Line({ task, step }: { readonly task: Task; readonly step: Step }) {
  return (
    <Group component="li" justify="space-between" wrap="nowrap" gap={16}>
      <Group gap={16} wrap="nowrap" style={{ minWidth: 0 }}>
        <div style={{ width: 190, flexShrink: 0 }}>
          <TaskDue task={task} />
        </div>
        <Text size="sm">{taskName(task.what)}</Text>
      </Group>
      <Button size="xs" variant="light" onClick={step.go} style={{ flexShrink: 0 }}>
        {step.label}
      </Button>
    </Group>
  );
}

/** What is due for this person, each with the button that does it. */
export function NextSteps({ personId }: { readonly personId: string }) {
  const doing = useDoingHere(personId);
  const answer = useAnswer("today.list", {});
  return (
    <section aria-label={dossierText.nextSteps}>
      <Title order={2} pt={20} pb={8}>
        {dossierText.nextSteps}
      </Title>
      <Answered answer={answer}>
        {(tasks) => {
          const own = tasks.filter(({ next }) => next.personId === personId);
          return own.length === 0 ? (
            <Text size="sm">{dossierText.nextStepsEmpty}</Text>
          ) : (
            <Stack component="ul" gap={8} m={0} p={0} style={{ listStyle: "none" }}>
              {own.map((task) => (
                <Line key={task.key} task={task} step={doing(task)} />
              ))}
            </Stack>
          );
        }}
      </Answered>
    </section>
  );
}
