import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { listText } from "../text/lists.ts";

interface ListFilterProps {
  /** What the list holds, for whoever cannot see where the field stands. */
  readonly label: string;
  readonly value: string;
  readonly onValue: (text: string) => void;
}

/** Finds in one list: parts of what stands in it, no diacritics needed. */
export function ListFilter({ label, value, onValue }: ListFilterProps) {
  return (
    <TextInput
      size="xs"
      w={190}
      aria-label={listText.findIn(label)}
      placeholder={listText.find}
      leftSection={<IconSearch size={15} aria-hidden />}
      value={value}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => {
        onValue(event.currentTarget.value);
      }}
    />
  );
}
