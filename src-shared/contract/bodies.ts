import { z } from "zod";
import { bodyFields, bodyKinds } from "../domain/club.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, dateText } from "./shapes.ts";

const kind = z.enum(bodyKinds);

/** Bodies of every kind the commune founds: clubs, models, counselling points, volunteer teams, support teams. */
export const bodyOperations = {
  "bodies.list": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ kinds: z.array(kind).max(bodyKinds.length).default([]) }),
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        kind,
        code: z.string(),
        fullName: z.string(),
        shortName: absent(z.string()),
        state: z.enum(["HOAT_DONG", "TAM_DUNG", "GIAI_THE"]),
        foundedOn: dateText,
        dissolvedOn: absent(dateText),
        areaText: absent(z.string()),
        venue: absent(z.string()),
      }),
    ),
    refusals: [],
  }),
  /** Thành lập một tổ chức không phải câu lạc bộ; a club says how many meetings it must hold and has its own form. */
  "bodies.found": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ kind: kind.exclude(["CLB"]), body: bodyFields }),
    output: z.strictObject({ id: z.uuid(), version: z.int(), code: z.string() }),
    refusals: ["nameTaken", "dateInFuture", "codeUnknown"],
  }),
} as const;
