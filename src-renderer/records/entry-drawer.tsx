import { FormDrawer } from "../components/form-drawer.tsx";
import type { FormValue } from "../components/form-values.ts";
import { tell } from "../components/tell.ts";
import { entryText, recordText } from "../text/records/all-records.ts";
import { EntryForm } from "./entry-form.tsx";
import type { Entry, EntryOwner } from "./entry.ts";
import { RecordTabs } from "./record-tabs.tsx";

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

/** One record beside its list: entered, corrected, looked up in its history, or voided with a reason. */
export function EntryDrawer({ entity, owner, open, onClose }: EntryDrawerProps) {
  const { one, add } = recordText(entity);
  const finish = (): void => {
    tell(entryText.saved);
    onClose();
  };
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
        <RecordTabs
          entity={entity}
          id={open.entry.id}
          edit={
            <EntryForm entity={entity} owner={owner} entry={open.entry} onDone={finish} onCancel={onClose} />
          }
          onVoided={onClose}
          onCancel={onClose}
        />
      ) : (
        <EntryForm
          entity={entity}
          owner={owner}
          entry={undefined}
          start={open?.start}
          onDone={finish}
          onCancel={onClose}
        />
      )}
    </FormDrawer>
  );
}
