import { z } from "zod";
import {
  addMonths,
  ageOn,
  type CalendarDate,
  type DatePrecision,
  datePrecisions,
  yearOf,
} from "../base/calendar-date.ts";
import { codeField, dateField, maybe, nameField, noteField, textField } from "./fields.ts";

export const sexes = ["NAM", "NU"] as const;

/** Người: who someone is, in the order of the fields of the 2026 forms. Never health or position data. */
export const personFields = z.strictObject({
  fullName: nameField,
  sortName: maybe(nameField),
  alias: maybe(textField(100)),
  sex: z.enum(sexes),
  birthDate: dateField,
  birthPrecision: z.enum(datePrecisions),
  ethnicity: codeField,
  education: maybe(codeField),
  occupation: maybe(textField(200)),
  workplace: maybe(textField(200)),
  phone: maybe(z.string().regex(/^0\d{9,10}$/u, "phoneDigits")),
  note: maybe(noteField(2000)),
  birthPlace: maybe(textField(200)),
  hometown: maybe(textField(200)),
  religion: maybe(textField(60)),
  languageNeed: maybe(textField(100)),
  consentOn: maybe(dateField),
  consentDocument: maybe(textField(60)),
});
export type PersonFields = z.output<typeof personFields>;
/** What an import that does not ask for it leaves open. */
export const openPersonFields = {
  birthPlace: null,
  hometown: null,
  religion: null,
  languageNeed: null,
  consentOn: null,
  consentDocument: null,
} satisfies Partial<PersonFields>;

export const identityKinds = ["CC", "CCCD", "CMND", "HC", "GKS", "KHONG_CO"] as const;
export const missingIdentityReasons = ["CHUA_CAP", "MAT", "HET_HAN", "KHONG_XUAT_TRINH"] as const;

/** Giấy tờ tùy thân; having none is a valid state with its reason. */
export const identityFields = z
  .strictObject({
    kind: z.enum(identityKinds),
    number: maybe(textField(20)),
    issuedOn: maybe(dateField),
    issuedBy: maybe(textField(200)),
    missingReason: maybe(z.enum(missingIdentityReasons)),
  })
  .superRefine((identity, context) => {
    const refuseAt = (path: string, message: string): void => {
      context.addIssue({ code: "custom", path: [path], message });
    };
    if (identity.kind === "KHONG_CO") {
      if (identity.missingReason === null) {
        refuseAt("missingReason", "reasonForNoIdentity");
      }
      if (identity.number !== null) {
        refuseAt("number", "noNumberWithoutIdentity");
      }
      return;
    }
    if (identity.number === null) {
      refuseAt("number", "identityNumberMissing");
    } else if ((identity.kind === "CC" || identity.kind === "CCCD") && !/^\d{12}$/u.test(identity.number)) {
      refuseAt("number", "twelveDigits");
    } else if (identity.kind === "CMND" && !/^(\d{9}|\d{12})$/u.test(identity.number)) {
      refuseAt("number", "nineOrTwelveDigits");
    }
  });
export type IdentityFields = z.output<typeof identityFields>;

export const residenceKinds = ["THUONG_TRU", "TAM_TRU", "NOI_O_HIEN_TAI", "KHONG_ON_DINH"] as const;
export const residenceEnds = ["CHUYEN_DI", "CHET", "MAT_TICH", "HET_TAM_TRU"] as const;
/** Cư trú: a half-open spell, `from` the first day, `to` the first day it no longer holds. */
export const residenceFields = z.strictObject({
  kind: z.enum(residenceKinds),
  area: maybe(textField(200)),
  address: maybe(textField(300)),
  from: dateField,
});
export type ResidenceFields = z.output<typeof residenceFields>;

export const absenceKinds = ["CO_SO_CAI", "TRAI_GIAM", "BENH_VIEN", "DI_LAM_XA"] as const;

export const categories = ["SU_DUNG", "NGHIEN", "CAI_CONG_DONG", "METHADONE", "SAU_CAI", "KHONG"] as const;
export const categorySources = ["CONG_AN", "TU_KHAI", "TRAM_Y_TE"] as const;

export const rehabilitationForms = ["BAT_BUOC", "CONG_DONG", "TU_NGUYEN_CO_SO", "THUOC_THAY_THE"] as const;
export type RehabilitationForm = (typeof rehabilitationForms)[number];
/** Hoàn thành cai nghiện hoặc điều trị thay thế. */
export const completionFields = z.strictObject({
  form: z.enum(rehabilitationForms),
  facility: maybe(textField(200)),
  startedOn: maybe(dateField),
  completedOn: dateField,
  certificateNumber: maybe(textField(60)),
});

/** A birth longer ago than this is a slip of the pen. */
export const oldestAge = 100;

/** Whether a birth lies more than a hundred years back; one known by its year counts by its year. */
export function isTooLongAgo(
  { birthDate, birthPrecision }: Pick<PersonFields, "birthDate" | "birthPrecision">,
  today: CalendarDate,
): boolean {
  return birthPrecision === "DAY"
    ? addMonths(birthDate, 12 * oldestAge) < today
    : yearOf(today) - yearOf(birthDate) > oldestAge;
}

/** Nobody has a category of the lists before this age. */
export const youngestAgeOfCategory = 12;

/**
 * The oldest age a person can have on a day, for rules of the kind "đủ 18 tuổi": a birth known only by its
 * year, exactly or about, counts from 1 January.
 */
export function oldestAgeOn(birth: CalendarDate, precision: DatePrecision, date: CalendarDate): number {
  return precision === "YEAR" || precision === "UNKNOWN_EST"
    ? yearOf(date) - yearOf(birth)
    : ageOn(birth, date);
}

/** `001•••••••12`: an identity number as lists show it. */
export function maskedNumber(number: string): string {
  return number.length <= 5
    ? "•".repeat(number.length)
    : `${number.slice(0, 3)}${"•".repeat(number.length - 5)}${number.slice(-2)}`;
}
