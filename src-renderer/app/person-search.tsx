import { useEffect, useState } from "react";
import { Combobox, Kbd, Text, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useAnswer } from "../client/hooks.ts";
import { appText } from "../text/app.ts";

/** One field that finds a person by whatever is remembered of them; Enter opens the file. */
export function PersonSearch() {
  const [query, setQuery] = useState("");
  const navigate = useNavigate();
  const list = useCombobox();
  const isAsked = query.trim().length >= 2;
  const found = useAnswer("people.list", { query, state: "TAT_CA", limit: 8 }, { ask: isAsked, keep: false });
  const rows = isAsked && found.kind === "value" ? found.value.rows : [];

  useEffect(() => {
    list.selectFirstOption();
    // oxlint-disable-next-line react/exhaustive-deps -- the store is made anew at every render; only new rows move the choice
  }, [found]);

  return (
    <Combobox
      store={list}
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(id) => {
        setQuery("");
        list.closeDropdown();
        void navigate({ to: "/people/$id", params: { id } });
      }}
    >
      <Combobox.Target>
        <TextInput
          data-key="Ctrl+K"
          aria-label={appText.searchLabel}
          placeholder={appText.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={<Kbd size="xs">Ctrl K</Kbd>}
          rightSectionWidth={64}
          value={query}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            list.openDropdown();
          }}
          onBlur={() => {
            list.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isAsked}>
        <Combobox.Options>
          {rows.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              <Text size="sm" fw={600} className="person-name">
                {person.fullName}
              </Text>
              <Text size="xs" c="gray.7">
                {[person.code, person.birth, person.area, person.club]
                  .filter((part) => part !== null)
                  .join(" · ")}
              </Text>
            </Combobox.Option>
          ))}
          {rows.length === 0 && found.kind === "value" ? (
            <Combobox.Empty>{appText.searchEmpty}</Combobox.Empty>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
