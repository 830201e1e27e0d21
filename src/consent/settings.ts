import type {Category} from '../model/category.ts';
import type {Localized} from '../model/localized.ts';
import type {AgeRules} from '../model/minors.ts';
import type {NoticeConfig} from '../model/notice.ts';
import type {Service} from '../model/service.ts';
import type {GuardianAnswer, GuardianRequest} from './people.ts';

/** A category as written in a configuration; a built-in id keeps what is not said. */
export type CategoryConfig = Category;

/** A service as written in a configuration. */
export interface ServiceConfig extends Omit<Service, 'categories'> {
  readonly categories: string | readonly string[];
}

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
  /** Milliseconds that Google's tags wait for the update; 500 unless said. */
  readonly waitForUpdate?: number;
  /** ISO 3166-2 codes for a default of their own; it is a denial there, as it is everywhere. */
  readonly region?: readonly string[];
  /** Has click identifiers left out while advertising is denied; true unless said. */
  readonly adsDataRedaction?: boolean;
  /** Has click identifiers carried in the site's own addresses; false unless said: it decorates links. */
  readonly urlPassthrough?: boolean;
  /** Condition of each key where the site's categories have other names: `{analytics_storage: 'statistics'}`. */
  readonly keys?: {readonly [key in GoogleStorage]?: string};
}

/** Every signal is off until it is named, but for `gpc`. */
export interface SignalsConfig {
  /** Global Privacy Control is heard; `false`: not. */
  readonly gpc?: boolean;
  /** Also heeds `Do Not Track`, which is no law's signal: such visitors are not asked, everything optional stays off. */
  readonly doNotTrack?: boolean;
  /** `opt-out`: only for visitors of whom the site's own server knows that their law has it so. */
  readonly mode?: 'opt-in' | 'opt-out';
  readonly googleConsentMode?: boolean | GoogleConsentMode;
  readonly microsoftUet?: boolean;
  readonly microsoftClarity?: boolean;
  readonly metaPixel?: boolean;
  readonly tiktokPixel?: boolean;
  readonly pinterestTag?: boolean;
  /** `cookies`: it counts without cookies until granted; true: it does nothing until then. */
  readonly matomo?: boolean | 'cookies';
  readonly posthog?: boolean;
  readonly mixpanel?: boolean;
  readonly amplitude?: boolean;
  readonly segment?: boolean;
  readonly adobe?: boolean;
  readonly hubspot?: boolean;
  readonly intercom?: boolean;
  /** Pushes an event to `dataLayer`, or to the array of that name, after each decision. */
  readonly dataLayer?: boolean | string;
  /** Dispatches a `CustomEvent` of this name on `document` after each decision; true: `ithn-consent`. */
  readonly event?: boolean | string;
  /** Reads another consent platform on this page by `__tcfapi` or `__gpp`; never answers as one. */
  readonly iab?: boolean;
}

declare global {
  interface Navigator {
    /** https://www.w3.org/TR/gpc/; there is none in Node before 21. */
    readonly globalPrivacyControl?: boolean;
  }
}

/** What is asked of children, and what is closed to them. */
export interface MinorsConfig extends AgeRules {
  /** Shows the question of age before the one of consent. */
  readonly ask?: boolean;
  /** The age from which somebody is no minor. There is no default: the law of each place has its own. */
  readonly threshold?: number;
  /** Other ages, by country (ISO 3166-1); `jurisdiction` says which one holds. */
  readonly thresholds?: Readonly<Record<string, number>>;
  readonly jurisdiction?: string;
  /** A site for children: whose age is unknown is treated as a minor. */
  readonly childDirected?: boolean;
  /** What the site knows already, from the account perhaps; nobody is asked then. */
  readonly band?: 'minor' | 'adult';
  /** Where the bands of the question are cut, besides the threshold; 13, 16, 18 unless said. */
  readonly bands?: readonly number[];
  /** The categories that are shut to children; `advertising` unless said. */
  readonly advertising?: readonly string[];
  /** Who makes sure that somebody is the guardian; without it nothing opens for a minor. */
  readonly guardian?: {
    readonly endpoint?: string;
    readonly check?: (request: GuardianRequest) => Promise<GuardianAnswer>;
    /** What the form asks for so that the guardian can be reached; `email` with an endpoint, `none` with a function. */
    readonly contact?: 'email' | 'phone' | 'none';
    /** A guardian may open advertising too; unless said, nobody can. */
    readonly advertising?: boolean;
  };
}

/** Where `<ithn-unsubscribe>` sends a wish about marketing messages. */
export interface MarketingConfig {
  readonly endpoint: string;
  /** `email`, `sms`, `whatsapp`, `phone`, `post` have names; others bring their own. */
  readonly channels?: readonly (string | {readonly id: string; readonly title?: Localized})[];
}

/** Edges in the direction of writing, so that a corner is mirrored with the language: a bar fills its edge, a box has a corner. */
export const positions = [
  'block-start',
  'block-end',
  'block-start inline-start',
  'block-start inline-end',
  'block-end inline-start',
  'block-end inline-end',
] as const;

export type Position = (typeof positions)[number];

/** What `createConsent` and the script tag take (contract §4). Every other key is an error. */
export interface ConsentConfig {
  /** `revision` up: ask again. `effective` alone changed: consent stays. */
  readonly policy: {readonly revision: number; readonly effective: string; readonly url: string};
  readonly site?: {
    readonly name?: Localized;
    readonly email?: string;
    readonly phone?: string;
    readonly address?: Localized;
    readonly accountUrl?: string;
    readonly rightsUrl?: string;
    /** Whom a customer may turn to who is not satisfied with the answer: authorities, consumer protection. */
    readonly regulators?: readonly {readonly name: Localized; readonly url?: string}[];
    /** The country whose law applies, as ISO 3166-1 writes it, such as `KW`; it stands in each receipt. */
    readonly jurisdiction?: string;
    /** What the site offers to settle a dispute without a court, in its own words. */
    readonly mediation?: Localized;
  };
  /** Replaces the built-in list; `session` is always in it. */
  readonly categories?: readonly CategoryConfig[];
  readonly services?: readonly ServiceConfig[];
  /** `auto`: nearest `lang`, then `<html lang>`, then the browser. */
  readonly locale?: string;
  /** Digits in Arabic. */
  readonly numerals?: 'latn' | 'arab';
  /** How long a yes or a no lasts, in days: 1 to 395. CNIL 2020-092 §39 calls six months good practice. */
  readonly validityDays?: number;
  readonly storage?: {readonly cookie?: string | false; readonly domain?: string; readonly keepReceiptsDays?: number};
  readonly gate?: {
    /** What page code sends to services that are not granted, and to hosts nobody declared: reported, or refused too. */
    readonly network?: 'off' | 'report' | 'block';
    /** A Content-Security-Policy written by the script tag; a later yes loads the page again. */
    readonly lock?: boolean;
    /** Hosts that may be reached whatever was chosen; each stands for those below it too. */
    readonly allow?: readonly string[];
    readonly onWithdraw?: 'offer-reload' | 'reload' | 'none';
    /** An untrusted click, or a script without the visitor's gesture, may say no and never yes. */
    readonly requireGesture?: boolean;
  };
  readonly ui?:
    | 'none'
    | {
        readonly layout?: 'bar' | 'box' | 'modal';
        /** Where a bar or box stands, by the edges of the writing: at the foot of the page unless said. */
        readonly position?: Position;
        readonly reopen?: boolean;
      };
  /** Receipts are also sent there, sooner or later, each once: the address of `ithn/collector`. */
  readonly records?: {readonly endpoint?: string};
  /** What speaks to vendors before anything is released, and what the browser says of its own accord. */
  readonly signals?: SignalsConfig;
  /** Requests about data. */
  readonly rights?: {
    /** Where they are sent, each once: the address of `ithn/collector`, or of a server that takes the same. */
    readonly endpoint?: string;
    /** Until when they are answered, counted from their receipt. */
    readonly days?: number;
    /** What an erasure leaves, how long and why; the order history of the policy unless said. */
    readonly kept?: readonly Localized[];
  };
  /** What is asked of children, and what is closed to them. */
  readonly minors?: MinorsConfig;
  /** What customers are told of: a new policy, a breach of their data. */
  readonly notices?: readonly NoticeConfig[];
  /** Where `<ithn-unsubscribe>` sends a wish about marketing messages. */
  readonly marketing?: MarketingConfig;
  /** For developers: says in the console and by `ithn-error` what is marked and live, loads unmarked, or is not there. */
  readonly debug?: boolean;
  /** Own words, by language and message id. */
  readonly texts?: {readonly [locale: string]: {readonly [messageId: string]: string}};
}

/** The configuration with the defaults the runtime needs; those of the interface are filled in where it reads them. */
export interface Settings extends Omit<
  ConsentConfig,
  'locale' | 'validityDays' | 'categories' | 'services' | 'storage' | 'gate' | 'ui'
> {
  readonly locale: string;
  readonly validityDays: number;
  readonly categories: readonly Category[];
  readonly services: readonly Service[];
  readonly storage: {readonly cookie: string | false} & NonNullable<ConsentConfig['storage']>;
  readonly gate: {readonly requireGesture: boolean} & NonNullable<ConsentConfig['gate']>;
  readonly ui: 'none' | Exclude<NonNullable<ConsentConfig['ui']>, 'none'>;
  /** The browser sends Global Privacy Control, and the site has not said that it is not to be heard. */
  readonly gpc?: boolean | undefined;
  /** Lists of category and service ids that are denied for now, whatever was chosen; `consent.withhold()` adds to them. */
  readonly withheld: Set<readonly string[]>;
  /** Categories that are on before the visitor was asked: none, unless `signals.mode` is `'opt-out'`. */
  readonly presumed: Set<string>;
}
