import type {Settings} from '../consent/settings.ts';
import {fingerprint} from '../model/fingerprint.ts';

/**
 * What a written banner asks for and in which words, as a short fingerprint; show-written.ts makes the same of the page's own
 * configuration. Of what changes who is asked, and when, a part: none is written where not every visitor is asked straight away.
 */
export function writtenFor({policy, site, categories, texts, ui, minors, signals}: Settings): string {
  const {revision, effective, url} = policy;
  return fingerprint(JSON.stringify([revision, effective, url, site, categories, texts, ui, minors, signals]));
}
