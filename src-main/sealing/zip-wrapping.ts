import { unzipSync, zipSync, type UnzipFileInfo } from "fflate";
import { limits } from "#shared/bundle/limits.ts";

const zipStart = [0x50, 0x4b, 0x03, 0x04];

function isBundleEntry({ name, originalSize }: UnzipFileInfo): boolean {
  return /^[^/\\]+\.gdl$/iu.test(name) && originalSize <= limits.fileBytes;
}

/**
 * The bundle inside a `.zip` that mail gateways let pass: exactly one entry, a `.gdl` in no folder, stored or deflated,
 * within the limits of a bundle. Anything else is not ours: `undefined`.
 */
export function unwrappedZip(file: Uint8Array): Uint8Array | undefined {
  if (!zipStart.every((byte, at) => file[at] === byte)) {
    return undefined;
  }
  let entries = 0;
  try {
    const found = unzipSync(file, {
      filter: (entry) => {
        entries += 1;
        return isBundleEntry(entry);
      },
    });
    return entries === 1 ? Object.values(found)[0] : undefined;
  } catch {
    return undefined;
  }
}

/** Several sealed files in one `.zip`, to be carried or mailed at once; whoever gets it unpacks it. */
export function packedInZip(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
}

/** A bundle wrapped in a `.zip` with one stored entry: what is sealed does not shrink. */
export function wrappedInZip(name: string, bytes: Uint8Array): Uint8Array {
  return zipSync({ [name]: bytes }, { level: 0 });
}
