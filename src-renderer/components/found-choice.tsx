import { Combobox, Text, TextInput, useCombobox } from "@mantine/core";
import { choiceRefusalText } from "../text/refusals.ts";
import { useField } from "./form-context.ts";
import { wordsPath } from "./form-values.ts";

/** One record as the choice shows it. */
interface FoundOption {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

export interface FoundChoiceProps {
  readonly path: string;
  readonly label: string;
  readonly hint: string | undefined;
  /** What is said where nothing fits what was typed. */
  readonly empty: string;
  readonly found: readonly FoundOption[];
  readonly onQuery: (query: string) => void;
  /** The name of what is chosen already. */
  readonly initialName?: string | undefined;
  readonly required?: boolean;
  readonly span?: 3 | 6;
  /** Names of people, which F9 hides. */
  readonly people?: boolean;
  /** The choices show as soon as the field is clicked, before anything is typed. */
  readonly opensOnClick?: boolean;
}

/**
 * A record found while typing, among however many there are: the host is asked with every letter. Words that chose
 * nothing are sent as they stand where the field may be empty, so that they are refused there and never lost silently.
 * The words belong to the form, so that its draft brings back the name and not only who is meant.
 */
export function FoundChoice(props: FoundChoiceProps) {
  const { path, found, onQuery, initialName = "", required = true, span = 6, people = false } = props;
  const field = useField(path);
  const list = useCombobox();
  const words = useField(wordsPath(path));
  const typed = words.value === null ? initialName : words.text;
  return (
    <Combobox
      store={list}
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(id) => {
        field.set(id);
        words.set(found.find((option) => option.id === id)?.label ?? "");
        list.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          className={`span-${String(span)}`}
          data-path={path}
          label={props.label}
          description={props.hint}
          withAsterisk={required}
          value={typed}
          error={choiceRefusalText(field.error)}
          spellCheck={false}
          autoComplete="off"
          onClick={() => {
            if (props.opensOnClick === true) {
              onQuery("");
              list.openDropdown();
            }
          }}
          onChange={(event) => {
            const text = event.currentTarget.value;
            words.set(text);
            field.set(required || text.trim() === "" ? null : text);
            onQuery(text);
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
          {found.map((option) => (
            <Combobox.Option key={option.id} value={option.id}>
              <Text size="sm" fw={people ? 600 : 400} {...(people ? { className: "person-name" } : {})}>
                {option.label}
              </Text>
              {option.detail === "" ? null : (
                <Text size="xs" c="gray.7">
                  {option.detail}
                </Text>
              )}
            </Combobox.Option>
          ))}
          {found.length === 0 ? <Combobox.Empty>{props.empty}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
