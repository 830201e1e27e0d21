import {ConsentError} from '../model/errors.ts';
import {textOf} from './byte-text.ts';
import type {Report} from './finding.ts';
import {withOwnHost, type HoldOptions, type HoldRules} from './hold.ts';
import {Holder} from './holder.ts';

export interface HoldBytesOptions extends HoldOptions {
  /** Called at the end with what was held and left; columns count bytes. */
  readonly onReport?: (report: Report) => void;
}

/**
 * Holds one document that arrives in pieces. Each byte is read as one character, which preserves everything outside
 * ASCII in any encoding; only UTF-16 tags differ.
 */
export class ByteHolder {
  readonly #encoder = new TextEncoder();
  readonly #holder: Holder;
  readonly #onReport: HoldBytesOptions['onReport'];
  #kept: Uint8Array = new Uint8Array();
  /** The offset of `#kept` in the document. */
  #from = 0;
  #isFirst = true;

  constructor(rules: HoldRules, {unknown = 'report', url, banner, onReport}: HoldBytesOptions) {
    const source = (start: number, end: number): string =>
      textOf(this.#kept.subarray(start - this.#from, end - this.#from));
    this.#holder = new Holder({...rules, site: withOwnHost(rules.site, url), unknown, url, banner, source});
    this.#onReport = onReport;
  }

  /**
   * Takes the next piece and returns what can be sent: everything except an unfinished tag or inline script.
   * @throws ConsentError if the document is in UTF-16.
   */
  take(chunk: Uint8Array, isLast: boolean): Uint8Array[] {
    if (this.#isFirst && chunk.length > 0) refuseWide(chunk);
    this.#isFirst &&= chunk.length === 0;
    this.#kept = this.#kept.length === 0 ? chunk : join([this.#kept, chunk]);
    this.#holder.read(textOf(chunk), isLast);
    const all = this.#from + this.#kept.length;
    const given: Uint8Array[] = [];
    const give = (end: number): void => {
      if (end > this.#from) given.push(this.#kept.subarray(0, end - this.#from));
      this.#kept = this.#kept.subarray(end - this.#from);
      this.#from = end;
    };
    const until = isLast ? all : Math.min(this.#holder.settled, all);
    for (const {at, text, until = at} of this.#holder.takeInsertions()) {
      give(at);
      given.push(this.#encoder.encode(text));
      this.#kept = this.#kept.subarray(until - at);
      this.#from = until;
    }
    give(until);
    if (isLast) this.#onReport?.(this.#holder.report);
    return given;
  }
}

/** The pieces as one. */
export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const whole = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** In UTF-16 a tag does not consist of ASCII bytes, so it would be missed. */
export function refuseWide(bytes: Uint8Array): void {
  const [a, b] = bytes;
  const isWide =
    (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) || (a === 0x3c && b === 0);
  if (isWide)
    throw new ConsentError('config', 'this document is in UTF-16; send it in UTF-8, or pass its text to hold().');
}
