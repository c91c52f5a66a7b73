import { Text } from "@mantine/core";
import { useAnswer, useFormAction } from "../client/hooks.ts";
import { useStation } from "../client/station.ts";
import { DateField } from "../components/date-field.tsx";
import { ChoiceField, TextField } from "../components/fields.tsx";
import { RecordForm } from "../components/record-form.tsx";
import { bodiesText } from "../text/bodies.ts";

interface DissolveFormProps {
  readonly bodyId: string;
  /** Who is a member now; each needs a destination or leaves. */
  readonly members: readonly { readonly personId: string; readonly fullName: string }[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const leaves = "RA";

/** Giải thể: since when, by which decision, and where every member goes. */
export function DissolveForm({ bodyId, members, onDone, onCancel }: DissolveFormProps) {
  const { today } = useStation();
  const dissolve = useFormAction("clubs.dissolve");
  const clubs = useAnswer("bodies.list", { kinds: ["CLB"] });
  const others =
    clubs.kind === "value"
      ? clubs.value.filter(({ id, state }) => id !== bodyId && state === "HOAT_DONG")
      : [];
  const choices = [
    { value: leaves, label: bodiesText.leaves },
    ...others.map(({ id, fullName }) => ({ value: id, label: fullName })),
  ];
  return (
    <RecordForm
      initial={{
        on: today,
        document: null,
        ...Object.fromEntries(members.map(({ personId }) => [`to ${personId}`, null])),
      }}
      send={(input) =>
        dissolve({
          clubId: bodyId,
          on: input["on"],
          document: input["document"],
          destinations: members
            .map(({ personId }) => ({ personId, to: input[`to ${personId}`] }))
            .filter(({ to }) => typeof to === "string")
            .map(({ personId, to }) => ({ personId, toClubId: to === leaves ? null : to })),
        })
      }
      saveLabel={bodiesText.dissolveButton}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Text size="sm" className="span-6">
        {members.length === 0 ? bodiesText.noMembers : bodiesText.dissolveAdvice}
      </Text>
      <DateField path="on" label={bodiesText.dissolveOn} required span={3} />
      <TextField path="document" label={bodiesText.dissolveDocument} span={3} />
      {members.map(({ personId, fullName }) => (
        <ChoiceField
          key={personId}
          path={`to ${personId}`}
          label={bodiesText.destination(fullName)}
          required
          span={6}
          choices={choices}
        />
      ))}
    </RecordForm>
  );
}
