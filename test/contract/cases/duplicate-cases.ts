import {
  accepts,
  keptRecord,
  type Desk,
  type OperationCase,
  refuses,
  unknownId,
} from "../operation-cases.ts";

const person = {
  fullName: "Khà Thị Trùng Một",
  sex: "NU",
  birthDate: "1992-02-03",
  birthPrecision: "DAY",
  ethnicity: "03",
} as const;
const identity = { kind: "KHONG_CO", missingReason: "CHUA_CAP" } as const;
const residence = { kind: "THUONG_TRU", from: "2020-01-01" } as const;

function pairOf(desk: Desk): { keptId: string; mergedId: string } {
  return { keptId: keptRecord(desk, "twin one").id, mergedId: keptRecord(desk, "twin two").id };
}

function mergeOf({ kept }: Desk): string {
  return (kept.get("merge") as { id: string }).id;
}

/** People who may be on record twice. */
export const duplicateCases: readonly OperationCase[] = [
  accepts({
    operation: "people.register",
    does: "keeps the first of two files",
    input: { person, identity, residence },
    keep: "twin one",
  }),
  accepts({
    operation: "duplicates.ofNew",
    does: "names whoever on record is likely the same, with the reasons",
    as: "CAN_BO",
    input: { person, identity, residence },
    holds: ([first]) => first?.why.includes("BIRTH_DAY") === true,
  }),
  accepts({
    operation: "people.register",
    does: "keeps the second, of another name",
    input: { person: { ...person, fullName: "Khà Thị Trùng Hai" }, identity, residence },
    keep: "twin two",
  }),
  accepts({
    operation: "duplicates.list",
    does: "lists pairs that are likely one",
    as: "LANH_DAO",
    input: {},
  }),
  accepts({
    operation: "duplicates.dismiss",
    does: "remembers that two are two",
    as: "CAN_BO",
    input: (desk) => ({ personId: pairOf(desk).keptId, otherId: pairOf(desk).mergedId }),
  }),
  refuses({
    operation: "duplicates.dismiss",
    does: "takes nobody for two",
    input: (desk) => ({ personId: pairOf(desk).keptId, otherId: pairOf(desk).keptId }),
    refuses: "samePerson",
  }),
  refuses({
    operation: "duplicates.merge",
    does: "merges nobody who is not there",
    input: (desk) => ({ keptId: pairOf(desk).keptId, mergedId: unknownId, reason: "Gộp" }),
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "duplicates.merge",
    does: "makes two files one",
    as: "CAN_BO",
    input: (desk) => ({ ...pairOf(desk), reason: "Một người hai hồ sơ" }),
    keep: "merge",
  }),
  accepts({
    operation: "duplicates.merges",
    does: "lists what was merged",
    as: "LANH_DAO",
    input: {},
    holds: (merges) => merges.length === 1,
  }),
  accepts({
    operation: "duplicates.unmerge",
    does: "takes the merge back",
    input: (desk) => ({ id: mergeOf(desk), reason: "Gộp nhầm" }),
  }),
  refuses({
    operation: "duplicates.unmerge",
    does: "takes nothing back twice",
    input: (desk) => ({ id: mergeOf(desk), reason: "Gộp nhầm" }),
    refuses: "mergeUndone",
  }),
];
