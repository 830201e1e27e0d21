// Hosts that pages met, told over HTTP by pages and by browsers, and read from the database itself: hosts, days and numbers.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setImmediate} from 'node:timers/promises';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {sql} from 'kysely';
import {createCollector} from '../../dist/npm/collector.js';
import {places} from './places.mjs';
import {serve} from './serve.mjs';

const token = 'the-token-of-this-test-alone';
const auditor = {authorization: `Bearer ${token}`};
const seen = (host, kind = 'undeclared') => ({seen: [{kind, host}]});
const report = (blocked, page = 'https://shop.test/cart?id=7') => ({
  'csp-report': {
    'document-uri': page,
    referrer: 'https://mail.test/inbox/7',
    'blocked-uri': blocked,
    'script-sample': 'somebody@example.com',
  },
});

for (const [name, prepare] of Object.entries(places)) {
  describe(`hosts that pages met, on ${name}`, () => {
    let place;
    before(async () => (place = await prepare()));
    after(() => place?.stop());

    async function start(context, options, connection) {
      const url = connection ?? (await place.make());
      const own = {now: Date.parse('2026-11-29T22:30:00Z')};
      const limits = {perMinute: 1e6, inAllPerMinute: 1e6};
      const {address: base, collector} = await serve(context, url, {token, limits, clock: () => own.now, ...options});
      const address = `${base}/watch`;
      const collected = {
        url,
        collector,
        tell: (body, type = 'application/json', headers = {}) =>
          fetch(address, {
            method: 'POST',
            headers: {'content-type': type, ...headers},
            body: typeof body === 'string' ? body : JSON.stringify(body),
          }),
        ask: (query = '', headers = auditor) => fetch(`${address}${query}`, {headers}),
        hosts: async (query) => (await (await collected.ask(query)).json()).hosts,
        /** All that the database has, once what is held in memory has been written: asking for it sees to that. */
        async rows() {
          assert.equal((await collected.ask()).status, 200);
          const database = place.open(url);
          const {rows} = await sql`select * from ithn_sights order by day, host, kind`.execute(database);
          await database.destroy();
          return rows.map((row) => ({...row}));
        },
      };
      return Object.assign(own, collected);
    }

    it('are taken by nobody until the collector is asked to', async (context) => {
      const {tell, ask} = await start(context, {counts: {}});
      assert.deepEqual([(await tell(seen('stats.test'))).status, (await ask()).status], [404, 404]);
    });

    it('are a host, a kind, a day and a number, and nothing else', async (context) => {
      const {tell, rows} = await start(context, {watch: {}});
      const somebody = {cookie: 'ithn=somebody', 'user-agent': 'a browser', referer: 'https://shop.test/cart?id=7'};
      const response = await tell(seen('stats.test'), 'application/json', somebody);
      assert.deepEqual([response.status, response.headers.get('set-cookie')], [204, null]);
      await tell(seen('stats.test'));
      await tell({seen: [{kind: 'slipped', host: 'stats.test'}, {kind: 'refused', host: 'pixel.test'}]}); // prettier-ignore
      assert.deepEqual(await rows(), [
        {day: '2026-11-29', host: 'pixel.test', kind: 'refused', pages: 1},
        {day: '2026-11-29', host: 'stats.test', kind: 'slipped', pages: 1},
        {day: '2026-11-29', host: 'stats.test', kind: 'undeclared', pages: 2},
      ]);
    });

    it('come from the browser’s own reports too, of which nothing but the host is kept', async (context) => {
      const {tell, rows} = await start(context, {watch: {}});
      const old = (blocked, page) => tell(report(blocked, page), 'application/csp-report');
      for (const blocked of ['https://pixel.test/p.gif?mail=somebody%40example.com', 'wss://pixel.test:8443/7'])
        assert.equal((await old(blocked)).status, 204);
      const of = (blockedURL, type = 'csp-violation') => ({
        ...{type, age: 5, url: 'https://shop.test/cart?id=7', user_agent: 'Mozilla/5.0 of somebody'},
        body: {documentURL: 'https://www.shop.test/cart?id=7', blockedURL, sample: 'somebody'},
      });
      const list = [
        of('https://stats.test/a'),
        of('https://stats.test/b'),
        of('https://x.test/', 'deprecation'),
        of('inline'),
      ];
      assert.equal((await tell(list, 'application/reports+json')).status, 204);
      // the site's own hosts, and what is no host
      for (const blocked of ['inline', 'eval', 'data', 'blob:https://a.test/7', 'https://img.shop.test/', '', 7, null])
        assert.equal((await old(blocked)).status, 204, String(blocked));
      const all = await rows();
      assert.deepEqual(all.map(({host, kind, pages}) => [host, kind, pages]), [
        ['pixel.test', 'policy', 2],
        ['stats.test', 'policy', 1],
      ]); // prettier-ignore
      assert.doesNotMatch(JSON.stringify(all), /somebody|cart|Mozilla|inbox/);
    });

    it('are refused where they are hostile, malformed or too long, and are never kept', async (context) => {
      const {tell, rows} = await start(context, {watch: {}});
      const hostile = [
        '<img src=x onerror=alert(1)>.test',
        '=HYPERLINK("https://evil.test")',
        '-1+1.test',
        '@sum.test',
        'stats.test/?mail=somebody',
        'somebody@stats.test',
        'Stats.test',
        'stats.test.',
        'stats..test',
        `${'a'.repeat(64)}.test`,
        `${'a.'.repeat(130)}test`,
        'localhost',
        'مثال.test',
        '',
        7,
        null,
        {},
      ];
      for (const host of hostile) assert.equal((await tell(seen(host))).status, 422, JSON.stringify(host));
      const wrong = [
        [{}, 422],
        [[], 422],
        [null, 422],
        [{seen: []}, 422],
        [{seen: 'stats.test'}, 422],
        [{seen: Array.from({length: 21}, (_, index) => seen(`a${index}.test`).seen[0])}, 422],
        [{seen: [{kind: 'undeclared', host: 'stats.test', page: '/cart?id=7'}]}, 422],
        [{seen: [{kind: 'clicked', host: 'stats.test'}]}, 422],
        [{...seen('stats.test'), consentId: '0'.repeat(32)}, 422],
        ['{', 400],
        [JSON.stringify(seen('stats.test')).padEnd(70_000), 413],
      ];
      for (const [body, status] of wrong) assert.equal((await tell(body)).status, status, JSON.stringify(body));
      for (const body of [[], null, 7, 'x']) assert.equal((await tell(body, 'application/csp-report')).status, body === 'x' ? 400 : body && body !== 7 ? 204 : 422); // prettier-ignore
      for (const body of [{}, null, 7]) assert.equal((await tell(body, 'application/reports+json')).status, 422);
      assert.equal((await tell(seen('stats.test'), 'text/plain')).status, 415);
      // a browser's report may hold anything, and what it names may be no host
      for (const host of ['https://<b>.test/', 'https://=1+1/', 'javascript:alert(1)', 'https://[::1]/'])
        assert.equal((await tell(report(host), 'application/csp-report')).status, 204);
      assert.deepEqual(await rows(), []);
    });

    it('are told to the shop alone, once enough page views have told of them', async (context) => {
      const collected = await start(context, {watch: {}, rights: {timeZone: 'Asia/Kuwait'}});
      const {tell, ask, hosts} = collected;
      collected.now -= 2 * 36e5; // 29 November in Kuwait
      for (let page = 0; page < 2; page++) await tell(seen('stats.test'));
      assert.deepEqual(await hosts(), []);
      collected.now += 2 * 36e5; // 30 November there
      for (let page = 0; page < 4; page++) await tell(seen('stats.test'));
      for (let page = 0; page < 3; page++) await tell(seen('stats.test', 'slipped'));
      for (let page = 0; page < 3; page++) await tell(seen('rare.test', 'refused'));
      const none = {undeclared: 0, slipped: 0, refused: 0, policy: 0};
      assert.deepEqual(await hosts(), [
        {host: 'stats.test', first: '2026-11-29', last: '2026-11-30', ...none, undeclared: 6, slipped: 3},
        {host: 'rare.test', first: '2026-11-30', last: '2026-11-30', ...none, refused: 3},
      ]);
      assert.deepEqual(await hosts('?from=2026-11-29&until=2026-11-29'), []);
      assert.equal((await ask('', {})).status, 401);
      assert.equal((await ask('?from=yesterday')).status, 400);
    });

    it('are erased after ninety days', async (context) => {
      const collected = await start(context, {watch: {smallest: 1}});
      await collected.tell(seen('old.test'));
      collected.now += 91 * 864e5;
      await collected.hosts(); // written
      await collected.tell(seen('new.test'));
      const left = async () => (await collected.rows()).map(({host}) => host);
      // after its answer: the next ones see it
      for (let tries = 0; tries < 2000 && (await left()).length > 1;) tries++;
      assert.deepEqual(await left(), ['new.test']);
    });

    it('are not lost between two processes, and put off no receipt', async (context) => {
      const limits = {perMinute: 4, inAllPerMinute: 1e6, watchPerMinute: 30};
      const one = await start(context, {watch: {}, limits});
      const other = await start(context, {watch: {}, limits}, one.url);
      await Promise.all(Array.from({length: 60}, (_, index) => (index % 2 ? one : other).tell(seen('stats.test'))));
      assert.equal((await one.tell(seen('stats.test'))).status, 429);
      await other.ask();
      assert.deepEqual((await one.rows()).map(({pages}) => pages), [60]); // prettier-ignore
    });

    // the memory is this process's, whatever the database
    it('fill neither memory nor disk, however many are made up', {skip: name !== 'SQLite'}, async (context) => {
      setFlagsFromString('--expose-gc');
      const collect = runInNewContext('gc');
      const {collector, rows, tell} = await start(context, {watch: {}});
      await tell(seen('stats.test'));
      let next = 0;
      /** A browser's reports of a hundred hosts that nobody has heard of. */
      const send = async (times) => {
        const headers = {'content-type': 'application/reports+json'};
        for (let time = 0; time < times; time++) {
          const body = JSON.stringify(
            Array.from({length: 100}, () => ({
              type: 'csp-violation',
              body: {documentURL: 'https://shop.test/', blockedURL: `https://h${next++}.made-up.test/`},
            })),
          );
          await collector(new Request('http://localhost/watch', {method: 'POST', headers, body}));
          await setImmediate(); // as between any two deliveries
        }
        collect();
        return process.memoryUsage().heapUsed;
      };
      const first = await send(100);
      const last = await send(900);
      assert.equal(next, 100_000);
      assert.ok(last - first < 3e6, `${Math.round((last - first) / 1e3)} kB more`);
      const kept = await rows();
      assert.equal(kept.length, 400);
      // what was there before goes on being counted
      assert.equal((await tell(seen('stats.test'))).status, 204);
      assert.equal((await tell(seen('another.test'))).status, 429);
      assert.deepEqual((await rows()).filter(({host}) => host === 'stats.test').map(({pages}) => pages), [2]); // prettier-ignore
    });
  });
}

it('a smallest number of page views that is none is refused by name', () => {
  for (const smallest of [0, 1.5, '3', NaN])
    assert.throws(
      () => createCollector({store: {}, watch: {smallest}}),
      /watch\.smallest must be a whole number from 1/,
    );
});
