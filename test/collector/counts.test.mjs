// Counts of how the question is answered, sent over HTTP and read from the database itself: numbers, and nobody in them.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {sql} from 'kysely';
import {createCollector} from '../../dist/npm/collector.js';
import {places} from './places.mjs';
import {serve} from './serve.mjs';

const token = 'the-token-of-this-test-alone';
const auditor = {authorization: `Bearer ${token}`};
const count = {event: 'shown', language: 'ar', revision: 3, layout: 'bar'};
const columns = ['day', 'language', 'revision', 'layout', 'shown', 'yes', 'no', 'chosen', 'ignored', 'withdrawn'];

for (const [name, prepare] of Object.entries(places)) {
  describe(`counts on ${name}`, () => {
    let place;
    before(async () => (place = await prepare()));
    after(() => place?.stop());

    /** A collector at an address of its own; `now` may be moved. */
    async function start(context, options, connection) {
      const url = connection ?? (await place.make());
      const own = {now: Date.parse('2026-11-29T22:30:00Z')};
      const limits = {perMinute: 1e6, inAllPerMinute: 1e6};
      const {address: base, store} = await serve(context, url, {token, limits, clock: () => own.now, ...options});
      const address = `${base}/counts`;
      const collected = {
        url,
        send: (change, headers = {}, path = 'counts') =>
          fetch(new URL(path, address), {
            method: 'POST',
            headers: {'content-type': 'application/json', ...headers},
            body: JSON.stringify({...count, ...change}),
          }),
        ask: (query = '', headers = auditor) => fetch(`${address}${query}`, {headers}),
        /** All that the database has, once what is held in memory has been written: asking for it sees to that. */
        async rows() {
          assert.equal((await collected.ask()).status, 200);
          return collected.kept();
        },
        async kept() {
          const database = place.open(url);
          const {rows} = await sql`select * from ithn_counts order by day, language, revision, layout`.execute(
            database,
          );
          await database.destroy();
          return rows;
        },
        /** What somebody with the database's password does. */
        async write(...statements) {
          const database = place.open(url);
          for (const statement of statements) await sql.raw(statement).execute(database);
          await database.destroy();
        },
        close: () => store.close(),
      };
      return Object.assign(own, collected);
    }
    const times = (number, act) => Promise.all(Array.from({length: number}, act));

    it('are off until the collector is asked for them', async (context) => {
      const {send, ask, kept} = await start(context, {});
      assert.deepEqual([(await send()).status, (await ask()).status], [404, 404]);
      assert.deepEqual(await kept(), []);
    });

    it('contain numbers per day, language, revision and layout, and nothing else', async (context) => {
      const {send, rows} = await start(context, {counts: {}});
      const response = await send(
        {},
        {cookie: 'ithn=somebody', 'user-agent': 'a browser', referer: 'https://shop.test/a'},
      );
      assert.equal(response.status, 204);
      assert.equal(response.headers.get('set-cookie'), null);
      for (const event of ['shown', 'yes', 'no', 'chosen', 'ignored', 'withdrawn']) await send({event});
      await send({language: 'en', layout: 'own', revision: 4});
      const zero = {yes: 0, no: 0, chosen: 0, ignored: 0, withdrawn: 0};
      assert.deepEqual((await rows()).map((row) => ({...row})), [
        {day: '2026-11-29', language: 'ar', revision: 3, layout: 'bar', shown: 2, yes: 1, no: 1, chosen: 1, ignored: 1, withdrawn: 1},
        {day: '2026-11-29', language: 'en', revision: 4, layout: 'own', shown: 1, ...zero},
      ]); // prettier-ignore
      assert.deepEqual(Object.keys((await rows())[0]), columns);
    });

    it('are not lost between two processes that count the same', async (context) => {
      const one = await start(context, {counts: {}});
      const other = await start(context, {counts: {}}, one.url);
      const answers = await times(60, (_, index) => (index % 2 ? one : other).send());
      assert.deepEqual([...new Set(answers.map(({status}) => status))], [204]);
      await other.ask();
      assert.deepEqual((await one.rows()).map(({shown}) => shown), [60]); // prettier-ignore
    });

    it('accept nothing that identifies the visitor', async (context) => {
      const {send, rows} = await start(context, {counts: {}});
      const refused = [
        {consentId: '0'.repeat(32)},
        {event: 'clicked'},
        {language: 'ar-KW'},
        {language: 'somebody@example.com'},
        {layout: 'a layout of one visitor'},
        {revision: 0},
        {revision: '3'},
      ];
      for (const change of refused) assert.equal((await send(change)).status, 422, JSON.stringify(change));
      assert.deepEqual(await rows(), []);
    });

    it('cannot fill the disk with forged languages and revisions', async (context) => {
      const {url, send, rows} = await start(context, {counts: {}});
      const zero = {yes: 0, no: 0, chosen: 0, ignored: 0, withdrawn: 0};
      const made = {day: '2026-11-29', language: 'ar', layout: 'bar', shown: 1, ...zero};
      const database = place.open(url);
      const all = Array.from({length: 199}, (_, index) => ({...made, revision: index + 1}));
      await database.insertInto('ithn_counts').values(all).execute();
      await database.destroy();
      assert.equal((await send({revision: 200})).status, 204);
      assert.equal((await send({revision: 999})).status, 429);
      assert.equal((await send({revision: 7})).status, 204);
      assert.deepEqual([(await rows()).length, (await rows())[6].shown], [200, 2]);
    });

    it('are returned only to the shop, without small numbers or what reveals them', async (context) => {
      const {send, ask} = await start(context, {counts: {smallest: 5}});
      await times(20, () => send());
      await times(12, () => send({event: 'yes'}));
      await times(6, () => send({event: 'no'}));
      await times(2, () => send({event: 'ignored'}));
      await send({event: 'withdrawn'});
      assert.equal((await ask('', {})).status, 401);
      assert.equal((await ask('', {authorization: 'Bearer another-token-than-this'})).status, 401);
      const told = await (await ask()).json();
      // 20 - 12 - 6 would be what was ignored: the next smallest number goes with it
      assert.deepEqual(told.counts, [
        {day: '2026-11-29', language: 'ar', revision: 3, layout: 'bar', shown: 20, yes: 12, no: null, chosen: 0, ignored: null, withdrawn: null},
      ]); // prettier-ignore
      assert.equal(told.smallest, 5);
      await times(3, () => send({event: 'ignored'}));
      const [{no, ignored}] = (await (await ask()).json()).counts;
      assert.deepEqual({no, ignored}, {no: 6, ignored: 5});
    });

    it('cannot be derived from the other numbers', async (context) => {
      const smallest = 5;
      const {url, ask} = await start(context, {counts: {smallest}});
      const outcomes = ['yes', 'no', 'chosen', 'ignored'];
      const some = () => (Math.random() < 0.3 ? 0 : Math.floor(Math.random() ** 2 * 14));
      const made = Array.from({length: 400}, (_, index) => {
        const [yes, no, chosen, ignored, open] = Array.from({length: 5}, some);
        const shown = yes + no + chosen + ignored + (index % 3 ? 0 : open); // some still stand open
        return {yes, no, chosen, ignored, shown, withdrawn: 0};
      });
      made.push({shown: 14, yes: 12, no: 1, chosen: 1, ignored: 0, withdrawn: 0});
      made.push({shown: 5, yes: 0, no: 1, chosen: 2, ignored: 2, withdrawn: 0});
      made.push({shown: 5, yes: 1, no: 1, chosen: 1, ignored: 2, withdrawn: 0});
      made.push({shown: 4, yes: 9, no: 0, chosen: 0, ignored: 0, withdrawn: 0}); // asked before midnight
      const database = place.open(url);
      const rows = made.map((row, index) => ({
        day: '2026-11-29',
        language: 'ar',
        revision: index + 1,
        layout: 'bar',
        ...row,
      }));
      await database.insertInto('ithn_counts').values(rows).execute();
      await database.destroy();
      const {counts} = await (await ask()).json();
      assert.equal(counts.length, rows.length);
      for (const told of counts) {
        const row = rows[told.revision - 1];
        const words = JSON.stringify([row, told]);
        for (const name of [...outcomes, 'shown']) {
          assert.ok(told[name] === null || told[name] === row[name], words);
          assert.ok(row[name] === 0 || row[name] >= smallest || told[name] === null, words);
        }
        const hidden = outcomes.filter((name) => told[name] === null);
        const rest = outcomes.reduce((sum, name) => sum - (told[name] ?? 0), told.shown ?? 0);
        // What is left belongs to several, and can be shared out among them in more than one way.
        if (hidden.length && told.shown !== null)
          assert.ok(hidden.length > 1 && rest >= smallest && rest > hidden.length, words);
        // Nothing is hidden where nothing is small.
        if (hidden.length)
          assert.ok(
            outcomes.some((name) => row[name] && row[name] < smallest),
            words,
          );
      }
    });

    it('are held in memory, written together, and flushed when the store is closed', async (context) => {
      const {send, kept, write, url, close} = await start(context, {counts: {}});
      const logs = name === 'SQLite' ? ['insert', 'update'] : [];
      await write('create table writes (event text)');
      for (const event of logs)
        await write(
          `create trigger on_${event} after ${event} on ithn_counts begin insert into writes values ('${event}'); end`,
        );
      await times(60, () => send());
      await close();
      assert.deepEqual((await kept()).map(({shown}) => shown), [60]); // prettier-ignore
      const database = place.open(url);
      const {rows} = await sql`select * from writes`.execute(database);
      await database.destroy();
      assert.ok(rows.length < 30, `${rows.length} writes`);
    });

    it('are written later if they cannot be at first', async (context) => {
      const {send, ask, rows, write} = await start(context, {counts: {}, report: () => {}});
      await send();
      assert.equal((await rows()).length, 1);
      await write('alter table ithn_counts rename to elsewhere');
      assert.equal((await send()).status, 204); // held
      assert.equal((await ask()).status, 503);
      assert.equal((await send()).status, 503); // said, and not counted
      await write('alter table elsewhere rename to ithn_counts');
      assert.deepEqual((await rows()).map(({shown}) => shown), [2]); // prettier-ignore
      assert.equal((await send()).status, 204);
      assert.deepEqual((await rows()).map(({shown}) => shown), [3]); // prettier-ignore
    });

    it('delay no receipt and no request', async (context) => {
      const limits = {perMinute: 4, inAllPerMinute: 6, countsPerMinute: 3};
      const {send, ask} = await start(context, {counts: {}, limits});
      const statuses = [];
      for (let count = 0; count < 10; count++) statuses.push((await send()).status);
      assert.deepEqual(statuses, [204, 204, 204, 429, 429, 429, 429, 429, 429, 429]);
      assert.equal((await ask()).status, 200);
      for (const path of ['receipts', 'requests']) assert.notEqual((await send({}, {}, path)).status, 429, path);
    });

    it('belong to days in the shop’s time zone', async (context) => {
      const collector = await start(context, {counts: {smallest: 1}, rights: {timeZone: 'Asia/Kuwait'}});
      const {send, ask} = collector;
      await send();
      collector.now -= 2 * 36e5;
      await send();
      const days = async (query) => (await (await ask(query)).json()).counts.map(({day}) => day);
      assert.deepEqual(await days(''), ['2026-11-29']); // asked on that day
      collector.now += 2 * 36e5;
      assert.deepEqual(await days(''), ['2026-11-30', '2026-11-29']);
      assert.deepEqual(await days('?from=2026-11-30&until=2026-12-01'), ['2026-11-30']);
      for (const query of [
        '?from=yesterday',
        '?from=2026-12-01&until=2026-11-01',
        '?from=2020-01-01',
        '?until=2026-13-01',
      ])
        assert.equal((await ask(query)).status, 400, query);
    });
  });
}

it('an invalid smallest number is rejected by name', () => {
  for (const smallest of [0, 1.5, '10', NaN])
    assert.throws(
      () => createCollector({store: {}, counts: {smallest}}),
      /counts\.smallest must be a whole number from 1/,
    );
});
