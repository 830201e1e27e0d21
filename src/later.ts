// What a page fetches only when it comes to need it, each part in a file of its own; `ithn.js` knows this one name.
export const checkTag = async () => (await import('./check.ts')).checkTag;
export const records = async () => (await import('./records.ts')).records;
export const cleanUp = async () => (await import('./gate/clean-up.ts')).cleanUp;

type Parts = typeof import('./later.ts');

/** Brings one part by its name; rejects where its file does not load. */
export type Later = <Name extends keyof Parts>(name: Name) => ReturnType<Parts[Name]>;
