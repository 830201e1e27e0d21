import {aTimeout} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import '../../src/elements.ts';
import type {Consent} from '../../src/consent/consent.ts';
import type {ConsentConfig} from '../../src/consent/settings.ts';
import {meeting} from '../../src/consent/meeting.ts';
import {createConsent} from '../../src/index.ts';
import {atRest as databasesAtRest} from '../store/at-rest.ts';
import {forget} from '../store/helpers.ts';
import {waitUntil} from '../tools/wait-until.ts';

export const config = {
  policy: {revision: 1, effective: '2026-03-05', url: '/privacy'},
  site: {name: {ar: 'رمروم بيكري', en: 'Ramroom Bakery'}, email: 'privacy@shop.example'},
  services: [
    {
      id: 'clarity',
      name: 'Microsoft Clarity',
      categories: 'beacon',
      policyUrl: 'https://example.com/',
      stores: [{name: '_clck', kind: 'cookie', days: 365}],
    },
    {
      id: 'posthog',
      name: 'PostHog',
      categories: 'beacon',
      policyUrl: 'https://example.com/',
      countries: ['DE'],
      transferMechanism: {en: 'A contract', ar: 'عقد'},
    },
    {id: 'meta-pixel', name: 'Meta Pixel', categories: 'advertising', policyUrl: 'https://example.com/'},
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
  await running?.ready;
  running = undefined;
  await databasesAtRest(); // what the page was still writing is written, and goes too
  delete meeting().consent;
  for (const tag of ['banner', 'preferences', 'reopen']) document.querySelector(`ithn-${tag}`)?.remove();
  document.cookie = 'ithn=; Max-Age=0; path=/';
  await forget();
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
  await atRest(must(root.querySelector('dialog')));
  return root;
}

/** Ends when nothing around the element moves any more: an entrance begins outside the window. */
async function atRest(element: Element): Promise<void> {
  const moves: Promise<unknown>[] = [];
  const parentOf = (node: Element): Element | null => {
    const root = node.getRootNode();
    return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  for (let node: Element | null = element; node; node = parentOf(node))
    moves.push(...node.getAnimations().map(({finished}) => finished));
  await Promise.allSettled(moves);
}

/** A click as the visitor's own mouse makes it. */
export async function press(element: HTMLElement): Promise<void> {
  const middle = (): [number, number] => {
    element.scrollIntoView({block: 'nearest'});
    const {x, y, width, height} = element.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  };
  await atRest(element);
  await waitUntil(
    () => {
      const [, y] = middle();
      return y >= 0 && y < innerHeight;
    },
    `${element.getAttribute('part') ?? element.localName} comes into the window`,
  );
  await sendMouse({type: 'click', position: middle()});
  await aTimeout(20);
}
