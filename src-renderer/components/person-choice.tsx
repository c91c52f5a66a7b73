import { useState } from "react";
import { Combobox, Text, TextInput, useCombobox } from "@mantine/core";
import { useField } from "./form-context.ts";

/** One person as the choice shows them. */
interface PersonOption {
  readonly id: string;
  readonly fullName: string;
  readonly detail: string;
}

interface PersonChoiceProps {
  readonly path: string;
  readonly label: string;
  readonly hint: string;
  readonly empty: string;
  readonly found: readonly PersonOption[];
  readonly onQuery: (query: string) => void;
  /** The name of whoever is chosen already. */
  readonly initialName?: string | undefined;
  readonly required?: boolean;
}

/** A person found while typing: parts of the name in any order, no diacritics needed. */
export function PersonChoice(props: PersonChoiceProps) {
  const { path, label, hint, empty, found, onQuery, initialName = "", required = true } = props;
  const field = useField(path);
  const list = useCombobox();
  const [typed, setTyped] = useState(initialName);
  return (
    <Combobox
      store={list}
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(id) => {
        field.set(id);
        setTyped(found.find((person) => person.id === id)?.fullName ?? "");
        list.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          className="span-6"
          data-path={path}
          label={label}
          description={hint}
          withAsterisk={required}
          value={typed}
          error={field.error}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            field.set(null);
            onQuery(event.currentTarget.value);
            list.openDropdown();
            list.selectFirstOption();
          }}
          onBlur={() => {
            list.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={260} style={{ overflowY: "auto" }}>
          {found.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              <Text size="sm" fw={600} className="person-name">
                {person.fullName}
              </Text>
              <Text size="xs" c="gray.7">
                {person.detail}
              </Text>
            </Combobox.Option>
          ))}
          {found.length === 0 ? <Combobox.Empty>{empty}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
