import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHost } from "#main/host/create-host.ts";
import type { Host } from "#main/host/host.ts";

/** Runs some work in a folder of its own that is removed afterwards. */
export async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), "hoa-nhap-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Calls an operation that must answer a value. */
export type Ask = (name: string, input: unknown) => Promise<Record<string, unknown>>;

export const benchPassword = "sông Hồng chảy về đông";

/** An invented office; nobody in it exists. */
const founding = {
  profile: {
    office: {
      kind: "COMMUNE",
      unitCode: "XBLT",
      name: "Xã Bình Lâm Thượng",
      placeName: "Bình Lâm Thượng",
      provinceText: "tỉnh Hải Sơn",
    },
    officials: [{ fullName: "Lê Thị Mẫu", position: "CT", from: "2020-01-01" }],
    upperLevels: [{ code: "THS", name: "Ủy ban nhân dân tỉnh Hải Sơn" }],
  },
  account: { login: "mau", fullName: "Trần Văn Mẫu", password: benchPassword },
};

/** A caller of a host's operations, as one window of it. */
export function askOf(host: Host): Ask {
  const session = host.openSession();
  return async (name, input) => {
    const reply = await session.call(name, input);
    if (reply.kind !== "value") {
      throw new Error(`${name}: ${JSON.stringify(reply)}`);
    }
    return reply.value as Record<string, unknown>;
  };
}

/** An encrypted station just set up, with its caller inside. */
export async function withStation<Value>(
  work: (ask: Ask, host: Host, folder: string) => Promise<Value>,
): Promise<Value> {
  return await inFolder(async (folder) => {
    const host = createHost({ dataDirectory: folder, today: "2027-01-15" });
    try {
      const ask = askOf(host);
      await ask("station.create", founding);
      return await work(ask, host, folder);
    } finally {
      await host.close();
    }
  });
}
