// What a site's server needs to know of a visitor's choice. No DOM, no dependencies: Node, Deno, workers.
export {consentCookie, type ConsentCookieOptions} from './server/consent-cookie.ts';
export {contentSecurityPolicy} from './server/content-security-policy.ts';
export {readConsent, type ReadConsentOptions} from './server/read-consent.ts';
export type {Choices, Decision} from './model/decision.ts';
export type {ConsentState, LapseReason} from './model/state.ts';
