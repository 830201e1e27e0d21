import {beginningOf, byteOrderMark} from './beginning.ts';
import {bytesOf, textOf} from './byte-text.ts';
import type {PageFilter} from './hold-response.ts';
import {putFirst} from './put-first.ts';

/** The end of a head, or text that looks like it: everything before it is enough to find where the head begins. */
const headEnd = /<\/head[\s>]|<body[\s>]/i;

/**
 * `putFirst()` for a page that arrives in pieces: it buffers only the head and preserves every byte. A fragment, such
 * as a server island, has no head and passes through unchanged.
 */
export class HeadFilter implements PageFilter {
  readonly #markup: string;
  #head = '';
  #isPassed = false;

  constructor(markup: string) {
    this.#markup = textOf(new TextEncoder().encode(markup));
  }

  take(piece: Uint8Array, isLast: boolean): Uint8Array[] {
    if (this.#isPassed) return piece.length ? [piece] : [];
    this.#head += textOf(piece);
    const beginning = beginningOf(this.#head);
    const isEnough = beginning === 'page' ? headEnd.test(this.#head) : beginning === 'fragment';
    if (!isLast && !isEnough) return [];
    this.#isPassed = true;
    const text = beginning === 'page' ? this.#withMarkup() : this.#head;
    return text ? [bytesOf(text)] : [];
  }

  #withMarkup(): string {
    // the parser would read the mark as text of the body
    const from = this.#head.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
    return this.#head.slice(0, from) + putFirst(this.#head.slice(from), this.#markup);
  }
}
