import { type KeyboardEvent, useEffect, useState } from "react";
import { Combobox, Kbd, Text, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { foldText } from "#shared/base/vietnamese-text.ts";
import { useAnswer } from "../client/hooks.ts";
import { appText } from "../text/app.ts";

/** One thing that was found: where it leads, what it is called, and what tells it from its like. */
interface Found {
  readonly value: string;
  readonly name: string;
  readonly detail: string;
  readonly isPerson: boolean;
}

function line(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(" · ");
}

/** People, clubs and papers that have what was typed: every word of it, marks or not. */
function useFound(query: string): { readonly found: readonly Found[]; readonly answered: boolean } {
  const ask = query.trim().length >= 2;
  const people = useAnswer("people.list", { query, state: "TAT_CA", limit: 8 }, { ask, keep: false });
  const clubs = useAnswer("clubs.list", {}, { ask });
  const papers = useAnswer("documents.list", { query, limit: 5 }, { ask, keep: false });
  if (!ask) {
    return { found: [], answered: false };
  }
  const words = foldText(query).split(" ");
  const persons = (people.kind === "value" ? people.value.rows : []).map((one) => ({
    value: `person ${one.id}`,
    name: one.fullName,
    detail: line([one.code, one.birth, one.area, one.club]),
    isPerson: true,
  }));
  const bodies = (clubs.kind === "value" ? clubs.value : [])
    .filter(({ fullName, shortName, code }) => {
      const text = foldText(`${fullName} ${shortName ?? ""} ${code}`);
      return words.every((word) => text.includes(word));
    })
    .slice(0, 5)
    .map(({ id, fullName, code }) => ({
      value: `club ${id}`,
      name: fullName,
      detail: line([appText.club, code]),
      isPerson: false,
    }));
  const documents = (papers.kind === "value" ? papers.value.rows : []).map(
    ({ id, title, abstract, number }) => ({
      value: `paper ${id}`,
      name: line([number, title]),
      detail: line([appText.paper, abstract === title ? null : abstract]),
      isPerson: false,
    }),
  );
  return { found: [...persons, ...bodies, ...documents], answered: people.kind === "value" };
}

/**
 * One field that finds people, clubs and papers by whatever is remembered of them. Enter opens what is marked; with
 * Ctrl+Enter a paper is begun for the person or club that is marked.
 */
export function PersonSearch() {
  const [query, setQuery] = useState("");
  const navigate = useNavigate();
  const list = useCombobox();
  const { found, answered } = useFound(query);
  const first = found[0]?.value;

  useEffect(() => {
    list.selectFirstOption();
    // oxlint-disable-next-line react/exhaustive-deps -- the store is made anew at every render; only new rows move the choice
  }, [first, found.length]);

  function leave(): void {
    setQuery("");
    list.closeDropdown();
  }

  function open(value: string): void {
    const [kind, id = ""] = value.split(" ");
    leave();
    if (kind === "person") {
      void navigate({ to: "/people/$id", params: { id } });
    } else if (kind === "club") {
      void navigate({ to: "/clubs/$id", params: { id } });
    } else {
      void navigate({ to: "/documents/$id", params: { id } });
    }
  }

  function beginPaper(event: KeyboardEvent): void {
    const [kind, id] = found[list.getSelectedOptionIndex()]?.value.split(" ") ?? [];
    if (event.key !== "Enter" || !event.ctrlKey || id === undefined || kind === "paper") {
      return;
    }
    event.preventDefault();
    leave();
    void navigate({ to: "/documents/new", search: kind === "person" ? { personId: id } : { clubId: id } });
  }

  return (
    <Combobox store={list} transitionProps={{ duration: 0 }} onOptionSubmit={open}>
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
          onKeyDownCapture={beginPaper}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            list.openDropdown();
          }}
          onBlur={() => {
            list.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim().length < 2}>
        <Combobox.Options>
          {found.map(({ value, name, detail, isPerson }) => (
            <Combobox.Option key={value} value={value}>
              <Text size="sm" fw={600} className={isPerson ? "person-name" : undefined}>
                {name}
              </Text>
              <Text size="xs" c="gray.7">
                {detail}
              </Text>
            </Combobox.Option>
          ))}
          {found.length === 0 && answered ? <Combobox.Empty>{appText.searchEmpty}</Combobox.Empty> : null}
        </Combobox.Options>
        {found.length === 0 ? null : <Combobox.Footer>{appText.searchKeys}</Combobox.Footer>}
      </Combobox.Dropdown>
    </Combobox>
  );
}
