import type {Settings} from '../../consent/settings.ts';
import type {Gap} from './gap.ts';
import type {KnownServices} from './known-services.ts';
import type {Production} from './production.ts';
import type {PassRecord} from './record.ts';

/** The data that rules may use. */
export interface Site {
  readonly url: string;
  /** The configuration with its defaults, where there is one. */
  readonly settings: Settings | undefined;
  readonly known: KnownServices;
  readonly passes: readonly PassRecord[];
  /** What pages met in visitors' browsers, if given. */
  readonly production?: Production | undefined;
  /** What the browser does not record. */
  readonly gaps: readonly Gap[];
}

/** Passes over the page that was asked for; the others stand in `passes` too. */
export const passOf = (site: Site, id: string): PassRecord | undefined => site.passes.find((pass) => pass.id === id);

/** What belongs to the site itself: its host, and what has the same registrable domain as far as that can be told. */
export function isFirstParty(host: string, siteUrl: string): boolean {
  const own = new URL(siteUrl).hostname;
  if (host === own) return true;
  if (/^[\d.]+$|^\[/.test(host) || /^[\d.]+$|^\[/.test(own)) return false;
  return registrable(host) === registrable(own);
}

/** The last two labels, or three where the second last is a country's own: `shop.com.kw`. */
function registrable(host: string): string {
  const labels = host.split('.');
  const short = /^(com|co|net|org|gov|edu|ac)$/.test(labels.at(-2) ?? '') && labels.at(-1)?.length === 2;
  return labels.slice(short ? -3 : -2).join('.');
}
