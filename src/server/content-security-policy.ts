import {checkConfig} from '../consent/check-config.ts';
import {checkOptions} from '../consent/check-options.ts';
import {that} from '../consent/checks.ts';
import {fillIn} from '../consent/fill-in.ts';
import type {ConsentConfig} from '../consent/settings.ts';
import {ConsentError} from '../model/errors.ts';
import {policyFor} from '../model/content-security-policy.ts';
import {denyByGpc} from '../model/deny-by-gpc.ts';
import {denyObjected, unobjected} from '../model/objectable.ts';
import type {Restriction} from '../model/restriction.ts';
import type {ConsentState} from '../model/state.ts';
import {shared} from './option-checks.ts';
import {readConsent} from './read-consent.ts';
import {isGpcSent, readCookieHeader, type CookieHeader, type GpcSignal} from './read-header.ts';

export interface ContentSecurityPolicyOptions {
  /**
   * Whether the browser sends Global Privacy Control, or the `Sec-GPC` header as it came, as in `readConsent()`: a yes that
   * was given without the signal does not allow what the signal denies. https://www.w3.org/TR/gpc/
   */
  readonly gpc?: GpcSignal | undefined;
  /**
   * `true`: the site is served over https only and without `storage.domain`, so that only the cookie counts that no other
   * host can set, as in `readConsent()`.
   */
  readonly secure?: boolean;
  /**
   * Where browsers report what the policy refused, the collector's address for `watch`: a path of the site, or an https
   * address.
   */
  readonly report?: string;
}

const shape = {
  gpc: shared.gpc,
  secure: shared.secure,
  report: that(
    'a path of the site such as /consent/watch, or an https address',
    // Nothing else may get into a header: a semicolon would write a policy of its own.
    (value: unknown) => typeof value === 'string' && /^(?:https:\/\/[\w.-]+(?::\d+)?)?(?:\/[\w.~%-]+)+$/.test(value),
  ),
};

/**
 * The `Content-Security-Policy` header for one answer: the browser then refuses every third party that this visitor has
 * not granted, live tags in the HTML included, before anything of the page runs.
 * @throws ConsentError naming what is wrong with the configuration, an option or the first argument; also if a service is
 * named only by its preset, which contains no hosts.
 * @example
 * response.setHeader('content-security-policy', contentSecurityPolicy(request.headers.cookie, config,
 *   {gpc: request.headers['sec-gpc'] === '1'}));
 * response.setHeader('vary', 'cookie, sec-gpc');
 */
export function contentSecurityPolicy(
  cookieHeader: CookieHeader,
  config: ConsentConfig,
  options: ContentSecurityPolicyOptions = {},
): string {
  checkOptions(options, shape);
  checkOnce(config);
  const {secure = false, report} = options;
  const cookies = readCookieHeader(cookieHeader);
  const settings = fillIn(config);
  const {storage, policy, validityDays, categories, services} = settings;
  const state = readConsent(cookies, {
    ...(storage.cookie && {name: storage.cookie}),
    secure: secure && !storage.domain,
    revision: policy.revision,
    validityDays,
    choices: [...categories, ...services].map(({id}) => id),
  });
  const denied: Restriction[] = [];
  const gpc = isGpcSent(options.gpc) && settings.signals?.gpc !== false;
  if (gpc && state.status === 'decided' && state.decision.gpc !== true) denied.push(denyByGpc(settings));
  const known: ConsentState = storage.cookie === false ? {status: 'unasked'} : state;
  const heard = {...settings, gpc};
  const shut = denyObjected(known, heard);
  if (shut) denied.push(shut);
  // Without a cookie of ours nobody here knows who has objected; one that cannot be read may be an objection.
  const isLost = known.status === 'unasked' && (storage.cookie === false || hasCookie(cookies, storage.cookie));
  const presumed = isLost ? [] : unobjected(known, heard);
  const policyText = policyFor({...settings, restrictions: {denied, presumed}}, known);
  return report === undefined ? policyText : `${policyText}; report-uri ${report}`;
}

/** Configurations that have been checked: usually one for all requests. */
const checked = new WeakSet<object>();

/** Throws a `ConsentError` if the configuration is invalid, or one of its services has no hosts yet. */
function checkOnce(config: ConsentConfig): void {
  const given = Object(config) as Partial<ConsentConfig>;
  if (checked.has(given)) return;
  const services: unknown = given.services;
  if (Array.isArray(services) && services.some((service) => 'preset' in Object(service)))
    throw new ConsentError(
      'config',
      'contentSecurityPolicy() needs hosts: import the service from ithn/services instead.',
    );
  checkConfig(config);
  checked.add(given);
}

const hasCookie = (header: string, name: string): boolean =>
  header.split(/; */).some((one) => [name, `__Host-${name}`].includes(one.slice(0, one.indexOf('='))));
