import {fillIn} from '../consent/fill-in.ts';
import type {ConsentConfig} from '../consent/settings.ts';
import {ConsentError} from '../model/errors.ts';
import {policyFor} from '../model/content-security-policy.ts';
import {readConsent} from './read-consent.ts';

/**
 * The `Content-Security-Policy` header for one answer: the browser then refuses every third party that this visitor has
 * not granted, live tags in the HTML included, before anything of the page runs.
 * @throws ConsentError where a service is named by its preset only, which says no hosts.
 * @example
 * response.setHeader('content-security-policy', contentSecurityPolicy(request.headers.cookie, config));
 * response.setHeader('vary', 'cookie');
 */
export function contentSecurityPolicy(cookieHeader: string | null | undefined, config: ConsentConfig): string {
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
  return policyFor(settings, storage.cookie === false ? {status: 'unasked'} : state);
}
