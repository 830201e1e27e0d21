import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {test as base} from '@playwright/test';
import Libsql from 'libsql';
import type * as collectorDoor from '../../src/collector.ts';

const dist = resolve(import.meta.dirname, '../../dist');
const token = 'the-token-of-this-test-alone';

export interface SeenHost {
  readonly host: string;
  readonly undeclared: number;
  readonly slipped: number;
  readonly refused: number;
  readonly policy: number;
}

/** A site on `localhost` with a page that a test writes itself and a real collector, and a tracker on `127.0.0.1`. */
export interface WatchedSite {
  readonly url: string;
  readonly tracker: string;
  /** How often the tracker was reached. */
  readonly hits: () => number;
  /** What stands at `/`: the tag with what is configured beyond the policy, and markup below it. */
  page(config: object, markup: string, headers?: Record<string, string>): void;
  /** What the collector tells the shop. */
  hosts(): Promise<SeenHost[]>;
  /** All that its database has, in every table with a row: what is held in memory is written first. */
  database(): Promise<Record<string, object[]>>;
}

const listen = (server: Server, host: string): Promise<number> =>
  new Promise((done) => server.listen(0, host, () => done((server.address() as AddressInfo).port)));
const close = (server: Server): void => {
  server.closeAllConnections();
  server.close();
};

async function startSite(): Promise<WatchedSite & {stop: () => Promise<void>}> {
  const door = pathToFileURL(join(dist, 'npm/collector.js')).href;
  const {createCollector, openStore, toNodeListener} = (await import(door)) as typeof collectorDoor;
  const folder = mkdtempSync(join(tmpdir(), 'ithn-watch-'));
  const file = join(folder, 'collector.db');
  const store = await openStore(`sqlite:${file}`);
  const collect = toNodeListener(createCollector({store, token, watch: {smallest: 1}}));
  let shown = {html: '', headers: {}};
  let hits = 0;
  const site = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '', 'http://localhost');
    if (pathname === '/ithn/watch' || pathname === '/ithn/receipts') {
      collect(request, response);
      return;
    }
    if (pathname === '/')
      return void response
        .writeHead(200, {'content-type': 'text/html; charset=utf-8', ...shown.headers})
        .end(shown.html);
    try {
      const file = readFileSync(join(dist, pathname));
      response.writeHead(200, {'content-type': 'text/javascript'}).end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  const tracker = createServer((_, response) => {
    hits++;
    response.writeHead(200, {'content-type': 'text/javascript'}).end();
  });
  const url = `http://localhost:${await listen(site, 'localhost')}`;
  const hosts = async (): Promise<SeenHost[]> => {
    const response = await fetch(`${url}/ithn/watch`, {headers: {authorization: `Bearer ${token}`}});
    return ((await response.json()) as {hosts: SeenHost[]}).hosts;
  };
  return {
    url,
    tracker: `http://127.0.0.1:${await listen(tracker, '127.0.0.1')}`,
    hits: () => hits,
    page(config, markup, headers = {}) {
      const policy = {revision: 1, effective: '2026-11-01', url: '/privacy'};
      const json = JSON.stringify({policy, ui: 'none', ...config});
      const html = `<!doctype html><title>Watched</title><link rel="icon" href="data:,">
        <script type="application/json" id="ithn-config">${json}</script>
        <script src="/ithn.js" data-config="#ithn-config"></script>${markup}`;
      shown = {html, headers};
    },
    hosts,
    async database() {
      await hosts();
      const database = new Libsql(file);
      const read = (query: string): object[] => database.prepare(query).all() as object[];
      const names = (read("select name from sqlite_master where type = 'table'") as {name: string}[]).map(
        ({name}) => name,
      );
      const tables = names.map((name) => [name, read(`select * from ${name}`)] as const);
      database.close();
      return Object.fromEntries(tables.filter(([, rows]) => rows.length > 0));
    },
    async stop() {
      close(site);
      close(tracker);
      await store.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

export const test = base.extend<{site: WatchedSite}>({
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.stop();
  },
});
