import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {Page} from '@playwright/test';
import type {createCollector, openStore, StoredReceipt, toNodeListener} from '../../src/collector.ts';

const dist = resolve(import.meta.dirname, '../../dist');

/** A page of its own for each trouble, on a server that can have some, with a real collector behind it. */
export interface Site {
  readonly url: string;
  /** What the collector has on disk. */
  kept(): Promise<StoredReceipt[]>;
  /** How the collector's address answers: as the collector, with an error, or after losing its answer. */
  mood: 'well' | 'down' | 'forgetful' | 'hanging';
  /** One line a request to the collector. */
  readonly requests: string[];
  /** Puts an empty collector in the place of the former one. */
  lose(): Promise<void>;
  close(): Promise<void>;
}

export const config = {
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  services: [{id: 'posthog', categories: 'beacon'}],
  gate: {requireGesture: false},
};

const pageOf = (settings: object, tags = 1): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Record</title>
<script type="application/json" id="ithn-config">${JSON.stringify(settings)}</script>
${'<script src="/ithn.js" data-config="#ithn-config"></script>\n'.repeat(tags)}
<body><h1>A page</h1></body></html>`;

export async function startSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'ithn-record-'));
  // The package as it is built: what a shop would run. Its types are those of the sources.
  const collectorOf = (await import(join(dist, 'npm/collector.js'))) as {
    createCollector: typeof createCollector;
    openStore: typeof openStore;
    toNodeListener: typeof toNodeListener;
  };
  const open = async (name: string) => {
    const store = await collectorOf.openStore(`sqlite:${join(folder, name)}`);
    const collector = collectorOf.createCollector({store, limits: {perMinute: 6000}});
    return {store, collect: collectorOf.toNodeListener(collector)};
  };
  let behind = await open('receipts.db');

  const send = (response: ServerResponse, type: string, body: string | Buffer): void => {
    response.writeHead(200, {'content-type': `${type}; charset=utf-8`}).end(body);
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/consent/receipts') {
      site.requests.push(`${request.method ?? ''} ${site.mood}`);
      if (site.mood === 'hanging') return;
      if (site.mood === 'down') {
        response.writeHead(503, {'retry-after': '1'}).end();
        return;
      }
      if (site.mood === 'forgetful') response.end = () => response.destroy(); // kept, but nobody hears of it
      behind.collect(request, response);
      return;
    }
    if (pathname === '/') {
      const more = JSON.parse(searchParams.get('config') ?? '{}') as object;
      send(response, 'text/html', pageOf({...config, ...more}, Number(searchParams.get('tags') ?? 1)));
      return;
    }
    try {
      send(response, 'text/javascript', readFileSync(join(dist, pathname)));
    } catch {
      response.writeHead(404).end();
    }
  };
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const site: Site = {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    mood: 'well',
    requests: [],
    async kept() {
      const all: StoredReceipt[] = [];
      for await (const receipt of behind.store.read()) all.push(receipt);
      return all;
    },
    async lose() {
      await behind.store.close();
      behind = await open('empty.db');
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await behind.store.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
  return site;
}

/**
 * The library gives a storage that keeps silent 1.5 s, and then does without. That of a busy machine is slow and not silent:
 * where a test is about something else, it is waited for.
 */
export const waitForStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const {setTimeout: former} = window;
    const patient = (run: TimerHandler, delay = 0, ...parameters: unknown[]): number =>
      former(run, delay === 1500 ? 60_000 : delay, ...parameters);
    Object.assign(window, {setTimeout: patient});
  });

/** Opens the page with something changed in its configuration, and waits until the library has read its memories. */
export async function openPage(page: Page, site: Site, more: object = {}, tags = 1): Promise<void> {
  await page.goto(`${site.url}/?tags=${tags}&config=${encodeURIComponent(JSON.stringify(more))}`);
  await page.evaluate(() => window.ithn?.ready);
}
