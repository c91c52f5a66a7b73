import { once } from "node:events";
import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { randomSecret } from "./secrets.ts";

/** A file behind a ticket: in memory on its way out, or on the disk of this run on its way in. */
export interface TicketedFile {
  /** What its sender calls it; never used as a path. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: { readonly bytes: Uint8Array } | { readonly path: string };
}

/** What a screen is told of a file: under which ticket it is fetched, its name and its size. */
export interface FileTicket {
  readonly ticket: string;
  readonly name: string;
  readonly bytes: number;
}

/** A file made by a service. */
interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Files cross a door by ticket, never inside a message; a ticket is 256 random bits and lives half an hour. */
export interface FileTickets {
  /** Makes bytes fetchable under the ticket it answers. */
  readonly offer: (file: MadeFile) => FileTicket;
  /**
   * Streams an upload into a file of a random name and answers its ticket, or `undefined` when it is larger
   * than `maximumUploadBytes` (then nothing stays on the disk).
   */
  readonly receive: (chunks: AsyncIterable<Uint8Array>, name: string) => Promise<FileTicket | undefined>;
  /** The file behind a ticket, or `undefined` when there is none any more. */
  readonly find: (ticket: string) => TicketedFile | undefined;
  /** The bytes of a file, wherever it lies. */
  readonly bytesOf: (file: TicketedFile) => Promise<Uint8Array>;
  /** Puts a copy on the disk under a random name, for another programme to open; it goes when the host closes. */
  readonly writeOut: (file: TicketedFile, extension: string) => Promise<string>;
  /** Removes every file and ticket; new ones may come. */
  readonly clear: () => void;
  /** Removes every file, every ticket and the folder. */
  readonly close: () => void;
}

export const maximumUploadBytes = 200 * 1024 * 1024;
const maximumDrainedBytes = 20 * maximumUploadBytes;
const lifetimeMilliseconds = 30 * 60 * 1000;
/** Bytes kept in memory for screens: the oldest go first; a year's papers of one commune fit ten times. */
const maximumOfferedBytes = 256 * 1024 * 1024;

interface Entry {
  readonly file: TicketedFile;
  readonly bytesInMemory: number;
  readonly expires: number;
}

type Entries = Map<string, Entry>;

function drop(entries: Entries, ticket: string): void {
  const content = entries.get(ticket)?.file.content;
  entries.delete(ticket);
  if (content !== undefined && "path" in content) {
    rmSync(content.path, { force: true });
  }
}

function dropExpired(entries: Entries, now: number): void {
  for (const [ticket, { expires }] of entries) {
    if (expires <= now) {
      drop(entries, ticket);
    }
  }
}

/** The newest file stays, however large. */
function makeRoom(entries: Entries): void {
  let total = [...entries.values()].reduce((sum, { bytesInMemory }) => sum + bytesInMemory, 0);
  for (const [ticket, { bytesInMemory }] of [...entries].slice(0, -1)) {
    if (total > maximumOfferedBytes && bytesInMemory > 0) {
      drop(entries, ticket);
      total -= bytesInMemory;
    }
  }
}

async function bytesOf({ content }: TicketedFile): Promise<Uint8Array> {
  return "bytes" in content ? content.bytes : readFile(content.path);
}

/** Answers the size written, or `undefined` when the stream is too large. A broken stream rejects. */
async function writeCapped(chunks: AsyncIterable<Uint8Array>, path: string): Promise<number | undefined> {
  const output = createWriteStream(path, { flags: "wx", mode: 0o600 });
  const closed = new Promise<void>((resolve, reject) => {
    output.once("close", resolve);
    output.once("error", reject);
  });
  // The rejection is read by the `await closed` below; until then it must not count as unhandled.
  closed.catch(() => undefined);
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.byteLength;
      if (size > maximumDrainedBytes) {
        break;
      }
      // The rest of a stream that is too large is read and thrown away: a browser hears no answer before it has sent all.
      if (size <= maximumUploadBytes && !output.write(chunk)) {
        await Promise.race([once(output, "drain"), closed]);
      }
    }
  } finally {
    output.end();
    await closed;
  }
  return size > maximumUploadBytes ? undefined : size;
}

/**
 * Keeps the files of one host. `directory` is its own folder for what is received: emptied when the host
 * starts and when it closes, so that a crash leaves nothing readable for longer than until the next start.
 */
export function createFileTickets(directory: string, now: () => number = Date.now): FileTickets {
  const empty = (): void => {
    rmSync(directory, { recursive: true, force: true });
  };
  empty();
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const entries: Entries = new Map();

  function keep(file: TicketedFile, bytes: number): FileTicket {
    const ticket = randomSecret();
    const bytesInMemory = "bytes" in file.content ? bytes : 0;
    entries.set(ticket, { file, bytesInMemory, expires: now() + lifetimeMilliseconds });
    makeRoom(entries);
    return { ticket, name: file.name, bytes };
  }

  return {
    offer: ({ name, mediaType, bytes }) => {
      dropExpired(entries, now());
      return keep({ name, mediaType, content: { bytes } }, bytes.byteLength);
    },
    receive: async (chunks, name) => {
      dropExpired(entries, now());
      const path = join(directory, randomSecret());
      let size: number | undefined;
      try {
        size = await writeCapped(chunks, path);
      } finally {
        if (size === undefined) {
          await rm(path, { force: true });
        }
      }
      const file = { name, mediaType: "application/octet-stream", content: { path } };
      return size === undefined ? undefined : keep(file, size);
    },
    find: (ticket) => {
      dropExpired(entries, now());
      return entries.get(ticket)?.file;
    },
    bytesOf,
    writeOut: async (file, extension) => {
      const path = join(directory, `${randomSecret()}${extension}`);
      await writeFile(path, await bytesOf(file), { mode: 0o600, flag: "wx" });
      return path;
    },
    clear: () => {
      for (const ticket of entries.keys()) {
        drop(entries, ticket);
      }
    },
    close: () => {
      entries.clear();
      empty();
    },
  };
}
