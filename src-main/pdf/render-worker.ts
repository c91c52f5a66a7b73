import { parentPort } from "node:worker_threads";
import { checkPaperText } from "./check-paper-text.ts";
import type { RenderAnswer, RenderOrder } from "./pdf-renderer.ts";
import { chooseFaces } from "./paper-face.ts";
import { renderPaper } from "./render-paper.ts";

/** Prints one paper and reads it back; a fault is told by its text, which holds nothing of the paper. */
async function answer({ paper, use, fontFolder }: RenderOrder): Promise<void> {
  let reply: RenderAnswer;
  try {
    chooseFaces(fontFolder);
    const bytes = await renderPaper(paper, use);
    await checkPaperText(paper, bytes);
    reply = { bytes };
  } catch (error) {
    reply = { fault: error instanceof Error ? error.message : "unknown fault" };
  }
  parentPort?.postMessage(reply, []);
}

parentPort?.on("message", (order: RenderOrder) => {
  void answer(order);
});
