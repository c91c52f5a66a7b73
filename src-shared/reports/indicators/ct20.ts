import type { ReportContext } from "../context.ts";
import { distinct, type FigureIds } from "../figures.ts";
import { admissionsFromHere } from "../history-index.ts";
import { isInside } from "../spells.ts";

/** Persons by form of rehabilitation; `ids.num` lists each person once, `ids.den` is empty. */
export interface FormCounts {
  readonly by_form: Readonly<Record<string, number>>;
  readonly persons_total: number;
  readonly ids: FigureIds;
}

/** The forms that always have a line, also with nobody in it. */
const standingForms = ["BAT_BUOC", "CAI_CONG_DONG", "CAI_CO_SO"];

/** The form under which a code of an admission or a registration is counted; treatment is no form here. */
const countedForms: Readonly<Record<string, string | undefined>> = {
  TU_NGUYEN: "CAI_CO_SO",
  TU_NGUYEN_CO_SO: "CAI_CO_SO",
  CONG_DONG: "CAI_CONG_DONG",
  METHADONE: undefined,
  THUOC_THAY_THE: undefined,
};

/**
 * CT20, admissions and registrations of the period by form (article A1; its numbers are the city's): distinct persons
 * per form; who moves from one form to another counts in both and once in the total.
 */
export function ct20({ index, history, period }: ReportContext): FormCounts {
  const records = [
    ...admissionsFromHere(index).map(({ person, code, from }) => ({
      person,
      form: code ?? "CAI_CO_SO",
      date: from,
    })),
    ...history.registrations,
  ].filter(({ date }) => isInside(date, period));
  const counted = records.flatMap(({ person, form }) => {
    const name = form in countedForms ? countedForms[form] : form;
    return name === undefined ? [] : [{ person, form: name }];
  });
  const persons = (form: string): readonly string[] =>
    distinct(counted.filter((record) => record.form === form).map(({ person }) => person));
  const forms = distinct([...standingForms, ...counted.map(({ form }) => form)]);
  const lists = Object.fromEntries(forms.map((form) => [form, persons(form)]));
  const all = distinct(counted.map(({ person }) => person));
  return {
    by_form: Object.fromEntries(forms.map((form) => [form, lists[form]?.length ?? 0])),
    persons_total: all.length,
    ids: { num: all, den: [], ...lists },
  };
}
