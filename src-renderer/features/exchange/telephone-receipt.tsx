import type { OutputOf } from "#shared/contract/contract.ts";
import { useFormAction } from "../../client/hooks.ts";
import { TextField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { exchangeRecordsText as words } from "../../text/exchange-records.ts";
import { labelOf } from "../../text/labels.ts";

type Sent = OutputOf<"bundles.sent">[number];

interface TelephoneReceiptProps {
  /** The bundle the receiver speaks of; nothing while the drawer is closed. */
  readonly row: Sent | undefined;
  readonly onClose: () => void;
}

/** The twelve digits that a receiver reads out where no receipt can be brought back. */
export function TelephoneReceipt({ row, onClose }: TelephoneReceiptProps) {
  const confirm = useFormAction("bundles.confirmByPhone");
  return (
    <FormDrawer
      title={row === undefined ? "" : words.phoneTitle(row.sequence, row.toName)}
      opened={row !== undefined}
      onClose={onClose}
    >
      {row === undefined ? null : (
        <RecordForm
          initial={{ id: row.id, digits: null }}
          enterSaves
          send={confirm}
          onCancel={onClose}
          onDone={({ result }) => {
            tell(words.phoneDone(labelOf(words.answers, result)));
            onClose();
          }}
        >
          <TextField path="digits" label={words.phoneDigits} hint={words.phoneHint} required span={6} />
        </RecordForm>
      )}
    </FormDrawer>
  );
}
