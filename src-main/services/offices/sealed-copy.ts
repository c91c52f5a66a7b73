import { readFile, rm } from "node:fs/promises";
import { writeBackup } from "../../database/backup.ts";
import { leaveOutNestedCopies } from "../../database/kept-files.ts";
import { mustReadKeyFile } from "../../sealing/key-file-storage.ts";
import { sealSafetyCopy } from "../../sealing/safety-copy.ts";
import type { Desk } from "../use-case.ts";

/** This station whole, sealed to its own recovery sheet, as pieces; none where no sheet was ever made. */
export async function sealedCopy(desk: Desk): Promise<readonly Uint8Array[] | undefined> {
  const { ports } = desk;
  const { dataDirectory } = ports;
  const path = writeBackup(desk.reading().database, dataDirectory, `ban-sao-an-toan-${ports.newId()}`);
  try {
    leaveOutNestedCopies(desk.reading().database, path);
    return await sealSafetyCopy(await readFile(path), await mustReadKeyFile(dataDirectory));
  } finally {
    await rm(path, { force: true });
  }
}
