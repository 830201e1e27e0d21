import {isRefusedByBrowser} from '../consent/browser-refusals.ts';
import type {ReceiptDraft} from '../consent/ports.ts';
import type {Settings} from '../consent/settings.ts';
import {localTime} from '../model/local-time.ts';
import {localize} from '../model/localized.ts';
import {objectable} from '../model/objectable.ts';
import {isReceiptId, sources, type Receipt} from '../model/receipt.ts';
import {receiptText} from '../model/receipt-text.ts';
import type {Head} from './chain.ts';
import {digest} from './digest.ts';

declare const __VERSION__: string;
const library = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0';

const named = (flags: Readonly<Record<string, boolean | undefined>> = {}, answer: boolean): string[] =>
  Object.keys(flags)
    .filter((id) => flags[id] === answer && isReceiptId(id))
    .slice(0, 500);

/**
 * The last instant of a four-digit year: times beyond it, from an app or a broken clock, must not prevent sealing.
 */
const lastDay = Date.UTC(9999, 11, 30);

const zoned = (time: number): string => {
  const at = Math.min(Math.max(time, 0), lastDay);
  return localTime(at, -new Date(at).getTimezoneOffset());
};

/** The text as it is hashed: each run of white space is one space, with none at the ends. */
export const plainWords = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The receipt of a decision, sealed onto the chain. Invalid values from an app or a caller are replaced by what the
 * page knows: a gap in the record would be worse.
 */
export async function receiptOf(draft: ReceiptDraft, settings: Settings, head: Head): Promise<Receipt> {
  const {id, choices, decidedAt, expiresAt, shown} = draft;
  const source = sources.includes(draft.source) ? draft.source : 'api';
  const revision = Math.max(draft.revision, 1);
  const effective = /^\d{4}-\d\d-\d\d$/.test(draft.effective) ? draft.effective : settings.policy.effective;
  const config = draft.config.slice(0, 100);
  const locale = /^[A-Za-z\d-]{1,64}$/.test(draft.locale) ? draft.locale : 'und'; // BCP 47: undetermined
  const name = localize(settings.site?.name, locale).slice(0, 500);
  const jurisdiction = settings.site?.jurisdiction ?? settings.minors?.jurisdiction;
  const list = (answer: boolean) => ({
    categories: named(choices.categories, answer),
    services: named(choices.services, answer),
  });
  const open: Omit<Receipt, 'hash'> = {
    version: 1,
    id,
    consentId: head.consentId,
    sequence: head.sequence + 1,
    time: zoned(decidedAt),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'Etc/Unknown', // CLDR's name for an unknown time zone
    locale,
    granted: list(true),
    denied: list(false),
    source,
    ...(draft.gpc === true && {gpc: true as const}),
    ...standing(draft, settings, locale),
    policy: {revision, effective, url: settings.policy.url},
    site: {...(name && {name}), ...(jurisdiction && {jurisdiction})},
    shown: shown ? await hashOf(shown) : null,
    config,
    library,
    validity: {from: zoned(decidedAt), until: zoned(expiresAt)},
    withdrawal: 'preferences',
    previous: head.hash,
  };
  const hash = await digest(receiptText(open));
  // Without WebCrypto nothing can be sealed, and the receipt says so.
  return hash ? {...open, hash} : {...open, hash: null, unsealed: 'no-webcrypto'};
}

/** What stands on no consent where the visitor is. Where the site honours a refusal of the browser, all is asked for. */
function standing(
  {choices, gpc}: ReceiptDraft,
  {categories, signals}: Settings,
  locale: string,
): Pick<Receipt, 'objection'> {
  const ids = isRefusedByBrowser(signals) ? [] : objectable({categories, signals, gpc});
  const objection = categories
    .filter(({id}) => ids.includes(id) && Object.hasOwn(choices.categories, id))
    .map(({id, law}) => ({
      category: id,
      law: localize(law, locale).slice(0, 500),
      region: signals?.region ?? '',
    }));
  return objection.length ? {objection} : {};
}

const hashOf = async (shown: string): Promise<string | null> =>
  /^[\da-f]{64}$/.test(shown) ? shown : ((await digest(plainWords(shown))) ?? null);
