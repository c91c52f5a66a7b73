import { Alert, Anchor, Button, Group, List, Progress as Bar, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { OutputOf } from "#shared/contract/contract.ts";
import type { Progress } from "../../client/jobs.ts";
import { batchText } from "../../text/paper-life.ts";
import { refusalText } from "../../text/refusals.ts";

type Failed = OutputOf<"batches.advance">["failed"][number];

interface RunningProps {
  readonly progress: Progress | undefined;
  readonly onStop: () => void;
}

/** How far a batch is, and the way to stop it. */
export function BatchProgress({ progress, onStop }: RunningProps) {
  if (progress === undefined) {
    return null;
  }
  const { done, total } = progress;
  const share = total === null || total === 0 ? 0 : (done / total) * 100;
  return (
    <Group gap={12} py={8}>
      <Bar value={share} w={260} aria-label={batchText.progress(done, total)} transitionDuration={0} />
      <Text size="sm" aria-live="polite">
        {batchText.progress(done, total)}
      </Text>
      <Button size="compact-sm" variant="default" onClick={onStop}>
        {batchText.stop}
      </Button>
    </Group>
  );
}

/** Those that did not come along: which paper, about whom, and why. */
export function BatchFailures({
  failed,
  cancelled,
}: {
  readonly failed: readonly Failed[];
  readonly cancelled: boolean;
}) {
  const navigate = useNavigate();
  return (
    <>
      {cancelled ? <Alert color="yellow">{batchText.stopped}</Alert> : null}
      {failed.length === 0 ? null : (
        <Alert color="red" title={batchText.failed(failed.length)} role="alert">
          <List size="sm">
            {failed.map(({ id, title, number, about, code, params }) => (
              <List.Item key={id}>
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  onClick={() => void navigate({ to: "/documents/$id", params: { id } })}
                >
                  {number === null ? title : `${title} ${number}`}
                </Anchor>
                {about === null ? null : <span className="person-name"> {about}</span>}
                {": "}
                {code === "printFault"
                  ? batchText.fault(String(params["fault"] ?? ""))
                  : refusalText(code, params).title}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
}
