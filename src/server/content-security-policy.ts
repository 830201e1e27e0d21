import {fillIn} from '../consent/fill-in.ts';
import type {ConsentConfig} from '../consent/settings.ts';
import {ConsentError} from '../model/errors.ts';
import {policyFor} from '../model/content-security-policy.ts';
import {refusedByGpc} from '../model/refused-by-gpc.ts';
import {readConsent} from './read-consent.ts';

/**
 * The `Content-Security-Policy` header for one answer: the browser then refuses every third party that this visitor has
 * not granted, live tags in the HTML included, before anything of the page runs.
 * @param options `gpc`: the request's `Sec-GPC` header is `1`, https://www.w3.org/TR/gpc/. A yes that was given without the
 * signal lets nobody in that it speaks of.
 * @throws ConsentError where a service is named by its preset only, which says no hosts.
 * @example
 * response.setHeader('content-security-policy', contentSecurityPolicy(request.headers.cookie, config,
 *   {gpc: request.headers['sec-gpc'] === '1'}));
 * response.setHeader('vary', 'cookie, sec-gpc');
 */
export function contentSecurityPolicy(
  cookieHeader: string | null | undefined,
  config: ConsentConfig,
  {gpc = false}: {readonly gpc?: boolean} = {},
): string {
  const preset = config.services?.find((service) => 'preset' in service);
  if (preset)
    throw new ConsentError(
      'config',
      'contentSecurityPolicy() needs hosts: take the service from ithn/services instead.',
    );
  const settings = fillIn(config);
  const {storage, policy, validityDays, categories, services} = settings;
  const state = readConsent(cookieHeader, {
    ...(storage.cookie && {name: storage.cookie}),
    revision: policy.revision,
    validityDays,
    choices: [...categories, ...services].map(({id}) => id),
  });
  if (gpc && settings.signals?.gpc !== false && state.status === 'decided' && state.decision.gpc !== true)
    settings.withheld.add(refusedByGpc(settings));
  return policyFor(settings, storage.cookie === false ? {status: 'unasked'} : state);
}
