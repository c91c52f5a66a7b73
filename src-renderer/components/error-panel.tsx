import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { componentText } from "../text/components.ts";
import { fieldRefusalText, refusalText } from "../text/refusals.ts";

/** An answer that is not a value, as any door gives it. */
export type NoReply =
  | {
      readonly kind: "refusal";
      readonly code: string;
      readonly params?: Readonly<Record<string, string | number>>;
      readonly fields?: readonly {
        readonly path: string;
        readonly code: string;
        readonly params?: Readonly<Record<string, string | number>>;
      }[];
    }
  | { readonly kind: "fault"; readonly id: string };

interface ErrorPanelProps {
  readonly reply: NoReply;
  /** Paths whose refusal already stands beside its field. */
  readonly shownPaths?: ReadonlySet<string>;
  /** What a fault means here, where it is not that something was left undone. */
  readonly title?: string;
}

/** Says what was refused and the way out; a fault only by its number. */
export function ErrorPanel({
  reply,
  shownPaths,
  title: faultTitle = componentText.faultTitle,
}: ErrorPanelProps) {
  if (reply.kind === "fault") {
    return (
      <Alert role="alert" color="red" icon={<IconAlertTriangle />} w="100%" title={faultTitle}>
        <Text size="sm">{componentText.faultAdvice(reply.id)}</Text>
      </Alert>
    );
  }
  const { title, advice, note } = refusalText(reply.code, reply.params);
  const others = (reply.fields ?? []).filter((field) => shownPaths?.has(field.path) !== true);
  return (
    <Alert
      role="alert"
      color="red"
      icon={<IconAlertTriangle />}
      title={title}
      styles={{ title: { color: "#9f1d1d" }, message: { color: "inherit" } }}
    >
      <Text size="sm">{advice}</Text>
      {others.map((field) => (
        <Text size="sm" key={`${field.path} ${field.code}`}>
          {fieldRefusalText(field.code, field.params)}
        </Text>
      ))}
      {note === undefined ? null : (
        <Text size="sm" fw={600}>
          {note} {componentText.telephoneCode(reply.code)}
        </Text>
      )}
    </Alert>
  );
}
