import {expect} from '@open-wc/testing';
import type {Consent} from '../../src/consent/consent.ts';
import type {SignalsConfig} from '../../src/consent/signals-config.ts';
import {base, leave, startAfresh, visit} from '../consent/visits.ts';

type Page = Record<string, unknown>;
const page = window as unknown as Page;

const start = async (signals: SignalsConfig): Promise<Consent> => {
  const consent = visit({...base, services: [], signals});
  await consent.ready;
  return consent;
};

/** A platform by its documented interface: puts it on the page, and says what it has been told since. */
interface Stub {
  readonly name: keyof SignalsConfig;
  readonly signals: SignalsConfig;
  readonly install: (told: unknown[]) => void;
  readonly yes: readonly unknown[];
  readonly no: readonly unknown[];
}

const shopify = (value: boolean): object => ({
  analytics: value,
  marketing: value,
  preferences: value,
  sale_of_data: value,
});
const wordpress = (value: string): unknown[] => [
  ['functional', 'allow'],
  ...['preferences', 'statistics', 'statistics-anonymous', 'marketing'].map((name) => [name, value]),
];

const stubs: readonly Stub[] = [
  {
    name: 'shopify',
    signals: {shopify: true},
    install(told) {
      const Shopify: Page = {
        loadFeatures(features: unknown, loaded: (error?: unknown) => void) {
          expect(features).to.deep.equal([{name: 'consent-tracking-api', version: '0.1'}]);
          Shopify.customerPrivacy = {
            setTrackingConsent(choices: unknown, done: () => void) {
              told.push(choices);
              done();
            },
          };
          loaded();
        },
      };
      page.Shopify = Shopify;
    },
    yes: [shopify(true)],
    no: [shopify(false)],
  },
  {
    name: 'zaraz',
    signals: {zaraz: {purposes: {abcd: 'beacon', efgh: 'advertising'}}},
    install(told) {
      page.zaraz = {
        consent: {
          APIReady: true,
          set: (purposes: unknown) => told.push(purposes),
          sendQueuedEvents: () => told.push('sendQueuedEvents'),
        },
      };
      document.dispatchEvent(new Event('zarazConsentAPIReady'));
    },
    yes: [{abcd: true, efgh: true}, 'sendQueuedEvents'],
    no: [{abcd: false, efgh: false}],
  },
  {
    name: 'wpConsentApi',
    signals: {wpConsentApi: true},
    install(told) {
      page.wp_set_consent = (category: string, value: string) => told.push([category, value]);
    },
    yes: wordpress('allow'),
    no: wordpress('deny'),
  },
  {
    name: 'sallaBar',
    signals: {sallaBar: true},
    install(told) {
      page.Salla = {
        storage: {set: (key: string, value: string) => told.push([key, value])},
        event: {emit: (name: string) => told.push(name)},
      };
    },
    yes: [['cookies-consent', 'accepted'], 'salla-cookies-bar::accepted'],
    no: [['cookies-consent', 'rejected'], 'salla-cookies-bar::rejected'],
  },
];

describe('signals to platforms', () => {
  afterEach(async () => {
    await startAfresh();
    for (const name of ['Shopify', 'zaraz', 'wp_set_consent', 'wp_consent_type', 'Salla'])
      Reflect.deleteProperty(window, name);
  });

  for (const {name, signals, install, yes, no} of stubs)
    describe(name, () => {
      it('is told nothing before an answer, and the current choice once after each', async () => {
        const told: unknown[] = [];
        install(told);
        const consent = await start(signals);
        expect(told).to.deep.equal([]);
        await consent.acceptAll();
        expect(told.splice(0)).to.deep.equal(yes);
        await consent.withdraw();
        expect(told.splice(0)).to.deep.equal(no);
        consent.stop();
        await consent.acceptAll();
        expect(told).to.deep.equal([]);
      });

      it('is told about a no, and about no yes after it', async () => {
        const told: unknown[] = [];
        install(told);
        const consent = await start(signals);
        await consent.rejectAll();
        expect(told).to.deep.equal(no);
      });

      it('is told the stored answer on the next visit, even if its code loads late', async () => {
        const consent = await start(signals);
        await consent.acceptAll();
        leave();
        const told: unknown[] = [];
        await start(signals);
        install(told);
        dispatchEvent(new Event('load'));
        expect(told).to.deep.equal(yes);
      });

      it('is told once, on the next visit, that a yes has lapsed', async () => {
        const consent = await start(signals);
        await consent.acceptAll();
        leave();
        const told: unknown[] = [];
        install(told);
        const policy = {...base.policy, revision: 2};
        const later = visit({...base, policy, services: [], signals});
        await later.ready;
        dispatchEvent(new Event('load'));
        expect(later.state.status).to.equal('lapsed');
        expect(told).to.deep.equal(no);
      });
    });

  it('tells WordPress before an answer that nothing is allowed without one', async () => {
    let heard = '';
    const hear = (): void => void (heard = String(page.wp_consent_type));
    document.addEventListener('wp_consent_type_defined', hear, {once: true});
    await start({wpConsentApi: true});
    expect(heard).to.equal('optin');
  });

  it('tells Salla’s bar no unless everything is allowed', async () => {
    const consent = await start({sallaBar: true});
    const told: unknown[] = [];
    page.Salla = {storage: {set: (_: string, value: string) => told.push(value)}};
    await consent.choose({categories: {persistent: true, beacon: true, advertising: false}});
    expect(told).to.deep.equal(['rejected']);
  });
});
