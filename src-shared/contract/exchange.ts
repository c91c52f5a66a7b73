import { z } from "zod";
import { humanCodeField, idField, maybe, reasonField, textField } from "../domain/fields.ts";
import { preview } from "./bundle-preview.ts";
import { bundleRefusals } from "./bundle-refusals.ts";
import { administrators, everyone, operation, writers } from "./operation.ts";
import { absent, dateText, done, fileTicket, ticketField } from "./shapes.ts";

const sentRow = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  to: z.string(),
  toName: z.string(),
  sequence: z.int(),
  period: absent(z.string()),
  fileName: z.string(),
  sha256: z.string(),
  at: z.string(),
  receipt: absent(
    z.strictObject({
      result: z.string(),
      at: z.string(),
      code: absent(z.string()),
      reason: absent(z.string()),
      dueOn: absent(z.string()),
    }),
  ),
  handedOverOn: absent(z.string()),
  /** What the receiver said on the telephone; it stands only until the signed receipt is there. */
  phone: absent(z.strictObject({ result: z.string(), at: z.string() })),
  /** Whole days since it was made, without any answer. */
  waitingDays: z.int(),
});

/** Σ numerators / Σ denominators; `pct` is for print only, `null` for 0/0, and so is `met`. */
const share = z.strictObject({
  num: z.int(),
  den: z.int(),
  pct: absent(z.number()),
  target_pct: z.number().optional(),
  met: absent(z.boolean()).optional(),
});
const communeName = { station: z.string(), commune: z.string() };
const clubCounts = {
  clubs: z.int(),
  active: z.int(),
  due: z.int(),
  regular: z.int(),
  members: z.int(),
  sessions_held: z.int(),
  expected: z.int(),
  present: z.int(),
  attendance_pct: absent(z.number()),
};

export const exchangeOperations = {
  /**
   * Sealed for a compared receiver: `report` = a closed period, totals only; `delta` = that period and what changed of the
   * records since the last acknowledged bundle; `full` = every record. Records go only where a policy allows it. ASCII
   * file name, number in the stream, hash to read aloud.
   */
  "bundles.export": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      to: humanCodeField,
      kind: z.enum(["report", "delta", "full"]),
      period: maybe(z.string().max(40)),
    }),
    output: z.strictObject({
      id: z.uuid(),
      file: fileTicket,
      slip: fileTicket,
      /** Biên bản bàn giao dữ liệu, where records of persons go along. */
      minutes: absent(fileTicket),
      sequence: z.int(),
      sha256: z.string(),
    }),
    refusals: [
      "receiverUnknown",
      "receiverNotCompared",
      "periodNotClosed",
      "periodMalformed",
      "periodMissing",
      "recordsNotAllowed",
      "recipientsMixed",
      "G02",
    ],
  }),
  /** Opens a bundle without writing anything: who sent it, what it holds, what would happen. */
  "bundles.inspect": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ ticket: ticketField }),
    output: preview,
    refusals: ["ticketUnknown", ...bundleRefusals],
  }),
  /**
   * Takes a bundle in, whole or not at all, and makes its receipt. What the preview asks about (`G44`, `G45`), and missing
   * numbers before it (`G61`), stand against it until they are named in `despite` with a reason; that is marked for ever.
   */
  "bundles.import": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      ticket: ticketField,
      despite: z.array(z.enum(["G44", "G45", "G61"])).default([]),
      reason: maybe(textField(500)),
    }),
    output: z.strictObject({
      id: z.uuid(),
      kind: z.string(),
      preview,
      outcome: z.string(),
      receipt: absent(fileTicket),
    }),
    refusals: ["ticketUnknown", "reasonMissing", ...bundleRefusals],
  }),
  "bundles.sent": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(sentRow),
    refusals: [],
  }),
  "bundles.received": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        kind: z.string(),
        from: z.string(),
        fromName: z.string(),
        sequence: z.int(),
        period: absent(z.string()),
        at: z.string(),
        sha256: z.string(),
        outcome: absent(z.string()),
        outcomeReason: absent(z.string()),
        dueOn: absent(z.string()),
        forced: absent(z.string()),
        forcedReason: absent(z.string()),
        undone: absent(z.string()),
        /** The twelve digits to read out to a sender to whom no receipt can be brought; none where nothing is decided yet. */
        phoneCode: absent(z.string()),
      }),
    ),
    refusals: [],
  }),
  /** The receipt of a bundle that was taken in, sealed for its sender. */
  "bundles.receipt": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField }),
    output: fileTicket,
    refusals: ["recordUnknown", "receiverUnknown", "transferUndecided", "recipientsMixed"],
  }),
  /**
   * Notes what a receiver said on the telephone, by the twelve digits read out: taken in, in part, or turned away. Weaker than a
   * signed receipt: what changed since is sent again all the same, and the receipt replaces it when it comes.
   */
  "bundles.confirmByPhone": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, digits: textField(40) }),
    output: z.strictObject({ result: z.string() }),
    refusals: ["recordUnknown", "phoneDigitsWrong", "receiptThere"],
  }),
  /** This station's key card: the file, its printed form, and the 20 digits read out by telephone. */
  "keys.card": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.strictObject({
      card: fileTicket,
      sheet: fileTicket,
      comparison: z.string(),
      keyId: z.string(),
    }),
    refusals: [],
  }),
  /** The own card as a bundle of its kind, sealed for one compared station, with the 20 digits to read out when it telephones. */
  "keys.send": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ to: humanCodeField }),
    output: z.strictObject({
      id: z.uuid(),
      file: fileTicket,
      sequence: z.int(),
      sha256: z.string(),
      comparison: z.string(),
    }),
    refusals: ["receiverUnknown", "receiverNotCompared", "recipientsMixed", "G02"],
  }),
  /** Looks at a card, as its plain file or in a bundle of its kind, also where nothing is known of its sender yet. */
  "keys.inspect": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ ticket: ticketField }),
    output: z.strictObject({
      station: z.string(),
      name: z.string(),
      keyId: z.string(),
      madeOn: dateText,
      /** The number of the bundle it came in. */
      sequence: absent(z.int()),
      /** `REPLACES`: signed by the compared key before it, so it needs no telephone call. */
      known: z.enum(["NEW", "SAME", "CHANGED", "REPLACES"]),
    }),
    refusals: ["ticketUnknown", "bundleIsNoCard", ...bundleRefusals],
  }),
  /**
   * Accepts a card after its 20 digits were heard on the telephone and typed; the programme compares. A card that came in a
   * bundle is answered with its receipt.
   */
  "keys.trust": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ ticket: ticketField, number: maybe(z.string().max(60)) }),
    output: z.strictObject({ station: z.string(), name: z.string(), receipt: absent(fileTicket) }),
    refusals: [
      "ticketUnknown",
      "comparisonWrong",
      "cardKeyChanged",
      "ownCard",
      "bundleIsNoCard",
      ...bundleRefusals,
    ],
  }),
  "keys.list": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        station: z.string(),
        name: z.string(),
        keyId: z.string(),
        state: z.string(),
        comparedOn: absent(z.string()),
        endedOn: absent(z.string()),
        endReason: absent(z.string()),
      }),
    ),
    refusals: [],
  }),
  /**
   * New keys for this station, with a card the old key has signed; what was sealed to the old ones is still opened, and
   * others seal to both for 90 days. `HYBRID` keys also stand against future quantum computers; stock age of Debian 12 opens
   * only what is sealed to `X25519`. Without a strength it stays what it was.
   */
  "keys.rotate": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({
      reason: reasonField,
      strength: z.enum(["X25519", "HYBRID"]).nullable().default(null),
    }),
    output: z.strictObject({ card: fileTicket, keyId: z.string() }),
    refusals: [],
  }),
  /** A key that may be stolen: nothing signed with it is taken any more. */
  "keys.revoke": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ keyId: z.string().max(40), reason: reasonField }),
    output: done,
    refusals: ["recordUnknown"],
  }),
  /** Danh bạ: every card compared here and every revocation, sealed for one station. */
  "keys.roster": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ to: humanCodeField }),
    output: fileTicket,
    refusals: ["receiverUnknown", "receiverNotCompared", "recipientsMixed", "G02"],
  }),
  /**
   * TH-01 and TH-02 of a period from the reports received, each commune's last unless it was turned back; coverage
   * (CT19), the communes whose report is missing or turned back, and the order of the communes by one indicator, without those that sent 0/0.
   */
  "upper.summary": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ period: z.string().max(40), rankBy: z.string().max(10).default("CT01") }),
    output: z.strictObject({
      period: z.string(),
      from: dateText,
      to: dateText,
      communes: z.int(),
      received: z.int(),
      missing: z.array(z.string()).readonly(),
      returned: z.array(z.string()).readonly(),
      coverage: share,
      coverageByArea: z.record(z.string(), share),
      TH01: z.strictObject({
        rows: z
          .array(
            z.strictObject({
              ...communeName,
              area: z.string(),
              state: z.enum(["DA_NHAN", "MUON", "TRA_LAI", "THIEU", "CHUA_DEN_HAN"]),
              version: z.int(),
              figures: z.record(z.string(), z.strictObject({ num: z.int(), den: z.int() })),
            }),
          )
          .readonly(),
        total: z.record(z.string(), share),
      }),
      TH02: z.strictObject({
        rows: z.array(z.strictObject({ ...communeName, ...clubCounts })).readonly(),
        total: z.strictObject(clubCounts),
      }),
      ranking: z
        .array(
          z.strictObject({
            place: z.int(),
            ...communeName,
            num: z.int(),
            den: z.int(),
            pct: absent(z.number()),
          }),
        )
        .readonly(),
    }),
    refusals: ["periodMalformed", "periodInFuture", "indicatorUnknown"],
  }),
  /**
   * Σ numerators / Σ denominators of every month of a year from the sums that are kept with the reports, with how many
   * reports they are of; months nothing was received of have no shares. Percentages of months are never added.
   */
  "upper.year": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ year: z.int().min(2000).max(2100) }),
    output: z.strictObject({
      communes: z.int(),
      months: z.array(
        z.strictObject({ period: z.string(), reports: z.int(), shares: z.record(z.string(), share) }),
      ),
    }),
    refusals: [],
  }),
  /** A native dialog where there is one; a browser hands its file in at `/files` instead. */
  "files.pick": operation({
    effect: "read",
    access: "stranger",
    input: z.strictObject({ purpose: z.enum(["BUNDLE", "CARD", "WORKBOOK", "BACKUP"]) }),
    output: fileTicket,
    refusals: ["notOnThisDesk", "cancelled"],
  }),
  /** The same for several files at once. */
  "files.pickMany": operation({
    effect: "read",
    access: writers,
    input: z.strictObject({ purpose: z.literal("BUNDLE") }),
    output: z.strictObject({ files: z.array(fileTicket) }),
    refusals: ["notOnThisDesk", "cancelled"],
  }),
  "files.save": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ ticket: ticketField }),
    output: done,
    refusals: ["notOnThisDesk", "cancelled", "ticketUnknown", "notWritten"],
  }),
  "files.print": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ ticket: ticketField, copies: z.int().min(1).max(99).default(1) }),
    output: done,
    refusals: ["notOnThisDesk", "cancelled", "ticketUnknown"],
  }),
  /** Long work: the call named runs as a job; ask for its state, cancel it, fetch its reply once. */
  "jobs.start": operation({
    effect: "write",
    access: everyone,
    input: z.strictObject({ operation: z.string().max(60), input: maybe(z.json()) }),
    output: z.strictObject({ job: z.string() }),
    refusals: ["notALongOperation"],
  }),
  "jobs.state": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ job: z.string().max(64) }),
    output: z.strictObject({
      state: z.enum(["RUNNING", "DONE", "CANCELLED"]),
      step: z.string(),
      done: z.int(),
      total: absent(z.int()),
      reply: absent(z.json()),
    }),
    refusals: ["jobUnknown"],
  }),
  "jobs.cancel": operation({
    effect: "write",
    access: everyone,
    input: z.strictObject({ job: z.string().max(64) }),
    output: done,
    refusals: ["jobUnknown"],
  }),
} as const;
