import {expect} from '@open-wc/testing';
import {createIdbBook} from '../../src/store/idb-book.ts';
import {decision} from '../model/sample.ts';
import {databases, forget} from './helpers.ts';

const name = 'ithn-book-test';
const now = Date.now();
const remove = (): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = resolve;
    request.onerror = reject; // one that is still being closed only makes it wait
  });
const put = (value: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.result.createObjectStore('kept');
    request.onsuccess = () => {
      const transaction = request.result.transaction('kept', 'readwrite');
      transaction.objectStore('kept').put(value, 'decision');
      transaction.oncomplete = () => {
        request.result.close();
        resolve(undefined);
      };
      transaction.onerror = reject;
    };
  });

/** Puts another `open` in the place of IndexedDB's own while `run` runs. */
async function withOpen(open: typeof indexedDB.open, run: () => Promise<void>): Promise<void> {
  const original = IDBFactory.prototype.open;
  IDBFactory.prototype.open = open;
  try {
    await run();
  } finally {
    IDBFactory.prototype.open = original;
  }
}

describe('IndexedDB book', () => {
  beforeEach(remove);
  after(remove);

  it('reads nothing where nothing is, and makes no database to do so', async () => {
    expect(await createIdbBook(name).read()).to.equal(undefined);
    expect(await databases()).to.not.include(name);
  });

  it('keeps a decision', async () => {
    const kept = decision({decidedAt: now});
    await createIdbBook(name).record(kept);
    expect(await createIdbBook(name).read()).to.deep.equal(kept);
  });

  it('lets an older decision not overwrite a newer one', async () => {
    const book = createIdbBook(name);
    const newer = decision({id: 'newer', decidedAt: now});
    await book.record(newer);
    await book.record(decision({id: 'older', decidedAt: now - 1}, {beacon: true}));
    expect(await book.read()).to.deep.equal(newer);
  });

  it('lets what is decided now replace a record from the future and one that cannot be read', async () => {
    const mine = decision({decidedAt: now});
    for (const value of [
      decision({id: 'future', decidedAt: now + 864e5 * 400, expiresAt: now + 864e5 * 500}),
      {x: 1},
      7,
    ]) {
      await put(value);
      await createIdbBook(name).record(mine);
      expect(await createIdbBook(name).read()).to.deep.equal(mine);
    }
  });

  it('loses no decision of many made at once', async () => {
    const book = createIdbBook(name);
    const all = Array.from({length: 40}, (_, index) => decision({id: `d${index}`, decidedAt: now + index}));
    await Promise.all(all.toSorted(() => Math.random() - 0.5).map((one) => book.record(one)));
    expect(await book.read()).to.deep.equal(all.at(-1));
  });

  it('leaves no connection open: another page can delete the database', async () => {
    await createIdbBook(name).record(decision({decidedAt: now}));
    await remove(); // rejects when blocked
  });

  it('gives up on an open that never answers', async () => {
    await withOpen(
      () => new EventTarget() as IDBOpenDBRequest,
      async () => {
        const error = await createIdbBook(name).read().then(String, String);
        expect(error).to.include('no answer');
      },
    );
  });

  it('gives up on a database that another page holds and does not let go, and works once it has', async () => {
    const book = createIdbBook(name);
    await book.record(decision({id: 'a'}));
    const request = indexedDB.open(name);
    await new Promise((resolve) => (request.onsuccess = resolve));
    const held = request.result.transaction('kept', 'readwrite').objectStore('kept');
    let isHeld = true;
    const hold = (): void => {
      if (isHeld) held.get('decision').onsuccess = hold;
    };
    hold();
    const before = performance.now();
    expect(await book.read().catch((error: unknown) => error)).to.equal('no answer');
    expect(performance.now() - before).to.be.within(1400, 4000);
    isHeld = false;
    request.result.close();
    expect(await book.read()).to.deep.equal(decision({id: 'a'}));
  });

  it('lets go of the database with a page that is left, and goes on where that page stays', async () => {
    const book = createIdbBook(name);
    const later = decision({id: 'later', decidedAt: now});
    let isAborted = false;
    const {abort} = IDBTransaction.prototype;
    IDBTransaction.prototype.abort = function (): void {
      abort.call(this);
      isAborted = true;
    };
    const leave = setInterval(() => {
      if (!isAborted) dispatchEvent(new PageTransitionEvent('pagehide'));
    });
    try {
      while (!isAborted) await book.record(later);
    } finally {
      clearInterval(leave);
      IDBTransaction.prototype.abort = abort;
    }
    expect(await book.read()).to.deep.equal(later);
  });

  it('rejects, and does not throw, when open throws', async () => {
    await withOpen(
      () => {
        throw new DOMException('no', 'SecurityError');
      },
      async () => {
        const reading = createIdbBook(name).read();
        expect(reading).to.be.instanceOf(Promise);
        expect(await reading.then(String, String)).to.include('SecurityError');
      },
    );
  });

  it('takes a second name where the database is somebody else’s, and leaves that alone', async () => {
    const stores = (called: string): Promise<string[]> =>
      new Promise((resolve) => {
        const request = indexedDB.open(called);
        request.onupgradeneeded = () => request.result.createObjectStore('theirs');
        request.onsuccess = () => {
          request.result.close();
          resolve([...request.result.objectStoreNames]);
        };
      });
    expect(await stores(name)).to.deep.equal(['theirs']);
    expect(await createIdbBook(name).read()).to.equal(undefined);
    expect(await databases()).to.not.include(`${name}2`);
    await createIdbBook(name).record(decision());
    expect(await createIdbBook(name).read()).to.deep.equal(decision());
    expect(await stores(name)).to.deep.equal(['theirs']);
    await forget(`${name}2`);
  });
});
