import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { utf8Bytes } from "./bytes.ts";
import { writeFileDurably } from "./file-writing.ts";
import { keyFileText, parseKeyFile, type KeyFile } from "./key-file-format.ts";

/** The names of the key file and of its second copy, beside the database. */
export const keyFileNames = ["khoa.json", "khoa.2.json"] as const;

async function readOne(path: string): Promise<Result<KeyFile, "keyFileMissing" | "keyFileDamaged">> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return refuse(isMissing ? "keyFileMissing" : "keyFileDamaged");
  }
  return parseKeyFile(bytes);
}

/** Reads the key file of a station, or its second copy where the first is missing or damaged. */
export async function readKeyFile(
  directory: string,
): Promise<Result<KeyFile, "keyFileMissing" | "keyFileDamaged">> {
  const [first, second] = await Promise.all(keyFileNames.map((name) => readOne(join(directory, name))));
  const found = [first, second].find((copy) => copy?.ok === true);
  if (found?.ok === true) {
    return accept(found.value);
  }
  const isDamaged = [first, second].some(
    (copy) => copy?.ok === false && copy.refusal.code === "keyFileDamaged",
  );
  return refuse(isDamaged ? "keyFileDamaged" : "keyFileMissing");
}

/** Writes both copies, one after the other, so that at any moment one whole copy is there. G70: disk full. G71: not writable. */
export async function writeKeyFile(
  directory: string,
  keyFile: KeyFile,
): Promise<Result<undefined, "G70" | "G71">> {
  const bytes = utf8Bytes(keyFileText(keyFile));
  for (const name of keyFileNames) {
    const written = await writeFileDurably(join(directory, name), bytes);
    if (!written.ok) {
      return written;
    }
  }
  return accept(undefined);
}

/** The key file of an open station is there; its loss meanwhile is a fault of the machine. */
export async function mustReadKeyFile(directory: string): Promise<KeyFile> {
  const found = await readKeyFile(directory);
  if (!found.ok) {
    throw new Error(`The key file of the open station cannot be read: ${found.refusal.code}`);
  }
  return found.value;
}
