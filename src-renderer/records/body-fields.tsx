import { useAnswer } from "../client/hooks.ts";
import { DateField } from "../components/date-field.tsx";
import { ChoiceField, TextField } from "../components/fields.tsx";
import { foundText } from "../text/clubs.ts";

/** What the founding decision of a body says. */
export function BodyFields() {
  const programs = useAnswer("codes.list", { list: "CHUONG_TRINH" });
  const choices =
    programs.kind === "value" ? programs.value.map(({ code, label }) => ({ value: code, label })) : [];
  return (
    <>
      <TextField path="club.fullName" label={foundText.fullName} required span={6} />
      <TextField path="club.shortName" label={foundText.shortName} span={2} />
      <TextField path="club.neutralName" label={foundText.neutralName} span={4} />
      <ChoiceField path="club.program" label={foundText.program} span={3} choices={choices} />
      <TextField path="club.areaText" label={foundText.areaText} span={3} />
      <TextField path="club.venue" label={foundText.venue} span={6} />
      <DateField path="club.foundedOn" label={foundText.foundedOn} required span={2} />
      <TextField path="club.foundingDocument" label={foundText.foundingDocument} span={2} />
    </>
  );
}
