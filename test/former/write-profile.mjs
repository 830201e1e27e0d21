// Writes what a visitor's browser keeps after some answers to a former build, as JSON: cookies and every entry of IndexedDB.
// Made once for a build; what it wrote stands beside this file and is never written anew.
//   git worktree add ../former 622323a && (cd ../former && npm ci && npm run build)
//   node test/former/write-profile.mjs ../former/dist 622323a
// The visitor has refused, then allowed one category, then all but one service. The first receipt reached the collector,
// the others wait in the outbox: it answered 503 from then on.
import {readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join, resolve} from 'node:path';
import {chromium} from '@playwright/test';
import {chromiumFlags, chromiumPath} from '../tools/browsers.mjs';

const [dist, build] = process.argv.slice(2);
if (!dist || !build) throw new Error('node test/former/write-profile.mjs DIST COMMIT (received too little).');

const config = {
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  services: [
    {id: 'posthog', categories: 'beacon'},
    {id: 'own-ads', categories: 'advertising', name: 'Our advertisements'},
  ],
  gate: {requireGesture: false},
  records: {endpoint: '/consent/receipts'},
};
const page = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>مخبز</title>
  <script type="application/json" id="ithn-config">${JSON.stringify(config)}</script>
  <script src="/ithn.js" data-config="#ithn-config"></script><body><h1>مخبز</h1>`;

let accepts = true;
const server = createServer(async (request, response) => {
  const {pathname} = new URL(request.url, 'http://site');
  if (pathname === '/consent/receipts') {
    let body = '';
    for await (const part of request) body += part;
    if (!accepts) return void response.writeHead(503).end();
    const sent = JSON.parse(body);
    const accepted = (Array.isArray(sent) ? sent : sent.receipts).map(({id}) => id);
    response.writeHead(200, {'content-type': 'application/json'});
    return void response.end(JSON.stringify({accepted, duplicates: [], rejected: []}));
  }
  if (pathname === '/') return void response.writeHead(200, {'content-type': 'text/html'}).end(page);
  try {
    const code = readFileSync(join(dist, pathname));
    response.writeHead(200, {'content-type': 'text/javascript'}).end(code);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));

/** Every entry of every database, as `{database: {store: [[key, value]]}}`. */
const readDatabases = async () => {
  const answer = (request) =>
    new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const all = {};
  for (const {name} of await indexedDB.databases()) {
    const database = await answer(indexedDB.open(name));
    all[name] = {};
    for (const store of database.objectStoreNames) {
      const of = () => database.transaction(store).objectStore(store);
      const [keys, values] = [await answer(of().getAllKeys()), await answer(of().getAll())];
      all[name][store] = keys.map((key, at) => [key, values[at]]);
    }
    database.close();
  }
  return all;
};

/** Whether JSON has no word for something in it; what is undefined is as good as absent. */
const isLost = (value) =>
  typeof value === 'object' && value !== null
    ? ![Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value)) || Object.values(value).some(isLost)
    : !['string', 'number', 'boolean', 'undefined'].includes(typeof value) && value !== null;

const browser = await chromium.launch({executablePath: chromiumPath(), args: chromiumFlags});
try {
  const context = await browser.newContext({locale: 'ar-KW'});
  const tab = await context.newPage();
  await tab.goto(`http://localhost:${server.address().port}/`);
  await tab.evaluate(() => window.ithn.ready);
  const delivered = tab.waitForResponse((response) => response.url().endsWith('/receipts') && response.ok());
  await tab.evaluate(() => window.ithn.rejectAll());
  await delivered;
  const isNoted = () =>
    tab
      .evaluate(readDatabases)
      .then(({ithn}) => ithn.kept.some(([key, value]) => key === 'sent' && value.sequence >= 0));
  while (!(await isNoted()));
  accepts = false;
  await tab.evaluate(() => window.ithn.choose({categories: {beacon: true}}));
  await tab.evaluate(() =>
    window.ithn.choose({
      categories: {persistent: true, beacon: true, advertising: true},
      services: {'own-ads': false},
    }),
  );
  while ((await tab.evaluate(() => window.ithn.receipts())).length < 3);
  const [state, receipts] = await tab.evaluate(async () => [window.ithn.state, await window.ithn.receipts()]);
  const databases = await tab.evaluate(readDatabases);
  const cookies = (await context.cookies()).map(({name, value}) => ({name, value}));
  const profile = {build, writtenAt: new Date().toISOString(), config, state, receipts, cookies, databases};
  if (isLost(profile)) throw new Error('JSON would lose something of it.');
  const file = resolve(import.meta.dirname, `${build}.json`);
  writeFileSync(file, `${JSON.stringify(profile, null, 2)}\n`);
  console.log(`${file}: ${receipts.length} receipts, ${cookies.length} cookie`);
} finally {
  await browser.close();
  server.close();
}
