import {builtInCategories, type Category} from './category.ts';
import type {Localized} from './localized.ts';
import type {Service, StoredItem} from './service.ts';

/** The part of the settings that the warnings need. */
interface Declared {
  readonly site?: {
    readonly email?: string;
    readonly phone?: string;
    readonly address?: Localized;
    readonly rightsUrl?: string;
  };
  readonly categories?: readonly Category[];
  readonly services: readonly Service[];
  readonly signals?: {readonly gpc?: boolean; readonly mode?: string};
  readonly gate?: {readonly lock?: boolean};
}

/** The country of the policy; data that stays there needs no safeguard. */
const home = 'KW';

/**
 * What a configuration omits although the bakery's policy promises it: a contact for rights, each provider's own
 * policy or contact, the legal basis for transfers abroad, and retention periods. Empty if nothing is missing.
 */
export function warnings({site = {}, categories = builtInCategories, services, signals, gate}: Declared): string[] {
  const required = categories.filter((category) => category.required).map(({id}) => id);
  const found = services.flatMap((service) => warnAbout(service, required));
  if (!site.email && !site.phone && !site.address && !site.rightsUrl)
    found.push('site has no email, phone, address or rightsUrl: visitors cannot reach you about their data.');
  if (signals?.gpc === false) found.push('signals.gpc is false: visitors’ Global Privacy Control signals are ignored.');
  const other = categories.find(({id}) => /^(ads?|advert.*|marketing|targeting)$/i.test(id));
  const isNoHeard = [
    ...categories.map(({id}) => id === 'advertising'),
    ...services.map(({sale, share}) => sale || share),
  ];
  if (signals?.gpc !== false && other && !isNoHeard.includes(true))
    found.push(
      `the category "${other.id}" is not called "advertising", and no service is marked sale or share: Global Privacy Control denies nothing here.`,
    );
  if (signals?.mode === 'opt-out' && gate?.lock === true)
    found.push('gate.lock opens only for choices: what signals.mode "opt-out" presumes stays locked.');
  return found;
}

function warnAbout(service: Service, required: readonly string[]): string[] {
  const {
    id,
    kind,
    categories,
    policyUrl,
    contact,
    countries = [],
    transferMechanism,
    retention,
    sale,
    share,
    stores = [],
  } = service;
  const abroad = countries.filter((country) => country.toUpperCase() !== home);
  const endless = retention ? [] : stores.filter(lacksLifetime).map((item) => `"${nameOf(item)}"`);
  const isGated = categories.some((category) => !required.includes(category));
  const trade = sale === true ? 'sale' : share === true && 'share';
  return [
    trade && `is marked "${trade}": this contradicts a policy that promises not to sell or rent personal data.`,
    kind === 'marketing' && !isGated && 'is a marketing and analytics provider but does not wait for consent.',
    (kind === 'payment' || kind === 'delivery') && isGated && `is a ${kind} provider but waits for consent.`,
    !policyUrl && !contact && 'has neither policyUrl nor contact.',
    abroad.length > 0 && !transferMechanism && `sends data to ${abroad.join(', ')} but has no transferMechanism.`,
    endless.length > 0 && `keeps ${endless.join(', ')} but does not state for how many days.`,
  ].flatMap((text) => (text ? [`service "${id}" ${text}`] : []));
}

const nameOf = (item: string | StoredItem): string => (typeof item === 'string' ? item : item.name);

/** A cookie without a stated lifetime. Other storage has none: it lasts until it is cleared or the tab is closed. */
const lacksLifetime = (item: string | StoredItem): boolean =>
  typeof item === 'string' || ((item.kind ?? 'cookie') === 'cookie' && item.days === undefined);
