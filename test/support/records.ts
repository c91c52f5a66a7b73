import type { CallInput } from "#shared/contract/contract.ts";
import type { TestStation } from "./station.ts";

type Registration = CallInput<"people.register">;

let persons = 0;

/** An invented person; identity numbers begin with a province code that was never given out. */
export function aPerson(
  fields: Partial<Registration["person"]> = {},
  rest: Partial<Omit<Registration, "person">> = {},
): Registration {
  persons += 1;
  return {
    person: {
      fullName: "Nguyễn Văn An Mẫu",
      sex: "NAM",
      birthDate: "1990-05-12",
      birthPrecision: "DAY",
      ethnicity: "01",
      ...fields,
    },
    identity: { kind: "CCCD", number: String(persons).padStart(12, "0") },
    residence: { kind: "THUONG_TRU", from: "2020-01-01", area: "Thôn Đồi Chè" },
    ...rest,
  };
}

let clubs = 0;

function aClub(fields: Partial<CallInput<"clubs.found">["club"]> = {}): CallInput<"clubs.found"> {
  clubs += 1;
  return {
    club: {
      fullName: `Câu lạc bộ Hòa Nhập Mẫu ${String(clubs)}`,
      shortName: `Hòa Nhập ${String(clubs)}`,
      foundedOn: "2026-01-10",
      program: "CLB_SAU_CAI",
      venue: "Nhà văn hóa thôn Đồi Chè",
      areaText: "xã Bình Lâm Thượng",
      ...fields,
    },
    requiredMeetings: 1,
  };
}

export interface Known {
  readonly id: string;
  readonly version: number;
}

/** A registered person who is like nobody else on record. */
export async function registered(
  station: TestStation,
  fullName: string,
  fields: Partial<Registration["person"]> = {},
): Promise<Known & { readonly code: string }> {
  return await station.get("people.register", aPerson({ fullName, ...fields }));
}

export async function founded(
  station: TestStation,
  fields: Partial<CallInput<"clubs.found">["club"]> = {},
): Promise<Known & { readonly code: string }> {
  return await station.get("clubs.found", aClub(fields));
}

export async function admitted(
  station: TestStation,
  clubId: string,
  person: { readonly personId: string; readonly joinedOn: string },
): Promise<Known> {
  return await station.get("members.admit", { clubId, ...person });
}

const families = ["Lê", "Lý", "Vũ", "Hồ", "Tô", "Mã", "La", "Cù"];
const digits = ["Không", "Nhất", "Nhị", "Tam", "Tứ", "Ngũ", "Lục", "Thất", "Bát", "Cửu"];
let newcomers = 0;

/** Somebody new, whose name is like nobody else's. */
export async function newcomer(station: TestStation): Promise<Known & { readonly code: string }> {
  newcomers += 1;
  const letters = String(newcomers)
    .split("")
    .map((digit) => digits[Number(digit)]);
  const family = families[newcomers % families.length] ?? "";
  return await registered(station, `${family} ${letters.join(" ")} Mẫu`);
}

/** Somebody new who is a member of the club from that day. */
export async function newMember(
  station: TestStation,
  clubId: string,
  joinedOn: string,
): Promise<{ readonly personId: string; readonly membership: Known }> {
  const personId = (await newcomer(station)).id;
  return { personId, membership: await admitted(station, clubId, { personId, joinedOn }) };
}
