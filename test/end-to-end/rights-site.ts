import type {Locator, Page} from '@playwright/test';
import {startDemo} from '../../demo/server.mjs';
import type {RequestBody} from '../../src/model/rights-request.ts';
import {test as base, type Shop} from './fixtures.ts';

export const auditToken = 'the-token-of-this-test-alone';

/** The shop with a token for its desk. */
export const test = base.extend<object, {demo: Awaited<ReturnType<typeof startDemo>>}>({
  demo: [
    async ({}, use) => {
      const demo = await startDemo({auditToken, limits: {perMinute: 1e4, requestsPerMinute: 1e4}}); // one machine, many customers
      await use(demo);
      await demo.close();
    },
    {scope: 'worker'},
  ],
});

export interface Kept {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly body: RequestBody;
}

/** What the shop's database has of one customer, read as the shop reads it. */
export async function listOf(url: string, email: string): Promise<Kept[]> {
  const response = await fetch(`${url}/ithn/requests?limit=200`, {headers: {authorization: `Bearer ${auditToken}`}});
  return ((await response.json()) as {requests: Kept[]}).requests.filter(({body}) => body.email === email);
}

/** The shop moves a request on, as its desk does. */
export async function moveOn(url: string, id: string, change: object): Promise<void> {
  const response = await fetch(`${url}/ithn/requests/${id}`, {
    method: 'POST',
    headers: {authorization: `Bearer ${auditToken}`, 'content-type': 'application/json'},
    body: JSON.stringify(change),
  });
  if (!response.ok) throw new Error(await response.text());
}

/** An address that no other test has. */
export const newEmail = (): string => `noura-${Math.random().toString(36).slice(2)}@example.com`;

/** The form on the policy's page, with the banner answered. */
export async function openForm(page: Page, shop: Shop, language: 'ar' | 'en'): Promise<Locator> {
  await page.goto(`/bakery/privacy.${language}.html`);
  await shop.bannerButton('reject').click();
  const form = page.locator('ithn-rights-form');
  await form.locator('[part=form]').waitFor();
  return form;
}

export async function fill(form: Locator, email: string, kind = 'access'): Promise<void> {
  await form.locator(`[name=kind][value=${kind}]`).check();
  await form.locator('[name=email]').fill(email);
}

/** What the library keeps in this browser of requests: key and value as text. */
export const keptHere = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    // Opening would make what is not there.
    if (!(await indexedDB.databases()).some(({name, version}) => name === 'ithn' && version)) return {};
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open('ithn');
      opening.onerror = () => reject(new Error('no database'));
      opening.onsuccess = () => {
        const database = opening.result;
        const found: Record<string, string> = {};
        if (!database.objectStoreNames.contains('kept')) {
          database.close();
          resolve(found);
          return;
        }
        const reading = database.transaction('kept').objectStore('kept').openCursor();
        reading.onsuccess = () => {
          const cursor = reading.result;
          if (cursor) {
            if (typeof cursor.key === 'string' && cursor.key.includes('request'))
              found[cursor.key] = JSON.stringify(cursor.value);
            cursor.continue();
          } else {
            database.close();
            resolve(found);
          }
        };
      };
    });
  });

/** Serves a page of the bakery with other settings; everything behind it is the real server. */
export const configure = async (page: Page, file: string, change: object): Promise<void> => {
  await page.route(`**/${file}`, async (route) => {
    const html = await (await route.fetch()).text();
    const body = html.replace(/(id="ithn-config">)([^]*?)(<\/script>)/, (_, before, json: string, after) => {
      const config = {...(JSON.parse(json) as object), ...change};
      return `${String(before)}${JSON.stringify(config)}${String(after)}`;
    });
    await route.fulfill({body, contentType: 'text/html; charset=utf-8'});
  });
};
