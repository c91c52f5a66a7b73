import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconDeviceFloppy } from "@tabler/icons-react";
import { componentText } from "../text/components.ts";
import { momentText } from "../text/format.ts";
import { fieldRefusalText } from "../text/refusals.ts";
import { ErrorPanel, type NoReply } from "./error-panel.tsx";
import { FormContext } from "./form-context.ts";
import { type FormValue, type FormValues, nestValues } from "./form-values.ts";
import { useDraft } from "./use-draft.ts";
import { useSaveKey } from "./use-save-key.ts";

type FormReply<Value> = { readonly kind: "value"; readonly value: Value } | NoReply;

interface RecordFormProps<Value> {
  readonly initial: FormValues;
  /** Sends what the fields hold, nested by their paths; answers with the reply of the operation. */
  readonly send: (input: Record<string, unknown>) => Promise<FormReply<Value>>;
  /** Hears what was answered, and what was sent for it. */
  readonly onDone: (value: Value, sent: Record<string, unknown>) => void;
  readonly onCancel?: (() => void) | undefined;
  readonly saveLabel?: string;
  readonly cancelLabel?: string;
  /** Enter saves (one or two fields); else it goes to the next field. */
  readonly enterSaves?: boolean;
  /** Where the cursor stands at first; else at what is marked `data-first`, or in the first field. */
  readonly focusPath?: string | undefined;
  /** What stands between a refusal and the buttons, for refusals that ask something. */
  readonly renderRefusal?: ((reply: NoReply) => ReactNode) | undefined;
  readonly children: ReactNode;
}

function fieldsOf(reply: NoReply): readonly { path: string; text: string }[] {
  return reply.kind === "fault"
    ? []
    : (reply.fields ?? []).map(({ path, code, params }) => ({ path, text: fieldRefusalText(code, params) }));
}

/** Enter goes to the next field, as on a typewriter; a list that is open keeps its own Enter. */
function goToNextField(event: KeyboardEvent<HTMLFormElement>): void {
  const from = event.target;
  if (
    event.key !== "Enter" ||
    event.defaultPrevented ||
    !(from instanceof HTMLInputElement) ||
    from.getAttribute("aria-expanded") === "true"
  ) {
    return;
  }
  event.preventDefault();
  const fields = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(
      "input:not([type=hidden]):not(:disabled), textarea:not(:disabled), button[type=submit]",
    ),
  ].filter((field) => field.offsetParent !== null);
  fields[fields.indexOf(from) + 1]?.focus();
}

/** A list that is shut gives its Enter to the next field too, unless something must still be chosen in it. */
function goOnFromShutList(event: KeyboardEvent<HTMLFormElement>): void {
  const from = event.target;
  if (
    event.key === "Enter" &&
    from instanceof HTMLInputElement &&
    from.getAttribute("aria-haspopup") === "listbox" &&
    from.getAttribute("aria-expanded") !== "true" &&
    from.dataset["enterOpens"] === undefined
  ) {
    goToNextField(event);
    event.stopPropagation();
  }
}

/**
 * A form over one operation. Fields are named by their paths in its input, so that a refusal of a field comes back
 * to where it was typed; nothing is sent twice while an answer is awaited; after a refusal the first wrong field
 * has the cursor.
 */
export function RecordForm<Value>(props: RecordFormProps<Value>) {
  const { initial, send, onDone, onCancel, saveLabel = componentText.save, enterSaves = false } = props;
  const [values, setValues] = useState<FormValues>(initial);
  const [reply, setReply] = useState<NoReply>();
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const [generation, setGeneration] = useState(0);
  useSaveKey(form);
  const restore = useCallback((kept: FormValues) => {
    setValues((before) => ({ ...before, ...kept }));
    setGeneration((count) => count + 1);
  }, []);
  const draft = useDraft({ initial, values, form, onRestore: restore });

  useEffect(() => {
    const start = props.focusPath === undefined ? "" : `[data-path="${props.focusPath}"]`;
    const [first, field] = ["[data-first]", `input${start}, ${start} input, textarea${start}`].map((where) =>
      form.current?.querySelector<HTMLElement>(where),
    );
    (start === "" ? (first ?? field) : field)?.focus();
  }, [props.focusPath]);

  useEffect(() => {
    if (reply === undefined) {
      return;
    }
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    if (wrong) {
      wrong.focus();
    } else {
      // Saved from the foot of a long form, the refusal at its head would not be seen.
      form.current?.querySelector("[role=alert]")?.scrollIntoView({ block: "nearest" });
    }
  }, [reply]);

  const set = useCallback((path: string, value: FormValue) => {
    setValues((before) => ({ ...before, [path]: value }));
    setMended((before) => (before.has(path) ? before : new Set([...before, path])));
  }, []);
  const state = useMemo(() => {
    const errors = Object.fromEntries(
      (reply === undefined ? [] : fieldsOf(reply))
        .filter(({ path }) => !mended.has(path))
        .map(({ path, text }) => [path, text]),
    );
    return { values, errors, set };
  }, [values, reply, mended, set]);

  async function save(): Promise<void> {
    if (busy) {
      return;
    }
    setBusy(true);
    const sent = nestValues(values);
    const answer = await send(sent);
    setBusy(false);
    if (answer.kind === "value") {
      draft.drop();
      onDone(answer.value, sent);
      return;
    }
    setKnown(new Set([...(form.current?.querySelectorAll("[data-path]") ?? [])].map(pathOf)));
    setMended(new Set());
    setReply(answer);
  }

  return (
    <FormContext value={state}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter of every field inside, handled once */}
      <form
        ref={form}
        noValidate
        aria-labelledby={id}
        onKeyDownCapture={enterSaves ? undefined : goOnFromShutList}
        onKeyDown={enterSaves ? undefined : goToNextField}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap={16}>
          {reply === undefined ? null : <ErrorPanel reply={reply} shownPaths={known} />}
          {reply === undefined ? null : props.renderRefusal?.(reply)}
          {draft.restoredFrom === undefined ? null : (
            <Text size="sm" component="output">
              {componentText.draftRestored(momentText(draft.restoredFrom))}
            </Text>
          )}
          <div className="form-grid" key={generation}>
            {props.children}
          </div>
          <Group justify="flex-end" gap={8}>
            {onCancel === undefined ? null : (
              <Button
                variant="default"
                onClick={() => {
                  draft.drop();
                  onCancel();
                }}
              >
                {props.cancelLabel ?? componentText.cancel}
              </Button>
            )}
            <Button
              type="submit"
              id={id}
              aria-disabled={busy}
              leftSection={enterSaves ? undefined : <IconDeviceFloppy size={18} aria-hidden />}
            >
              {saveLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormContext>
  );
}

function pathOf(element: Element): string {
  return element.getAttribute("data-path") ?? "";
}
