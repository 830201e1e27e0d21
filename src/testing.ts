// `ithn/testing`: for the tests of the site that uses the library. A choice as if the visitor had made it in another tab.
import {fingerprint} from './model/fingerprint.ts';
import {openChannel} from './consent/open-channel.ts';
import type {Consent} from './consent/consent.ts';
import {meeting} from './consent/meeting.ts';
import {randomId} from './consent/random-id.ts';
import {answer} from './model/choices.ts';
import {dayMs} from './model/day.ts';
import type {Decision} from './model/decision.ts';
import {ConsentError} from './model/errors.ts';
import {createCookieMirror} from './store/cookie-mirror.ts';
import {createIdbBook} from './store/idb-book.ts';

function findRunning(): Consent {
  const {consent} = meeting();
  if (!consent) throw new ConsentError('config', 'nothing to test: the script tag or createConsent() must come first.');
  return consent;
}

function makeDecision({settings, state, restrictions}: Consent, isGranted: (id: string) => boolean): Decision {
  const before = state.status === 'unasked' ? 0 : state.decision.decidedAt;
  const decidedAt = Math.max(Date.now(), before + 1);
  return {
    id: randomId(),
    choices: answer({...settings, restrictions}, isGranted),
    decidedAt,
    expiresAt: decidedAt + settings.validityDays * dayMs,
    source: 'api',
    revision: settings.policy.revision,
    effective: settings.policy.effective,
    locale: 'und',
    config: fingerprint(JSON.stringify(settings)),
    ...(settings.gpc && {gpc: true}),
  };
}

async function decide(isGranted: (id: string) => boolean): Promise<void> {
  const consent = findRunning();
  await consent.ready;
  const {cookie, domain} = consent.settings.storage;
  const decision = makeDecision(consent, isGranted);
  const isThere = (): boolean => consent.state.status === 'decided' && consent.state.decision.id === decision.id;
  const adopted = new Promise<void>((resolve) => {
    const stop = consent.subscribe(() => {
      if (!isThere()) return;
      stop();
      resolve();
    });
  });
  if (cookie) createCookieMirror(cookie, domain).write(decision);
  // jsdom has no IndexedDB: there the cookie alone says it.
  await createIdbBook('ithn')
    .record(decision)
    .catch((error: unknown) => {
      if (!cookie) throw error;
    });
  const tab = openChannel('ithn');
  if (tab) tab.postMessage(0);
  else dispatchEvent(new Event('pageshow')); // as a page that comes back into view looks again
  await adopted;
  tab?.close();
}

/**
 * Grants these categories and no others; all of them when none is named.
 * @throws ConsentError when no consent runs on the page, or it has no such category.
 */
export async function grant(...categories: string[]): Promise<void> {
  const known = findRunning().settings.categories.map(({id}) => id);
  const unknown = categories.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new ConsentError('config', `grant() takes ${known.join(', ')} (received "${unknown}").`);
  await decide((id) => categories.length === 0 || categories.includes(id));
}

/** Refuses everything that can be refused. */
export const deny = (): Promise<void> => decide(() => false);

/** Forgets everything: the visitor is unasked again, and nothing is kept. */
export const reset = (): Promise<void> => findRunning().erase();
