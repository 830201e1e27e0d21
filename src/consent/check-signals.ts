import {either, list, map, object, that} from './checks.ts';
import {region as place} from './check-objection.ts';
import {flag, oneOf, text, wholeFrom} from './check-values.ts';
import {googleStorages} from './signals-config.ts';

/** A region as Google accepts it. */
const region = that(
  'an ISO 3166-2 code, such as KW or US-CA',
  (value: unknown) => typeof value === 'string' && /^[A-Z]{2}(-[A-Z\d]{1,3})?$/.test(value),
);
/** The key `signals`. */
export const signals = object({
  gpc: flag,
  doNotTrack: flag,
  mode: oneOf('opt-in', 'opt-out'),
  region: place,
  googleConsentMode: either(
    flag,
    object({
      waitForUpdate: wholeFrom(0, 10_000),
      region: list(region),
      adsDataRedaction: flag,
      urlPassthrough: flag,
      keys: object(Object.fromEntries(googleStorages.map((key) => [key, text]))),
    }),
  ),
  microsoftUet: flag,
  microsoftClarity: flag,
  metaPixel: flag,
  tiktokPixel: flag,
  pinterestTag: flag,
  matomo: oneOf(true, false, 'cookies'),
  posthog: flag,
  mixpanel: flag,
  amplitude: flag,
  segment: flag,
  adobe: flag,
  hubspot: flag,
  intercom: flag,
  shopify: flag,
  zaraz: object({purposes: map(text)}, 'purposes'),
  wpConsentApi: flag,
  sallaBar: flag,
  dataLayer: that(
    'true, false or the name of an array on window',
    (value: unknown) => typeof value === 'boolean' || (typeof value === 'string' && /^[A-Za-z_$][\w$]*$/.test(value)),
  ),
  event: that(
    'true, false or the name of an event that Ithn itself does not use',
    (value: unknown) =>
      typeof value === 'boolean' ||
      (typeof value === 'string' &&
        /^\S+$/.test(value) &&
        !/^ithn-(ready|change|show|hide|error|request|blocked)$/.test(value)),
  ),
  iab: flag,
});
