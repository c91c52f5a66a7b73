import { useState } from "react";
import { useAnswer, useFormAction } from "../../client/hooks.ts";
import { useStation } from "../../client/station.ts";
import { DateField } from "../../components/date-field.tsx";
import { ChoiceField, NoteField, TextField, TimeField } from "../../components/fields.tsx";
import { PersonChoice } from "../../components/person-choice.tsx";
import { RecordForm } from "../../components/record-form.tsx";
import { tell } from "../../components/tell.ts";
import { clubFormText } from "../../text/clubs.ts";
import { provisionText } from "../../text/deadlines.ts";
import { deadlineNames } from "../../text/deadlines-names.ts";
import { dateOrDash } from "../../text/format.ts";
import { taskName, todayText } from "../../text/today.ts";
import type { Task } from "../../records/next-step.ts";

interface FormProps {
  readonly onDone: () => void;
}

/** A reminder: a time limit of the law started by hand, or the office's own. */
export function RemindForm({ onDone }: FormProps) {
  const { today } = useStation();
  const remind = useFormAction("today.remind");
  const [query, setQuery] = useState("");
  const rules = useAnswer("today.rules", { on: today });
  const found = useAnswer("people.list", { query, limit: 20 }, { keep: false });
  const people = found.kind === "value" ? found.value.rows : [];
  return (
    <RecordForm
      initial={{ rule: null, startOn: today, personId: null }}
      saveLabel={todayText.saveReminder}
      send={(input) => remind(input)}
      onCancel={onDone}
      onDone={() => {
        tell(todayText.reminded);
        onDone();
      }}
    >
      <ChoiceField
        path="rule"
        label={todayText.ruleChoice}
        hint={todayText.ruleHint}
        span={6}
        choices={(rules.kind === "value" ? rules.value : []).map(({ key, source }) => ({
          value: key,
          label: `${deadlineNames[key] ?? key} (${provisionText(source)})`,
        }))}
      />
      <DateField path="startOn" label={todayText.startOn} span={3} />
      <TimeField path="startTime" label={todayText.startTime} span={3} />
      <TextField path="what" label={todayText.whatLabel} span={6} />
      <DateField path="dueOn" label={todayText.dueLabel} span={3} />
      <PersonChoice
        path="personId"
        label={todayText.person}
        hint={clubFormText.personHint}
        empty={clubFormText.personEmpty}
        required={false}
        found={people.map(({ id, fullName, code, birth, area }) => ({
          id,
          fullName,
          detail: [code, birth, area].filter((part) => part !== null).join(" · "),
        }))}
        onQuery={setQuery}
      />
    </RecordForm>
  );
}

/** Puts a task off; without a reason it is not put off. */
export function SnoozeForm({ task, onDone }: FormProps & { readonly task: Task }) {
  const snooze = useFormAction("today.snooze");
  return (
    <RecordForm
      initial={{ until: null, reason: null }}
      saveLabel={todayText.saveSnooze}
      send={(input) => snooze({ ...input, key: task.key })}
      onCancel={onDone}
      onDone={(_value, { until }) => {
        tell(todayText.snoozedTold(dateOrDash(typeof until === "string" ? until : null)));
        onDone();
      }}
    >
      <p className="span-6">{`${taskName(task.what)} · ${task.subject}`}</p>
      <DateField path="until" label={todayText.snoozeUntil} required span={3} />
      <NoteField path="reason" label={todayText.snoozeReason} required />
    </RecordForm>
  );
}
