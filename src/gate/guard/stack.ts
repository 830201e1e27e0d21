/** A line of a stack that names a file, by its address or as it calls itself. */
export interface Place {
  readonly file: string;
  /** `file:line:column` */
  readonly place: string;
}

/** More than the ten that V8 keeps by default. */
const defaultLimit = 50;

const at = ':\\d+(?::\\d+)?';
/** How Firefox goes on where the file has made code of a text. */
const made = '(?: line \\d+ > \\w+)*';
/** One line at most: the text of a `data:` address may contain anything else. */
const dataAddress = `data:[^\\n]*?${at}(?=\\)?$|\\), )`;
const address = `(?:https?|blob|file):[^\\s()]+?${made}${at}(?=\\)|\\s|$)`;
/** Code may call itself something else: `//# sourceURL=bundle.js`. */
const name = '[^\\s()@<>,]+:\\d+:\\d+(?=\\)?$)';
const pattern = new RegExp(`\\b(?:${dataAddress}|${address})|${name}`, 'gm');
const ending = new RegExp(`${made}${at}$`);
/** The browser's own, and what people have added to it. */
const noneOfThePage = /^(?:self-hosted|resource:|chrome:|[\w-]+-extension:)/;

/** The places on a stack, the innermost first; every engine writes them as `address:line:column`. */
export const placesOf = (stack: string): Place[] =>
  (stack.match(pattern) ?? [])
    .filter((place) => !noneOfThePage.test(place))
    .map((place) => ({file: place.replace(ending, ''), place}));

/**
 * The stack in the engine's own words, whatever a page makes of stacks (https://v8.dev/docs/stack-trace-api).
 * @param limit How many frames, the innermost first.
 */
export function readStack(limit = defaultLimit): string {
  const errors = Error as {stackTraceLimit?: unknown; prepareStackTrace?: unknown};
  const {stackTraceLimit, prepareStackTrace} = errors;
  /** A frozen `Error` stays as it is. */
  const change = (frames: unknown, prepare: unknown): void => {
    try {
      if (stackTraceLimit !== undefined) errors.stackTraceLimit = frames;
      if (prepareStackTrace !== undefined) errors.prepareStackTrace = prepare;
    } catch {
      // then it is read as it comes
    }
  };
  change(limit, undefined);
  try {
    return String(new Error().stack);
  } catch {
    return '';
  } finally {
    change(stackTraceLimit, prepareStackTrace);
  }
}
