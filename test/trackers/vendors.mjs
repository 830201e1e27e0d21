// Trackers as npm has them, unmodified: the file a site serves, and the few lines that its documentation asks for.
// `keeps` is what a site would declare; the control fails where a tracker keeps anything else.

/**
 * @typedef {object} Vendor
 * @property {string} id
 * @property {string} name
 * @property {string} file the browser file below node_modules
 * @property {(at: string) => string} [before] a snippet above the file; `at` is where the vendor's server is
 * @property {(at: string) => string} [start] a snippet below it
 * @property {Record<string, string>} [answers] what its server must answer for it to go on, by the end of the path
 * @property {string} [acts] a call of its own, by the site, later
 * @property {readonly (string | {name: string, kind: string})[]} keeps
 */

const local = (name) => ({name, kind: 'local'});
const session = (name) => ({name, kind: 'session'});
const database = (name) => ({name, kind: 'indexeddb'});

/** @type {readonly Vendor[]} */
export const vendors = [
  {
    id: 'posthog',
    name: 'PostHog',
    file: 'posthog-js/dist/array.full.js',
    start: (at) => `posthog.init('phc_loopback', {api_host: '${at}', disable_session_recording: true})`,
    keeps: ['ph_*', '__ph_*', local('ph_*'), local('__ph_*'), session('ph_*'), session('__ph_*')],
  },
  {
    id: 'mixpanel',
    name: 'Mixpanel',
    file: 'mixpanel-browser/dist/mixpanel.umd.js',
    start: (at) =>
      `mixpanel.init('loopbacktoken', {api_host: '${at}', track_pageview: true, batch_flush_interval_ms: 300})`,
    acts: `mixpanel.track('bought')`,
    keeps: ['mp_*', local('__mp*'), local('mp_*'), session('mp_*'), session('__mp*'), database('mixpanel*')],
  },
  {
    id: 'segment',
    name: 'Segment Analytics.js',
    file: '@segment/analytics-next/dist/umd/standalone.js',
    before: (at) => `window.analytics = [['page']]; analytics._writeKey = 'WK'; analytics._cdn = '${at}'`,
    answers: {
      '/settings': '{"integrations":{"Segment.io":{"apiKey":"WK","apiHost":"HOST/segment/v1","protocol":"http"}}}',
    },
    acts: `analytics.track('bought')`,
    keeps: ['ajs_*', local('ajs_*'), local('persisted-queue*'), local('*analytics_retry*')],
  },
  {
    id: 'snowplow',
    name: 'Snowplow',
    file: '@snowplow/browser-tracker/dist/index.umd.min.js',
    start: (at) =>
      `snowplowBrowserTracking.newTracker('sp', '${at}', {appId: 'shop', stateStorageStrategy: 'cookieAndLocalStorage'}); snowplowBrowserTracking.trackPageView()`,
    acts: `snowplowBrowserTracking.trackPageView()`,
    keeps: ['_sp_*', local('snowplowOutQueue_*'), local('_sp_*')],
  },
  {
    id: 'countly',
    name: 'Countly',
    file: 'countly-sdk-web/lib/countly.min.js',
    start: (at) =>
      `Countly.init({app_key: 'LOOPKEY', url: '${at}'}); Countly.track_sessions(); Countly.track_pageview()`,
    keeps: ['LOOPKEY/*', 'cly_*', local('LOOPKEY/*'), local('cly_*'), session('cly_*')],
  },
  {
    id: 'piano',
    name: 'Piano Analytics',
    file: 'piano-analytics-js/dist/browser/piano-analytics.umd.js',
    start: (at) =>
      `pa.setConfigurations({site: 1, collectDomain: '${at}', cookieSecure: false}); pa.sendEvent('page.display', {page: 'shop'})`,
    acts: `pa.sendEvent('click.action', {click: 'buy'})`,
    keeps: ['_pcid', '_pctx', '_pprv', 'pa_*', local('_pcid'), local('_pctx'), local('pa_*')],
  },
  {
    id: 'ahoy',
    name: 'Ahoy',
    file: 'ahoy.js/dist/ahoy.min.js',
    start: (at) => `ahoy.configure({urlPrefix: '${at}'}); ahoy.trackView()`,
    acts: `ahoy.track('bought')`,
    keeps: ['ahoy_*', local('ahoy_*')],
  },
  {
    id: 'clarity',
    name: 'Microsoft Clarity',
    file: 'clarity-js/build/clarity.min.js',
    start: (at) => `clarity('start', {projectId: 'loopback', upload: '${at}/collect', track: true, content: true})`,
    keeps: ['_clck', '_clsk', session('_cltk'), local('_clck')],
  },
  {
    id: 'amplitude',
    name: 'Amplitude',
    file: '@amplitude/analytics-browser/lib/scripts/amplitude-min.umd.js',
    start: (at) =>
      `amplitude.init('loopback', {serverUrl: '${at}/2/httpapi', flushIntervalMillis: 300, remoteConfig: {fetchRemoteConfig: false}, fetchRemoteConfig: false, autocapture: {pageViews: true, sessions: true}})`,
    acts: `amplitude.track('bought')`,
    keeps: ['AMP_*', local('AMP_*'), session('AMP_*'), database('AMP_*')],
  },
  {
    id: 'datadog',
    name: 'Datadog RUM',
    file: '@datadog/browser-rum/bundle/datadog-rum.js',
    start: (at) =>
      `DD_RUM.init({clientToken: 'pub', applicationId: 'shop', site: 'datadoghq.com', proxy: '${at}/proxy', sessionReplaySampleRate: 0})`,
    acts: `DD_RUM.addAction('bought')`,
    keeps: ['_dd_s', '_dd_s*', 'dd_*', local('_dd_*'), session('_dd_*')],
  },
  {
    id: 'elastic',
    name: 'Elastic APM',
    file: '@elastic/apm-rum/dist/bundles/elastic-apm-rum.umd.min.js',
    start: (at) => `elasticApm.init({serviceName: 'shop', serverUrl: '${at}'})`,
    acts: `elasticApm.captureError(new Error('bought'))`,
    keeps: [local('elastic_apm_*'), session('elastic_apm_*')],
  },
];
