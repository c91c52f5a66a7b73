import type { Reply } from "#shared/contract/operation.ts";
import { type FileTickets, maximumUploadBytes, type TicketedFile } from "./file-tickets.ts";

const longestName = 120;
const sendableTypes =
  /^(application\/(pdf|json|octet-stream|zip|vnd\.[a-z0-9.+-]+)|text\/(csv|plain))(;.*)?$/u;

/** The name a sender gives a file, made harmless: one line of NFC text without folders or control letters. */
export function fileNameFrom(header: string | undefined): string {
  let name = header ?? "";
  try {
    name = decodeURIComponent(name);
  } catch {
    // Not percent-encoded: taken as it stands.
  }
  const last = name.normalize("NFC").split(/[\\/]/u).at(-1) ?? "";
  return last
    .replace(/\p{Cc}/gu, "")
    .trim()
    .slice(0, longestName);
}

function percentEncoded(letter: string): string {
  return `%${(letter.codePointAt(0) ?? 0).toString(16)}`;
}

/** A file ready to be sent: its headers and its bytes. */
export interface Download {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/**
 * The file a service has offered under a ticket, with the headers under which it leaves: always as a download of a
 * known kind, so that no page is ever made of it. Its Vietnamese name travels percent-encoded (RFC 5987). What was
 * handed in is not given out again.
 */
export function downloadOf(files: FileTickets, ticket: string): Download | undefined {
  const file: TicketedFile | undefined = files.find(ticket);
  if (file === undefined || !("bytes" in file.content)) {
    return undefined;
  }
  const name = encodeURIComponent(file.name).replace(/['()*]/gu, percentEncoded);
  const { bytes } = file.content;
  const headers = {
    "Content-Type": sendableTypes.test(file.mediaType) ? file.mediaType : "application/octet-stream",
    "Content-Length": String(bytes.byteLength),
    "Content-Disposition": `attachment; filename*=UTF-8''${name}`,
  };
  return { headers, bytes };
}

/** Receives an upload and answers as an operation does: `{ticket, name, bytes}`, or the refusal `G02` of the bundle catalogue. */
export async function receiveUpload(
  files: FileTickets,
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): Promise<Reply> {
  const file = await files.receive(chunks, name);
  return file === undefined
    ? { kind: "refusal", code: "G02", params: { megabytes: maximumUploadBytes / 1024 / 1024 } }
    : { kind: "value", value: file };
}
