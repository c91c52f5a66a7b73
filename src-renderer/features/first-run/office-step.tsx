import { useEffect, useState } from "react";
import { Radio, Stack, Text, Title } from "@mantine/core";
import { call } from "../../client/call.ts";
import { useAnswer } from "../../client/hooks.ts";
import { CheckField, ChoiceField, TextField } from "../../components/fields.tsx";
import { useField, useFormState } from "../../components/form-context.ts";
import { firstRunText } from "../../text/first-run.ts";
import { stationKindLabels } from "../../text/labels.ts";
import { LetterheadPreview } from "./letterhead.tsx";

function KindChoice() {
  const kind = useField("profile.office.kind");
  return (
    <Radio.Group
      className="span-6"
      label={firstRunText.kindTitle}
      value={kind.text}
      error={kind.error}
      onChange={kind.set}
    >
      <Stack gap={8} pt={4}>
        <Radio value="COMMUNE" label={stationKindLabels.COMMUNE} description={firstRunText.communeHint} />
        <Radio value="UPPER" label={stationKindLabels.UPPER} description={firstRunText.upperHint} />
      </Stack>
    </Radio.Group>
  );
}

interface ChosenUnit {
  readonly code: string;
  readonly name: string;
}

/** Fills the lines of the letterhead from the unit that was chosen; all of them stay editable. */
async function fillLetterhead(
  unit: ChosenUnit,
  date: string,
  set: (path: string, value: string | boolean | null) => void,
): Promise<void> {
  set("profile.office.unitCode", unit.code);
  const reply = await call("units.letterhead", { unitCode: unit.code, date });
  if (reply.kind !== "value") {
    // An upper level is an agency of the province: its own name is typed, the place is known.
    set("profile.office.placeName", unit.name);
    set("profile.office.provinceText", unit.name);
  } else {
    const { parentLine, placeName, provinceText } = reply.value;
    set("profile.office.name", unit.name);
    set("profile.office.placeName", placeName);
    set("profile.office.provinceText", provinceText);
    set("profile.office.parentLine", parentLine);
    set("profile.office.showParent", parentLine !== null);
  }
}

function UnitChoice({ today }: { readonly today: string }) {
  const { values, set } = useFormState();
  const [commune, setCommune] = useState<string | null>(null);
  const isCommune = values["profile.office.kind"] === "COMMUNE";
  const province = typeof values["provinceCode"] === "string" ? values["provinceCode"] : null;
  const provinces = useAnswer("units.provinces", { date: today });
  const communes = useAnswer(
    "units.communes",
    { provinceCode: province ?? "", date: today },
    { ask: province !== null && isCommune },
  );
  const unitCode = isCommune ? commune : province;
  const units = isCommune ? communes : provinces;
  const unitName =
    units.kind === "value" ? (units.value.find(({ code }) => code === unitCode)?.name ?? "") : "";

  useEffect(() => {
    if (unitCode !== null && unitName !== "") {
      void fillLetterhead({ code: unitCode, name: unitName }, today, set);
    }
  }, [unitCode, unitName, today, set]);

  const choicesFrom = (answer: typeof provinces | typeof communes) =>
    answer.kind === "value" ? answer.value.map(({ code, name }) => ({ value: code, label: name })) : [];
  return (
    <>
      <ChoiceField
        path="provinceCode"
        label={firstRunText.province}
        required
        span={3}
        choices={choicesFrom(provinces)}
        onChosen={() => {
          setCommune(null);
          set("communeCode", null);
        }}
      />
      {isCommune ? (
        <ChoiceField
          path="communeCode"
          label={firstRunText.commune}
          required
          span={3}
          choices={province === null ? [] : choicesFrom(communes)}
          onChosen={setCommune}
        />
      ) : null}
    </>
  );
}

/** Which kind of station, which unit, and how its papers begin. */
export function OfficeStep({ today }: { readonly today: string }) {
  const { values } = useFormState();
  const isCommune = values["profile.office.kind"] === "COMMUNE";
  return (
    <>
      <KindChoice />
      <UnitChoice today={today} />
      <div className="span-6">
        <Title order={2}>{firstRunText.letterheadTitle}</Title>
        <Text size="sm" c="gray.7">
          {firstRunText.letterheadHint}
        </Text>
      </div>
      <TextField path="profile.office.parentLine" label={firstRunText.parentLine} span={3} />
      <TextField
        path="profile.office.name"
        label={isCommune ? firstRunText.communeName : firstRunText.name}
        required
        span={3}
      />
      <TextField path="profile.office.placeName" label={firstRunText.placeName} required span={2} />
      <TextField path="profile.office.provinceText" label={firstRunText.provinceText} required span={2} />
      <TextField path="profile.office.unitCode" label={firstRunText.unitCode} required span={2} />
      <CheckField path="profile.office.showParent" label={firstRunText.showParent} span={6} />
      {isCommune ? (
        <>
          <TextField path="profile.upperLevels.0.code" label={firstRunText.upperCode} span={2} />
          <TextField path="profile.upperLevels.0.name" label={firstRunText.upperLevel} span={4} />
        </>
      ) : null}
      <LetterheadPreview prefix="profile.office" />
    </>
  );
}
