// What a site's server needs to know of a visitor's choice. No DOM, and nothing else is loaded: Node, Deno, workers.
import type {ConsentConfig} from './consent/settings.ts';

export {prepareBanner} from './compose/load-banner.ts';
export {consentCookie, type ConsentCookieOptions} from './server/consent-cookie.ts';
export {contentSecurityPolicy, type ContentSecurityPolicyOptions} from './server/content-security-policy.ts';
export {policyFor, regionHeaders, type RegionalPolicy, type RequestHeaders} from './server/policy-for.ts';
export type {CookieHeader, GpcSignal} from './server/read-header.ts';
export {readConsent, type ReadConsentOptions} from './server/read-consent.ts';
export type {BannerHashes, BannerSource} from './html/banner-source.ts';
export type {Choices, Decision} from './model/decision.ts';
export type {ConsentState, LapseReason} from './model/state.ts';

/**
 * The table of `<ithn-declaration>` as HTML: written into the page by its server, inside the tag, every row is there without
 * script, and with it the table sorts. Loads the words of one language, and Lit, when it is first called.
 * @param locale BCP 47 tag; what has no words in that language is said in English.
 * @throws ConsentError naming what is wrong with the configuration, or with the tag.
 * @example
 * html.replace('<ithn-declaration>', `<ithn-declaration>${await declarationTable(config, 'ar')}`);
 */
export const declarationTable = async (config: ConsentConfig, locale: string): Promise<string> =>
  (await import('./compose/declaration-table.ts')).declarationTable(config, locale);
