import type { OutputOf } from "#shared/contract/contract.ts";
import { useFormAction } from "../client/hooks.ts";
import { NoteField } from "../components/fields.tsx";
import { flattenRecord } from "../components/form-values.ts";
import { RecordForm } from "../components/record-form.tsx";
import { entryText } from "../text/records/all-records.ts";
import { BodyFields } from "./body-fields.tsx";
import { RecordTabs } from "./record-tabs.tsx";

interface ChangeBodyFormProps {
  readonly body: Pick<OutputOf<"clubs.get">, "id" | "version" | "club">;
  readonly onDone: () => void;
  readonly onVoided: () => void;
  readonly onCancel: () => void;
}

/** What a founding decision says, corrected with a reason; its history; or the whole body voided, where nothing hangs on it. */
export function ChangeBodyForm({ body, onDone, onVoided, onCancel }: ChangeBodyFormProps) {
  const change = useFormAction("clubs.change");
  return (
    <RecordTabs
      entity="body"
      id={body.id}
      onVoided={onVoided}
      onCancel={onCancel}
      edit={
        <RecordForm
          initial={{ ...flattenRecord(body.club, "club"), reason: null }}
          send={(input) => change({ ...input, id: body.id, version: body.version })}
          onDone={onDone}
          onCancel={onCancel}
        >
          <BodyFields />
          <NoteField path="reason" label={entryText.reason} hint={entryText.reasonHint} required />
        </RecordForm>
      }
    />
  );
}
