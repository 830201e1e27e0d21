// Parts of the library that a page loads only when it needs them, each in a file of its own.
export const records = async () => (await import('./records.ts')).records;
export const runBeside = async () => (await import('../gate/run-beside.ts')).runBeside;
export const cleanUp = async () => (await import('../gate/clean-up.ts')).cleanUp;
export const startFeatures = async () => (await import('./start-features.ts')).startFeatures;

interface LazyParts {
  readonly records: typeof records;
  readonly runBeside: typeof runBeside;
  readonly cleanUp: typeof cleanUp;
  readonly startFeatures: typeof startFeatures;
}

/** Loads one part by its name; rejects where its file does not load. */
export type LoadPart = <Name extends keyof LazyParts>(name: Name) => Promise<Awaited<ReturnType<LazyParts[Name]>>>;
