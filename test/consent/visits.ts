import {aTimeout} from '@open-wc/testing';
import type {Consent} from '../../src/consent/consent.ts';
import type {ConsentConfig} from '../../src/consent/settings.ts';
import {meeting} from '../../src/consent/shared.ts';
import {createConsent} from '../../src/index.ts';
import {forget} from '../store/helpers.ts';

export const base = {
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  services: [{id: 'posthog', categories: 'beacon'}],
  gate: {requireGesture: false},
  ui: 'none',
} as const satisfies ConsentConfig;

const running = new Set<Consent>();

/** A page of the site is opened; others may be open beside it. */
export function visit(config: ConsentConfig = base): Consent {
  delete meeting().consent;
  const consent: Consent = createConsent(config);
  running.add(consent);
  return consent;
}

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
  await aTimeout(20); // what those pages were still writing is written, and goes too
  document.cookie = 'ithn=;path=/;max-age=0';
  await forget();
}

/** What was reported since the last call. */
export function reported(): string[] {
  return failures.splice(0);
}
const failures: string[] = [];
document.addEventListener('ithn-error', ({code}) => failures.push(code));
