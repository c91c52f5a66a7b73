import { unzipSync, zipSync } from "fflate";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { workbookLimits, type WorkbookRefusal } from "./workbook.ts";

/** The parts of a workbook by their path, unpacked. */
export type Parts = Readonly<Record<string, Uint8Array>>;

const latin1 = new TextDecoder("latin1");
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zip = [0x50, 0x4b, 0x03, 0x04];

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** A file of the Office of 1997: a workbook of that time, or a newer one that a password has sealed inside. */
function oldOfficeRefusal(bytes: Uint8Array): "workbookProtected" | "workbookOld" {
  const sealed = Array.from("EncryptedPackage").join("\0");
  return latin1.decode(bytes).includes(sealed) ? "workbookProtected" : "workbookOld";
}

const wanted = /\.(xml|rels)$/u;

/**
 * Unpacks a workbook after a look at what it says of itself: only the first bytes and the list of parts are read
 * before its size is known, so that a zip bomb is refused unopened. A part that is longer than it says is cut there.
 */
export function openArchive(bytes: Uint8Array): Result<Parts, WorkbookRefusal> {
  if (beginsWith(bytes, oldOffice)) {
    return refuse(oldOfficeRefusal(bytes));
  }
  if (!beginsWith(bytes, zip)) {
    return refuse("workbookNone");
  }
  try {
    let total = 0;
    const names: string[] = [];
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        names.push(name);
        return false;
      },
    });
    if (!names.includes("xl/workbook.xml")) {
      return refuse("workbookNone");
    }
    if (total > workbookLimits.unpackedBytes) {
      return refuse("workbookTooLarge", { maximum: workbookLimits.unpackedBytes / 1024 / 1024 });
    }
    return accept(unzipSync(bytes, { filter: ({ name }) => wanted.test(name) }));
  } catch {
    return refuse("workbookDamaged");
  }
}

/** The unpacked parts as a workbook again, not packed: who reads it inflates nothing a second time. */
export function storedArchive(parts: Parts): ArrayBuffer {
  return zipSync({ ...parts }, { level: 0 }).buffer;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`, "u").exec(tag)?.[1] ?? "";
}

/** The path of each worksheet's part, in the order of the tabs. */
export function sheetPaths(parts: Parts): readonly string[] {
  const textOf = (path: string): string => latin1.decode(parts[path] ?? new Uint8Array());
  const targets = new Map(
    Array.from(textOf("xl/_rels/workbook.xml.rels").matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gu), ([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  return Array.from(textOf("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\b[^>]*>/gu), ([tag]) => {
    const target = targets.get(/\b\w+:id="([^"]*)"/u.exec(tag)?.[1] ?? "") ?? "";
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  });
}
