import {fillIn} from '../consent/fill-in.ts';
import type {ConsentConfig} from '../consent/settings.ts';
import {ConsentError} from '../model/errors.ts';
import {policyFor} from '../model/content-security-policy.ts';
import {denyByGpc} from '../model/deny-by-gpc.ts';
import {denyObjected, unobjected} from '../model/objectable.ts';
import type {Restriction} from '../model/restriction.ts';
import type {ConsentState} from '../model/state.ts';
import {readConsent} from './read-consent.ts';

/**
 * The `Content-Security-Policy` header for one answer: the browser then refuses every third party that this visitor has
 * not granted, live tags in the HTML included, before anything of the page runs.
 * @param options `gpc`: the request's `Sec-GPC` header is `1`, https://www.w3.org/TR/gpc/. A yes that was given
 * without the signal does not allow what the signal denies. `secure`: the site is served over https only and without
 * `storage.domain`, so that only the cookie counts that no other host can set, as in `readConsent()`. `report`: where
 * browsers report what the policy refused, the collector's address for `watch`: a path of the site, or an https address.
 * @throws ConsentError if a service is named only by its preset, which contains no hosts, or `report` is no such address.
 * @example
 * response.setHeader('content-security-policy', contentSecurityPolicy(request.headers.cookie, config,
 *   {gpc: request.headers['sec-gpc'] === '1'}));
 * response.setHeader('vary', 'cookie, sec-gpc');
 */
export function contentSecurityPolicy(
  cookieHeader: string | null | undefined,
  config: ConsentConfig,
  {
    gpc = false,
    secure = false,
    report,
  }: {readonly gpc?: boolean; readonly secure?: boolean; readonly report?: string} = {},
): string {
  const preset = config.services?.find((service) => 'preset' in service);
  if (preset)
    throw new ConsentError(
      'config',
      'contentSecurityPolicy() needs hosts: import the service from ithn/services instead.',
    );
  // Nothing else may get into a header: a semicolon would write a policy of its own.
  if (report !== undefined && !/^(?:https:\/\/[\w.-]+(?::\d+)?)?(?:\/[\w.~%-]+)+$/.test(report))
    throw new ConsentError(
      'config',
      `report must be a path of the site such as /consent/watch, or an https address (received ${JSON.stringify(report)}).`,
    );
  const settings = fillIn(config);
  const {storage, policy, validityDays, categories, services} = settings;
  const state = readConsent(cookieHeader, {
    ...(storage.cookie && {name: storage.cookie}),
    secure: secure && !storage.domain,
    revision: policy.revision,
    validityDays,
    choices: [...categories, ...services].map(({id}) => id),
  });
  const denied: Restriction[] = [];
  if (gpc && settings.signals?.gpc !== false && state.status === 'decided' && state.decision.gpc !== true)
    denied.push(denyByGpc(settings));
  const known: ConsentState = storage.cookie === false ? {status: 'unasked'} : state;
  const heard = {...settings, gpc: gpc && settings.signals?.gpc !== false};
  const shut = denyObjected(known, heard);
  if (shut) denied.push(shut);
  // Without a cookie of ours nobody here knows who has objected; one that cannot be read may be an objection.
  const isLost = known.status === 'unasked' && (storage.cookie === false || hasCookie(cookieHeader, storage.cookie));
  const presumed = isLost ? [] : unobjected(known, heard);
  const policyText = policyFor({...settings, restrictions: {denied, presumed}}, known);
  return report === undefined ? policyText : `${policyText}; report-uri ${report}`;
}

const hasCookie = (header: string | null | undefined, name: string): boolean =>
  (header ?? '').split(/; */).some((one) => [name, `__Host-${name}`].includes(one.slice(0, one.indexOf('='))));
