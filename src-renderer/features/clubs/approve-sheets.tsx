import { Text } from "@mantine/core";
import { useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { DateField } from "../../components/date-field.tsx";
import { TextField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { evaluationText } from "../../text/clubs.ts";
import { monthText } from "../../text/format.ts";

interface ApproveSheetsProps {
  readonly clubId: string;
  readonly month: string;
  /** How many saved sheets nobody has approved yet. */
  readonly drafts: number;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onApproved: () => void;
}

/** Approves the saved sheets of a month together: by whom and when. */
export function ApproveSheets({ clubId, month, drafts, opened, onClose, onApproved }: ApproveSheetsProps) {
  const { today } = useStation();
  const approve = useFormAction("evaluations.approve");
  return (
    <FormDrawer
      title={evaluationText.approveTitle(monthText(month))}
      opened={opened}
      onClose={onClose}
      draft={opened ? `approve ${clubId} ${month}` : undefined}
    >
      <Text size="sm" pb={12}>
        {evaluationText.approveAdvice(drafts)}
      </Text>
      <RecordForm
        initial={{ approvedBy: null, approvedOn: today }}
        send={(input) => approve({ ...input, clubId, month })}
        saveLabel={evaluationText.approveButton}
        onDone={() => {
          tell(evaluationText.approvedCount(drafts));
          onApproved();
        }}
        onCancel={onClose}
      >
        <TextField path="approvedBy" label={evaluationText.approver} required span={3} />
        <DateField path="approvedOn" label={evaluationText.approvalDay} required span={3} />
      </RecordForm>
    </FormDrawer>
  );
}
