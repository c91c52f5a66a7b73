import { FormDrawer } from "../../components/form-drawer.tsx";
import { tell } from "../../components/tell.ts";
import { dossierFormText, dossierText } from "../../text/people.ts";
import {
  AbsenceForm,
  CategoryForm,
  ChangeForm,
  EndAbsenceForm,
  IdentityForm,
  LeaveForm,
  ResidenceForm,
} from "./person-forms.tsx";
import type { DossierAction, DossierFormProps, Person } from "./person.ts";
import { TransferForm } from "./transfer-form.tsx";
import { AdmitForm, CompletionForm, EndManagementForm, ManagementForm } from "./care-forms.tsx";

const { actions } = dossierText;
const titles: Readonly<Record<DossierAction["kind"], string>> = {
  ...actions,
  change: dossierText.edit,
  endManagement: dossierText.endNow,
  endAbsence: dossierText.endAbsence,
};

const forms = {
  completion: CompletionForm,
  management: ManagementForm,
  admit: AdmitForm,
  category: CategoryForm,
  identity: IdentityForm,
  residence: ResidenceForm,
  absence: AbsenceForm,
  leave: LeaveForm,
  transfer: TransferForm,
  change: ChangeForm,
} as const;

function FormOf({ action, ...props }: DossierFormProps & { readonly action: DossierAction }) {
  if (action.kind === "endManagement") {
    return <EndManagementForm {...props} target={action} />;
  }
  if (action.kind === "endAbsence") {
    return <EndAbsenceForm {...props} target={action} />;
  }
  const Form = forms[action.kind];
  return <Form {...props} />;
}

interface DossierDrawerProps {
  readonly person: Person;
  readonly action: DossierAction | undefined;
  readonly onClose: () => void;
}

/** The short forms of a file, in a drawer beside it. */
export function DossierDrawer({ person, action, onClose }: DossierDrawerProps) {
  return (
    <FormDrawer
      title={action === undefined ? "" : titles[action.kind]}
      opened={action !== undefined}
      onClose={onClose}
      size={action?.kind === "change" ? 900 : 620}
      draft={action === undefined ? undefined : `${action.kind} ${person.id}`}
    >
      {action === undefined ? null : (
        <FormOf
          action={action}
          person={person}
          onCancel={onClose}
          onDone={() => {
            tell(dossierFormText.saved);
            onClose();
          }}
        />
      )}
    </FormDrawer>
  );
}
