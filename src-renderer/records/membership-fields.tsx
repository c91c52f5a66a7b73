import { DateField } from "../components/date-field.tsx";
import { ChoiceField, TextField } from "../components/fields.tsx";
import { clubFormText } from "../text/clubs.ts";
import { categoryLabels, choicesOf, joinLabels } from "../text/labels.ts";

/** What is written down at an admission, whether it begins from the club or from the person. */
export function MembershipFields() {
  return (
    <>
      <DateField path="joinedOn" label={clubFormText.joinedOn} required span={3} />
      <ChoiceField
        path="joinCode"
        label={clubFormText.joinCode}
        required
        span={3}
        choices={choicesOf(joinLabels)}
      />
      <DateField path="applicationOn" label={clubFormText.applicationOn} span={3} />
      <TextField
        path="memberNumber"
        label={clubFormText.memberNumber}
        hint={clubFormText.memberNumberHint}
        span={3}
      />
      <ChoiceField
        path="categoryAtJoin"
        label={clubFormText.categoryAtJoin}
        hint={clubFormText.categoryHint}
        span={3}
        choices={choicesOf(categoryLabels)}
      />
      <TextField path="inCharge" label={clubFormText.inCharge} span={3} />
      <TextField path="document" label={clubFormText.document} span={3} />
    </>
  );
}
