import { useAnswer } from "../../client/hooks.ts";
import { DateField } from "../../components/date-field.tsx";
import { type Choice, ChoiceField, NoteField, type Span, TextField } from "../../components/fields.tsx";
import { useFormState } from "../../components/form-context.ts";
import {
  choicesOf,
  identityKindLabels,
  missingIdentityLabels,
  residenceKindLabels,
  sexLabels,
} from "../../text/labels.ts";
import { registerText } from "../../text/people.ts";

/** Choices of a code list of the law data. */
function useCodes(list: string): readonly Choice[] {
  const codes = useAnswer("codes.list", { list });
  return codes.kind === "value" ? codes.value.map(({ code, label }) => ({ value: code, label })) : [];
}

/** Who someone is, in the order of the forms. */
export function PersonFields() {
  const ethnicities = useCodes("DAN_TOC");
  const educations = useCodes("HOC_VAN");
  return (
    <>
      <TextField path="person.fullName" label={registerText.fullName} required span={3} />
      <TextField path="person.alias" label={registerText.alias} span={1} />
      <ChoiceField
        path="person.sex"
        label={registerText.sex}
        required
        span={1}
        choices={choicesOf(sexLabels)}
      />
      <DateField
        path="person.birthDate"
        precisionPath="person.birthPrecision"
        label={registerText.birthDate}
        required
        span={1}
      />
      <ChoiceField
        path="person.ethnicity"
        label={registerText.ethnicity}
        required
        span={1}
        choices={ethnicities}
      />
      <ChoiceField path="person.education" label={registerText.education} span={2} choices={educations} />
      <TextField path="person.occupation" label={registerText.occupation} span={1} />
      <TextField path="person.workplace" label={registerText.workplace} span={1} />
      <TextField path="person.phone" label={registerText.phone} span={1} />
      <TextField
        path="person.sortName"
        label={registerText.sortName}
        hint={registerText.sortNameHint}
        span={3}
      />
      <TextField path="person.birthPlace" label={registerText.birthPlace} span={3} />
      <TextField path="person.hometown" label={registerText.hometown} span={3} />
      <TextField path="person.religion" label={registerText.religion} span={2} />
      <TextField path="person.languageNeed" label={registerText.languageNeed} span={2} />
      <DateField path="person.consentOn" label={registerText.consentOn} span={1} />
      <TextField path="person.consentDocument" label={registerText.consentDocument} span={1} />
      <NoteField path="person.note" label={registerText.note} span={3} />
    </>
  );
}

/** The substance someone is listed for, beside the category. */
export function SubstanceField({ span }: { readonly span: Span }) {
  return (
    <ChoiceField
      path="substance"
      label={registerText.substance}
      span={span}
      choices={useCodes("LOAI_CHAT")}
    />
  );
}

/** One identity document, or the reason for none. */
export function IdentityFields() {
  const { values } = useFormState();
  const isMissing = values["identity.kind"] === "KHONG_CO";
  return (
    <>
      <ChoiceField
        path="identity.kind"
        label={registerText.identityKind}
        required
        span={2}
        choices={choicesOf(identityKindLabels)}
      />
      {isMissing ? (
        <ChoiceField
          path="identity.missingReason"
          label={registerText.missingReason}
          required
          span={2}
          choices={choicesOf(missingIdentityLabels)}
        />
      ) : (
        <>
          <TextField path="identity.number" label={registerText.identityNumber} required span={1} />
          <DateField path="identity.issuedOn" label={registerText.issuedOn} span={1} />
          <TextField path="identity.issuedBy" label={registerText.issuedBy} span={2} />
        </>
      )}
    </>
  );
}

/** Where someone lives, and since when. */
export function ResidenceFields() {
  const office = useAnswer("office.get", {});
  const areas =
    office.kind === "value" ? office.value.areas.map(({ name }) => ({ value: name, label: name })) : [];
  return (
    <>
      <ChoiceField
        path="residence.kind"
        label={registerText.residenceKind}
        required
        span={2}
        choices={choicesOf(residenceKindLabels)}
      />
      {areas.length === 0 ? (
        <TextField path="residence.area" label={registerText.area} span={1} />
      ) : (
        <ChoiceField path="residence.area" label={registerText.area} span={1} choices={areas} />
      )}
      <TextField path="residence.address" label={registerText.address} span={2} />
      <DateField path="residence.from" label={registerText.residenceFrom} required span={1} />
    </>
  );
}
