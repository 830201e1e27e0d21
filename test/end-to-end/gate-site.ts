import {readFileSync} from 'node:fs';
import {createServer, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {resolve} from 'node:path';
import {test as base, expect, type Page} from '@playwright/test';
import {releaseEverything} from './ungated.ts';

export {expect};

const dist = resolve(import.meta.dirname, '../../dist');
const partytown = resolve(import.meta.dirname, '../../node_modules/@qwik.dev/partytown/lib');

const listen = (server: Server, host: string): Promise<number> =>
  new Promise((done) => server.listen(0, host, () => done((server.address() as AddressInfo).port)));
const answer = (response: ServerResponse, type: string, body: string | Buffer): void => {
  response.setHeader('content-type', type);
  response.setHeader('access-control-allow-origin', '*');
  response.end(body);
};
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** A site on `localhost` whose pages a test writes itself, and a third party on `127.0.0.1` that writes down who comes. */
export interface Site {
  readonly url: string;
  readonly stranger: string;
  /** What reached the third party: `/a.js`, in the order it came. */
  readonly footprints: string[];
  /** Puts a page at `/name`; the library's tag stands where `<ithn>` does, with what is configured beyond the policy. */
  page(name: string, html: string, config?: object, headers?: Record<string, string>): void;
  /** The same page in a control: everything that is held is live. */
  ungated(name: string, isOn: boolean): void;
  close(): Promise<unknown>;
}

interface Entry {
  readonly html: string;
  readonly config: object;
  readonly headers: Record<string, string>;
  isUngated?: boolean;
}

async function startSite(): Promise<Site> {
  const pages = new Map<string, Entry>();
  const footprints: string[] = [];
  const strangers = createServer((request, response) => {
    const {pathname, searchParams} = new URL(request.url ?? '', 'http://x');
    footprints.push(pathname);
    const name = pathname.slice(1).replace(/\.js$/, '');
    if (searchParams.has('hang')) return;
    const body = pathname.endsWith('.js')
      ? `globalThis.ran?.(${JSON.stringify(name)})`
      : pathname.endsWith('.html')
        ? `<p>${name}`
        : gif;
    const type = pathname.endsWith('.js') ? 'text/javascript' : pathname.endsWith('.html') ? 'text/html' : 'image/gif';
    setTimeout(() => answer(response, type, body), Number(searchParams.get('wait') ?? 0));
  });
  const shop = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '', 'http://x');
    const entry = pages.get(pathname);
    if (entry) {
      for (const [name, value] of Object.entries(entry.headers)) response.setHeader(name, value);
      const config = {
        policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
        ui: 'none',
        ...entry.config,
        gate: {requireGesture: false, ...(entry.config as {gate?: object}).gate},
      };
      const tag = entry.isUngated
        ? `<script>(${releaseEverything.toString()})()</script>`
        : `<script type="application/json" id="c">${JSON.stringify(config)}</script><script src="/dist/ithn.js" data-config="#c"></script>`;
      answer(response, 'text/html; charset=utf-8', entry.html.replaceAll('<ithn>', tag));
      return;
    }
    try {
      const [, folder, name] = /^\/(dist|~partytown)\/(?!.*\.\.)(.+)/.exec(pathname) ?? [];
      const file = readFileSync(resolve(folder === 'dist' ? dist : partytown, name ?? 'none'));
      answer(response, pathname.endsWith('.html') ? 'text/html' : 'text/javascript', file);
    } catch {
      response.statusCode = 404;
      answer(response, 'text/plain', '');
    }
  });
  const port = await listen(shop, 'localhost');
  const strangersPort = await listen(strangers, '127.0.0.1');
  return {
    url: `http://localhost:${port}`,
    stranger: `http://127.0.0.1:${strangersPort}`,
    footprints,
    page: (name, html, config = {}, headers = {}) => void pages.set(name, {html, config, headers}),
    ungated(name, isOn) {
      const entry = pages.get(name);
      if (entry) entry.isUngated = isOn;
    },
    close: () =>
      Promise.all(
        [shop, strangers].map((server) => {
          server.closeAllConnections();
          return new Promise((done) => server.close(done));
        }),
      ),
  };
}

type Ran = typeof globalThis & {order?: string[]};

/** Names of the scripts that have run, in order. */
export const ranIn = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as Ran).order ?? []);
export const accept = (page: Page): Promise<void> => page.evaluate(() => void window.ithn?.acceptAll());
export const reject = (page: Page): Promise<void> => page.evaluate(() => void window.ithn?.rejectAll());
export const open = (page: Page, site: Site, name: string): Promise<unknown> =>
  page.goto(site.url + name, {waitUntil: 'domcontentloaded'});

/** The page as it would be without a gate must be caught, or the test proves nothing. */
export async function expectCaught(page: Page, site: Site, name: string, footprints: readonly string[]): Promise<void> {
  site.footprints.length = 0;
  site.ungated(name, true);
  await page.goto(site.url + name, {waitUntil: 'commit'});
  await expect.poll(() => [...new Set(site.footprints)].sort(), 'the control').toEqual([...footprints].sort());
  site.ungated(name, false);
  await page.goto('about:blank');
  site.footprints.length = 0;
}

export const test = base.extend<{noise: undefined}, {site: Site}>({
  site: [
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.close();
    },
    {scope: 'worker'},
  ],
  noise: [
    async ({page, site}, use) => {
      site.footprints.length = 0;
      await page.addInitScript(() => {
        const order: string[] = ((globalThis as Ran).order = []);
        Object.assign(globalThis, {ran: (name: string) => order.push(name)});
      });
      const crashes: string[] = [];
      page.on('pageerror', ({message}) => crashes.push(message));
      await use(undefined);
      // what the tests themselves throw is called so
      expect(crashes.filter((message) => !message.includes('on purpose'))).toEqual([]);
    },
    {auto: true},
  ],
});
