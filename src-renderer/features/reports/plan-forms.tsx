import { codeList } from "#shared/law/code-lists.ts";
import { indicatorDefinitions } from "#shared/law/indicators.ts";
import { useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { DateField } from "../../components/date-field.tsx";
import { ChoiceField, NoteField, NumberField, TextField } from "../../components/fields.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { labelOf } from "../../text/labels.ts";
import { parameterNames, planText } from "../../text/report-views.ts";
import type { Plan, Target } from "./plan.ts";

const { fields } = planText;

interface DrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

const indicators = indicatorDefinitions
  .filter(({ level }) => level === "xa")
  .map(({ id, nameVi }) => ({ value: id, label: `${id} ${nameVi}` }));
const programmes = codeList("CHUONG_TRINH").map(({ code, labelVi }) => ({ value: code, label: labelVi }));
const measures = Object.entries(planText.measures).map(([value, label]) => ({ value, label }));

interface AddTargetProps extends DrawerProps {
  readonly plan: Plan;
  readonly year: number;
}

/** A target of the year with the decision that sets it. */
export function AddTarget({ plan, year, opened, onClose }: AddTargetProps) {
  const add = useFormAction("targets.add");
  return (
    <FormDrawer title={planText.add} opened={opened} onClose={onClose}>
      <RecordForm
        initial={{
          indicator: null,
          measure: "PERCENT",
          value: null,
          unit: null,
          programme: null,
          decisionSymbol: null,
          decidedOn: null,
        }}
        saveLabel={planText.addSave}
        send={(input) => add({ ...input, year })}
        onCancel={onClose}
        onDone={() => {
          tell(planText.added);
          onClose();
        }}
      >
        <ChoiceField path="indicator" label={fields.indicator} required span={6} choices={indicators} />
        <ChoiceField path="measure" label={fields.measure} required span={3} choices={measures} />
        <NumberField path="value" label={fields.value} required span={3} />
        <ChoiceField
          path="unit"
          label={fields.unit}
          span={6}
          choices={plan.units.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <ChoiceField path="programme" label={fields.programme} span={6} choices={programmes} />
        <TextField path="decisionSymbol" label={fields.decisionSymbol} required span={3} />
        <DateField path="decidedOn" label={fields.decidedOn} required span={3} />
      </RecordForm>
    </FormDrawer>
  );
}

/** One parameter from a day on, for all or for one programme. */
export function ChangeParameters({ plan, opened, onClose }: DrawerProps & { readonly plan: Plan }) {
  const change = useFormAction("targets.setParameters");
  const { today } = useStation();
  return (
    <FormDrawer title={planText.change} opened={opened} onClose={onClose}>
      <RecordForm
        initial={{
          validFrom: today,
          programme: null,
          decisionSymbol: null,
          decidedOn: null,
          ...Object.fromEntries(plan.parameters.map(({ id, value }) => [`parameters.${id}`, value])),
        }}
        saveLabel={planText.changeSave}
        send={(input) => change(input)}
        onCancel={onClose}
        onDone={() => {
          tell(planText.changed);
          onClose();
        }}
      >
        <DateField path="validFrom" label={fields.validFrom} required span={3} />
        <ChoiceField path="programme" label={fields.programme} span={6} choices={programmes} />
        {plan.parameters.map(({ id }) => (
          <NumberField
            key={id}
            path={`parameters.${id}`}
            label={labelOf(parameterNames, id)}
            required
            span={6}
          />
        ))}
        <TextField path="decisionSymbol" label={fields.decisionSymbol} span={3} />
        <DateField path="decidedOn" label={fields.decidedOn} span={3} />
      </RecordForm>
    </FormDrawer>
  );
}

/** Takes a target back, with the reason. */
export function RemoveTarget({
  target,
  onClose,
}: {
  readonly target: Target | undefined;
  readonly onClose: () => void;
}) {
  const remove = useFormAction("targets.void");
  return (
    <FormDrawer title={planText.remove} opened={target !== undefined} onClose={onClose}>
      <RecordForm
        initial={{ reason: null }}
        saveLabel={planText.remove}
        send={(input) => remove({ ...input, id: target?.id ?? "", version: target?.version ?? 1 })}
        onCancel={onClose}
        onDone={() => {
          tell(planText.removed);
          onClose();
        }}
      >
        <NoteField path="reason" label={planText.removeReason} required />
      </RecordForm>
    </FormDrawer>
  );
}
