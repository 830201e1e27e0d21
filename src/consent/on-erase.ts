/** What a feature does around an erasure. */
export interface EraseHook {
  readonly begin: () => void;
  /** After the data is erased; with the error if that failed. */
  readonly end: (error?: unknown) => void | Promise<void>;
}

/**
 * The hooks of the one consent that runs on a page; in a separate file, because only files that load later need them.
 */
const hooks = new Set<EraseHook>();

/** Calls the hook around each erasure. Returns a function that removes it. */
export function onErase(hook: EraseHook): () => void {
  hooks.add(hook);
  return () => void hooks.delete(hook);
}

/** Erases, with the hooks called around it. */
export async function eraseAround(run: () => Promise<void>): Promise<void> {
  const called = [...hooks];
  for (const {begin} of called) begin();
  let failure: unknown;
  try {
    await run();
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    for (const {end} of called) await end(failure);
  }
}
