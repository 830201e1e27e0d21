// Two sites of one controller, and one of somebody else, at real servers with the collector as it is built.
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import Libsql from 'libsql';

const dist = resolve(import.meta.dirname, '../../dist');
const policy = {revision: 1, effective: '2026-11-01', url: '/privacy'};

/** Starts the sites. `configs` may be changed between two pages; without one a page has no tag. */
export async function startSites() {
  const {createCollector, openStore, toNodeListener} = await import(join(dist, 'npm/collector.js'));
  const folder = mkdtempSync(join(tmpdir(), 'ithn-handover-'));
  const file = join(folder, 'receipts.db');
  const start = async () => {
    const server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  const servers = [await start(), await start()];
  const [port, other] = servers.map((server) => server.address().port);
  const bakery = `http://127.0.0.1:${port}`;
  const cakes = `http://localhost:${port}`;
  const stranger = `http://127.0.0.1:${other}`;
  const origins = [bakery, cakes];
  const store = await openStore(`sqlite:${file}`);
  const limits = {perMinute: 1e6};
  const times = {aheadMs: 0};
  const clock = () => Date.now() + times.aheadMs;
  const collect = toNodeListener(createCollector({store, limits, clock, handovers: {origins}}));
  const domains = {endpoint: `${bakery}/ithn/handovers`, origins};

  const pageOf = (host) => {
    const own = `http://${host}`;
    const config = sites.configs[own];
    const tag = `<script type="application/json" id="ithn-config">${JSON.stringify({policy, domains, ...config})}</script>
      <script src="/dist/ithn.js" data-config="#ithn-config"></script>`;
    const other = own === bakery ? cakes : bakery;
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${host}</title>
      ${config ? tag : ''}
      <body><h1>${host}</h1>
      <p><a id="link" href="${other}/">there</a> <a id="tab" href="${other}/" target="_blank">there, in a tab</a>
      <a id="section" href="${other}/#section">a section</a> <a id="silent" href="${other}/" rel="noreferrer">silently</a>
      <a id="stranger" href="${stranger}/">away</a></p>
      <form id="get" action="${other}/"><input name="cake" value="saffron"><button>Get</button></form>
      <form id="post" action="${other}/" method="post"><button>Post</button></form>`;
  };
  const answer = (request, response) => {
    const {host = '', referer = ''} = request.headers;
    sites.requests.push(`${request.method} ${host}${request.url} from ${referer}`);
    const {pathname} = new URL(request.url, bakery);
    if (pathname.startsWith('/ithn/')) return collect(request, response);
    if (pathname.startsWith('/dist/')) {
      try {
        const body = readFileSync(join(dist, pathname.slice('/dist/'.length)));
        return response.writeHead(200, {'content-type': 'text/javascript'}).end(body);
      } catch {
        return response.writeHead(404).end();
      }
    }
    if (pathname !== '/') return response.writeHead(404).end();
    return response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(pageOf(host));
  };

  const sites = {
    bakery,
    cakes,
    stranger,
    /** What each site's configuration has more. @type {Record<string, object | undefined>} */
    configs: {[bakery]: {}, [cakes]: {}},
    /** How far the collector's clock is ahead. */
    times,
    /** One line a request: method, address, referrer. @type {string[]} */
    requests: [],
    /** Runs a statement on the collector's database. */
    sql(statement) {
      const database = new Libsql(file);
      const prepared = database.prepare(statement);
      const rows = prepared.reader ? prepared.all() : prepared.run();
      database.close();
      return rows;
    },
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
      await store.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
  return sites;
}

/** Runs in a page that has just been answered: whatever it signs has been signed before this. */
export async function finishSigning() {
  for (let time = 0; time < 20; time++) await crypto.subtle.digest('SHA-256', new Uint8Array(100_000));
}
