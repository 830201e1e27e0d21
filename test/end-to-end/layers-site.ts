import {readFileSync, readdirSync} from 'node:fs';
import type {Page} from '@playwright/test';

/** One page with the library, as a test describes it. */
interface Case {
  readonly lang?: string;
  readonly layout?: 'bar' | 'box' | 'modal';
  /** A file of `dist/themes/`. */
  readonly theme?: string;
  readonly head?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly config?: Readonly<Record<string, unknown>>;
}

export const layouts = ['bar', 'box', 'modal'] as const;
export const themes = ['clay', 'ink', 'sea'] as const;
const all = ['en', ...readdirSync('locales').flatMap((name) => /^(\w+)\.xlf$/.exec(name)?.[1] ?? [])];
/**
 * The languages that everything is drawn in and looked at: both directions, and the longest words. The others have the same
 * colours and boxes; `ITHN_LANGUAGES=all` looks at them too.
 */
export const drawnLanguages =
  process.env.ITHN_LANGUAGES === 'all' ? all : ['en', 'ar', 'de', 'fa', 'fil', 'fr', 'hi', 'ur'];
export const directionOf = (lang: string): string => (/^(ar|ckb|fa|ur)$/.test(lang) ? 'rtl' : 'ltr');

/** Until a layer has come to its place: an entrance begins outside the window. */
export const atRest = (page: Page, tag: string): Promise<void> =>
  page.locator(`${tag} [part~=base]`).evaluate(async (base) => {
    await Promise.all(base.getAnimations().map(({finished}) => finished));
  });

/** Every message with its own id as its words: two languages that say the very same. */
export const idsAsWords = Object.fromEntries(
  [...readFileSync('locales/ar.xlf', 'utf8').matchAll(/trans-unit id="([^"]+)"/g)].map(([, id = '']) => [
    id,
    id.replace(/-(zero|one|two|few|many|other)$/, ''),
  ]),
);

const services = [
  {id: 'clarity', name: 'Microsoft Clarity', categories: 'beacon', provider: 'Microsoft', stores: ['_clck', '_clsk']},
  {id: 'posthog', name: 'PostHog', categories: 'beacon', countries: ['DE'], policyUrl: 'https://example.com/'},
  {id: 'pixel', name: 'Meta Pixel', categories: 'advertising', stores: [{name: '_fbp', kind: 'cookie', days: 90}]},
];

/** Serves and opens the page; what it needs of the library comes from the demo's server. */
export async function openCase(page: Page, one: Case = {}): Promise<void> {
  const {lang = 'en', layout = 'bar', theme, head = '', body = '<h1>Shop</h1><p>Bread</p>', headers, config} = one;
  const json = JSON.stringify({
    policy: {revision: 1, effective: '2026-03-05', url: '/privacy'},
    site: {name: {ar: 'رمروم بيكري', en: 'Ramroom Bakery'}},
    ui: {layout},
    services,
    ...config,
  }).replaceAll('<', '\\u003c');
  const style = theme ? `<link rel="stylesheet" href="/themes/${theme}.css">` : '';
  await page.route('**/case', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: {...headers},
      body: `<!doctype html><html lang="${lang}" dir="${directionOf(lang)}"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1"><title>Shop</title>
        ${style}${head}
        <script type="application/json" id="config">${json}</script><script src="/ithn.js" data-config="#config"></script>
        </head><body>${body}</body></html>`,
    }),
  );
  await page.goto('/case');
}
