import type { z } from "zod";

/** Who may call an operation: quản trị, cán bộ, lãnh đạo (chỉ xem). */
export const roles = ["QUAN_TRI", "CAN_BO", "LANH_DAO"] as const;
export type Role = (typeof roles)[number];

/**
 * What one operation promises. `effect` decides whether screens refetch after it; `access` who may call it
 * (`"stranger"` = before anyone has unlocked the station); `input` and `output` are JSON values only: dates as
 * text, no `undefined`, no bytes (files go by ticket). `refusals` are the codes it may answer with, besides
 * those that dispatch itself gives (`commonRefusals`).
 */
export interface Operation<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Code extends string = string,
> {
  readonly effect: "read" | "write";
  readonly access: "stranger" | readonly Role[];
  readonly input: Input;
  readonly output: Output;
  readonly refusals: readonly Code[];
}

/** Declares one operation; only fixes the types. */
export function operation<Input extends z.ZodType, Output extends z.ZodType, const Code extends string>(
  definition: Operation<Input, Output, Code>,
): Operation<Input, Output, Code> {
  return definition;
}

/** Everyone who has unlocked the station. */
export const everyone: readonly Role[] = [...roles];
/** Those who may change records. */
export const writers: readonly Role[] = ["QUAN_TRI", "CAN_BO"];
/** Those who look after the programme itself: accounts, office, keys. */
export const administrators: readonly Role[] = ["QUAN_TRI"];

/** What dispatch itself may answer to any call. */
export const commonRefusals = [
  "invalidInput",
  "unknownOperation",
  "stationLocked",
  "roleNotAllowed",
] as const;
export type CommonRefusal = (typeof commonRefusals)[number];

/** The answer to a call, the same over every door. `fault` carries only the number under which it was logged. */
export type Reply<Value = unknown> =
  | { readonly kind: "value"; readonly value: Value }
  | {
      readonly kind: "refusal";
      readonly code: string;
      readonly params?: Readonly<Record<string, string | number>>;
      readonly fields?: readonly {
        readonly path: string;
        readonly code: string;
        readonly params?: Readonly<Record<string, string | number>>;
      }[];
    }
  | { readonly kind: "fault"; readonly id: string };
