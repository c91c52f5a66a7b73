import { useState } from "react";
import { Tabs, Text } from "@mantine/core";
import { useFormAction } from "../client/hooks.ts";
import { NoteField } from "../components/fields.tsx";
import { FormDrawer } from "../components/form-drawer.tsx";
import type { FormValue } from "../components/form-values.ts";
import { RecordForm } from "../components/record-form.tsx";
import { tell } from "../components/tell.ts";
import { entryText, recordText } from "../text/records/all-records.ts";
import { EntryForm } from "./entry-form.tsx";
import type { Entry, EntryOwner } from "./entry.ts";
import { RecordHistory } from "./record-history.tsx";

/** What the drawer beside a list is open for: a new record, or one that is there. */
export type OpenEntry =
  | { readonly kind: "new"; readonly start?: Readonly<Record<string, FormValue>> }
  | { readonly kind: "old"; readonly entry: Entry };

interface EntryDrawerProps {
  readonly entity: string;
  readonly owner: EntryOwner | undefined;
  readonly open: OpenEntry | undefined;
  readonly onClose: () => void;
}

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
  return (
    <>
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
    </>
  );
}

function OldEntry({
  entity,
  owner,
  entry,
  onClose,
}: Omit<EntryDrawerProps, "open"> & { readonly entry: Entry }) {
  const [tab, setTab] = useState<string>("edit");
  const finish = (text: string) => () => {
    tell(text);
    onClose();
  };
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
      <Tabs.Panel value="edit">
        <EntryForm
          entity={entity}
          owner={owner}
          entry={entry}
          onDone={finish(entryText.saved)}
          onCancel={onClose}
        />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <RecordHistory entity={entity} id={entry.id} />
      </Tabs.Panel>
      <Tabs.Panel value="void">
        <VoidForm entity={entity} id={entry.id} onDone={finish(entryText.voided)} onCancel={onClose} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** One record beside its list: entered, corrected, looked up in its history, or voided with a reason. */
export function EntryDrawer({ entity, owner, open, onClose }: EntryDrawerProps) {
  const { one, add } = recordText(entity);
  const about = open?.kind === "old" ? open.entry.id : (owner?.id ?? "");
  return (
    <FormDrawer
      title={open?.kind === "old" ? entryText.edit(one) : add}
      opened={open !== undefined}
      onClose={onClose}
      size={640}
      draft={open === undefined ? undefined : `${open.kind} ${entity} ${about}`}
    >
      {open?.kind === "old" ? (
        <OldEntry entity={entity} owner={owner} entry={open.entry} onClose={onClose} />
      ) : (
        <EntryForm
          entity={entity}
          owner={owner}
          entry={undefined}
          start={open?.start}
          onDone={() => {
            tell(entryText.saved);
            onClose();
          }}
          onCancel={onClose}
        />
      )}
    </FormDrawer>
  );
}
