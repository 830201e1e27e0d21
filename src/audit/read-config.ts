import type {PassRecord, Tag} from './model/record.ts';

/**
 * The configuration that a page carries for the script tag, as it stands there.
 * @returns undefined where there is none, or where it is no JSON.
 */
export function configOf({tags}: Pick<PassRecord, 'tags'>): unknown {
  const selector = libraryTag(tags)?.attributes['data-config'];
  const id = selector?.startsWith('#') ? selector.slice(1) : selector === undefined ? 'ithn-config' : undefined;
  const script = tags.find(({name, attributes}) => name === 'script' && attributes.id === id && id !== undefined);
  if (script?.text === undefined) return undefined;
  try {
    return JSON.parse(script.text);
  } catch {
    return undefined; // the page's own console says what is wrong with it
  }
}

/** The tag of the library. */
export const libraryTag = (tags: readonly Tag[]): Tag | undefined =>
  tags.find(
    ({name, attributes}) => name === 'script' && /(^|\/)ithn(-file)?(\.min)?\.js([?#]|$)/.test(attributes.src ?? ''),
  );
