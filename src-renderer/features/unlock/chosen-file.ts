import { useState } from "react";
import { pickFile, type Ticket } from "../../client/files.ts";
import type { NoReply } from "../../components/error-panel.tsx";

/** The file on a stick, chosen before the form is sent. */
export function useChosenFile(): {
  readonly file: Ticket | undefined;
  readonly problem: NoReply | undefined;
  readonly choose: () => Promise<void>;
} {
  const [file, setFile] = useState<Ticket>();
  const [problem, setProblem] = useState<NoReply>();
  async function choose(): Promise<void> {
    const picked = await pickFile("BACKUP");
    setProblem(picked.kind === "reply" && picked.reply.kind !== "value" ? picked.reply : undefined);
    setFile(picked.kind === "file" ? picked.file : file);
  }
  return { file, problem, choose };
}
