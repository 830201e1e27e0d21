/** Google's seven kinds of storage: support.google.com/tagmanager/answer/10718549. */
export const googleStorages = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
] as const;

export type GoogleStorage = (typeof googleStorages)[number];

export interface GoogleConsentMode {
  /** How long Google's tags wait for the update, in milliseconds; 500 by default. */
  readonly waitForUpdate?: number;
  /** ISO 3166-2 codes of regions that get a separate default; it denies everything, as everywhere. */
  readonly region?: readonly string[];
  /** Removes click identifiers while advertising is denied; true by default. */
  readonly adsDataRedaction?: boolean;
  /** Passes click identifiers in the site's own URLs; false by default, because it decorates links. */
  readonly urlPassthrough?: boolean;
  /** The condition for each key, if the site's categories have other names: `{analytics_storage: 'statistics'}`. */
  readonly keys?: {readonly [key in GoogleStorage]?: string};
}

/** Every signal except `gpc` is off until it is named. */
export interface SignalsConfig {
  /** Whether Global Privacy Control is honoured. */
  readonly gpc?: boolean;
  /**
   * Also honours `Do Not Track`, which no law backs: such visitors are not asked, and everything optional stays off.
   */
  readonly doNotTrack?: boolean;
  /** `opt-out`: only for visitors whose law is opt-out, as determined by the site's own server. */
  readonly mode?: 'opt-in' | 'opt-out';
  /**
   * Where the visitor is, as the site's own server knows it: an ISO 3166 code such as `GB` or `US-CA`, which `policyFor()`
   * from `ithn/server` reads from the headers of a request. Categories with `basis: 'objection'` run in their regions only.
   */
  readonly region?: string;
  readonly googleConsentMode?: boolean | GoogleConsentMode;
  readonly microsoftUet?: boolean;
  readonly microsoftClarity?: boolean;
  readonly metaPixel?: boolean;
  readonly tiktokPixel?: boolean;
  readonly pinterestTag?: boolean;
  /** `cookies`: counts without cookies until granted; `true`: does nothing until then. */
  readonly matomo?: boolean | 'cookies';
  readonly posthog?: boolean;
  readonly mixpanel?: boolean;
  readonly amplitude?: boolean;
  readonly segment?: boolean;
  readonly adobe?: boolean;
  readonly hubspot?: boolean;
  readonly intercom?: boolean;
  readonly shopify?: boolean;
  /** Its purpose ids, and the categories that each one needs. */
  readonly zaraz?: {readonly purposes: Readonly<Record<string, string>>};
  readonly wpConsentApi?: boolean;
  readonly sallaBar?: boolean;
  /** Pushes an event to `dataLayer`, or to the array of that name, after each decision. */
  readonly dataLayer?: boolean | string;
  /** Dispatches a `CustomEvent` of this name on `document` after each decision; true: `ithn-consent`. */
  readonly event?: boolean | string;
  /** Reads another consent platform on this page through `__tcfapi` or `__gpp`; never responds as one. */
  readonly iab?: boolean;
}

declare global {
  interface Navigator {
    /** https://www.w3.org/TR/gpc/; Node before 21 does not have it. */
    readonly globalPrivacyControl?: boolean;
  }
}
