import {expect} from '@open-wc/testing';
import type {ConsentConfig} from '../../src/consent/settings.ts';
import {cleanUp} from '../../src/gate/clean-up.ts';
import {forgetReload, reloadOnce} from '../../src/gate/reload-once.ts';
import {watchWithdrawal, type CleanUp} from '../../src/gate/watch-withdrawal.ts';
import {withStub} from '../store/helpers.ts';
import {attempt, createStub, settle, type Stub} from './stub.ts';
import {waitUntil} from '../tools/wait-until.ts';

const config: Partial<ConsentConfig> = {
  services: [
    {
      id: 'count',
      categories: 'beacon',
      stores: [
        '_count',
        '_count_*',
        'ithn',
        {name: 'count', kind: 'local'},
        {name: 'count-*', kind: 'session'},
        {name: 'count-db', kind: 'indexeddb'},
        {name: 'count-cache', kind: 'cache'},
      ],
    },
    {id: 'shared', categories: 'persistent', stores: ['_count_shared', {name: 'plain', kind: 'local'}]},
    {id: 'bare', categories: 'advertising'},
  ],
};

const cookie = (name: string): boolean => document.cookie.split('; ').some((one) => one.startsWith(name + '='));
const set = (name: string): void => void (document.cookie = `${name}=1;path=/`);
const makeDatabase = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });
const hasDatabase = async (name: string): Promise<boolean> =>
  (await indexedDB.databases()).some((one) => one.name === name);

/** Runs with timers that do not wait; gives how long they would have. */
async function hurried(run: () => Promise<unknown>): Promise<number[]> {
  const {setTimeout: real} = window;
  const waits: number[] = [];
  // the patience with a database is no wait between looks
  const hurry = (done: () => void, delay = 0): number =>
    delay === 1500 ? real(done, delay) : (waits.push(delay), real(done, 5));
  await withStub(window, 'setTimeout', {value: hurry, writable: true}, run);
  return waits;
}

async function fillShelves(): Promise<void> {
  for (const name of ['_count', '_count_1', '_count_shared', 'ithn', 'mine']) set(name);
  localStorage.setItem('count', '1');
  localStorage.setItem('plain', '1');
  sessionStorage.setItem('count-1', '1');
  sessionStorage.setItem('other', '1');
  (await makeDatabase('count-db')).close();
  (await makeDatabase('other-db')).close();
  await caches.open('count-cache');
  await caches.open('other-cache');
}

async function clearShelves(): Promise<void> {
  for (const name of ['_count', '_count_1', '_count_shared', 'ithn', 'mine', 'own'])
    document.cookie = `${name}=;path=/;max-age=0`;
  localStorage.clear();
  sessionStorage.clear();
  for (const name of ['count-db', 'other-db']) indexedDB.deleteDatabase(name);
  for (const name of ['count-cache', 'other-cache']) await caches.delete(name);
}

/** What a withdrawal reports, and how it ended. */
async function withdraw({consent, choose}: Stub, ...left: string[]): Promise<string[]> {
  const faults: string[] = [];
  const previous = choose(...left);
  await cleanUp(consent, previous, (code, run) => {
    try {
      return run();
    } catch (error) {
      faults.push(`${code}: ${(error as Error).message}`);
      return undefined;
    }
  });
  return faults;
}

describe('cleanUp', () => {
  beforeEach(fillShelves);
  afterEach(clearShelves);

  it('removes what the denied services declare, of every kind, and nothing else; checks again, and reports nothing', async () => {
    const stub = createStub(config);
    stub.choose('beacon', 'persistent');
    let faults: string[] = [];
    const waits = await hurried(async () => void (faults = await withdraw(stub, 'persistent')));
    expect(faults).to.deep.equal([]);
    expect(waits).to.deep.equal([1000, 5000]);
    expect(['_count', '_count_1', '_count_shared', 'ithn', 'mine'].map(cookie)).to.deep.equal([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(Object.keys(localStorage)).to.deep.equal(['plain']);
    expect(Object.keys(sessionStorage)).to.deep.equal(['other']);
    expect(await hasDatabase('count-db')).to.equal(false);
    expect(await hasDatabase('other-db')).to.equal(true);
    expect(await caches.keys()).to.deep.equal(['other-cache']);
  });

  it('removes an item that two services declare once neither is granted', async () => {
    const stub = createStub(config);
    stub.choose('beacon', 'persistent');
    await hurried(() => withdraw(stub));
    expect(cookie('_count_shared')).to.equal(false);
    expect(localStorage.getItem('plain')).to.equal(null);
  });

  it('does nothing if nothing was withdrawn', async () => {
    for (const [before, after] of [
      [[], []],
      [[], ['beacon']],
      [['persistent'], ['persistent', 'beacon']],
    ] as const) {
      const stub = createStub(config);
      stub.choose(...before);
      const waits = await hurried(() => withdraw(stub, ...after));
      expect(waits, JSON.stringify([before, after])).to.deep.equal([]);
    }
    const unasked = createStub(config);
    expect(await hurried(() => withdraw(unasked))).to.deep.equal([]);
    expect(cookie('_count')).to.equal(true);
  });

  it('counts a category without services, or one service alone, as withdrawn', async () => {
    const none = createStub();
    none.choose('beacon');
    expect(await hurried(() => withdraw(none))).to.have.length(2);
    const one = createStub(config);
    one.choose('beacon');
    await hurried(() => withdraw(one, 'beacon', '!count'));
    expect(cookie('_count')).to.equal(false);
  });

  it('keeps what was granted again meanwhile', async () => {
    const stub = createStub(config);
    stub.choose('beacon');
    const {setTimeout: real} = window;
    let looks = 0;
    const hurry = (done: () => void, delay?: number): number => {
      if (delay === 1500) return real(done, delay);
      looks++;
      stub.choose('beacon');
      set('_count');
      return real(done, 5);
    };
    await withStub(window, 'setTimeout', {value: hurry, writable: true}, () => withdraw(stub));
    expect(looks).to.equal(2);
    expect(cookie('_count')).to.equal(true);
  });

  it('removes what is written back, and reports it if it is still there at the last check', async () => {
    const stub = createStub(config);
    stub.choose('beacon');
    const {setTimeout: real} = window;
    const writeBack = (done: () => void): number => {
      set('_count');
      localStorage.setItem('count', '1');
      return real(done, 5);
    };
    let faults: string[] = [];
    await withStub(window, 'setTimeout', {value: writeBack, writable: true}, async () => {
      faults = await withdraw(stub);
    });
    expect(faults).to.deep.equal(['leftover: ithn: could not be removed: _count (cookie), count (local)']);
    expect(cookie('_count')).to.equal(false);
  });

  it('does not report what was written back only once', async () => {
    const stub = createStub(config);
    stub.choose('beacon');
    const {setTimeout: real} = window;
    let looks = 0;
    const writeBackOnce = (done: () => void): number => {
      if (!looks++) set('_count');
      return real(done, 5);
    };
    await withStub(window, 'setTimeout', {value: writeBackOnce, writable: true}, async () => {
      expect(await withdraw(stub)).to.deep.equal([]);
    });
  });

  it('removes what is written when the page is left', async () => {
    const stub = createStub(config);
    stub.choose('beacon');
    await hurried(() => withdraw(stub));
    set('_count');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    for (let turn = 0; turn < 9; turn++) await Promise.resolve(); // no more: the page goes
    expect(cookie('_count')).to.equal(false);
  });

  it('keeps the library’s cookie under any name', async () => {
    const stub = createStub({
      services: [{id: 'greedy', categories: 'beacon', stores: ['*']}],
      storage: {cookie: 'own'},
    });
    for (const name of ['own', 'ithn', 'mine']) set(name);
    stub.choose('beacon');
    await hurried(() => withdraw(stub));
    expect(['own', 'ithn', 'mine'].map(cookie)).to.deep.equal([true, true, false]);
  });

  it('continues if a store is refused or missing', async () => {
    const refuse = {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    };
    const stub = createStub(config);
    stub.choose('beacon');
    await withStub(window, 'localStorage', refuse, () =>
      withStub(window, 'caches', {value: undefined}, () =>
        withStub(IDBFactory.prototype, 'databases', {value: undefined}, () =>
          hurried(async () => void expect(await withdraw(stub)).to.deep.equal([])),
        ),
      ),
    );
    expect(cookie('_count')).to.equal(false);
    expect(sessionStorage.getItem('count-1')).to.equal(null);
    expect(localStorage.getItem('count')).to.equal('1');
  });

  it('does not wait for a database that is held open', async () => {
    const held = await makeDatabase('count-db');
    const stub = createStub(config);
    stub.choose('beacon');
    let faults: string[] = [];
    await hurried(async () => void (faults = await withdraw(stub)));
    expect(faults, 'every look took place').to.deep.equal([
      'leftover: ithn: could not be removed: count-db (indexeddb)',
    ]);
    held.close();
    await waitUntil(async () => !(await hasDatabase('count-db')));
  });

  it('empties a database that is held open', async () => {
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase('count-db');
      request.onsuccess = resolve;
    });
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('count-db');
      request.onupgradeneeded = () => {
        request.result.createObjectStore('visits').put('seen', 'key');
        request.result.createObjectStore('pages').put('seen', 'key');
      };
      request.onsuccess = () => resolve(request.result);
    });
    const read = (): Promise<unknown[]> =>
      Promise.all(
        ['visits', 'pages'].map(
          (name) =>
            new Promise((resolve) => {
              const reading = held.transaction(name).objectStore(name).getAll();
              reading.onsuccess = () => resolve(reading.result);
            }),
        ),
      );
    expect(await read()).to.deep.equal([['seen'], ['seen']]);
    const stub = createStub(config);
    stub.choose('beacon');
    await hurried(() => withdraw(stub));
    expect(await read()).to.deep.equal([[], []]);
    held.close();
    await waitUntil(async () => !(await hasDatabase('count-db')));
  });

  it('asks again if a choice expired while the page was open, and has an interface', async () => {
    for (const [ui, reason, views] of [
      [{}, 'expired', ['banner']],
      [{}, 'policy-changed', []],
      [{}, undefined, []],
      ['none', 'expired', []],
    ] as const) {
      const stub = createStub({...config, ui});
      const previous = stub.choose();
      const shown: unknown[] = [];
      Object.assign(stub.consent, {show: (view: unknown) => shown.push(view)});
      if (reason && stub.consent.state.status === 'decided')
        stub.set({status: 'lapsed', decision: stub.consent.state.decision, reason});
      await hurried(() => cleanUp(stub.consent, previous, attempt));
      expect(shown, `${JSON.stringify(ui)} ${reason}`).to.deep.equal(views);
    }
  });

  it('checks once if the page reloads afterwards, once for each decision', async () => {
    const stub = createStub({...config, gate: {onWithdraw: 'reload'}});
    stub.choose('beacon');
    const previous = stub.choose();
    const {state} = stub.consent;
    // as after the page was loaded again for it: it is not once more
    sessionStorage.setItem('ithn-reload', state.status === 'decided' ? state.decision.id : '');
    expect(await hurried(() => cleanUp(stub.consent, previous, attempt))).to.deep.equal([]);
    expect(cookie('_count')).to.equal(false);
  });

  it('nor for one that another page waits to remove', async () => {
    const held = await makeDatabase('count-db');
    const other = indexedDB.deleteDatabase('count-db');
    await new Promise((resolve) => (other.onblocked = resolve));
    const stub = createStub(config);
    stub.choose('beacon');
    let faults: string[] = [];
    await hurried(async () => void (faults = await withdraw(stub)));
    expect(faults).to.deep.equal(['leftover: ithn: could not be removed: count-db (indexeddb)']);
    held.close();
    await waitUntil(async () => !(await hasDatabase('count-db')));
  });
});

describe('reloadOnce', () => {
  const key = 'ithn-reload';
  beforeEach(() => sessionStorage.clear());
  after(() => sessionStorage.clear());

  // The page's own reload() cannot be replaced; what is remembered before it says that it would have come.
  it('does not reload for the same reason again, or if that cannot be remembered', async () => {
    sessionStorage.setItem(key, 'one');
    reloadOnce('one');
    const denied = {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    };
    await withStub(window, 'sessionStorage', denied, () => {
      reloadOnce('two');
      forgetReload('one');
      return Promise.resolve();
    });
    const forgetful = {getItem: () => null, setItem: () => {}};
    await withStub(window, 'sessionStorage', {value: forgetful}, async () => {
      reloadOnce('two');
      await settle(20);
    });
    expect(sessionStorage.getItem(key)).to.equal('one');
  });

  it('forgets one reason, not another', () => {
    sessionStorage.setItem(key, 'one');
    forgetReload('two');
    expect(sessionStorage.getItem(key)).to.equal('one');
    forgetReload('one');
    expect(sessionStorage.getItem(key)).to.equal(null);
  });
});

describe('watchWithdrawal', () => {
  it('loads the clean-up once a visitor changes a decision, and not before', async () => {
    const {consent, choose} = createStub();
    const runs: unknown[][] = [];
    let loads = 0;
    const load = (): Promise<CleanUp> => {
      loads++;
      return Promise.resolve((...given: unknown[]) => {
        runs.push(given);
        return Promise.resolve();
      });
    };
    const stop = watchWithdrawal(load)(consent, attempt);
    choose('beacon');
    await settle();
    expect(loads).to.equal(0);
    const previous = consent.state;
    choose();
    await settle();
    expect(loads).to.equal(1);
    expect(runs).to.deep.equal([[consent, previous, attempt]]);
    stop();
    choose('beacon');
    await settle();
    expect(loads).to.equal(1);
  });

  it('logs it if it does not load', async () => {
    const said: unknown[] = [];
    await withStub(console, 'error', {value: (what: unknown) => said.push(what)}, async () => {
      const {consent, choose} = createStub();
      const stop = watchWithdrawal(() => Promise.reject(new Error('gone')))(consent, attempt);
      choose('beacon');
      choose();
      await settle();
      stop();
    });
    expect(String(said)).to.equal('Error: gone');
  });
});
