import type {Category} from '../model/category.ts';
import type {Localized} from '../model/localized.ts';
import type {NoticeConfig} from '../model/notice.ts';
import type {Service} from '../model/service.ts';
import type {MinorsConfig} from './minors-config.ts';
import type {SignalsConfig} from './signals-config.ts';

/** A category in a configuration; a built-in id keeps its defaults for missing keys. */
export type CategoryConfig = Category;

/** A service in a configuration. */
export interface ServiceConfig extends Omit<Service, 'categories'> {
  readonly categories: string | readonly string[];
}

/** Where `<ithn-unsubscribe>` sends marketing preferences. */
export interface MarketingConfig {
  readonly endpoint: string;
  /** `email`, `sms`, `whatsapp`, `phone`, `post` have built-in names; others need their own. */
  readonly channels?: readonly (string | {readonly id: string; readonly title?: Localized})[];
}

/** The sites of one controller, between which links carry the visitor's choice. */
export interface DomainsConfig {
  /** The address of `ithn/collector`, with `handovers` at its end. */
  readonly endpoint: string;
  /** All of the sites, this one too: `https://shop.example`. */
  readonly origins: readonly string[];
}

/** Logical edges, so that a corner is mirrored with the language: a bar fills its edge, a box has a corner. */
export const positions = [
  'block-start',
  'block-end',
  'block-start inline-start',
  'block-start inline-end',
  'block-end inline-start',
  'block-end inline-end',
] as const;

export type Position = (typeof positions)[number];

/** Other tools whose held markup is read unchanged. */
export const compatTools = [
  'axeptio',
  'c15t',
  'complianz',
  'cookiebot',
  'cookieconsent',
  'cookieyes',
  'didomi',
  'iubenda',
  'klaro',
  'onetrust',
  'osano',
  'tarteaucitron',
  'usercentrics',
] as const;

export type CompatTool = (typeof compatTools)[number];

/** What `createConsent` and the script tag take (contract §4). Every other key is an error. */
export interface ConsentConfig {
  /** Where `ithn/config.schema.json` is, for editors; it has no effect. */
  readonly $schema?: string;
  /** `revision` up: ask again. `effective` alone changed: consent stays. */
  readonly policy: {readonly revision: number; readonly effective: string; readonly url: string};
  readonly site?: {
    readonly name?: Localized;
    readonly email?: string;
    readonly phone?: string;
    readonly address?: Localized;
    readonly accountUrl?: string;
    readonly rightsUrl?: string;
    /** Where customers who are not satisfied with the answer can complain: authorities, consumer protection. */
    readonly regulators?: readonly {readonly name: Localized; readonly url?: string}[];
    /** The ISO 3166-1 code of the country whose law applies, such as `KW`; included in each receipt. */
    readonly jurisdiction?: string;
    /** How the site offers to settle a dispute out of court, in its own words. */
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
    /** Whether requests of page code to denied services and undeclared hosts are reported, or also refused. */
    readonly network?: 'off' | 'report' | 'block';
    /** A Content-Security-Policy set by the script tag; a later yes reloads the page. */
    readonly lock?: boolean;
    /** Hosts that are always allowed, each including its subdomains. */
    readonly allow?: readonly string[];
    readonly onWithdraw?: 'offer-reload' | 'reload' | 'none';
    /** An untrusted click, or a script without a user gesture, may refuse but never grant. */
    readonly requireGesture?: boolean;
  };
  readonly ui?:
    | 'none'
    | {
        readonly layout?: 'bar' | 'box' | 'modal';
        /** The position of a bar or box, by logical edges; at the bottom by default. */
        readonly position?: Position;
        readonly reopen?: boolean;
      };
  readonly records?: {
    /** The address of `ithn/collector`, where receipts are also sent, each exactly once. */
    readonly endpoint?: string;
    /** The collector's address for `counts`, where answers are counted anonymously. */
    readonly counts?: string;
    /**
     * The collector's address for `watch`, where pages report hosts that the site does not know, anonymously. `sample`: the
     * share of page views that report, above 0 and up to 1; 0.1 by default.
     */
    readonly watch?: string | {readonly endpoint: string; readonly sample?: number};
  };
  /** Signals sent to vendors before anything is released, and signals from the browser. */
  readonly signals?: SignalsConfig;
  /** Rights requests. */
  readonly rights?: {
    /** Where they are sent, each once: the address of `ithn/collector`, or of a server with the same protocol. */
    readonly endpoint?: string;
    /** The days until they are answered, counted from receipt. */
    readonly days?: number;
    /** What is kept after an erasure, how long and why; the form says nothing about it by default. */
    readonly kept?: readonly Localized[];
  };
  /** What children are asked, and what is denied to them. */
  readonly minors?: MinorsConfig;
  /** Notices to customers: a new policy, a breach of their data. */
  readonly notices?: readonly NoticeConfig[];
  /** Where `<ithn-unsubscribe>` sends marketing preferences. */
  readonly marketing?: MarketingConfig;
  /** The controller's other sites: the visitor's choice goes with links to them. */
  readonly domains?: DomainsConfig;
  /**
   * For developers: reports in the console and as `ithn-error` what is marked but live, loads unmarked, or is
   * missing.
   */
  readonly debug?: boolean;
  /** The other tool whose held markup the pages still contain. */
  readonly compat?:
    | CompatTool
    | {
        readonly from: CompatTool;
        /** Maps names of that tool to categories or services of this site. */
        readonly values?: Readonly<Record<string, string>>;
      };
  /** Custom texts, by language and message id. */
  readonly texts?: {readonly [locale: string]: {readonly [messageId: string]: string}};
}

/** The configuration with the defaults that the runtime needs; the interface fills in its own where it reads them. */
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
  /** The browser sends Global Privacy Control, and the site has not disabled it. */
  readonly gpc?: boolean | undefined;
}
