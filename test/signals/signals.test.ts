import {aTimeout, expect} from '@open-wc/testing';
import type {Consent} from '../../src/consent/consent.ts';
import type {ConsentConfig} from '../../src/consent/settings.ts';
import type {SignalsConfig} from '../../src/consent/signals-config.ts';
import {loadAmplitude} from '../../src/services/amplitude.ts';
import {loadGoogleAnalytics} from '../../src/services/google-analytics.ts';
import {loadMetaPixel} from '../../src/services/meta-pixel.ts';
import {base, leave, startAfresh, visit} from '../consent/visits.ts';
import {waitUntil} from '../tools/wait-until.ts';

type Page = Record<string, unknown>;
const page = window as unknown as Page;
const names = [
  ...['dataLayer', 'uetq', 'clarity', 'fbq', '_fbq', 'ttq', 'pintrk', '_paq', 'posthog', 'mixpanel', 'amplitude'],
  ...[
    'analytics',
    'alloy',
    '__alloyNS',
    '_hsp',
    'disableHubSpotCookieBanner',
    'Intercom',
    'shopLayer',
    '__tcfapi',
    '__gpp',
  ],
];

/** Each command as a plain list, whatever it was queued as. */
const commands = (queue: unknown): unknown[] =>
  Array.from(queue as Iterable<unknown>, (command) =>
    Object.prototype.toString.call(command) === '[object Arguments]' ? Array.from(command as IArguments) : command,
  );
const queued = (name: string, property: string): unknown[] => commands((page[name] as Page)[property]);

const start = async (signals: SignalsConfig, config: ConsentConfig = base): Promise<Consent> => {
  const consent = visit({...config, services: [], signals});
  await consent.ready;
  return consent;
};

const google = (word: (key: string) => string): Record<string, string> =>
  Object.fromEntries(
    [
      ...['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage'],
      ...['functionality_storage', 'personalization_storage', 'security_storage'],
    ].map((key) => [key, word(key)]),
  );

describe('signals', () => {
  const append = document.head.append.bind(document.head);
  let added: string[] = [];
  beforeEach(() => {
    added = [];
    document.head.append = (...nodes) => void added.push(...nodes.map((node) => (node as HTMLScriptElement).src));
  });
  afterEach(async () => {
    document.head.append = append;
    await startAfresh();
    for (const name of names) Reflect.deleteProperty(window, name);
  });

  it('add nothing to the page without being configured', async () => {
    const before = Object.keys(window);
    await start({gpc: true});
    expect(Object.keys(window)).to.deep.equal(before);
  });

  it('send nothing after the consent has stopped', async () => {
    const consent = await start({googleConsentMode: true});
    const {length} = page.dataLayer as unknown[];
    consent.stop();
    await consent.acceptAll();
    expect(page.dataLayer).to.have.length(length);
  });

  describe('Google', () => {
    it('gets a denied default for all seven types first, then one update for each decision', async () => {
      const consent = await start({googleConsentMode: true});
      const queue = page.dataLayer as unknown[];
      for (const entry of queue) expect(Object.prototype.toString.call(entry)).to.equal('[object Arguments]');
      expect(commands(queue)).to.deep.equal([
        ['consent', 'default', {...google(() => 'denied'), wait_for_update: 500}],
        ['set', 'ads_data_redaction', true],
        ['set', 'url_passthrough', false],
      ]);
      await consent.choose({categories: {beacon: true}});
      await consent.rejectAll();
      await consent.rejectAll();
      await consent.acceptAll();
      expect(commands(queue).slice(3)).to.deep.equal([
        ['consent', 'update', google((key) => (/^(analytics|security)/.test(key) ? 'granted' : 'denied'))],
        ['consent', 'update', google((key) => (key.startsWith('security') ? 'granted' : 'denied'))],
        ['consent', 'update', google((key) => (key.startsWith('security') ? 'granted' : 'denied'))],
        ['consent', 'update', google(() => 'granted')],
      ]);
      expect(Object.prototype.toString.call(queue.at(-1))).to.equal('[object Arguments]');
    });

    it('accepts regions, wait_for_update, redaction, URL passthrough and renamed categories', async () => {
      const consent = await start(
        {
          googleConsentMode: {
            region: ['KW', 'US-CA'],
            waitForUpdate: 900,
            adsDataRedaction: false,
            urlPassthrough: true,
            keys: {analytics_storage: 'statistics'},
          },
        },
        {...base, categories: [{id: 'statistics'}, {id: 'advertising'}]},
      );
      expect(commands(page.dataLayer)).to.deep.equal([
        ['consent', 'default', {...google(() => 'denied'), wait_for_update: 900}],
        ['consent', 'default', {...google(() => 'denied'), wait_for_update: 900, region: ['KW', 'US-CA']}],
        ['set', 'ads_data_redaction', false],
        ['set', 'url_passthrough', true],
      ]);
      await consent.choose({categories: {statistics: true}});
      expect(commands(page.dataLayer).at(-1)).to.deep.equal([
        'consent',
        'update',
        google((key) => (/^(analytics|security)/.test(key) ? 'granted' : 'denied')),
      ]);
    });

    it('gets its signal before the page and its loaders run, and from only one source', async () => {
      const consent = await start({googleConsentMode: true, dataLayer: true});
      consent.gate('beacon', loadGoogleAnalytics({id: 'G-ABC123'}));
      await consent.acceptAll();
      const words = commands(page.dataLayer).slice(3) as {0?: unknown; 1?: unknown; event?: string}[];
      expect(
        words.map((word) => word.event ?? `${String(word[0])} ${word[0] === 'consent' ? String(word[1]) : ''}`),
      ).to.deep.equal(['consent update', 'ithn-consent', 'js ', 'config ']);
    });

    it('gets a stored choice again on the next page', async () => {
      await (await start({googleConsentMode: true})).acceptAll();
      leave();
      delete page.dataLayer;
      await start({googleConsentMode: true});
      expect(commands(page.dataLayer).filter((word) => (word as unknown[])[0] === 'consent')).to.deep.equal([
        ['consent', 'default', {...google(() => 'denied'), wait_for_update: 500}],
        ['consent', 'update', google(() => 'granted')],
      ]);
    });
  });

  it('send UET its one key, and Clarity ad_Storage and analytics_Storage', async () => {
    const consent = await start({microsoftUet: true, microsoftClarity: true});
    await consent.acceptAll();
    await consent.rejectAll();
    expect(page.uetq).to.deep.equal([
      ...['consent', 'default', {ad_storage: 'denied'}],
      ...['consent', 'update', {ad_storage: 'granted'}],
      ...['consent', 'update', {ad_storage: 'denied'}],
    ]);
    expect(queued('clarity', 'q')).to.deep.equal([
      ['consentv2', {ad_Storage: 'denied', analytics_Storage: 'denied'}],
      ['consentv2', {ad_Storage: 'granted', analytics_Storage: 'granted'}],
      ['consentv2', {ad_Storage: 'denied', analytics_Storage: 'denied'}],
      ['stop'],
    ]);
  });

  it("define Meta's function, so that its snippet loads nothing", async () => {
    const consent = await start({metaPixel: true});
    consent.gate('advertising', loadMetaPixel({id: '123456789'}));
    expect(added).to.deep.equal([]);
    await consent.acceptAll();
    await consent.rejectAll();
    await consent.acceptAll();
    expect(queued('fbq', 'queue')).to.deep.equal([
      ['consent', 'revoke'],
      ['consent', 'grant'],
      ['init', '123456789'],
      ['track', 'PageView'],
      ['consent', 'revoke'],
      ['consent', 'grant'],
    ]);
    expect(added).to.deep.equal(['https://connect.facebook.net/en_US/fbevents.js']);
  });

  it('keep a Meta pixel that the page starts too early from loading before a yes', async () => {
    const consent = await start({metaPixel: true});
    (page.fbq as (...command: unknown[]) => void)('init', '1');
    expect(added).to.deep.equal([]);
    await consent.acceptAll();
    expect(added).to.have.length(1);
  });

  it('send the choice to Pinterest, and to TikTok through the methods of its snippet', async () => {
    const consent = await start({pinterestTag: true, tiktokPixel: true});
    await consent.acceptAll();
    await consent.rejectAll();
    expect(((page.pintrk as Page).queue as unknown[]).every(Array.isArray), 'as its own snippet keeps them').to.equal(
      true,
    );
    expect(queued('pintrk', 'queue')).to.deep.equal([
      ['setconsent', false],
      ['setconsent', true],
      ['setconsent', false],
    ]);
    expect(page.ttq).to.deep.equal([['holdConsent'], ['grantConsent'], ['revokeConsent']]);
  });

  for (const [matomo, what] of [
    [true, 'Consent'],
    ['cookies', 'CookieConsent'],
  ] as const)
    it(`tell Matomo the choice on every page, so that it stores none itself: ${what}`, async () => {
      const consent = await start({matomo});
      await consent.acceptAll();
      await consent.rejectAll();
      expect(page._paq).to.deep.equal([[`require${what}`], [`set${what}Given`], [`forget${what}Given`]]);
    });

  it('queue calls for PostHog, Mixpanel and Amplitude that send no event and delete no profile', async () => {
    const consent = await start({posthog: true, mixpanel: true, amplitude: true});
    await consent.acceptAll();
    await consent.rejectAll();
    expect(page.posthog).to.deep.equal([
      ['opt_out_capturing'],
      ['set_config', {opt_out_capturing_by_default: true}],
      ['set_config', {opt_out_capturing_by_default: false}],
      ['opt_in_capturing', {captureEventName: false}],
      ['opt_out_capturing'],
      ['set_config', {opt_out_capturing_by_default: true}],
    ]);
    const mixpanel = page.mixpanel as [string, {track?: unknown}][];
    expect(mixpanel.map(([method]) => method)).to.deep.equal([
      'opt_out_tracking',
      'opt_in_tracking',
      'opt_out_tracking',
    ]);
    expect(mixpanel[1]?.[1].track).to.be.a('function');
    expect([mixpanel[0]?.[1], mixpanel[2]?.[1]]).to.deep.equal([{delete_user: false}, {delete_user: false}]);
    const {_q} = page.amplitude as {_q: {name: string; args: unknown[]}[]};
    expect(_q.map(({name, args}) => [name, ...args])).to.deep.equal([
      ['setOptOut', true],
      ['setOptOut', false],
      ['setOptOut', true],
    ]);
  });

  it('drop Segment events while denied, and add the choice to the others', async () => {
    const consent = await start({segment: true});
    const [[method, step]] = page.analytics as [[string, (given: object) => void]];
    expect(method).to.equal('addSourceMiddleware');
    const passed: unknown[] = [];
    const pass = (): void =>
      step({payload: {obj: {context: {locale: 'ar'}}}, next: ({obj}: {obj: unknown}) => passed.push(obj)});
    pass();
    expect(passed).to.deep.equal([]);
    await consent.choose({categories: {beacon: true}});
    pass();
    const categoryPreferences = {session: true, persistent: false, beacon: true, advertising: false};
    expect(passed).to.deep.equal([{context: {locale: 'ar', consent: {categoryPreferences}}}]);
    expect((page.analytics as unknown[])[1]).to.deep.equal(['track', 'Segment Consent Preference Updated']);
    await consent.withdraw();
    pass();
    expect(passed).to.have.length(1);
    await consent.acceptAll();
    expect(page.analytics).to.have.length(3);
    leave();
    Reflect.deleteProperty(window, 'analytics');
    expect((await start({segment: true})).granted('beacon')).to.equal(true);
    expect(page.analytics, 'a visit with a kept yes is no news').to.have.length(1);
  });

  it('tell Adobe after it is configured, and send no denial before the first grant', async () => {
    const consent = await start({adobe: true});
    expect(page.__alloyNS).to.deep.equal(['alloy']);
    const alloy = page.alloy as ((command: string, options?: object) => Promise<unknown>) & {
      q: [unknown, unknown, unknown][];
    };
    await consent.rejectAll();
    void alloy('configure', {orgId: 'shop'});
    await consent.acceptAll();
    await consent.rejectAll();
    const word = (general: string) => ({consent: [{standard: 'Adobe', version: '1.0', value: {general}}]});
    expect(alloy.q.map(([, , command]) => command)).to.deep.equal([
      ['configure', {defaultConsent: 'out', orgId: 'shop'}],
      ['setConsent', word('in')],
      ['setConsent', word('out')],
    ]);
  });

  it('tell Adobe after it is configured when its base code comes first', async () => {
    const q: [unknown, unknown, ArrayLike<unknown>][] = [];
    page.__alloyNS = ['alloy'];
    page.alloy = Object.assign((...command: unknown[]) => new Promise((...ends) => q.push([...ends, command])), {q});
    const alloy = (...command: unknown[]): unknown => (page.alloy as (...command: unknown[]) => unknown)(...command);
    void alloy('sendEvent');
    const consent = await start({adobe: true});
    await consent.acceptAll();
    expect(page.__alloyNS).to.deep.equal(['alloy']);
    void alloy('configure', {orgId: 'shop'});
    expect(Array.from((page.alloy as {q: typeof q}).q, (entry) => entry[2][0])).to.deep.equal([
      ...['sendEvent', 'configure', 'setConsent'],
    ]);
    // its library, once it runs, takes what comes by a push of its own and keeps nothing of it
    await startAfresh();
    const heard: unknown[] = [];
    page.alloy = Object.assign((...command: unknown[]) => Promise.resolve(heard.push(command[0])), {
      q: Object.assign([], {push: () => 0}),
    });
    await (await start({adobe: true})).acceptAll();
    expect(heard).to.deep.equal(['setConsent']);
  });

  it('reach the other vendors when a page has replaced one vendor’s function', async () => {
    Object.assign(page, {dataLayer: {page: 'home'}, __alloyNS: 7, alloy: {}, _hsp: 1, _paq: {}, analytics: 7});
    Object.assign(page, {uetq: 1, clarity: {}, fbq: {}, ttq: 1, pintrk: 1, posthog: 7, mixpanel: 1, amplitude: 1});
    Object.assign(page, {Intercom: 1, shopLayer: {}, __tcfapi: 1, __gpp: {}});
    const heard: unknown[] = [];
    document.addEventListener('shop-consent', (event) => heard.push((event as CustomEvent).detail), {once: true});
    const consent = await start({
      ...{googleConsentMode: true, microsoftUet: true, microsoftClarity: true, metaPixel: true, tiktokPixel: true},
      ...{pinterestTag: true, matomo: true, posthog: true, mixpanel: true, amplitude: true, segment: true, adobe: true},
      ...{hubspot: true, intercom: true, dataLayer: 'shopLayer', event: 'shop-consent', iab: true},
    });
    await consent.acceptAll();
    expect(heard).to.have.length(1);
    expect(consent.granted('advertising')).to.equal(true);
  });

  it('deny Google advertising, and deny Adobe, when another of their services is refused by name', async () => {
    const services = [
      {id: 'google-adsense', categories: 'advertising'},
      {id: 'adobe-audience-manager', categories: 'advertising'},
    ];
    const consent = visit({...base, services, signals: {googleConsentMode: true, adobe: true}});
    await consent.ready;
    const alloy = page.alloy as (command: string) => Promise<unknown>;
    void alloy('configure');
    const categories = {persistent: true, beacon: true, advertising: true};
    await consent.choose({categories, services: {'google-adsense': false, 'adobe-audience-manager': false}});
    expect(commands(page.dataLayer).at(-1)).to.deep.equal([
      'consent',
      'update',
      google((name) => (name.startsWith('ad_') ? 'denied' : 'granted')),
    ]);
    expect(queued('alloy', 'q')).to.have.length(1);
    await consent.acceptAll();
    expect(commands(page.dataLayer).at(-1)).to.deep.equal(['consent', 'update', google(() => 'granted')]);
    expect(queued('alloy', 'q')).to.have.length(2);
  });

  it('tell Amplitude once, although its loader could tell it too', async () => {
    const said: boolean[] = [];
    const amplitude = {init: () => {}, setOptOut: (isOut: boolean) => void said.push(isOut)};
    page.amplitude = amplitude;
    const consent = await start({amplitude: true});
    consent.gate('beacon', loadAmplitude({key: 'k', amplitude}));
    await consent.acceptAll();
    await consent.rejectAll();
    await consent.acceptAll();
    expect(said).to.deep.equal([true, false, true, false]);
  });

  it('warn about a Google tag only if it ran before them', async () => {
    const {warn} = console;
    const warned: unknown[] = [];
    console.warn = (text: unknown) => void warned.push(text);
    try {
      page.dataLayer = [{event: 'cake'}, ['consent', 'default', {}]];
      await start({googleConsentMode: true});
      const early = (): unknown[] => warned.filter((text) => String(text).includes('a Google tag started before'));
      expect(early()).to.deep.equal([]);
      await startAfresh();
      page.dataLayer = [{event: 'gtm.js'}];
      await start({googleConsentMode: true});
      expect(early()).to.have.length(1);
    } finally {
      console.warn = warn;
    }
  });

  it('deny a service that is refused by name, whatever its categories', async () => {
    const config = {
      ...base,
      services: [
        {id: 'hubspot', categories: 'beacon'},
        {id: 'matomo-cloud', categories: 'beacon'},
      ],
    } as const;
    const consent = visit({...config, signals: {hubspot: true, matomo: true}});
    await consent.ready;
    await consent.acceptAll();
    const categories = {persistent: true, beacon: true, advertising: true};
    await consent.choose({categories, services: {hubspot: false, 'matomo-cloud': false}});
    const all = (is: boolean) => ['setHubSpotConsent', {analytics: is, advertisement: is, functionality: is}];
    expect(page._hsp).to.deep.equal([all(false), all(true), all(false)]);
    expect(page._paq).to.deep.equal([['requireConsent'], ['setConsentGiven'], ['forgetConsentGiven']]);
  });

  it('tell HubSpot in place of its own banner, and shut down Intercom', async () => {
    const said: unknown[] = [];
    page.Intercom = (...command: unknown[]) => said.push(command);
    const consent = await start({hubspot: true, intercom: true});
    await consent.acceptAll();
    await consent.rejectAll();
    await consent.acceptAll();
    const all = (is: boolean) => ['setHubSpotConsent', {analytics: is, advertisement: is, functionality: is}];
    expect(page._hsp).to.deep.equal([all(false), all(true), all(false), all(true)]);
    expect(page.disableHubSpotCookieBanner).to.equal(true);
    expect(said).to.deep.equal([['shutdown'], ['boot', undefined]]);
  });

  it('reach the page through its own array and an event, as plain data', async () => {
    const heard: unknown[] = [];
    document.addEventListener('shop-consent', (event) => heard.push((event as CustomEvent).detail), {once: true});
    const consent = await start({dataLayer: 'shopLayer', event: 'shop-consent'});
    expect(page.shopLayer).to.equal(undefined);
    await consent.choose({categories: {persistent: true}});
    const ithn = {
      status: 'decided',
      source: 'api',
      categories: {session: true, persistent: true, beacon: false, advertising: false},
      services: {},
    };
    expect(page.shopLayer).to.deep.equal([{event: 'ithn-consent', ithn}]);
    expect(heard).to.deep.equal([ithn]);
  });

  it('never throw into the page when a vendor replaces its interface or fails', async () => {
    const broken = (): never => {
      throw new Error('theirs');
    };
    Object.assign(page, {
      fbq: broken,
      ttq: 5,
      posthog: {opt_in_capturing: broken},
      uetq: null,
      _paq: {},
      clarity: 'gone',
    });
    page.mixpanel = Object.freeze({opt_out_tracking: broken});
    Object.defineProperty(window, 'amplitude', {get: broken, configurable: true});
    const consent = await start({
      ...{metaPixel: true, tiktokPixel: true, posthog: true, microsoftUet: true, matomo: true, microsoftClarity: true},
      ...{mixpanel: true, amplitude: true, googleConsentMode: true},
    });
    await consent.acceptAll();
    expect(consent.granted('advertising')).to.equal(true);
    expect(commands(page.dataLayer).at(-1)).to.deep.equal(['consent', 'update', google(() => 'granted')]);
  });

  describe("another platform's IAB interfaces", () => {
    it('can deny but never grant, and are never created', async () => {
      let tell: (data: object, isSuccess: boolean) => void = () => {};
      page.__tcfapi = (command: string, version: number, heard: typeof tell) => {
        expect([command, version]).to.deep.equal(['addEventListener', 2]);
        tell = heard;
      };
      const consent = await start({iab: true});
      const consents = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((id) => [id, true]));
      tell({eventStatus: 'tcloaded', gdprApplies: true, purpose: {consents}}, true);
      expect(consent.granted('beacon')).to.equal(false);
      await consent.acceptAll();
      expect(consent.granted('advertising')).to.equal(true);
      tell({eventStatus: 'useractioncomplete', gdprApplies: true, purpose: {consents: {...consents, 4: false}}}, true);
      expect(consent.granted('advertising')).to.equal(false);
      expect(consent.granted('beacon')).to.equal(true);
      tell({eventStatus: 'cmpuishown', purpose: {consents: {}}}, true);
      expect(consent.granted('beacon')).to.equal(true);
    });

    it('are read for US sections too', async () => {
      let tell: (event: object) => void = () => {};
      page.__gpp = (_: string, heard: typeof tell) => (tell = heard);
      const consent = await start({iab: true});
      await consent.acceptAll();
      tell({pingData: {parsedSections: {usnat: [{SaleOptOut: 1, TargetedAdvertisingOptOut: 2}]}}});
      expect(consent.granted('advertising')).to.equal(false);
      expect(consent.granted('beacon')).to.equal(true);
    });

    it('are found when they load later, and are asked once', async () => {
      const consent = await start({iab: true});
      await consent.acceptAll();
      const asked: unknown[] = [];
      page.__tcfapi = (command: string, _: number, heard: (data: object, isSuccess: boolean) => void) => {
        asked.push(command);
        heard({eventStatus: 'tcloaded', gdprApplies: true, purpose: {consents: {1: true}}}, true);
      };
      expect(consent.granted('advertising')).to.equal(true);
      await waitUntil(() => !consent.granted('advertising'), 'it is heard');
      expect(consent.granted('persistent')).to.equal(true);
      dispatchEvent(new Event('load'));
      await aTimeout(50);
      expect(asked).to.deep.equal(['addEventListener']);
      consent.stop();
      asked.length = 0;
      dispatchEvent(new Event('load'));
      await aTimeout(50);
      expect(asked).to.deep.equal([]);
    });

    it('are not created when the page has none', async () => {
      await start({iab: true});
      expect(page.__tcfapi).to.equal(undefined);
      expect(page.__gpp).to.equal(undefined);
      expect(document.querySelector('iframe[name^="__"]')).to.equal(null);
    });
  });

  it('are rejected with the key’s name when they are invalid', () => {
    for (const [signals, message] of [
      [{googleConsent: true}, 'signals.googleConsent must be one of gpc, '],
      [{metaPixel: 'yes'}, 'signals.metaPixel must be true or false (received "yes")'],
      [{googleConsentMode: {region: ['Kuwait']}}, 'signals.googleConsentMode.region[0] must be an ISO 3166-2 code'],
      [{googleConsentMode: {keys: {analytics_storage: 'statistics'}}}, 'names the category "statistics"'],
      [{event: 'ithn-change'}, 'signals.event must be true, false or the name of an event'],
      [{dataLayer: 'a-b'}, 'signals.dataLayer must be true, false or the name of an array'],
      [{mode: 'off'}, 'signals.mode must be one of opt-in, opt-out'],
    ] as const)
      expect(() => visit({...base, signals: signals as never})).to.throw(message);
  });
});
