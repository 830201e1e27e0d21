import type {Consent} from '../../src/consent/consent.ts';
import type {ConsentConfig} from '../../src/consent/settings.ts';
import {meeting} from '../../src/consent/meeting.ts';
import {createConsent} from '../../src/index.ts';
import {atRest} from '../store/at-rest.ts';
import {forget} from '../store/helpers.ts';

export const base = {
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  site: {email: 'privacy@shop.example'},
  services: [{id: 'posthog', categories: 'beacon', policyUrl: 'https://posthog.example/privacy'}],
  gate: {requireGesture: false},
  ui: 'none',
} as const satisfies ConsentConfig;

const running = new Set<Consent>();
/** Pages that may have something left to keep, gone or not. */
const begun = new Set<Consent>();

/** A page of the site is opened; others may be open beside it. */
export function visit(config: ConsentConfig = base): Consent {
  delete meeting().consent;
  const consent: Consent = createConsent(config);
  running.add(consent);
  begun.add(consent);
  return consent;
}

/** Whether a page has not been left yet. */
export const isOpen = (consent: Consent): boolean => running.has(consent);

/** Pages go, all or one; what they kept stays. */
export function leave(...pages: Consent[]): void {
  for (const consent of pages.length ? pages : [...running]) {
    consent.stop();
    running.delete(consent);
  }
}

export const setCookie = (value: string): string => (document.cookie = `ithn=${value};path=/;max-age=999`);

/** As if nobody had ever been here. */
export async function startAfresh(): Promise<void> {
  leave();
  await Promise.all([...begun].map(({ready}) => ready));
  begun.clear();
  await atRest(); // what those pages were still writing is written, and goes too
  document.cookie = 'ithn=;path=/;max-age=0';
  await forget();
}

/** What was reported since the last call. */
export function reported(): string[] {
  return failures.splice(0);
}
const failures: string[] = [];
document.addEventListener('ithn-error', ({code}) => failures.push(code));
