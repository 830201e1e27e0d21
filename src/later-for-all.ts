// What every page comes to need only later, each part in a file of its own.
export const records = async () => (await import('./records.ts')).records;
export const cleanUp = async () => (await import('./gate/clean-up.ts')).cleanUp;
export const extras = async () => (await import('./wings.ts')).startWings;

interface Parts {
  readonly records: typeof records;
  readonly cleanUp: typeof cleanUp;
  readonly extras: typeof extras;
}

/** Brings one part by its name; rejects where its file does not load. */
export type Later = <Name extends keyof Parts>(name: Name) => Promise<Awaited<ReturnType<Parts[Name]>>>;
