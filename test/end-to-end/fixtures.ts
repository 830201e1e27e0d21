import {test as base, expect, type BrowserContext, type Locator, type Page} from '@playwright/test';
import {startDemo} from '../../demo/server.mjs';
import {releaseEverything} from './ungated.ts';

export {expect};

/** Every kind of stranger that the shop's pages would load. */
export const allKinds = ['ad', 'map', 'mixpanel', 'pixel', 'posthog', 'style', 'survey'] as const;
export type Kind = (typeof allKinds)[number];

export const languages = ['ar', 'en'] as const;
export type Language = (typeof languages)[number];

type Demo = Awaited<ReturnType<typeof startDemo>>;

/** What has reached the third parties. */
export interface Strangers {
  readonly url: string;
  /** One line a request, so that a failure says what left the page. */
  requests(): string[];
  kinds(): Kind[];
  clear(): void;
}

interface TestFixtures {
  readonly shop: Shop;
  readonly strangers: Strangers;
  /** Fails the test when the page has asked for anything but the shop and the strangers. */
  readonly onlyKnownHosts: undefined;
}

export const test = base.extend<TestFixtures, {demo: Demo}>({
  demo: [
    async ({}, use) => {
      const demo = await startDemo({});
      await use(demo);
      await demo.close();
    },
    {scope: 'worker'},
  ],
  baseURL: async ({demo}, use) => use(demo.url),
  strangers: async ({demo}, use) => {
    demo.strangers.clear();
    await use({
      url: demo.strangers.url,
      requests: () => demo.strangers.footprints.map(({method, path}) => `${method} ${path}`),
      kinds: () => [...new Set(demo.strangers.footprints.map(({kind}) => kind as Kind))].sort(),
      clear: demo.strangers.clear,
    });
  },
  shop: async ({page}, use) => use(new Shop(page)),
  onlyKnownHosts: [
    async ({context, demo}, use) => {
      const unknown = new Set<string>();
      context.on('request', (request) => {
        const url = request.url();
        // the last four are strangers that speak https only, answered in the browser by the test itself
        const known = [
          demo.url,
          demo.strangers.url,
          'https://edge.example/',
          'https://www.clarity.ms/tag/shop1234',
          'https://connect.facebook.net/held.js',
          'https://www.googletagmanager.com/gtm.js?id=GTM-XXXXXXX',
        ];
        const isKnown = known.some((one) => url.startsWith(one));
        if (!isKnown && /^(https?|wss?):/.test(url)) unknown.add(url);
      });
      await use(undefined);
      expect([...unknown]).toEqual([]);
    },
    {auto: true},
  ],
});

/** The bakery's page as a visitor uses it: words differ by language, parts do not. */
export class Shop {
  readonly banner: Locator;
  readonly preferences: Locator;
  readonly reopen: Locator;

  constructor(readonly page: Page) {
    this.banner = page.locator('ithn-banner');
    this.preferences = page.locator('ithn-preferences');
    this.reopen = page.locator('ithn-reopen');
  }

  async open(language: Language): Promise<void> {
    await this.page.goto(`/bakery/${language}.html`);
  }

  /** The visible button of the banner: `accept`, `reject` or `manage`. */
  bannerButton(part: 'accept' | 'reject' | 'manage'): Locator {
    return this.banner.locator(`button[part~="${part}"]`);
  }

  preferencesButton(part: 'save' | 'accept' | 'reject' | 'close' | 'reload'): Locator {
    return this.preferences.locator(`button[part~="${part}"]`);
  }

  categorySwitch(category: string): Locator {
    return this.preferences.locator(`[part~="switch"][name="category"][value="${category}"]`);
  }

  get dialog(): Locator {
    return this.preferences.locator('[part~="base"]');
  }

  /** By the way back in, as a visitor does once the banner has gone. */
  async openPreferences(): Promise<void> {
    await this.reopen.locator('button').first().click();
    await expect(this.dialog).toBeVisible();
  }

  /** Reads the page to its end, so that what loads lazily is loaded. */
  async readToTheEnd(): Promise<void> {
    for (let step = 0; step < 12; step++) {
      await this.page.mouse.wheel(0, 700);
      await this.page.waitForTimeout(40);
    }
  }

  /** Goes away, so that what sends on leaving has sent, and waits for the stragglers. */
  async leave(): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.waitForTimeout(1200);
  }
}

/** Serves the page with nothing held: what happens to its visitors without this library. */
export async function removeGate(page: Page): Promise<void> {
  await page.route('**/ithn.js', (route) =>
    route.fulfill({contentType: 'text/javascript', body: `(${releaseEverything.toString()})()`}),
  );
}

/** All that the browser keeps for the page's origin, and the cookies of every host. */
export async function readStorage(page: Page, context: BrowserContext): Promise<Record<string, string[]>> {
  const cookies = (await context.cookies()).map(({name}) => name);
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({name}) => name ?? ''),
    caches: await caches.keys(),
  }));
  return {cookies: cookies.sort(), ...kept};
}
