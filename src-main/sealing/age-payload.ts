import { Decrypter } from "age-encryption";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { AgeLayout } from "./age-header.ts";
import { joinBytes } from "./bytes.ts";
import type { Watch } from "./long-work.ts";

const chunkBytes = 64 * 1024;
const tagBytes = 16;
const sealedChunkBytes = chunkBytes + tagBytes;
const chunksBetweenReports = 16;

/** The length in bytes that `plainBytes` take when sealed, without header and nonce. */
function sealedLength(plainBytes: number): number {
  return plainBytes + tagBytes * Math.max(1, Math.ceil(plainBytes / chunkBytes));
}

/** A sealed file being opened from front to back. */
export interface PlainReader {
  /** The next `length` bytes; G12 when the file ends before, G12 or G13 when a chunk does not verify. */
  readonly take: (length: number) => Promise<Result<Uint8Array, "G12" | "G13">>;
  /** G20 when bytes follow; G12 or G13 when the last chunk does not verify. */
  readonly end: () => Promise<Result<undefined, "G12" | "G13" | "G20">>;
  /** Tells how many plain bytes the signed manifest promises: from then on "cut short" and "damaged" are told apart. */
  readonly expect: (plainBytes: number) => void;
}

function feed(sealed: Uint8Array, { report }: Watch): ReadableStream<Uint8Array> {
  let offset = 0;
  return new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (offset >= sealed.length) {
        controller.close();
        return;
      }
      controller.enqueue(sealed.subarray(offset, offset + sealedChunkBytes));
      offset += sealedChunkBytes;
      if (offset % (chunksBetweenReports * sealedChunkBytes) === 0) {
        report("opening", offset, sealed.length);
      }
    },
  });
}

function decrypterFor(identities: readonly string[]): Decrypter {
  const decrypter = new Decrypter();
  for (const identity of identities) {
    decrypter.addIdentity(identity);
  }
  return decrypter;
}

function headerRefusal(error: unknown): "G09" | "G10" | "G13" {
  const message = error instanceof Error ? error.message : "";
  if (message.startsWith("no identity matched")) {
    return "G10";
  }
  return message.startsWith("invalid header HMAC") ? "G13" : "G09";
}

function plainReader(stream: ReadableStream<Uint8Array>, cipherBytes: number): PlainReader {
  const reader = stream.getReader();
  let pending: Uint8Array = new Uint8Array(0);
  let promisedBytes: number | undefined;

  const damage = (): "G12" | "G13" => {
    const endsInEmptyChunk = cipherBytes > tagBytes && cipherBytes % sealedChunkBytes === tagBytes;
    const isWhole = promisedBytes !== undefined && sealedLength(promisedBytes) === cipherBytes;
    return endsInEmptyChunk || isWhole ? "G13" : "G12";
  };
  const next = async (): Promise<Result<Uint8Array | undefined, "G12" | "G13">> => {
    try {
      const { done, value } = await reader.read();
      return accept(done ? undefined : value);
    } catch {
      return refuse(damage());
    }
  };
  const take = async (length: number): Promise<Result<Uint8Array, "G12" | "G13">> => {
    const parts = [pending];
    let have = pending.length;
    while (have < length) {
      const chunk = await next();
      if (!chunk.ok) {
        return chunk;
      }
      if (chunk.value === undefined) {
        return refuse("G12");
      }
      parts.push(chunk.value);
      have += chunk.value.length;
    }
    const joined = parts.length === 1 ? pending : joinBytes(parts);
    pending = joined.subarray(length);
    return accept(joined.subarray(0, length));
  };
  const end = async (): Promise<Result<undefined, "G12" | "G13" | "G20">> => {
    let extra = pending.length;
    for (;;) {
      const chunk = await next();
      if (!chunk.ok) {
        return chunk;
      }
      if (chunk.value === undefined) {
        return extra > 0 ? refuse("G20") : accept(undefined);
      }
      extra += chunk.value.length;
    }
  };
  const expect = (plainBytes: number): void => {
    promisedBytes = plainBytes;
  };
  return { take, end, expect };
}

/**
 * Opens a sealed file with the station's own identities. G10: none of them fits. G13: the header was altered. G09: a recipient
 * entry is malformed. The layout comes from `readAgeHeader`, which must have accepted the file.
 */
export async function openSealed(
  sealed: Uint8Array,
  layout: AgeLayout,
  { identities, watch }: { readonly identities: readonly string[]; readonly watch: Watch },
): Promise<Result<PlainReader, "G09" | "G10" | "G13">> {
  const decrypter = decrypterFor(identities);
  try {
    const stream = await decrypter.decrypt(feed(sealed, watch));
    return accept(plainReader(stream, layout.cipherBytes));
  } catch (error) {
    return refuse(headerRefusal(error));
  }
}
