import {fillIn} from '../consent/fill-in.ts';
import type {ConsentConfig} from '../consent/settings.ts';
import {policyForEverybody} from '../model/content-security-policy.ts';
import {readConfig} from './read-config.ts';

/**
 * The `<meta>` that lets a page reach the site, what it allows and the services it declares, and nobody else. One page
 * for all visitors cannot say what each has granted: declared services are held by their marks and by the guard.
 * @throws ConsentError naming what is wrong with the configuration.
 */
export const lockMeta = (config: ConsentConfig): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policyForEverybody(fillIn(readConfig(config)))}">`;
