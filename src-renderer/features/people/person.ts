import type { OutputOf } from "#shared/contract/contract.ts";

/** A dossier as the host answers it. */
export type Person = OutputOf<"people.get">;

/** What is being written down beside the file. */
export type DossierAction =
  | {
      readonly kind:
        | "completion"
        | "management"
        | "admit"
        | "category"
        | "identity"
        | "residence"
        | "absence"
        | "leave"
        | "transfer"
        | "change";
    }
  | {
      readonly kind: "endManagement";
      readonly id: string;
      readonly version: number;
      /** The reason that is suggested. */
      readonly reason?: string;
    }
  | { readonly kind: "endAbsence"; readonly id: string; readonly version: number };

export interface DossierFormProps {
  readonly person: Person;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A record that a form ends. */
export interface EndFormProps extends DossierFormProps {
  readonly target: { readonly id: string; readonly version: number; readonly reason?: string };
}
