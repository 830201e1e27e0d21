import {expect} from '@open-wc/testing';
import type {ConsentConfig} from '../../src/consent/settings.ts';
import {encodeCookie} from '../../src/model/cookie.ts';
import type {Decision} from '../../src/model/decision.ts';
import {toIso27560, toKantara} from '../../src/model/receipt-formats.ts';
import {parseReceipt} from '../../src/model/receipt.ts';
import {waitUntil} from '../tools/wait-until.ts';
import {must, open, openPreferences, part, press, resume, start, stop} from './helpers.ts';

const law = {en: 'the Data (Use and Access) Act 2025', ar: 'قانون استخدام البيانات والوصول إليها لعام 2025'};
const categories = [
  {id: 'persistent'},
  {id: 'beacon', basis: 'objection', law, regions: ['GB', 'US-CA']},
  {id: 'advertising'},
] as const;
const site = (region?: string, more: object = {}): Partial<ConsentConfig> => ({
  categories,
  signals: {...(region && {region}), ...more},
});

const status = (consent: Awaited<ReturnType<typeof start>>) => consent.status();
/** Until what may run without an answer has spoken. */
const presumed = (consent: Awaited<ReturnType<typeof start>>): Promise<unknown> =>
  waitUntil(() => status(consent).presumed.length);
const objected = (consent: Awaited<ReturnType<typeof start>>): Promise<unknown> =>
  waitUntil(() => status(consent).objectable);

/** A choice of a year ago: too old to count. */
const keepOld = (choices: Decision['choices']): void => {
  const decidedAt = Date.now() - 365 * 864e5;
  const rest = {source: 'preferences', revision: 1, effective: '2026-03-05', locale: 'en', config: 'x'} as const;
  const decision: Decision = {id: 'old', choices, decidedAt, expiresAt: decidedAt + 182 * 864e5, ...rest};
  document.cookie = `ithn=${encodeCookie(decision)};path=/`;
};

describe('a category that may run unless the visitor objects', () => {
  afterEach(stop);

  for (const [region, runs] of [
    ['GB', true],
    ['GB-SCT', true],
    ['US-CA', true],
    ['US-NY', false],
    ['US', false],
    ['KW', false],
    [undefined, false],
  ] as const)
    it(`${runs ? 'runs' : 'waits for consent'} where the site says ${String(region)}`, async () => {
      const consent = await start('en', site(region, {event: 'for-a-signal'}));
      if (runs) await presumed(consent);
      else if (region) await objected(consent);
      expect(['persistent', 'beacon', 'advertising'].filter((id) => consent.granted(id as 'beacon'))).to.deep.equal(
        runs ? ['beacon'] : [],
      );
      expect(consent.grantedService('posthog')).to.equal(runs);
      expect(consent.state.status).to.equal('unasked');
      expect(document.cookie).not.to.contain('ithn=');
      expect(status(consent).presumed).to.deep.equal(runs ? ['beacon'] : []);
    });

  it('is told in the banner, not among what waits for consent, and one click ends it', async () => {
    const consent = await start('en', site('GB'));
    const banner = await open('ithn-banner');
    await waitUntil(() => banner.querySelector('[part=objection]'));
    expect(
      part(banner, 'objection')
        .textContent.replace(/[\u2066-\u2069]/g, '')
        .trim(),
    ).to.equal(
      'On without your consent, as the Data (Use and Access) Act 2025 allows: Web beacons and pixels. Click “Reject all” to turn this off.',
    );
    expect([...banner.querySelectorAll('li')].map(({textContent}) => textContent)).to.deep.equal([
      'Persistent cookies',
      'Targeted advertising',
    ]);
    await press(part(banner, 'reject'));
    await waitUntil(() => consent.state.status === 'decided');
    expect(consent.granted('beacon')).to.equal(false);
    expect(document.querySelector('ithn-banner')).to.equal(null);
    const [receipt, ...more] = await consent.receipts();
    expect(more).to.deep.equal([]);
    const expected = [{category: 'beacon', law: law.en, region: 'GB'}];
    expect(receipt).to.deep.include({source: 'objection', objection: expected, locale: 'en'});
    expect(must(receipt).denied.categories).to.include('beacon');
    expect(must(receipt).shown).to.match(/^[\da-f]{64}$/);
    expect((await consent.verifyReceipts()).valid).to.equal(true);
    expect(parseReceipt(receipt)).to.deep.equal(receipt);
    const beacon = must(toIso27560(must(receipt)).purposes.find(({purpose}) => purpose === 'beacon'));
    expect([beacon.lawful_basis, beacon.event.event_state]).to.deep.equal([`until objection: ${law.en}`, 'objected']);
  });

  it('is told in Arabic', async () => {
    await start('ar', site('GB'));
    const banner = await open('ithn-banner');
    await waitUntil(() => banner.querySelector('[part=objection]'));
    expect(part(banner, 'objection').textContent).to.contain(law.ar).and.contain('«رفض الكل»');
    await expect(document.querySelector('ithn-banner')).to.be.accessible();
  });

  it('says nothing in the banner outside its regions, where it is one of those that wait', async () => {
    const consent = await start('en', site('KW'));
    const banner = await open('ithn-banner');
    await objected(consent);
    expect(banner.querySelector('[part=objection]')).to.equal(null);
    expect(banner.querySelectorAll('li')).to.have.length(3);
    await press(part(banner, 'reject'));
    const [receipt] = await consent.receipts();
    expect(receipt).to.deep.include({source: 'banner-reject'}).and.not.have.property('objection');
  });

  it('is on in the preferences without being consented to, and its switch is an objection', async () => {
    const consent = await start('en', site('GB'));
    await presumed(consent);
    const root = await openPreferences(consent);
    const one = must(root.querySelector<HTMLInputElement>('#category-beacon'));
    expect([one.checked, one.disabled]).to.deep.equal([true, false]);
    expect(part(root, 'objectable').textContent).to.equal('On without your consent until you object.');
    expect(root.querySelector('[part~=withdraw]')).to.equal(null);
    expect(root.querySelector('[part=objection]')?.textContent).to.contain('Reject all');
    await expect(document.querySelector('ithn-preferences')).to.be.accessible();
    await press(one);
    await press(must(root.querySelector<HTMLElement>('#category-persistent')));
    await press(part(root, 'save'));
    const [receipt] = await consent.receipts();
    expect(receipt).to.deep.include({source: 'objection'});
    expect(must(receipt).granted.categories).to.deep.equal(['session', 'persistent']);
    expect([consent.granted('beacon'), consent.granted('persistent')]).to.deep.equal([false, true]);
  });

  it('is in no receipt a consent, whatever was accepted beside it', async () => {
    const consent = await start('en', site('GB'));
    await presumed(consent);
    const root = await openPreferences(consent);
    await press(part(root, 'accept'));
    const [receipt] = await consent.receipts();
    expect(receipt).to.deep.include({source: 'preferences'});
    const bases = toIso27560(must(receipt)).purposes.map(({purpose, lawful_basis: basis}) => `${purpose}: ${basis}`);
    expect(bases).to.include(`beacon: until objection: ${law.en}`).and.include('advertising: consent');
    const kantara = toKantara(must(receipt)).services.flatMap(({purposes}) => purposes.map(({purpose}) => purpose));
    expect(kantara).to.include('advertising').and.not.include('beacon');
  });

  it('stands below Global Privacy Control', async () => {
    Object.defineProperty(navigator, 'globalPrivacyControl', {value: true, configurable: true});
    try {
      const consent = await start('en', site('GB'));
      await objected(consent);
      expect(status(consent).presumed).to.deep.equal([]);
      expect(consent.granted('beacon')).to.equal(false);
    } finally {
      delete (navigator as {globalPrivacyControl?: boolean}).globalPrivacyControl;
    }
  });

  it('stands below the rules for minors', async () => {
    const minors = {threshold: 18, band: 'minor'} as const;
    const consent = await start('en', {...site('GB'), minors});
    await objected(consent);
    expect(consent.granted('beacon')).to.equal(false);
  });

  const yes = {session: true, persistent: true, beacon: true, advertising: true};
  const services = {clarity: false, posthog: true, 'meta-pixel': true};

  it('goes on where a yes has lapsed, but for the services that were shut by name', async () => {
    keepOld({categories: yes, services});
    const consent = await resume(site('GB'));
    await presumed(consent);
    expect(consent.state.status).to.equal('lapsed');
    const open = ['persistent', 'beacon', 'advertising'].filter((id) => consent.granted(id as 'beacon'));
    expect(open).to.deep.equal(['beacon']);
    expect([consent.grantedService('posthog'), consent.grantedService('clarity')]).to.deep.equal([true, false]);
  });

  it('stays off where a no has lapsed', async () => {
    keepOld({categories: {...yes, beacon: false}, services: {...services, posthog: false}});
    const consent = await resume(site('GB'));
    await objected(consent);
    expect(consent.state.status).to.equal('lapsed');
    expect(consent.granted('beacon')).to.equal(false);
  });

  it('stays off where something is kept that cannot be read', async () => {
    document.cookie = 'ithn=damaged;path=/';
    const consent = await resume(site('GB'));
    await objected(consent);
    expect(consent.state.status).to.equal('unasked');
    expect(consent.granted('beacon')).to.equal(false);
  });

  it('stays off on the next page', async () => {
    const consent = await start('en', site('GB'));
    await presumed(consent);
    await consent.rejectAll();
    const next = await resume(site('GB'));
    await objected(next);
    expect(next.granted('beacon')).to.equal(false);
    expect(next.state.status).to.equal('decided');
  });
});
