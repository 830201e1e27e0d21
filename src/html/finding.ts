import type {BannerHashes} from './banner-source.ts';

/** Why something was held or left unchanged. */
export const reasons = {
  declared: 'its host belongs to a declared service',
  snippet: "it is a declared service's snippet",
  loader: 'its code loads from a declared host',
  'unknown-held': 'its host belongs to no declared service, and the option "unknown" is "hold"',
  'unknown-host': 'its host belongs to no declared service: declare it, or name it in gate.allow',
  'unknown-vendor': 'it is the snippet of an undeclared vendor: add its preset to services',
  ignored: 'it or an ancestor has data-ithn="ignore"',
  data: 'a browser may load it later; such lists are left unchanged, so remove the address by hand',
  mentioned: 'its code contains a declared host but does not load from it immediately',
  'rendered-by-client': 'the page’s own code writes it again: mark it there, or use the adapter for your framework',
} as const;

export type Reason = keyof typeof reasons;

/** One reference to a third party in a document: where it is, and what was done with it. */
export interface Finding {
  readonly reason: Reason;
  /** What the reason means, as text. */
  readonly message: string;
  /** The tag's name, in lower case. */
  readonly element: string;
  readonly attribute?: string;
  /** The address that would be fetched. */
  readonly url?: string;
  readonly host?: string;
  /** The declared services it belongs to, or the preset that knows its vendor. */
  readonly services?: readonly string[];
  /** All of them must be granted before it loads. */
  readonly categories?: readonly string[];
  /** From 1; where the tag begins. */
  readonly line: number;
  /** From 1, in UTF-16 units of a text, and in bytes of a stream. */
  readonly column: number;
  /** Offset from the beginning. */
  readonly offset: number;
  /** `false`: held permanently, because nothing can release it; write it in another way. */
  readonly released?: false;
}

/** The report about a document. */
export interface Report {
  readonly held: readonly Finding[];
  readonly left: readonly Finding[];
  /** The banner stands in this page, written now or before; a strict Content-Security-Policy must allow these hashes. */
  readonly banner?: BannerHashes;
  /** What holding did about the banner; absent where the page has what it should. */
  readonly bannerChange?: BannerChange;
}

/** `written`: there was none. `renewed`: there was one of another configuration or version. `removed`: none is wanted. */
export type BannerChange = 'written' | 'renewed' | 'removed';

/** Reasons that make `ithn hold --check` fail: something is live that should not be. */
const failing: readonly Reason[] = ['unknown-host', 'unknown-vendor', 'rendered-by-client'];

/** Whether something loads without a yes, now or when the page's own code runs. */
export const isLive = ({reason}: Finding): boolean => failing.includes(reason);

/** Position, address and reason, on one line. */
export const describeFinding = ({line, column, element, url, services, message}: Finding): string =>
  `${line}:${column}: ${[element, url ?? services?.join(' ')].filter(Boolean).join(' ')}: ${message}`;
