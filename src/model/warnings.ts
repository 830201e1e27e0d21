import {builtInCategories, type Category} from './category.ts';
import type {Localized} from './localized.ts';
import type {Service, StoredItem} from './service.ts';

/** What the warnings are about: a part of the settings. */
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

/** Where the policy's promises are given; data that stays here needs no safeguard. */
const home = 'KW';

/**
 * What a configuration leaves unsaid although the bakery's policy promises it: contact for rights, each provider's own
 * policy or contact, a legal step for data that leaves the country, and how long things are kept. Empty: nothing.
 */
export function warnings({site = {}, categories = builtInCategories, services, signals, gate}: Declared): string[] {
  const required = categories.filter((category) => category.required).map(({id}) => id);
  const found = services.flatMap((service) => warnAbout(service, required));
  if (!site.email && !site.phone && !site.address && !site.rightsUrl)
    found.push('site has no email, phone, address or rightsUrl: visitors cannot reach you about their data.');
  if (signals?.gpc === false)
    found.push(
      'signals.gpc is false: who says by Global Privacy Control that their data is not to be sold is not heard.',
    );
  const other = categories.find(({id}) => /^(ads?|advert.*|marketing|targeting)$/i.test(id));
  const isNoHeard = [
    ...categories.map(({id}) => id === 'advertising'),
    ...services.map(({sale, share}) => sale || share),
  ];
  if (signals?.gpc !== false && other && !isNoHeard.includes(true))
    found.push(
      `the category "${other.id}" is not called "advertising", and no service says sale or share: Global Privacy Control denies nothing here.`,
    );
  if (signals?.mode === 'opt-out' && gate?.lock === true)
    found.push('gate.lock opens for what was chosen: what signals.mode "opt-out" presumes stays locked.');
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
    trade && `is marked "${trade}": a policy that promises not to sell or rent personal data does not fit.`,
    kind === 'marketing' && !isGated && 'is a marketing and analytics provider and waits for no consent.',
    (kind === 'payment' || kind === 'delivery') && isGated && `is a ${kind} provider, yet waits for consent.`,
    !policyUrl && !contact && 'has neither policyUrl nor contact.',
    abroad.length > 0 && !transferMechanism && `sends data to ${abroad.join(', ')} and has no transferMechanism.`,
    endless.length > 0 && `keeps ${endless.join(', ')} and does not say for how many days.`,
  ].flatMap((text) => (text ? [`service "${id}" ${text}`] : []));
}

const nameOf = (item: string | StoredItem): string => (typeof item === 'string' ? item : item.name);

/** A cookie whose lifetime is not said. Storage has none to say: it stays until it is cleared, or the tab is closed. */
const lacksLifetime = (item: string | StoredItem): boolean =>
  typeof item === 'string' || ((item.kind ?? 'cookie') === 'cookie' && item.days === undefined);
