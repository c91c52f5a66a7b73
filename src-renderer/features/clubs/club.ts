import type { OutputOf } from "#shared/contract/contract.ts";

/** A club as the host answers it, with the meetings of one year. */
export type Club = OutputOf<"clubs.get">;

/** What is being written down beside the club. */
export type ClubAction =
  | {
      readonly kind:
        "admit" | "schedule" | "appoint" | "suspend" | "resume" | "requireMeetings" | "change" | "dissolve";
    }
  | { readonly kind: "leave" | "release"; readonly id: string; readonly version: number };

export interface ClubFormProps {
  readonly club: Club;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export interface ClubEndFormProps extends ClubFormProps {
  readonly target: { readonly id: string; readonly version: number };
}

export interface ClubSectionProps {
  readonly club: Club;
  readonly onAction: (action: ClubAction) => void;
}
