import { expect, it } from "vitest";
import { datePerPrecision } from "#shared/base/calendar-date.ts";
import { firstDayOf, peopleRow } from "../../../src-main/services/scenario/rows.ts";

const row = {
  person: "P01",
  full_name: "Đỗ Văn Khải",
  sex: "NAM",
  ethnicity: "Kinh",
  id_status: "CCCD",
  household: "",
  family_members_at_home: "3",
};

// A birth stands in a file as exactly as it is known, and prints as exactly: never as a whole day that nobody said.
it.each([
  ["1979-03-12", "DAY", "1979-03-12", "12/3/1979"],
  ["1979-03", "MONTH", "1979-03-01", "03/1979"],
  ["1979", "YEAR", "1979-01-01", "1979"],
  ["1979", "UNKNOWN_EST", "1979-01-01", "khoảng 1979"],
])("%s of precision %s is kept as %s and read as %s", (...[dob, precision, day, words]) => {
  const read = peopleRow.parse({ ...row, dob, dob_precision: precision });
  expect(firstDayOf(read)).toBe(day);
  expect(datePerPrecision(firstDayOf(read), read.dob_precision)).toBe(words);
});

it.each([
  ["1979", "DAY"],
  ["1979", "MONTH"],
  ["1979-13", "MONTH"],
  ["1979-03", "YEAR"],
  ["1979-03-12", "UNKNOWN_EST"],
])("%s is no birth of precision %s", (dob, precision) => {
  const read = peopleRow.safeParse({ ...row, dob, dob_precision: precision });
  expect(read.error?.issues.map(({ message, path }) => [message, path])).toEqual([["dateNotReal", ["dob"]]]);
});
