import { NoteField } from "./fields.tsx";
import type { NoReply } from "./error-panel.tsx";
import { RecordForm } from "./record-form.tsx";
import { exchangeRecordsText } from "../text/exchange-records.ts";

interface ReasonFormProps<Value> {
  readonly label: string;
  readonly send: (reason: string) => Promise<{ readonly kind: "value"; readonly value: Value } | NoReply>;
  readonly onDone: (value: Value) => void;
  readonly onCancel?: () => void;
  /** One of many on its screen: it takes no cursor of itself. */
  readonly isOneOfMany?: boolean;
}

/** A decision that needs its reason written down. */
export function ReasonForm<Value>({
  label,
  send,
  onDone,
  onCancel,
  isOneOfMany = false,
}: ReasonFormProps<Value>) {
  return (
    <RecordForm
      initial={{ reason: null }}
      saveLabel={label}
      onCancel={onCancel}
      focusPath={isOneOfMany ? "none" : undefined}
      send={({ reason }) => send(typeof reason === "string" ? reason : "")}
      onDone={onDone}
    >
      <NoteField path="reason" label={exchangeRecordsText.reason} required />
    </RecordForm>
  );
}
