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
  readonly services: readonly Service[];
}

/** Where the policy's promises are given; data that stays here needs no safeguard. */
const home = 'KW';

/**
 * What a configuration leaves unsaid although the bakery's policy promises it: contact for rights, each provider's own
 * policy or contact, a legal step for data that leaves the country, and how long things are kept. Empty: nothing.
 */
export function warnings({site = {}, services}: Declared): string[] {
  const found = services.flatMap(warnAbout);
  if (!site.email && !site.phone && !site.address && !site.rightsUrl)
    found.push('site has no email, phone, address or rightsUrl: visitors cannot reach you about their data.');
  return found;
}

function warnAbout(service: Service): string[] {
  const {id, policyUrl, contact, countries = [], transferMechanism, retention, stores = []} = service;
  const abroad = countries.filter((country) => country.toUpperCase() !== home);
  const endless = retention ? [] : stores.filter(lacksLifetime).map((item) => `"${nameOf(item)}"`);
  return [
    !policyUrl && !contact && 'has neither policyUrl nor contact.',
    abroad.length > 0 && !transferMechanism && `sends data to ${abroad.join(', ')} and has no transferMechanism.`,
    endless.length > 0 && `keeps ${endless.join(', ')} and does not say for how many days.`,
  ].flatMap((text) => (text ? [`service "${id}" ${text}`] : []));
}

const nameOf = (item: string | StoredItem): string => (typeof item === 'string' ? item : item.name);

/** A cookie whose lifetime is not said. Storage has none to say: it stays until it is cleared, or the tab is closed. */
const lacksLifetime = (item: string | StoredItem): boolean =>
  typeof item === 'string' || ((item.kind ?? 'cookie') === 'cookie' && item.days === undefined);
