import { FoundChoice, type FoundChoiceProps } from "./found-choice.tsx";

/** One person as the choice shows them. */
interface PersonOption {
  readonly id: string;
  readonly fullName: string;
  readonly detail: string;
}

interface PersonChoiceProps extends Omit<FoundChoiceProps, "found" | "span" | "people" | "opensOnClick"> {
  readonly found: readonly PersonOption[];
}

/** A person found while typing: parts of the name in any order, no diacritics needed. */
export function PersonChoice({ found, ...props }: PersonChoiceProps) {
  return (
    <FoundChoice
      {...props}
      people
      found={found.map(({ id, fullName, detail }) => ({ id, label: fullName, detail }))}
    />
  );
}
