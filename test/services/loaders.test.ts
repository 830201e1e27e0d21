import {expect} from '@open-wc/testing';
import {loadGoogleAds} from '../../src/services/google-ads.ts';
import {loadGoogleAnalytics} from '../../src/services/google-analytics.ts';
import {loadGoogleTagManager} from '../../src/services/google-tag-manager.ts';
import {loadHotjar} from '../../src/services/hotjar.ts';
import {loadMatomo} from '../../src/services/matomo.ts';
import {loadMetaPixel} from '../../src/services/meta-pixel.ts';
import {loadMicrosoftClarity} from '../../src/services/microsoft-clarity.ts';
import {loadMixpanel} from '../../src/services/mixpanel.ts';
import {loadPosthog} from '../../src/services/posthog.ts';
import {loadSnapPixel} from '../../src/services/snap-pixel.ts';
import {loadTiktokPixel} from '../../src/services/tiktok-pixel.ts';

type Page = Record<string, unknown>;
const page = window as unknown as Page;
const names = [
  'dataLayer',
  'fbq',
  '_fbq',
  'ttq',
  'TiktokAnalyticsObject',
  'snaptr',
  'clarity',
  'hj',
  '_hjSettings',
  '_paq',
];

/** Each command of a queue as a list, whether it is an `arguments` object or a list already. */
const commands = (queue: unknown): unknown[][] =>
  [...(queue as Iterable<ArrayLike<unknown>>)].map((command) => Array.from(command));

/** Scripts of vendors, which must never be fetched here. */
let added: HTMLScriptElement[] = [];
const append = document.head.append.bind(document.head);

describe("the vendors' snippets", () => {
  beforeEach(() => {
    added = [];
    document.head.append = (...nodes) => void added.push(...(nodes as HTMLScriptElement[]));
  });
  afterEach(() => {
    document.head.append = append;
    for (const name of names) Reflect.deleteProperty(window, name);
  });
  const sources = (): string[] => added.map(({src}) => src);

  it('touch nothing before they are granted', () => {
    const before = Object.keys(window);
    loadGoogleAnalytics({id: 'G-ABC123'});
    loadMetaPixel({id: '123456789'});
    loadTiktokPixel({id: 'C4ABCDEFGHIJ'});
    loadSnapPixel({id: '01234567-89ab-cdef-0123-456789abcdef'});
    loadMicrosoftClarity({id: 'abcdef1234'});
    loadHotjar({id: '1234567'});
    loadMatomo({id: '1', url: '/matomo/'});
    expect(Object.keys(window)).to.deep.equal(before);
    expect(added).to.deep.equal([]);
  });

  it('say which id is wrong before anything runs', () => {
    expect(() => loadMetaPixel({id: 'fb'})).to.throw(
      'preset "meta-pixel": id must be like 123456789012345 (received "fb")',
    );
    expect(() => loadMatomo({id: '1', url: 'http://stats.example/'})).to.throw('url must be an https address');
  });

  it('load once, asynchronously, with the nonce of the page', () => {
    const own = document.createElement('script');
    own.nonce = 'n0nce';
    own.type = 'text/plain';
    document.body.append(own);
    own.setAttribute('nonce', 'n0nce');
    const run = loadMetaPixel({id: '123456789'});
    run()();
    run()();
    own.remove();
    expect(sources()).to.deep.equal(['https://connect.facebook.net/en_US/fbevents.js']);
    expect(added[0]).to.include({async: true, nonce: 'n0nce'});
  });

  describe('Google', () => {
    it('has everything denied first, grants what was granted, and takes it back', () => {
      const withdraw = loadGoogleAnalytics({id: 'G-ABC123'})();
      const queue = page.dataLayer as IArguments[];
      expect(Object.prototype.toString.call(queue[0])).to.equal('[object Arguments]');
      const [byDefault, update, js, config] = commands(queue);
      expect(byDefault).to.deep.equal([
        'consent',
        'default',
        {ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', analytics_storage: 'denied'},
      ]);
      expect(update).to.deep.equal(['consent', 'update', {analytics_storage: 'granted'}]);
      expect(js?.[0]).to.equal('js');
      expect(config).to.deep.equal(['config', 'G-ABC123']);
      expect(sources()).to.deep.equal(['https://www.googletagmanager.com/gtag/js?id=G-ABC123']);
      expect(page['ga-disable-G-ABC123']).to.equal(false);
      withdraw();
      expect(page['ga-disable-G-ABC123']).to.equal(true);
      expect(commands(queue).at(-1)).to.deep.equal(['consent', 'update', {analytics_storage: 'denied'}]);
    });

    it('leaves the default to whoever has spoken before', () => {
      page.dataLayer = [['consent', 'default', {ad_storage: 'denied'}]];
      loadGoogleAds({id: 'AW-1'})();
      expect(commands(page.dataLayer).filter((command) => command[1] === 'default')).to.have.length(1);
      const granted = {ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted'};
      expect(commands(page.dataLayer)[1]).to.deep.equal(['consent', 'update', granted]);
    });

    it('starts a container', () => {
      loadGoogleTagManager({id: 'GTM-ABC123'})();
      const [start] = page.dataLayer as Page[];
      expect(start).to.have.property('event', 'gtm.js');
      expect(start?.['gtm.start']).to.be.a('number');
      expect(sources()).to.deep.equal(['https://www.googletagmanager.com/gtm.js?id=GTM-ABC123']);
    });
  });

  it('tell Meta yes, then what happened, and no on withdrawal', () => {
    const run = loadMetaPixel({id: '123456789'});
    const withdraw = run();
    const fbq = page.fbq as {queue: unknown; version: string; push: unknown};
    expect(page._fbq).to.equal(fbq);
    expect(fbq).to.include({version: '2.0', push: fbq});
    withdraw();
    run();
    expect(commands(fbq.queue)).to.deep.equal([
      ['consent', 'grant'],
      ['init', '123456789'],
      ['track', 'PageView'],
      ['consent', 'revoke'],
      ['consent', 'grant'],
    ]);
  });

  it("hand over to the vendor's code once it is there", () => {
    loadMetaPixel({id: '123456789'})();
    const taken: unknown[] = [];
    const fbq = page.fbq as ((...command: unknown[]) => void) & {callMethod?: (...command: unknown[]) => void};
    fbq.callMethod = (...command) => void taken.push(command);
    fbq('track', 'Purchase');
    expect(taken).to.deep.equal([['track', 'Purchase']]);
  });

  it('never throw into the page when the vendor has gone or fails', () => {
    const withdraw = loadMetaPixel({id: '123456789'})();
    Reflect.deleteProperty(window, 'fbq');
    withdraw();
    page.fbq = () => {
      throw new Error('theirs');
    };
    withdraw();
    const stop = loadTiktokPixel({id: 'C4ABCDEFGHIJ'})();
    page.ttq = {};
    stop();
  });

  it('tell TikTok yes before the page, and no on withdrawal', () => {
    loadTiktokPixel({id: 'C4ABCDEFGHIJ'})()();
    expect(commands(page.ttq)).to.deep.equal([['grantConsent'], ['page'], ['revokeConsent']]);
    expect(page.ttq).to.have.nested.property('_i.C4ABCDEFGHIJ._u', 'https://analytics.tiktok.com/i18n/pixel/events.js');
    expect(sources()).to.deep.equal(['https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=C4ABCDEFGHIJ&lib=ttq']);
  });

  it('start Snap and Hotjar, which have no way back', () => {
    const id = '01234567-89ab-cdef-0123-456789abcdef';
    loadSnapPixel({id})()();
    expect(commands((page.snaptr as {queue: unknown}).queue)).to.deep.equal([
      ['init', id],
      ['track', 'PAGE_VIEW'],
    ]);
    loadHotjar({id: '1234567'})()();
    expect(page._hjSettings).to.deep.equal({hjid: 1234567, hjsv: 6});
    expect(sources()).to.deep.equal([
      'https://sc-static.net/scevent.min.js',
      'https://static.hotjar.com/c/hotjar-1234567.js?sv=6',
    ]);
  });

  it('tell Clarity with its capital S, and never grant it advertising', () => {
    loadMicrosoftClarity({id: 'abcdef1234'})()();
    expect(commands((page.clarity as {q: unknown}).q)).to.deep.equal([
      ['consentv2', {ad_Storage: 'denied', analytics_Storage: 'granted'}],
      ['consentv2', {ad_Storage: 'denied', analytics_Storage: 'denied'}],
      ['stop'],
    ]);
    expect(sources()).to.deep.equal(['https://www.clarity.ms/tag/abcdef1234']);
  });

  it('have Matomo ask for consent before it counts', () => {
    loadMatomo({id: '7', url: 'https://stats.shop.example/'})()();
    expect(page._paq).to.deep.equal([
      ['requireConsent'],
      ['setConsentGiven'],
      ['setTrackerUrl', 'https://stats.shop.example/matomo.php'],
      ['setSiteId', '7'],
      ['trackPageView'],
      ['enableLinkTracking'],
      ['forgetConsentGiven'],
    ]);
    expect(sources()).to.deep.equal(['https://stats.shop.example/matomo.js']);
  });

  it('start the libraries that a site has imported: no event of their own, no profile deleted', () => {
    const said: unknown[] = [];
    const spy =
      (name: string) =>
      (...given: unknown[]) =>
        void said.push([name, ...given]);
    const posthog = {
      init: spy('init'),
      opt_in_capturing: spy('opt_in_capturing'),
      opt_out_capturing: spy('opt_out_capturing'),
      set_config: spy('set_config'),
    };
    loadPosthog({id: 'phc_abc', posthog, config: {api_host: '/ph'}})()();
    expect(said.splice(0)).to.deep.equal([
      ['init', 'phc_abc', {api_host: '/ph'}],
      ['set_config', {opt_out_capturing_by_default: false}],
      ['opt_in_capturing', {captureEventName: false}],
      ['opt_out_capturing'],
      ['set_config', {opt_out_capturing_by_default: true}],
    ]);
    const mixpanel = {
      init: spy('init'),
      opt_in_tracking: spy('opt_in_tracking'),
      opt_out_tracking: spy('opt_out_tracking'),
    };
    loadMixpanel({id: '0123456789abcdef0123456789abcdef', mixpanel})()();
    expect(said.map((call) => (call as unknown[])[0])).to.deep.equal(['init', 'opt_in_tracking', 'opt_out_tracking']);
    expect(said[2]).to.deep.equal(['opt_out_tracking', {delete_user: false}]);
  });
});
