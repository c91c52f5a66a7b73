import { useEffect, useState } from "react";
import { Button, Group, Progress as Bar, Stack, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { Progress } from "../../client/jobs.ts";
import { bundleWorkText as words } from "../../text/bundle-work.ts";
import { labelOf } from "../../text/labels.ts";

/** Work that is over before anyone could read of it is not shown at all. */
const unseenMilliseconds = 300;

function useLasting(isRunning: boolean): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(
      () => {
        setLasting(isRunning);
      },
      isRunning ? unseenMilliseconds : 0,
    );
    return () => {
      window.clearTimeout(timer);
    };
  }, [isRunning]);
  return isRunning && isLasting;
}

interface BundleWorkProps {
  readonly progress: Progress | undefined;
  readonly onStop: () => void;
}

/** How far making or taking in a bundle is, step by step, and the way to stop it as long as nothing is written. */
export function BundleWork({ progress, onStop }: BundleWorkProps) {
  const isLasting = useLasting(progress !== undefined);
  if (progress === undefined || !isLasting) {
    return null;
  }
  const { step, done, total } = progress;
  const label = labelOf(words.steps, step);
  const isWriting = step === "writing";
  const percent = total === null || total === 0 ? undefined : Math.floor((done / total) * 100);
  const said = percent === undefined ? label : words.percent(label, percent);
  return (
    <section className="card" aria-label={words.title}>
      <Group gap={24} wrap="nowrap">
        <Stack gap={6} style={{ flex: 1 }}>
          <Text fw={600} aria-live="polite">
            {said}
          </Text>
          <Bar
            value={percent ?? 100}
            striped={percent === undefined}
            size="lg"
            aria-label={said}
            transitionDuration={0}
          />
          <Text size="sm" c="gray.7">
            {isWriting ? words.writingHint : words.stopHint}
          </Text>
        </Stack>
        <Button
          variant="default"
          data-key="Escape"
          disabled={isWriting}
          leftSection={<IconX size={18} aria-hidden />}
          onClick={onStop}
        >
          {words.stop}
        </Button>
      </Group>
    </section>
  );
}
