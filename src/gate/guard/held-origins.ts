import type {Consent} from '../../consent/consent.ts';
import {readHeld} from './read-held.ts';

/** The origin of an address as http(s); empty if it has none. */
export const originOf = (address: string): string => {
  try {
    const {origin} = new URL(address, document.baseURI);
    return origin === 'null' ? '' : origin.replace(/^ws/, 'http');
  } catch {
    return ''; // not an address
  }
};

/** As stacks may name it: by its whole address, or as code calls itself. */
const namesOf = (file: string): string[] => {
  try {
    return [file, new URL(file, document.baseURI).href];
  } catch {
    return [file];
  }
};

/** What was held loads from or names, by the present choice. */
export interface HeldOrigins {
  /** Origins that were refused, and since when, in milliseconds as `performance.now()`. */
  readonly refused: Map<string, number>;
  /** Addresses of code that was refused, and the names it gives itself. */
  readonly scripts: Set<string>;
  /** Origins that something granted comes from or names. */
  readonly granted: Set<string>;
  /** Reads the page again: the choice and the page's content may have changed. */
  readonly look: () => void;
}

/**
 * Reads the page.
 * @param before Origins that the site reached before the yes: they are not refused.
 */
export function readHeldOrigins(consent: Consent, before: ReadonlySet<string>): HeldOrigins {
  const refused = new Map<string, number>();
  const scripts = new Set<string>();
  const granted = new Set<string>();
  const look = (): void => {
    const former = new Map(refused);
    refused.clear();
    granted.clear();
    scripts.clear();
    const held = readHeld(consent);
    for (const {isGranted, named, files} of held) {
      for (const origin of named.map(originOf))
        if (isGranted) granted.add(origin);
        else refused.set(origin, former.get(origin) ?? performance.now());
      if (!isGranted) for (const file of files.flatMap(namesOf)) scripts.add(file);
    }
    for (const {isGranted, files} of held)
      if (isGranted) for (const file of files.flatMap(namesOf)) scripts.delete(file);
    for (const origin of ['', location.origin, ...before, ...granted]) refused.delete(origin);
  };
  look();
  return {refused, scripts, granted, look};
}
