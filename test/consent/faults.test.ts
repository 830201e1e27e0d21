import {expect} from '@open-wc/testing';
import type {Consent} from '../../src/consent/consent.ts';
import type {Decision} from '../../src/model/decision.ts';
import {encodeCookie, readCookie} from '../../src/model/cookie.ts';
import {day, decision} from '../model/sample.ts';
import {atRest} from '../store/at-rest.ts';
import {book, databases, drop, forget, put, withStub} from '../store/helpers.ts';
import {base, isOpen, leave, reported, setCookie, startAfresh, visit} from './visits.ts';
import {stayUnhurried} from '../tools/unhurried.ts';
import {waitUntil} from '../tools/wait-until.ts';

// The rows of the catalogue of ways in which IndexedDB fails, each made to happen in a real browser.

const fail = (name: string, message = ''): never => {
  throw new DOMException(message, name);
};
const mirrored = (): unknown => readCookie(document.cookie, 'ithn');
const factory = IDBFactory.prototype;

/** A request that fails a little later, as the browser's own do. */
const failing = (name: string) => (): IDBOpenDBRequest => {
  const request = new EventTarget() as IDBOpenDBRequest;
  Object.defineProperty(request, 'error', {value: new DOMException('', name)});
  setTimeout(() => void request.onerror?.(new Event('error')));
  return request;
};

/** How often the database is opened while `run` runs. */
async function countOpens(run: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const {open} = factory;
  const counting = function (this: IDBFactory, name: string, version: number): IDBOpenDBRequest {
    count++;
    return open.call(this, name, version);
  };
  await withStub(factory, 'open', {value: counting}, async () => {
    await run();
  });
  return count;
}

/** The visitor can choose, the choice holds on this page, and what is wrong was said once. */
async function expectChoiceToHold(consent: Consent, storage: 'cookie' | 'memory' | 'indexeddb'): Promise<void> {
  await consent.ready;
  expect(consent.granted('beacon')).to.equal(false);
  await consent.acceptAll();
  expect(consent.granted('beacon')).to.equal(true);
  await consent.rejectAll();
  expect(consent.granted('beacon')).to.equal(false);
  await consent.acceptAll();
  expect(consent.granted('beacon')).to.equal(true);
  expect(consent.status().storage).to.equal(storage);
  expect(reported()).to.deep.equal(storage === 'indexeddb' ? [] : ['storage']);
}

describe('storage that does not answer', () => {
  beforeEach(async () => {
    await startAfresh();
    reported();
  });
  afterEach(() => leave());
  after(startAfresh);

  it('S1: open() never answers', async () => {
    await withStub(factory, 'open', {value: () => new EventTarget()}, async () => {
      const consent = visit();
      await consent.ready;
      await expectChoiceToHold(consent, 'cookie');
    });
    leave();
    expect(visit().granted('beacon'), 'kept in the cookie').to.equal(true);
  });

  it('S2: a foreign connection blocks a deletion, and so every open(): the choice still holds', async () => {
    await visit().acceptAll();
    await put({}, 'something');
    leave();
    const request = indexedDB.open('ithn');
    await new Promise((resolve) => (request.onsuccess = resolve)); // no versionchange handler: it stays open
    const deleting = indexedDB.deleteDatabase('ithn');
    await new Promise((resolve) => (deleting.onblocked = resolve));
    document.cookie = 'ithn=;path=/;max-age=0';
    const consent = visit();
    await expectChoiceToHold(consent, 'cookie');
    request.result.close();
    await new Promise((resolve) => (deleting.onsuccess = resolve));
    const decision = await consent.rejectAll();
    expect(await book.read(), 'back again when it can be').to.deep.equal(decision);
  });
});

describe('storage that fails', () => {
  stayUnhurried();
  beforeEach(async () => {
    await startAfresh();
    reported();
  });
  afterEach(() => leave());
  after(startAfresh);

  it('S2: another tab deletes the database while ours use it, and we never block it', async () => {
    const consent = visit();
    await consent.ready;
    await consent.acceptAll();
    const deciding = consent.rejectAll();
    await forget(); // rejects after a second
    await deciding;
    expect(consent.granted('beacon')).to.equal(false);
    expect(reported()).to.deep.equal([]);
  });

  it('S3: the connection is closed between open and use: one reopen, nothing lost, nothing reported', async () => {
    const consent = visit();
    await consent.ready;
    await atRest();
    const {transaction} = IDBDatabase.prototype;
    let isClosed = true;
    const closedOnce = function (this: IDBDatabase, names: string, mode: IDBTransactionMode) {
      if (!isClosed) return transaction.call(this, names, mode);
      isClosed = false;
      return fail('InvalidStateError', 'The database connection is closing.');
    };
    await withStub(IDBDatabase.prototype, 'transaction', {value: closedOnce}, async () => {
      const opens = await countOpens(async () => {
        const decision = await consent.acceptAll();
        expect(await book.read()).to.deep.equal(decision);
      });
      expect(opens).to.be.at.most(6); // read and write, one reopen, and as much of the seal that follows as comes in between: three
    });
    expect(reported()).to.deep.equal([]);
  });

  it('S4: every connection is lost: one retry per action, reported once', async () => {
    const consent = visit();
    await consent.ready;
    await atRest();
    const lost = () =>
      fail('UnknownError', 'Connection to Indexed Database server lost. Refresh the page to try again');
    await withStub(IDBDatabase.prototype, 'transaction', {value: lost}, async () => {
      for (let act = 0; act < 5; act++)
        expect(
          await countOpens(() => (act % 2 ? consent.rejectAll() : consent.acceptAll())),
          `act ${act}`,
        ).to.be.at.most(2);
    });
    expect(consent.granted('beacon')).to.equal(true);
    expect(consent.status().storage).to.equal('cookie');
    expect(reported()).to.deep.equal(['storage']);
  });

  it('S5: the disk is full: no message, two tries, and it works again when there is room', async () => {
    const consent = visit();
    await consent.ready;
    let tries = 0;
    const full = () => {
      tries++;
      return fail('QuotaExceededError');
    };
    const ignore = (event: ErrorEvent): void => event.preventDefault();
    addEventListener('error', ignore);
    await withStub(IDBObjectStore.prototype, 'put', {value: full}, async () => {
      await consent.acceptAll();
      expect(tries).to.be.at.most(2);
    });
    removeEventListener('error', ignore);
    expect(consent.granted('beacon')).to.equal(true);
    expect(reported()).to.deep.equal(['storage']);
    const later = await consent.rejectAll();
    expect(await book.read()).to.deep.equal(later);
    expect(consent.status().storage).to.equal('indexeddb');
  });

  it('S6: the visitor blocks all site data, and the browser still reports cookies as enabled', async () => {
    const jar = {get: () => '', set: () => undefined};
    await withStub(Document.prototype, 'cookie', jar, () =>
      withStub(factory, 'open', {value: failing('UnknownError')}, async () => {
        expect(navigator.cookieEnabled).to.equal(true);
        await expectChoiceToHold(visit(), 'memory');
      }),
    );
  });

  it('S7: an opaque origin: everything throws at once', async () => {
    const refuse = () => fail('SecurityError');
    await withStub(Document.prototype, 'cookie', {get: refuse, set: refuse}, () =>
      withStub(factory, 'open', {value: refuse}, () => expectChoiceToHold(visit(), 'memory')),
    );
  });

  for (const [what, stub] of [
    ['is undefined', {value: undefined}],
    ['has a getter that throws', {get: () => fail('SecurityError')}],
  ] as const)
    it(`S8: indexedDB ${what}`, () => withStub(window, 'indexedDB', stub, () => expectChoiceToHold(visit(), 'cookie')));

  it('S9: a private mode that allows no database', () =>
    withStub(factory, 'open', {value: failing('InvalidStateError')}, () => expectChoiceToHold(visit(), 'cookie')));

  it('S10: a foreign database with our name is left alone, and ours uses a second name', async () => {
    const theirs = async (): Promise<IDBDatabase> => {
      const request = indexedDB.open('ithn');
      request.onupgradeneeded = () => request.result.createObjectStore('theirs').put('kept', 'it');
      await new Promise((resolve) => (request.onsuccess = resolve));
      return request.result;
    };
    (await theirs()).close();
    const consent = visit();
    await expectChoiceToHold(consent, 'indexeddb');
    setCookie('');
    leave();
    const next = visit();
    await next.ready;
    expect(next.granted('beacon'), 'kept under the second name').to.equal(true);
    expect(await next.receipts()).to.have.length(3);
    await next.erase();
    expect((await databases()).filter((name) => name?.startsWith('ithn'))).to.deep.equal(['ithn']);
    const database = await theirs();
    const reading = database.transaction('theirs').objectStore('theirs').get('it');
    await new Promise((resolve) => (reading.onsuccess = resolve));
    expect(reading.result).to.equal('kept');
    database.close();
  });

  it('a database written by a newer version is left alone', async () => {
    const request = indexedDB.open('ithn', 2);
    request.onupgradeneeded = () => request.result.createObjectStore('kept').put({from: 'the future'}, 'decision');
    await new Promise((resolve) => (request.onsuccess = resolve));
    request.result.close();
    const consent = visit();
    await expectChoiceToHold(consent, 'cookie');
    expect(await consent.receipts().then(String, String)).to.include('VersionError');
    const again = indexedDB.open('ithn');
    await new Promise((resolve) => (again.onsuccess = resolve));
    expect(again.result.version).to.equal(2);
    const reading = again.result.transaction('kept').objectStore('kept').getAll();
    await new Promise((resolve) => (reading.onsuccess = resolve));
    expect(reading.result).to.deep.equal([{from: 'the future'}]);
    again.result.close();
  });

  it('S11, S13: the record is gone between visits: a first visit, asked and shut', async () => {
    await visit().acceptAll();
    leave();
    await startAfresh();
    const consent = visit();
    await consent.ready;
    expect(consent.state).to.deep.equal({status: 'unasked'});
    expect(consent.granted('beacon')).to.equal(false);
    expect(await databases()).to.not.include('ithn');
  });
});

describe('a record under pressure', () => {
  stayUnhurried();
  beforeEach(async () => {
    await startAfresh();
    reported();
  });
  afterEach(() => leave());
  after(startAfresh);

  it('S12: site data is cleared while the page is open: shut when it becomes visible again', async () => {
    const consent = visit();
    await consent.acceptAll();
    await consent.ready;
    await atRest(); // or it comes back from what the page is still writing
    document.cookie = 'ithn=;path=/;max-age=0';
    await forget();
    // back out of the back/forward cache: whether a test's page is in view is the runner's affair
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await waitUntil(() => consent.state.status === 'unasked');
    expect(consent.granted('beacon')).to.equal(false);
    await consent.rejectAll();
    expect(await consent.receipts()).to.have.length(1);
    expect(reported()).to.deep.equal([]);
  });

  it('S14: two tabs decide a hundred times each, at once: nothing is lost, the last decision counts everywhere', async function () {
    this.timeout(120_000);
    const tabs = [visit(), visit()] as const;
    await Promise.all(tabs.map(({ready}) => ready));
    const made: Decision[] = [];
    // a test that was ended decides nothing more, behind the back of the next one
    for (let at = 0; at < 100 && tabs.every(isOpen); at++)
      made.push(
        ...(await Promise.all(tabs.map((tab, which) => tab.choose({categories: {beacon: (at + which) % 2 === 0}})))),
      );
    const receipts = await tabs[0].receipts();
    // at the same instant what both allow stands: that is a decision too, named after one of the two
    const ids = receipts.map(({id}) => id).filter((id) => !id.endsWith('-'));
    expect(ids.sort()).to.deep.equal(made.map(({id}) => id).sort());
    expect(await tabs[0].verifyReceipts()).to.deep.equal({valid: true, faults: []});
    const kept = (await book.read()) as Decision | undefined;
    expect(kept?.decidedAt).to.equal(Math.max(...made.map(({decidedAt}) => decidedAt)));
    await waitUntil(() => tabs.every(({state}) => state.status === 'decided' && state.decision.id === kept?.id));
    for (const tab of tabs) expect(tab.granted('beacon')).to.equal(kept?.choices.categories.beacon);
  });

  it('S16: values that cannot be cloned are refused, and what was stored before stays', async () => {
    const consent = visit();
    const before = await consent.rejectAll();
    await consent.acceptAll({shown: (() => 'words') as unknown as string});
    expect(consent.granted('beacon')).to.equal(true);
    expect(await book.read()).to.deep.equal(before);
    expect(reported()).to.deep.equal(['storage']);
  });

  it('S17: a page restored from the back/forward cache has the state of the other tabs', async () => {
    const consent = visit();
    const yes = await consent.acceptAll();
    const no = decision({id: 'elsewhere', decidedAt: yes.decidedAt + 1, expiresAt: yes.expiresAt, config: yes.config});
    setCookie(encodeCookie(no));
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    expect(consent.granted('beacon'), 'in the same task').to.equal(false);
  });

  it('S18: a record with a date in the future, in the past, in seconds, or without one asks again', async () => {
    const now = Date.now();
    for (const [decidedAt, expiresAt] of [
      [now + 2 * day, now + 9 * day],
      [now - 183 * day, now - 1],
      [now - 400 * day, now + 9 * day],
      [Math.round(now / 1000), Math.round((now + 9 * day) / 1000)],
      [NaN, now + 9 * day],
      [now, Infinity],
      [now - 1000, now],
    ] as const) {
      await startAfresh();
      const yes = decision({decidedAt, expiresAt}, {beacon: true, persistent: true, advertising: true});
      setCookie(encodeCookie(yes));
      await put(yes, 'decision');
      const consent = visit();
      expect(consent.granted('beacon'), String([decidedAt, expiresAt])).to.equal(false);
      await consent.ready;
      expect(consent.granted('beacon'), String([decidedAt, expiresAt])).to.equal(false);
      expect(consent.state.status).to.not.equal('decided');
    }
  });

  it('S19: two hundred kinds of garbage are not a record, in the book and in the cookie', async () => {
    const good = decision({decidedAt: Date.now(), expiresAt: Date.now() + day}, {beacon: true, persistent: true});
    const wrong = [null, undefined, '', 'x', 0, 1, -1, NaN, true, [], {}, [good], {a: 1}, new Date(), 'x'.repeat(5e6)];
    const polluting = JSON.parse(
      '{"__proto__": {"polluted": 1}, "choices": {"categories": {"__proto__": {"polluted": 1, "beacon": true}}}}',
    ) as object;
    const garbage: unknown[] = [...wrong, polluting, {...good, choices: polluting}];
    for (const key of Object.keys(good)) for (const value of wrong) garbage.push({...good, [key]: value});
    for (const key of ['categories', 'services'])
      for (const value of wrong) garbage.push({...good, choices: {...good.choices, [key]: value}});
    for (const value of [1, 'true', {}, [], null])
      garbage.push({...good, choices: {categories: {beacon: value}, services: {}}});
    expect(garbage.length).to.be.greaterThan(180);

    let isHarmless = 0;
    for (const value of garbage) {
      await put(value, 'decision');
      // what the record before left in the cookie is gone by now: WebKit's network process may take its time
      await waitUntil(() => mirrored() === undefined);
      const consent = visit();
      await consent.ready;
      const about = `${JSON.stringify(value)?.slice(0, 99)}, then ${document.cookie} and ${JSON.stringify(consent.state).slice(0, 199)}`;
      // an empty text, `[]` or `{}` may be a legal value of one field; then it is a record, but never more than it says
      if (consent.state.status === 'decided') isHarmless++;
      expect(consent.granted('advertising'), about).to.equal(false);
      const isWhole = (value as typeof good | null)?.choices?.categories?.beacon === true;
      if (!isWhole) expect(consent.granted('beacon'), about).to.equal(false);
      leave();
      document.cookie = 'ithn=;path=/;max-age=0';
    }
    expect(isHarmless).to.be.lessThan(garbage.length / 8);
    expect(({} as {polluted?: unknown}).polluted).to.equal(undefined);
    await drop('decision');
    for (const value of ['__proto__', "{'__proto__':{'polluted':1}}", "['a']", '{{', '%00', 'a'.repeat(3500)]) {
      setCookie(value);
      const consent = visit();
      expect(consent.state.status, value).to.equal('unasked');
      await consent.ready;
      expect(consent.granted('beacon')).to.equal(false);
      leave();
    }
    expect(({} as {polluted?: unknown}).polluted).to.equal(undefined);
  });

  it('S20: cookie and book disagree: the newer counts, at the same instant what both allow, and both are repaired', async () => {
    const now = Date.now();
    const config = (await visit().rejectAll()).config;
    leave();
    const at = (id: string, decidedAt: number, categories: Record<string, boolean>) =>
      decision({
        id,
        decidedAt,
        expiresAt: now + day,
        config,
        choices: {
          categories: {session: true, persistent: false, beacon: false, advertising: false, ...categories},
          services: {posthog: true},
        },
      });
    const yes = {beacon: true, persistent: true};
    for (const [inCookie, inBook, beacon, persistent] of [
      [at('new', now, yes), at('old', now - 9, {}), true, true],
      [at('old', now - 9, yes), at('new', now, {}), false, false],
      [at('one', now, yes), at('other', now, {persistent: true, advertising: true}), false, true],
    ] as const) {
      await startAfresh();
      setCookie(encodeCookie(inCookie));
      await put(inBook, 'decision');
      const consent = visit();
      await consent.ready;
      expect(consent.granted('beacon')).to.equal(beacon);
      expect(consent.granted('persistent')).to.equal(persistent);
      expect(consent.granted('advertising')).to.equal(false);
      expect(mirrored()).to.deep.equal(await book.read());
      leave();
      expect(visit(base).granted('beacon'), 'at the next visit too').to.equal(beacon);
    }
  });
});
