type Keep = () => Promise<void>;

const forms = new Set<Keep>();

/** A form on the screen joins those that are asked to keep what was just typed; the answer lets it leave again. */
export function joinOpenDrafts(keep: Keep): () => void {
  forms.add(keep);
  return () => {
    forms.delete(keep);
  };
}

/** Every form on the screen keeps what was just typed: asked before the station is locked, for afterwards nothing is written. */
export async function keepOpenDrafts(): Promise<void> {
  await Promise.all([...forms].map(async (keep) => await keep()));
}
