import type { Reply } from "#shared/contract/operation.ts";
import { call } from "./call.ts";
import { noAnswer } from "./transport.ts";

/** A file that waits at the host. */
export interface Ticket {
  readonly ticket: string;
  readonly name: string;
  readonly bytes: number;
}

const isDesktop = window.hoaNhap !== undefined;

function fileAddress(ticket: string): string {
  return `/files/${ticket}`;
}

/** The bytes behind a ticket; `undefined` once it has expired. */
export async function fetchFile(ticket: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(fileAddress(ticket));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}

/** Hands a file of this computer in at the host; a browser reads no paths, only the bytes the user chose. */
async function uploadFile(file: File): Promise<Reply> {
  try {
    const response = await fetch("/files", {
      method: "POST",
      headers: {
        "Content-Type": "application/octet-stream",
        "X-File-Name": encodeURIComponent(file.name.normalize("NFC")),
      },
      body: file,
    });
    const reply: unknown = response.ok ? await response.json() : noAnswer;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the host answers an upload with a Reply
    return reply as Reply;
  } catch {
    return noAnswer;
  }
}

function chooseInBrowser(accept: string, multiple = false): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    // In the page while the dialog is open: a browser may drop an input nobody holds, and its answer with it.
    input.hidden = true;
    document.body.append(input);
    input.type = "file";
    input.accept = accept;
    input.multiple = multiple;
    input.addEventListener("change", () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    });
    input.addEventListener("cancel", () => {
      input.remove();
      resolve([]);
    });
    input.click();
  });
}

function isTicket(value: unknown): value is Ticket {
  return typeof value === "object" && value !== null && "ticket" in value && "name" in value;
}

/** What choosing a file came to: a file at the host, nothing chosen, or why not. */
export type Picked =
  | { readonly kind: "file"; readonly file: Ticket }
  | { readonly kind: "none" }
  | { readonly kind: "reply"; readonly reply: Reply };

function pickedOf(reply: Reply): Picked {
  if (reply.kind === "value" && isTicket(reply.value)) {
    return { kind: "file", file: reply.value };
  }
  return reply.kind === "refusal" && reply.code === "cancelled" ? { kind: "none" } : { kind: "reply", reply };
}

const acceptedFiles = {
  BUNDLE: ".gdl,.zip,.saoluu",
  CARD: ".the,.gdl,.zip,.gdl-key,application/json",
  WORKBOOK: ".xlsx,.xls",
  BACKUP: ".saoluu",
} as const;

/** Lets the user choose a file: the system's dialog on the desktop, the browser's elsewhere. */
export async function pickFile(purpose: keyof typeof acceptedFiles): Promise<Picked> {
  if (isDesktop) {
    return pickedOf(await call("files.pick", { purpose }));
  }
  const [file] = await chooseInBrowser(acceptedFiles[purpose]);
  return file === undefined ? { kind: "none" } : pickedOf(await uploadFile(file));
}

/** What choosing several files came to; none at all when the dialog was closed. */
type PickedMany =
  | { readonly kind: "files"; readonly files: readonly Ticket[] }
  | { readonly kind: "reply"; readonly reply: Exclude<Reply, { readonly kind: "value" }> };

/** Lets the user choose several bundles at once. */
export async function pickBundles(): Promise<PickedMany> {
  if (isDesktop) {
    const reply = await call("files.pickMany", { purpose: "BUNDLE" });
    if (reply.kind === "value") {
      return { kind: "files", files: reply.value.files };
    }
    const wasClosed = reply.kind === "refusal" && reply.code === "cancelled";
    return wasClosed ? { kind: "files", files: [] } : { kind: "reply", reply };
  }
  const files: Ticket[] = [];
  for (const file of await chooseInBrowser(acceptedFiles.BUNDLE, true)) {
    const picked = pickedOf(await uploadFile(file));
    if (picked.kind === "reply" && picked.reply.kind !== "value") {
      return { kind: "reply", reply: picked.reply };
    }
    files.push(...(picked.kind === "file" ? [picked.file] : []));
  }
  return { kind: "files", files };
}

/** Puts a file where the user wants it. */
export async function saveFile({ ticket, name }: Ticket): Promise<Reply> {
  if (isDesktop) {
    return call("files.save", { ticket });
  }
  const link = document.createElement("a");
  link.href = fileAddress(ticket);
  link.download = name;
  link.click();
  return { kind: "value", value: {} };
}

/** Prints a PDF: by the desktop shell, or by the browser's own print dialog. */
export async function printFile({ ticket }: Ticket): Promise<Reply> {
  if (isDesktop) {
    return call("files.print", { ticket });
  }
  const bytes = await fetchFile(ticket);
  if (bytes === undefined) {
    return { kind: "refusal", code: "ticketUnknown" };
  }
  const address = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: "application/pdf" }));
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.src = address;
  frame.addEventListener("load", () => {
    frame.contentWindow?.print();
    // The print dialog reads the page while it is open; a minute later nobody needs it any more.
    window.setTimeout(() => {
      frame.remove();
      URL.revokeObjectURL(address);
    }, 60_000);
  });
  document.body.append(frame);
  return { kind: "value", value: {} };
}
