import { Text } from "@mantine/core";
import { useAction, useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { Answered } from "../../components/answered.tsx";
import { DateField } from "../../components/date-field.tsx";
import { ChoiceField, NoteField, NumberField, TextField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { choicesOf } from "../../text/labels.ts";
import { numberRegisterText, paperLifeText } from "../../text/paper-life.ts";

interface DrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function ClubChoice() {
  const clubs = useAnswer("clubs.list", {});
  const choices =
    clubs.kind === "value" ? clubs.value.map(({ id, fullName }) => ({ value: id, label: fullName })) : [];
  return <ChoiceField path="clubId" label={numberRegisterText.club} choices={choices} span={6} />;
}

/** A number that stands in the paper register: written down, it is never given again. */
export function ByHandDrawer({ opened, onClose }: DrawerProps) {
  const { today } = useStation();
  const enter = useFormAction("numbers.enterByHand");
  return (
    <FormDrawer title={numberRegisterText.byHand} opened={opened} onClose={onClose}>
      <RecordForm
        initial={{
          symbol: numberRegisterText.usualSymbol,
          number: null,
          date: today,
          title: null,
          signer: null,
          recipients: null,
          clubId: null,
          orderNote: null,
        }}
        saveLabel={numberRegisterText.byHandSave}
        send={enter}
        onCancel={onClose}
        onDone={() => {
          tell(numberRegisterText.entered);
          onClose();
        }}
      >
        <NumberField path="number" label={numberRegisterText.number} required span={2} />
        <TextField
          path="symbol"
          label={numberRegisterText.symbol}
          hint={numberRegisterText.symbolHint}
          required
          span={4}
        />
        <DateField path="date" label={numberRegisterText.date} required span={3} />
        <TextField path="signer" label={numberRegisterText.signer} span={3} />
        <TextField path="title" label={numberRegisterText.name} required span={6} />
        <TextField path="recipients" label={numberRegisterText.recipients} span={6} />
        <ClubChoice />
        <TextField path="orderNote" label={paperLifeText.orderNote} hint={paperLifeText.orderHint} span={6} />
      </RecordForm>
    </FormDrawer>
  );
}

/** How the office counts: for its head to decide. */
export function SettingDrawer({ opened, onClose }: DrawerProps) {
  const setting = useAnswer("numbers.setting", {}, { ask: opened });
  const change = useAction("numbers.changeSetting");
  return (
    <FormDrawer title={numberRegisterText.setting} opened={opened} onClose={onClose}>
      <Answered answer={setting}>
        {({ mode, groups }) => (
          <RecordForm
            initial={{ mode }}
            saveLabel={numberRegisterText.settingSave}
            send={({ mode: chosen }) =>
              change.send({
                mode: chosen === "ONE" || chosen === "GROUPS" ? chosen : "BY_TYPE",
                groups: groups.length === 0 ? [[...numberRegisterText.decisions]] : groups,
              })
            }
            onCancel={onClose}
            onDone={() => {
              tell(numberRegisterText.settingSaved);
              onClose();
            }}
          >
            <Text size="sm" className="span-6">
              {numberRegisterText.settingAdvice}
            </Text>
            <ChoiceField
              path="mode"
              label={numberRegisterText.mode}
              choices={choicesOf(numberRegisterText.modes)}
              required
              span={6}
            />
          </RecordForm>
        )}
      </Answered>
    </FormDrawer>
  );
}

/** A run of missing numbers, with the series it is missing in. */
export interface GapChosen {
  readonly symbol: string;
  readonly clubId: string | null;
  readonly from: number;
  readonly to: number;
}

interface ExplainProps {
  readonly gap: GapChosen | undefined;
  readonly year: number;
  readonly onClose: () => void;
}

/** Why numbers are missing; they are kept as voided. */
export function ExplainDrawer({ gap, year, onClose }: ExplainProps) {
  const explain = useFormAction("numbers.explainGap");
  return (
    <FormDrawer title={numberRegisterText.explainTitle} opened={gap !== undefined} onClose={onClose}>
      {gap === undefined ? null : (
        <RecordForm
          initial={{ from: gap.from, to: gap.to, reason: null }}
          saveLabel={numberRegisterText.explain}
          send={(input) => explain({ ...input, year, symbol: gap.symbol, clubId: gap.clubId })}
          onCancel={onClose}
          onDone={({ explained }) => {
            tell(numberRegisterText.explained(explained));
            onClose();
          }}
        >
          <NumberField path="from" label={numberRegisterText.from} required span={3} />
          <NumberField path="to" label={numberRegisterText.to} required span={3} />
          <NoteField path="reason" label={numberRegisterText.reason} required />
        </RecordForm>
      )}
    </FormDrawer>
  );
}
