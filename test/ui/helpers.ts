import {aTimeout} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import '../../src/elements.ts';
import type {Consent} from '../../src/consent/consent.ts';
import type {ConsentConfig} from '../../src/consent/settings.ts';
import {meeting} from '../../src/consent/shared.ts';
import {createConsent} from '../../src/index.ts';
import {waitUntil} from '../tools/wait-until.ts';

export const config = {
  policy: {revision: 1, effective: '2026-03-05', url: '/privacy'},
  site: {name: {ar: 'رمروم بيكري', en: 'Ramroom Bakery'}},
  services: [
    {
      id: 'clarity',
      name: 'Microsoft Clarity',
      categories: 'beacon',
      policyUrl: 'https://example.com/',
      stores: ['_clck'],
    },
    {id: 'posthog', name: 'PostHog', categories: 'beacon', countries: ['DE']},
    {id: 'meta-pixel', name: 'Meta Pixel', categories: 'advertising'},
  ],
} as const satisfies ConsentConfig;

let running: Consent | undefined;

/** A page in one language with a fresh consent that nobody has answered. */
export async function start(lang: string, more: Partial<ConsentConfig> = {}): Promise<Consent> {
  await stop();
  document.documentElement.lang = lang;
  document.documentElement.dir = lang.startsWith('ar') ? 'rtl' : 'ltr';
  running = createConsent({...config, ...more});
  await running.ready;
  return running;
}

/** The same visitor on the next page, with what was kept. */
export async function resume(more: Partial<ConsentConfig> = {}): Promise<Consent> {
  running?.stop();
  running = createConsent({...config, ...more});
  await running.ready;
  return running;
}

/** Takes the consent off the page and forgets what it kept. */
export async function stop(): Promise<void> {
  running?.stop();
  running = undefined;
  delete meeting().consent;
  for (const tag of ['banner', 'preferences', 'reopen']) document.querySelector(`ithn-${tag}`)?.remove();
  document.cookie = 'ithn=; Max-Age=0; path=/';
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase('ithn');
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}

/** What a test takes for granted. */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('a thing the test needs is not there');
  return value;
}

/** The shadow tree of a tag, once its part `base` is there. */
export async function open(tag: string): Promise<ShadowRoot> {
  await waitUntil(() => document.querySelector(tag)?.shadowRoot?.querySelector('[part~=base]'), `${tag} shows`);
  return must(document.querySelector(tag)?.shadowRoot);
}

export function part(root: ShadowRoot, name: string): HTMLElement {
  return must(root.querySelector<HTMLElement>(`[part~=${name}]`));
}

/** The preferences, open and done with their entrance. */
export async function openPreferences(consent: Consent): Promise<ShadowRoot> {
  consent.show('preferences');
  const root = await open('ithn-preferences');
  await waitUntil(() => root.querySelector('dialog')?.open, 'the dialog opens');
  await aTimeout(250);
  return root;
}

/** A click as the visitor's own mouse makes it. */
export async function press(element: HTMLElement): Promise<void> {
  element.scrollIntoView({block: 'nearest'});
  const {x, y, width, height} = element.getBoundingClientRect();
  await sendMouse({type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)]});
  await aTimeout(20);
}
