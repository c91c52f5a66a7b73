import { useState } from "react";
import { Select } from "@mantine/core";
import { useAnswer } from "../../client/hooks.ts";
import { paperSetText } from "../../text/paper-life.ts";

interface SubjectChoiceProps {
  readonly about: "CLUB" | "PERSON";
  readonly id: string | undefined;
  readonly onId: (id: string) => void;
}

function ClubSelect({ id, onId }: Omit<SubjectChoiceProps, "about">) {
  const clubs = useAnswer("clubs.list", {});
  const data =
    clubs.kind === "value" ? clubs.value.map((club) => ({ value: club.id, label: club.fullName })) : [];
  return (
    <Select
      w={460}
      label={paperSetText.club}
      placeholder={paperSetText.choose}
      data={data}
      value={id ?? null}
      allowDeselect={false}
      onChange={(value) => {
        if (value !== null) {
          onId(value);
        }
      }}
    />
  );
}

function PersonSelect({ id, onId }: Omit<SubjectChoiceProps, "about">) {
  const [query, setQuery] = useState("");
  const found = useAnswer("people.list", { query, state: "TAT_CA", limit: 30 });
  const known = useAnswer("people.get", { id: id ?? "" }, { ask: id !== undefined });
  const rows = found.kind === "value" ? found.value.rows : [];
  const listed = rows.map((row) => ({ value: row.id, label: `${row.fullName} · ${row.code}` }));
  const own =
    known.kind === "value" && id !== undefined && !listed.some(({ value }) => value === id)
      ? [{ value: id, label: known.value.person.fullName }]
      : [];
  return (
    <Select
      w={380}
      className="person-name"
      label={paperSetText.person}
      placeholder={paperSetText.personHint}
      searchable
      data={[...own, ...listed]}
      value={id ?? null}
      // The host has searched already, by marks, initials and year.
      filter={({ options }) => options}
      onSearchChange={setQuery}
      onChange={(value) => {
        if (value !== null) {
          onId(value);
        }
      }}
    />
  );
}

/** Whom a set of papers is about. */
export function SubjectChoice({ about, id, onId }: SubjectChoiceProps) {
  return about === "CLUB" ? <ClubSelect id={id} onId={onId} /> : <PersonSelect id={id} onId={onId} />;
}
