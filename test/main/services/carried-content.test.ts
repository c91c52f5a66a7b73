import * as fc from "fast-check";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { travellingTables } from "#main/database/travelling-tables.ts";
import { comparisonNumber, readKeyCard, writeKeyCard, type KeyCard } from "#main/sealing/key-card.ts";
import { openBundle } from "#main/sealing/read-bundle.ts";
import { createStationIdentity } from "#main/sealing/station-identity.ts";
import { writeBundle, type BundleRequest } from "#main/sealing/write-bundle.ts";
import type { JsonValue } from "#shared/bundle/canonical-json.ts";
import { transferHeading } from "#main/services/transfers/transfer-contents.ts";
import type { OpenedBundle } from "#shared/bundle/opening.ts";
import type { TablePattern } from "#shared/bundle/table-patterns.ts";
import { idOf, personLine } from "../../support/opened-bundle.ts";
import { openTestStation, type TestStation } from "../../support/station.ts";
import { policy } from "../../support/two-stations.ts";

/*
 * A neighbour with a later programme: its persons have a blood group, its identity documents the number of a chip, and there
 * are vaccinations. This programme knows none of them. A person comes from there, and goes back.
 */

const today = "2026-10-05";
const at = "2026-10-01T08:00:00+07:00";
const none = "0".repeat(64);
const later = await createStationIdentity();
const added: Readonly<Record<string, string>> = { person: "blood_group", identity_document: "chip" };
const laterTables: readonly TablePattern[] = travellingTables.map((table) => {
  const name = added[table.name];
  const column = { kind: "text", nullable: true } as const;
  return name === undefined ? table : { ...table, columns: { ...table.columns, [name]: column } };
});
const own = "00002";
const person = personLine(1, {
  own,
  full_name: "Lò Thị Mai Mẫu",
  birth_precision: "DAY",
  ethnicity: "01",
  family_members_at_home: 0,
  blood_group: "O",
});
const card = {
  t: "identity_document",
  id: idOf(2),
  rev: 1,
  own,
  base: 0,
  person_id: person.id,
  kind: "CCCD",
  number: "000090000001",
  chip: "VN-0042",
};
const vaccination = {
  t: "vaccination",
  id: idOf(3),
  rev: 1,
  own,
  person_id: person.id,
  given: { against: "viêm gan B", on: ["2026-01-05", "2026-02-05"] },
};

/** What a transfer brings, and where it stands in its stream, where that is not said once for all. */
interface Bringing extends Partial<Pick<BundleRequest, "seq" | "prev" | "epoch">> {
  readonly records?: readonly object[];
  readonly unknown?: readonly object[];
  readonly heading?: { readonly id: string; readonly personId: string };
}

/** Names that no version has, and values as deep and as odd as a bundle may hold them. */
const laterName = fc.stringMatching(/^moi_[a-z]{1,12}$/u);
const laterText = fc.string({
  unit: fc.constantFrom(...Array.from("aăâđêôơưẢỹ 09-./{}[]\"'\\=<>$")),
  maxLength: 20,
});
const laterValue = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    laterText,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(laterName, tie("value"), { maxKeys: 3 }),
  ),
})).value;
const laterFields = fc.dictionary(laterName, laterValue, { minKeys: 1, maxKeys: 4 });

describe("what only a later programme understands of a person", () => {
  let here: TestStation;
  let hereCard: { readonly card: KeyCard; readonly keyId: string };

  async function transfer({
    records = [person, card],
    unknown = [vaccination],
    heading: { id, personId } = { id: idOf(9), personId: person.id },
    ...place
  }: Bringing = {}): Promise<Uint8Array> {
    const heading = transferHeading(
      own,
      {
        id,
        personId,
        personName: "Người Mẫu 1",
        movedOn: "2026-10-01",
        reason: "Về quê",
        decisionNumber: null,
      },
      "CHUYEN",
    );
    const { keyId, card: to } = hereCard;
    const written = await writeBundle(
      {
        kind: "transfer",
        bundleId: v7(),
        station: own,
        stationName: "Xã Sơn Trung",
        epoch: v7(),
        seq: 1,
        prev: none,
        createdAt: at,
        app: "9.0.0",
        audit: { seq: 1, head: none },
        tables: laterTables,
        ...place,
        records: [heading, ...records],
        unknownRecords: unknown.map((line) => JSON.stringify(line)),
      },
      { own: later, receivers: [{ station: "00001", keyId, recipient: to.recipient }] },
    );
    if (!written.ok) {
      throw new Error(JSON.stringify(written.refusal));
    }
    return written.value.bytes;
  }

  /** A bundle of this station as the later programme reads it. */
  async function readThere(ticket: string): Promise<OpenedBundle> {
    const { keyId, card: sender } = hereCard;
    const { station, name, signingKey: publicKey } = sender;
    const opened = await openBundle(await here.fetch(ticket), {
      ownStationCode: own,
      ownIdentities: [later.ageIdentity],
      trustedKeys: [{ keyId, station, name, publicKey, state: "COMPARED" }],
      imported: [],
      acceptedEpochs: [],
      sentBundles: [],
      tables: laterTables,
      gapAccepted: true,
      now: `${today}T23:00:00+07:00`,
    });
    if (!opened.ok) {
      throw new Error(opened.refusal.code);
    }
    return opened.value;
  }

  beforeAll(async () => {
    here = await openTestStation(today);
    const facts = { station: own, name: "Xã Sơn Trung", madeAt: at, validFrom: "2026-10-01", phone: "" };
    const laterCard = writeKeyCard(facts, later);
    const read = await readKeyCard(laterCard);
    const number = read.ok ? await comparisonNumber(read.value.card) : "";
    await here.get("keys.trust", { ticket: await here.hand(laterCard, "00002.the"), number });
    const shown = await here.get("keys.card", {});
    const mine = await readKeyCard(await here.fetch(shown.card.ticket));
    if (!mine.ok) {
      throw new Error(mine.refusal.code);
    }
    hereCard = mine.value;
  }, 60_000);
  afterAll(async () => {
    await here.close();
  });

  it("is kept, and goes on with everything and with the person, as it came", async () => {
    const ticket = await here.hand(await transfer(), "chuyen.gdl");
    expect(await here.get("bundles.inspect", { ticket })).toMatchObject({ kind: "transfer", unknown: 1 });
    await here.get("bundles.import", { ticket });
    const [offered] = await here.get("transfers.list", {});
    const residence = { kind: "THUONG_TRU" as const, area: "Thôn Một", address: null };
    await here.get("transfers.accept", { id: offered?.id ?? "", residence });

    await here.get("exchange.setPolicy", { ...policy, to: own });
    const everything = await here.get("bundles.export", { to: own, kind: "full" });
    const { level: _level, safetyCopy: _copy, ...items } = policy;
    const back = await here.get("transfers.send", {
      ...items,
      personId: person.id,
      to: own,
      movedOn: "2026-10-04",
      decisionNumber: null,
    });
    for (const { ticket: sent } of [everything.file, back.file]) {
      const { tableRecords, unknownRecords } = await readThere(sent);
      const records = new Map(tableRecords.map(({ t, line }): [string, unknown] => [t, JSON.parse(line)]));
      expect(records.get("person")).toMatchObject({ id: person.id, own: "00001", blood_group: "O" });
      expect(records.get("identity_document")).toMatchObject({ number: card.number, chip: "VN-0042" });
      expect(unknownRecords.map((line): unknown => JSON.parse(line))).toEqual([
        { ...vaccination, own: "00001" },
      ]);
    }
  });

  it("is not taken over with a name that no form here would take: the file could not be opened", async () => {
    const unfit = personLine(7, { ...person, id: idOf(7), full_name: "Người 7" });
    const heading = { id: idOf(8), personId: unfit.id };
    const bundle = await transfer({ records: [unfit], unknown: [], heading, epoch: v7() });
    const ticket = await here.hand(bundle, "chuyen.gdl");
    await here.get("bundles.acceptEpoch", { ticket, reason: "Máy mới" });
    await here.get("bundles.import", { ticket });
    const offered = (await here.get("transfers.list", {})).find(({ state }) => state === "CHO_NHAN");
    const residence = { kind: "THUONG_TRU" as const, area: "Thôn Một", address: null };
    const id = offered?.id ?? "";
    expect(await here.refused("transfers.accept", { id, residence })).toBe("transferUnfit");
    await here.get("transfers.refuse", { id, reason: "Tên có chữ số" });
  });

  it("is sent again as it came whatever it is, though what is known of the person has changed (property)", async () => {
    let time = 10;
    const others: string[] = [];
    const anything = fc.record({ fields: laterFields, lines: fc.array(laterFields, { maxLength: 4 }) });
    await fc.assert(
      fc.asyncProperty(anything, async ({ fields, lines }) => {
        time += 1;
        const someone = personLine(time, {
          ...person,
          id: idOf(time),
          code: `HS${String(time)}`,
          full_name: "Lò Văn Sau Mẫu",
          ...fields,
        });
        const unknown = lines.map((line, order) => ({
          t: "loai_moi",
          id: idOf(time * 100 + order),
          rev: 1,
          own,
          person_id: someone.id,
          ...line,
        }));
        const heading = { id: idOf(time * 1000), personId: someone.id };
        const bundle = await transfer({ records: [someone], unknown, heading, epoch: v7() });
        const ticket = await here.hand(bundle, "chuyen.gdl");
        await here.reply("bundles.acceptEpoch", { ticket, reason: "Máy mới" });
        await here.get("bundles.import", { ticket });
        const offered = (await here.get("transfers.list", {})).find(({ state }) => state === "CHO_NHAN");
        const residence = { kind: "THUONG_TRU" as const, area: "Thôn Một", address: null };
        const call = { id: offered?.id ?? "", residence, notTheSameAs: others };
        await here.get("transfers.accept", call);
        others.push(someone.id);
        const { id, version, person: known } = await here.get("people.get", { id: someone.id });
        const changed = { ...known, note: "Đã đổi ở đây" };
        await here.get("people.change", { id, version, person: changed, reason: "Cập nhật" });
        const { file } = await here.get("bundles.export", { to: own, kind: "full" });
        const { tableRecords, unknownRecords } = await readThere(file.ticket);
        const line = tableRecords.find((record) => record.t === "person" && record.id === id)?.line ?? "{}";
        expect(JSON.parse(line)).toMatchObject({ ...fields, note: "Đã đổi ở đây" });
        const sent = unknownRecords.map((text): unknown => JSON.parse(text));
        for (const one of unknown) {
          expect(sent).toContainEqual({ ...one, own: "00001" });
        }
      }),
      { numRuns: 6 },
    );
  }, 60_000);
});
