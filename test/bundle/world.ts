import { present } from "#shared/base/assert.ts";
import type { TablePattern } from "#shared/bundle/table-patterns.ts";
import type { ReaderContext, TrustedKey } from "#shared/bundle/opening.ts";
import { createStationIdentity, type StationIdentity } from "#main/sealing/station-identity.ts";
import type { BundleReceiver, BundleRequest, WrittenBundle } from "#main/sealing/write-bundle.ts";
import { writeBundle } from "#main/sealing/write-bundle.ts";
import type { Result } from "#shared/base/result.ts";

/** Two communes, a province, and stations whose keys are new, revoked or unknown; all fictitious. */
export const communeCode = "XA-00001";
const otherCommuneCode = "XA-00002";
export const provinceCode = "TINH-01";
export const epoch = "0198a000-0000-7000-8000-00000000e001";
export const readAt = "2026-10-05T08:00:00+07:00";
export const noPrevious = "0".repeat(64);

export interface World {
  readonly commune: StationIdentity;
  readonly otherCommune: StationIdentity;
  readonly newcomer: StationIdentity;
  readonly revoked: StationIdentity;
  readonly replaced: StationIdentity;
  readonly stranger: StationIdentity;
  readonly province: StationIdentity;
  readonly context: ReaderContext;
}

/** Two tables as a programme might have them: persons, and events that name a person. */
const tables: readonly TablePattern[] = [
  {
    name: "nguoi",
    columns: {
      ho_ten: { kind: "text", nullable: false },
      ngay_sinh: { kind: "day", nullable: true },
      so_dinh_danh: { kind: "text", nullable: true },
      loai_giay: { kind: "text", nullable: true },
      ghi_chu: { kind: "text", nullable: true },
    },
    identity: { column: "so_dinh_danh", kindColumn: "loai_giay", kinds: ["CCCD"] },
  },
  {
    name: "sukien",
    columns: {
      nguoi: { kind: "reference", nullable: false, to: "nguoi" },
      loai: { kind: "text", nullable: false },
      ngay: { kind: "day", nullable: false },
      so: { kind: "integer", nullable: true },
      da_xong: { kind: "flag", nullable: true },
      chi_tiet: { kind: "json", nullable: true },
    },
  },
];

function trusted(
  identity: StationIdentity,
  station: string,
  rest: Pick<TrustedKey, "state"> & Partial<TrustedKey>,
): TrustedKey {
  return {
    keyId: identity.keyId,
    station,
    name: `UBND ${station}`,
    publicKey: identity.publicKey,
    phone: "0200 000 000",
    ...rest,
  };
}

/** Keys for everyone, and what the province knows of them. */
export async function createWorld(): Promise<World> {
  const [commune, otherCommune, newcomer, revoked, replaced, stranger, province] = await Promise.all(
    Array.from({ length: 7 }, () => createStationIdentity()),
  );
  const all = { commune, otherCommune, newcomer, revoked, replaced, stranger, province };
  const made = Object.fromEntries(
    Object.entries(all).map(([name, identity]) => [name, present(identity, "seven identities were made")]),
  ) as Record<keyof typeof all, StationIdentity>;
  const context: ReaderContext = {
    ownStationCode: provinceCode,
    ownIdentities: [made.province.ageIdentity],
    trustedKeys: [
      trusted(made.commune, communeCode, { state: "COMPARED" }),
      trusted(made.otherCommune, otherCommuneCode, { state: "COMPARED" }),
      trusted(made.newcomer, "XA-00003", { state: "NEW" }),
      trusted(made.revoked, "XA-00004", { state: "REVOKED", endedOn: "2026-08-01" }),
      trusted(made.replaced, communeCode, { state: "REPLACED", endedOn: "2026-09-15" }),
      trusted(made.province, provinceCode, { state: "OWN" }),
    ],
    imported: [],
    acceptedEpochs: [],
    sentBundles: [],
    tables,
    now: readAt,
  };
  return { ...made, context };
}

/** A record id that is the n-th of its kind, in the form of a UUID version 7. */
export function idOf(n: number): string {
  return `0198a000-0000-7000-8000-${String(n).padStart(12, "0")}`;
}

/** A month's frozen totals as the commune sends them. */
export const septemberReport = {
  t: "bao_cao",
  id: idOf(1),
  rev: 1,
  own: communeCode,
  ky: { ma: "2026-09", tu: "2026-09-01", den: "2026-09-30" },
  chi_tieu: { CT01: { num: 1, den: 2 }, CT03: { num: 0, den: null } },
  bieu: { BIEU01: { hang: [{ ten: "Câu lạc bộ số 1", dau_ky: 12 }] } },
} as const;

export function requestOf(changes: Partial<BundleRequest> = {}): BundleRequest {
  return {
    kind: "report",
    bundleId: idOf(900),
    station: communeCode,
    stationName: "UBND xã Thử Nghiệm",
    epoch,
    seq: 1,
    prev: noPrevious,
    createdAt: "2026-10-02T09:00:00+07:00",
    app: "0.1.0",
    audit: { seq: 12, head: "a".repeat(64) },
    period: { from: "2026-09-01", to: "2026-09-30" },
    records: [septemberReport],
    ...changes,
  };
}

export function receiverOf(identity: StationIdentity, station: string): BundleReceiver {
  return { station, keyId: identity.keyId, recipient: identity.recipient };
}

/** A bundle from the commune to the province, which must come about. */
export async function sent(world: World, changes: Partial<BundleRequest> = {}): Promise<WrittenBundle> {
  const receivers = [receiverOf(world.province, provinceCode)];
  return accepted(await writeBundle(requestOf(changes), { own: world.commune, receivers }));
}

/** The code of a refusal, or "accepted". */
export function outcome(result: Result<unknown>): string {
  return result.ok ? "accepted" : result.refusal.code;
}

/** The value of a result that must have been accepted. */
export function accepted<Value>(result: Result<Value>): Value {
  if (!result.ok) {
    throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  }
  return result.value;
}
