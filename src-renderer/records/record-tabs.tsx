import { type ReactNode, useContext, useState } from "react";
import { Tabs, Text } from "@mantine/core";
import { useFormAction } from "../client/hooks.ts";
import { DraftNameContext } from "../components/draft-context.ts";
import { NoteField } from "../components/fields.tsx";
import { RecordForm } from "../components/record-form.tsx";
import { tell } from "../components/tell.ts";
import { entryText } from "../text/records/all-records.ts";
import { RecordHistory } from "./record-history.tsx";

function VoidForm({
  entity,
  id,
  onDone,
  onCancel,
}: {
  readonly entity: string;
  readonly id: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const voidRecord = useFormAction("records.void");
  const draft = useContext(DraftNameContext);
  return (
    // A draft of its own: what was typed into the form that corrects is no reason to void.
    <DraftNameContext value={draft === undefined ? undefined : `${draft} void`}>
      <Text size="sm" pb={12}>
        {entryText.voidExplain}
      </Text>
      <RecordForm
        initial={{ reason: null }}
        send={(input) => voidRecord({ ...input, entity, id })}
        saveLabel={entryText.voidButton}
        onDone={onDone}
        onCancel={onCancel}
      >
        <NoteField path="reason" label={entryText.voidReason} required />
      </RecordForm>
    </DraftNameContext>
  );
}

interface RecordTabsProps {
  readonly entity: string;
  readonly id: string;
  /** The form that corrects the record. */
  readonly edit: ReactNode;
  readonly onVoided: () => void;
  readonly onCancel: () => void;
}

/** What can be done with any record that is there: correct it, read its history, void it with a reason. */
export function RecordTabs({ entity, id, edit, onVoided, onCancel }: RecordTabsProps) {
  const [tab, setTab] = useState<string>("edit");
  return (
    <Tabs
      value={tab}
      keepMounted={false}
      onChange={(next) => {
        setTab(next ?? "edit");
      }}
    >
      <Tabs.List mb={16}>
        {Object.entries(entryText.tabs).map(([value, label]) => (
          <Tabs.Tab key={value} value={value}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="edit">{edit}</Tabs.Panel>
      <Tabs.Panel value="history">
        <RecordHistory entity={entity} id={id} />
      </Tabs.Panel>
      <Tabs.Panel value="void">
        <VoidForm
          entity={entity}
          id={id}
          onDone={() => {
            tell(entryText.voided);
            onVoided();
          }}
          onCancel={onCancel}
        />
      </Tabs.Panel>
    </Tabs>
  );
}
