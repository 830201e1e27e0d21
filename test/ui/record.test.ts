import {aTimeout, expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {Consent} from '../../src/consent/consent.ts';
import {digest} from '../../src/store/digest.ts';
import {createUseStore} from '../../src/store/idb-book.ts';
import {keyOf} from '../../src/store/chain.ts';
import {must, open, openPreferences, part, press, resume, start, stop} from './helpers.ts';
import {records} from '../../src/store/records.ts';
import {consentOf, databases, keep, keys} from '../store/helpers.ts';
import {waitUntil} from '../tools/wait-until.ts';

const record = (preferences: ShadowRoot): ShadowRoot | null | undefined =>
  preferences.querySelector('ithn-record')?.shadowRoot;

async function openRecord(consent: Consent): Promise<ShadowRoot> {
  const preferences = await openPreferences(consent);
  must(preferences.querySelector<HTMLDetailsElement>('[part=record]')).open = true;
  await waitUntil(() => record(preferences)?.querySelector('li'), 'the record shows');
  return must(record(preferences));
}

/** The files that are handed to the visitor while `run` runs. */
async function downloads(run: () => Promise<void>): Promise<{name: string; text: string}[]> {
  const files: {name: string; text: string}[] = [];
  const original = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    const {href, download} = this;
    void fetch(href).then(async (response) => files.push({name: download, text: await response.text()}));
  };
  try {
    await run();
    await waitUntil(() => files.length, 'a file comes', {timeout: 5000});
  } finally {
    HTMLAnchorElement.prototype.click = original;
  }
  return files;
}

describe('<ithn-record>', () => {
  beforeEach(() => setViewport({width: 1000, height: 900}));
  afterEach(stop);

  for (const lang of ['en', 'ar']) {
    it(`has no accessibility faults in ${lang}`, async () => {
      const consent = await start(lang, {gate: {requireGesture: false}});
      await consent.acceptAll();
      await consent.rejectAll();
      const root = await openRecord(consent);
      await expect(must(document.querySelector<HTMLElement>('ithn-preferences'))).to.be.accessible();
      await press(part(root, 'erase'));
      await expect(must(document.querySelector<HTMLElement>('ithn-preferences'))).to.be.accessible();
    });
  }

  it('is not there before a choice', async () => {
    const root = await openPreferences(await start('en'));
    expect(root.querySelector('[part=record]')).to.equal(null);
  });

  it('is also given as a page to read, without a layer of ours on the page', async () => {
    for (const [lang, title] of [
      ['en', 'Your record'],
      ['ar', 'سجل اختياراتك'],
    ] as const) {
      const consent = await start(lang, {gate: {requireGesture: false}, ui: {reopen: false}});
      await consent.rejectAll();
      const file = await consent.exportRecords('html');
      expect(file.type).to.include('text/html');
      const read = new DOMParser().parseFromString(await file.text(), 'text/html');
      expect(read.documentElement.lang).to.equal(lang);
      expect(read.documentElement.dir).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
      expect(read.querySelector('h1')?.textContent).to.equal(title);
      expect(read.querySelectorAll('li')).to.have.length(1);
      const check = lang === 'ar' ? 'جميع القيود كما سُجّلت دون تغيير' : 'Every entry is as it was made';
      expect(read.body.textContent).to.include(check);
      expect(document.querySelector('ithn-preferences')).to.equal(null);
      const failure: unknown = await consent.exportRecords('pdf' as 'html').catch((error: unknown) => error);
      expect(String(failure)).to.include(`'json' or 'html' (received "pdf")`);
      await stop();
    }
  });

  it('loses what was kept long enough when the visitor comes back, without a decision', async () => {
    await stop();
    const now = Date.now();
    for (const age of [90, 60, 10]) {
      const decidedAt = now - age * 864e5;
      await keep({id: `d${age}`, decidedAt, expiresAt: decidedAt + 182 * 864e5});
    }
    await records.seal(consentOf());
    const kept = async (): Promise<number> => (await keys()).filter((key) => key.startsWith('receipt ')).length;
    expect(await kept()).to.equal(3);
    await resume({storage: {keepReceiptsDays: 30}});
    await waitUntil(async () => (await kept()) === 1, 'the old ones go');
  });

  it('lists every decision, the newest first, in words, with date, way, policy and consent id', async () => {
    const consent = await start('en', {gate: {requireGesture: false}});
    await consent.choose({categories: {beacon: true}}, {source: 'preferences'});
    await consent.withdraw();
    const root = await openRecord(consent);
    const [first, second] = [...root.querySelectorAll('li')].map(({textContent}) => textContent.replace(/\s+/g, ' '));
    const today = new Intl.DateTimeFormat('en', {dateStyle: 'long'}).format();
    expect(first)
      .to.include(today)
      .and.to.include('Consent withdrawn')
      .and.to.include('Policy revision 1, effective date');
    expect(first?.replace(/[\u2068\u2069]/g, '')).to.include('Allowed: Session cookies');
    expect(second?.replace(/[\u2068\u2069]/g, '')).to.include('Allowed: Session cookies, Web beacons and pixels');
    expect(second).to.include('In the preferences');
    const id = must(root.querySelector('bdi'));
    expect(id.textContent).to.equal((await consent.receipts())[0]?.consentId);
    expect(getComputedStyle(id).direction).to.equal('ltr');
  });

  it('counts in all six forms of Arabic, in the digits of the site', async () => {
    const consent = await start('ar', {numerals: 'arab'});
    for (const [count, words] of [
      [1, 'اختيار واحد'],
      [2, 'اختياران'],
      [3, '٣ اختيارات'],
      [11, '١١ اختيارًا'],
      [100, '١٠٠ اختيار'],
    ] as const) {
      for (let made = (await consent.receipts()).length; made < count; made++) await consent.rejectAll();
      const root = await openRecord(consent);
      expect(root.querySelector('.count')?.textContent).to.equal(words);
      consent.hide();
    }
  });

  it('follows a choice made while it is open', async () => {
    const consent = await start('en');
    await consent.rejectAll();
    const root = await openRecord(consent);
    await consent.rejectAll();
    await waitUntil(() => root.querySelectorAll('li').length === 2);
  });

  it('hands over the record as a JSON file, with the words that were shown, and as a page in the visitor’s language', async () => {
    const consent = await start('ar');
    await press(part(await open('ithn-banner'), 'reject'));
    const root = await openRecord(consent);
    const [json] = await downloads(() => press(part(root, 'download')));
    expect(json?.name).to.match(/^privacy-record-\d{4}-\d\d-\d\d\.json$/);
    const whole = JSON.parse(json?.text ?? '') as {
      receipts: {shown: string; source: string}[];
      words: Record<string, string>;
      verification: {valid: boolean};
    };
    expect(whole.receipts).to.have.length(1);
    expect(whole.verification.valid).to.equal(true);
    const shown = whole.receipts[0]?.shown ?? '';
    expect(await digest(whole.words[shown] ?? '')).to.equal(shown);

    const [page] = await downloads(() => press(part(root, 'page')));
    expect(page?.name).to.match(/\.html$/);
    const read = new DOMParser().parseFromString(page?.text ?? '', 'text/html');
    expect(read.documentElement.lang).to.equal('ar');
    expect(read.documentElement.dir).to.equal('rtl');
    expect(read.body.textContent).to.include('سجل اختياراتك').and.to.include('رمروم بيكري').and.to.include('رفض الكل');
    expect(read.body.textContent).to.include('جميع القيود كما سُجّلت دون تغيير');
    expect(read.querySelectorAll('script, link, img')).to.have.length(0);
  });

  it('writes what a site or a receipt says into the page as text', async () => {
    const consent = await start('en', {site: {name: '<img src=x onerror=alert(1)>'}});
    await consent.rejectAll();
    const root = await openRecord(consent);
    const [page] = await downloads(() => press(part(root, 'page')));
    const read = new DOMParser().parseFromString(page?.text ?? '', 'text/html');
    expect(read.querySelector('img')).to.equal(null);
    expect(read.body.textContent).to.include('<img src=x');
  });

  it('erases after it was asked once more, says so, and the visitor is unasked', async () => {
    const consent = await start('en', {gate: {requireGesture: false}});
    await consent.acceptAll();
    const root = await openRecord(consent);
    await press(part(root, 'erase'));
    await waitUntil(() => root.querySelector('#question') !== null);
    expect(root.querySelector('#question')?.textContent).to.include('removes your choices');
    expect(root.activeElement?.id).to.equal('question');
    expect(consent.state.status).to.equal('decided');
    await press(part(root, 'confirm'));
    await waitUntil(() => root.querySelector('[role=status]')?.textContent.includes('has been erased'));
    expect(root.activeElement).to.equal(root.querySelector('[role=status]'));
    expect(consent.state.status).to.equal('unasked');
    expect(consent.granted('beacon')).to.equal(false);
    expect(document.cookie).to.not.include('ithn');
    expect(await databases()).to.not.include('ithn');
    await aTimeout(100);
    expect(await databases(), 'nothing comes back').to.not.include('ithn');
  });

  it('erases nothing when the visitor thinks better of it', async () => {
    const consent = await start('en');
    await consent.rejectAll();
    const root = await openRecord(consent);
    await press(part(root, 'erase'));
    const no = (): HTMLElement | undefined => root.querySelectorAll<HTMLElement>('.question button')[1];
    await waitUntil(no, 'it is asked');
    await press(must(no()));
    await waitUntil(() => root.querySelector('li'), 'the record is still shown');
    await waitUntil(() => root.activeElement === part(root, 'erase'), 'the focus is back');
    expect(await consent.receipts()).to.have.length(1);
  });

  it('shows a thousand decisions by twenty', async () => {
    const consent = await start('en');
    await consent.rejectAll();
    const [receipt] = await consent.receipts();
    await createUseStore('ithn')('readwrite', (store) => {
      for (let sequence = 1; sequence < 1000; sequence++)
        store.put({...receipt, id: `r${sequence}`, sequence}, keyOf(sequence));
    });
    // what a former test decided last may still be on its way into the record
    const all = (await consent.receipts()).length;
    expect(all).to.be.at.least(1000);
    const root = await openRecord(consent);
    expect(root.querySelector('.count')?.textContent).to.equal(`${all.toLocaleString('en')} decisions`);
    expect(root.querySelectorAll('li')).to.have.length(20);
    await press(must(root.querySelector<HTMLElement>('ol + button')));
    await waitUntil(() => root.querySelectorAll('li').length > 20);
    expect(root.querySelectorAll('li')).to.have.length(40);
  });
});
