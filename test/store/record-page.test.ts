import {expect} from '@open-wc/testing';
import type {PageWanted, Receipt} from '../../src/model/receipt.ts';
import {toIso27560, toKantara} from '../../src/model/receipt-formats.ts';
import {records} from '../../src/store/records.ts';
import {fromTo, keyOf, readOldest} from '../../src/store/chain.ts';
import {eraseAll} from '../../src/store/erase-all.ts';
import {readPage} from '../../src/store/read-page.ts';
import {ConsentError} from '../../src/model/errors.ts';
import {consentOf, drop, forget, keep, put, use, withStub} from './helpers.ts';

const now = Date.now();
const consent = consentOf();
const page = async (limit: number, before?: number): Promise<string> => {
  const {receipts, total, older} = await readPage(use, {limit, before});
  return `${receipts.map(({sequence}) => sequence).join()} of ${total}, older ${older}`;
};

describe('readPage', () => {
  beforeEach(() => forget());
  after(() => forget());

  it('gives the newest first, page by page, to the very first', async () => {
    await keep(...[0, 1, 2, 3, 4].map((at) => ({id: `d${at}`, decidedAt: now + at})));
    await records.seal(consent);
    expect(await page(2)).to.equal('4,3 of 5, older 3');
    expect(await page(2, 3)).to.equal('2,1 of 5, older 1');
    expect(await page(2, 1)).to.equal('0 of 5, older undefined');
    expect(await page(5)).to.equal('4,3,2,1,0 of 5, older undefined');
    expect(await page(9)).to.equal('4,3,2,1,0 of 5, older undefined');
    expect(await page(1, 1)).to.equal('0 of 5, older undefined');
    expect(await page(2, 0)).to.equal(' of 5, older undefined');
    expect(await readPage(use, {limit: 5})).to.not.have.property('older');
  });

  it('knows where receipts were erased after their time, and leaves out what is none', async () => {
    await keep(...[0, 1, 2, 3].map((at) => ({id: `d${at}`, decidedAt: now + at})));
    await records.seal(consent);
    await drop(keyOf(0));
    await drop(keyOf(1));
    expect(await page(2)).to.equal('3,2 of 2, older undefined');
    await put('garbage', keyOf(2));
    expect(await page(2)).to.equal('3 of 2, older undefined');
  });

  it('is refused with what is wrong where it is none', async () => {
    const refusals = [
      [{limit: 'ten'}, /options\.limit must be a whole number from 1 \(received "ten"\)/],
      [{limit: 0}, /options\.limit must be a whole number from 1 \(received 0\)/],
      [{limit: 2, before: -1}, /options\.before must be a whole number from 0 \(received -1\)/],
      [{}, /receipts\(\) takes \{limit, before\} \(received \{\}\)/],
    ] as const;
    for (const [wanted, words] of refusals) {
      const error: unknown = await records.receipts(consent, wanted as PageWanted).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(ConsentError);
      expect(String(error)).to.match(words);
    }
  });

  it('is empty where there is nothing', async () => {
    expect(await readPage(use, {limit: 5})).to.deep.equal({receipts: [], total: 0});
    await keep({id: 'open', decidedAt: now});
    expect(await readPage(use, {limit: 5})).to.deep.equal({receipts: [], total: 0});
  });
});

describe('the keys of receipts', () => {
  it('sort as the receipts do', () => {
    expect(keyOf(0)).to.equal('receipt 000000000');
    expect(keyOf(123)).to.equal('receipt 000000123');
    expect(fromTo(1, 2).includes(keyOf(2)) && !fromTo(1, 2).includes(keyOf(3))).to.equal(true);
    expect(fromTo(5).includes(keyOf(999_999_999))).to.equal(true);
  });

  it('lead to the oldest that is still there', async () => {
    await forget();
    expect(await readOldest(use)).to.be.NaN;
    await keep(...[0, 1].map((at) => ({id: `d${at}`, decidedAt: now + at})));
    expect(await readOldest(use), 'none is sealed').to.be.NaN;
    await records.seal(consent);
    expect(await readOldest(use)).to.equal(now);
    await drop(keyOf(0));
    expect(await readOldest(use)).to.equal(now + 1);
    await forget();
  });
});

describe('the export', () => {
  it('is a JSON file with the record in both standards’ fields, by the site’s own words', async () => {
    await forget();
    const shop = consentOf({
      site: {name: 'A bakery', email: 'privacy@shop.example', jurisdiction: 'KW'},
      services: [{id: 'posthog', categories: 'session', provider: 'PostHog', countries: ['IE']}],
      locale: 'en',
    });
    await keep({id: 'one', decidedAt: now});
    await records.noticed(shop);
    const blob = await records.exportRecords(shop);
    expect(blob.type).to.equal('application/json');
    const text = await blob.text();
    expect(text).to.include('\n  "');
    const whole = JSON.parse(text) as Record<string, unknown> & {receipts: Receipt[]};
    const [receipt] = whole.receipts;
    const {site, categories, services} = shop.settings;
    const known = {...site, categories, services};
    expect(whole.iso27560).to.deep.equal([toIso27560(receipt!, known)]);
    expect(whole.kantara).to.deep.equal([toKantara(receipt!, known)]);
    expect(JSON.stringify(whole.iso27560)).to.include('PostHog').and.to.include('privacy@shop.example');
    expect(receipt?.site).to.deep.equal({name: 'A bakery', jurisdiction: 'KW'});
    expect(JSON.stringify(whole.iso27560)).to.include('"jurisdiction":"KW"');
    expect(whole.noticed).to.have.length(1);
    expect(whole.head).to.include({sequence: 0, hash: receipt?.hash});
    expect(whole.site).to.deep.equal(JSON.parse(JSON.stringify(site)));
    expect(Date.parse(whole.exportedAt as string)).to.be.within(now, Date.now());
    await forget();
  });
});

describe('eraseAll', () => {
  const has = (name: string): boolean => document.cookie.split('; ').some((one) => one.startsWith(`${name}=`));
  const erase = (storage: object): Promise<void> => eraseAll('ithn', consentOf({storage}).settings);

  it('takes the cookie under its own name and the usual one, and what guards against reloading', async () => {
    for (const name of ['ithn', 'own', 'mine']) document.cookie = `${name}=1;path=/`;
    sessionStorage.setItem('ithn-reload', 'x');
    await erase({cookie: 'own'});
    expect(['ithn', 'own', 'mine'].map(has)).to.deep.equal([false, false, true]);
    expect(sessionStorage.getItem('ithn-reload')).to.equal(null);
    document.cookie = 'ithn=1;path=/';
    await erase({cookie: false});
    expect(has('ithn')).to.equal(false);
    document.cookie = 'mine=;path=/;max-age=0';
  });

  it('takes a cookie of the page’s own path and of those above it', async () => {
    const {pathname} = location;
    const steps = pathname.split('/');
    const paths = steps.map((_, index) => steps.slice(0, index + 1).join('/') || '/');
    for (const path of paths) document.cookie = `ithn=1;path=${path}`;
    expect(has('ithn')).to.equal(true);
    await erase({});
    expect(has('ithn'), pathname).to.equal(false);
  });

  it('says why it could not', async () => {
    const answers = (name: 'onerror' | 'none') => ({
      value: () => {
        const request: Record<string, unknown> = {error: new DOMException('broken', 'UnknownError')};
        if (name === 'onerror') queueMicrotask(() => (request.onerror as () => void)());
        return request;
      },
    });
    const failure = (): Promise<unknown> => erase({}).catch((error: unknown) => error);
    await withStub(IDBFactory.prototype, 'deleteDatabase', answers('onerror'), async () => {
      const error = await failure();
      expect(error).to.be.instanceOf(ConsentError);
      expect(error).to.include({
        code: 'storage',
        message: 'ithn: the record could not be erased: UnknownError: broken',
      });
    });
    const {setTimeout: real} = window;
    await withStub(window, 'setTimeout', {value: (done: () => void) => real(done, 5), writable: true}, () =>
      withStub(IDBFactory.prototype, 'deleteDatabase', answers('none'), async () =>
        expect(String(await failure())).to.include('could not be erased: no answer'),
      ),
    );
  });
});
