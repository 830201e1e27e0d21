/** One stored no of another tool, in its own words. */
export interface Refusal {
  /** The categories that were refused by name. */
  readonly categories?: readonly string[];
  /** The services that were refused by name. */
  readonly services?: readonly string[];
  /** The only things that were allowed: everything else was refused. */
  readonly allBut?: {
    readonly categories: readonly string[];
    /** The services that were allowed, by category; of a category without any, all were. */
    readonly services?: Readonly<Record<string, readonly string[]>>;
  };
}

/** What this browser keeps for the site, as a reader sees it. Never written to. */
export interface Stored {
  /** The values of all cookies with this name, as they were sent: several may differ by path or domain. */
  readonly cookies: (name: string | RegExp) => readonly string[];
  /** The values in localStorage under these keys. */
  readonly local: (...keys: readonly string[]) => readonly string[];
}

/**
 * Reads what a visitor refused in one tool. Returns nothing where they have not answered there, and throws where
 * something is stored that cannot be read: it may be a no.
 */
export type ReadRefusals = (stored: Stored) => readonly Refusal[];

/** Everything that may be refused. */
export const everything: Refusal = {allBut: {categories: []}};

/** The percent-encoded text decoded, or as it is where it was not encoded. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a bare percent sign: it was never encoded
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a JSON object; throws where the text is none. */
export function fieldsOf(text: string): Fields {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new TypeError(`not an object: ${text.slice(0, 80)}`);
  return value as Fields;
}

/** The fields of an object in an object; none where there is no object. */
export const fields = (value: unknown): Fields => Object(value) as Fields;

/** The names that are set to `false`. */
export const falseOf = (flags: unknown): string[] =>
  Object.entries(fields(flags)).flatMap(([name, flag]) => (flag === false ? [name] : []));

/** The texts of a list. */
export const texts = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
