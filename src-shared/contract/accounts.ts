import { z } from "zod";
import { idField, nameField, reasonField } from "../domain/fields.ts";
import { screenLockField } from "../domain/screen-lock.ts";
import { administrators, everyone, operation, roles } from "./operation.ts";
import { done, written } from "./shapes.ts";

export const account = z.strictObject({
  id: z.uuid(),
  login: z.string(),
  fullName: z.string(),
  role: z.enum(roles),
});
export const password = z.string().max(400);
export const login = z.string().regex(/^[a-z0-9._-]{2,32}$/u, "loginMalformed");

/** What is wrong with a new password. */
export const passwordRefusals = ["passwordTooShort", "passwordTooCommon"] as const;

export const accountOperations = {
  /** The accounts that open the station; closed ones are not among them. */
  "accounts.list": operation({
    effect: "read",
    access: administrators,
    input: z.strictObject({}),
    output: z.array(account),
    refusals: [],
  }),
  /** A login is given once for ever: the history names who wrote by it (`loginTaken`). */
  "accounts.add": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ login, fullName: nameField, role: z.enum(roles), password }),
    output: written,
    refusals: ["loginTaken", "tooManyAccounts", ...passwordRefusals],
  }),
  "accounts.changePassword": operation({
    effect: "write",
    access: everyone,
    input: z.strictObject({ oldPassword: password, newPassword: password }),
    output: done,
    refusals: ["wrongPassword", ...passwordRefusals],
  }),
  /** A new password for a colleague who lost theirs; nobody can read the old one. One's own is changed with the old one. */
  "accounts.setPassword": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ id: idField, newPassword: password }),
    output: done,
    refusals: ["accountUnknown", "accountOwn", ...passwordRefusals],
  }),
  /**
   * Closes the account of someone who left the office: its password opens nothing from now on, its windows are locked,
   * what it wrote keeps its name. Nobody closes their own, so that one administrator always remains.
   */
  "accounts.close": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ id: idField, reason: reasonField }),
    output: done,
    refusals: ["accountUnknown", "accountOwn"],
  }),
  /** After how many minutes without a hand on keyboard or mouse the screen locks itself. */
  "screenLock.get": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.strictObject({ minutes: screenLockField }),
    refusals: [],
  }),
  "screenLock.change": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ minutes: screenLockField }),
    output: done,
    refusals: [],
  }),
} as const;
