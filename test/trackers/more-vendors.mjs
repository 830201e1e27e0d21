// More trackers as npm has them, unmodified, for the run of one page each. What has no file for a script tag is bundled
// whole, as its documentation says, and its exports are in `tracker`. `acts` is what a site's own code asks of it later.

/**
 * @typedef {object} Tracker
 * @property {string} id
 * @property {string} name
 * @property {string} [file] the browser file below node_modules
 * @property {string} [module] what is bundled where there is no such file
 * @property {(at: string) => string} start the few lines of its documentation; `at` is where the vendor's server is
 * @property {string} [acts] a call of its own, by the site
 * @property {Record<string, string>} [answers] what its server must answer for it to go on, by the end of the path
 */

const hex = '0123456789abcdef0123456789abcdef';
const uuid = '01234567-89ab-4cde-8f01-23456789abcd';
/** @type {readonly Tracker[]} */
export const moreVendors = [
  {
    id: 'sentry',
    name: 'Sentry with replay',
    module: `export * from '@sentry/browser'`,
    start: (at) =>
      `tracker.init({dsn: 'https://key@errors.example/1', tunnel: '${at}/tunnel', tracesSampleRate: 1, replaysSessionSampleRate: 1, integrations: [tracker.browserTracingIntegration(), tracker.replayIntegration()]})`,
    acts: `tracker.captureMessage('bought')`,
  },
  {
    id: 'plausible',
    name: 'Plausible',
    module: `export * from '@plausible-analytics/tracker'`,
    start: (at) => `tracker.init({domain: 'shop.example', endpoint: '${at}/api/event', captureOnLocalhost: true})`,
    acts: `tracker.track('bought', {})`,
  },
  {
    id: 'application-insights',
    name: 'Application Insights',
    file: '@microsoft/applicationinsights-web/browser/es5/ai.3.gbl.min.js',
    start: (at) =>
      `window.insights = new Microsoft.ApplicationInsights.ApplicationInsights({config: {connectionString: 'InstrumentationKey=${uuid};IngestionEndpoint=' + '${at}/', maxBatchInterval: 300, extensionConfig: {AppInsightsCfgSyncPlugin: {cfgUrl: ''}}}}); insights.loadAppInsights(); insights.trackPageView()`,
    acts: `insights.trackEvent({name: 'bought'})`,
  },
  {
    id: 'minimal-analytics',
    name: 'Minimal Analytics (GA4)',
    module: `import * as all from '@minimal-analytics/ga4'; export default all`,
    start: (at) =>
      `window.minimalAnalytics = {trackingId: 'G-LOOPBACK', analyticsEndpoint: '${at}/g/collect'}; tracker.track('G-LOOPBACK', {analyticsEndpoint: '${at}/g/collect'})`,
    acts: `tracker.track('G-LOOPBACK', {type: 'bought'})`,
  },
  {
    id: 'rudderstack',
    name: 'RudderStack',
    module: `export * from 'rudder-sdk-js'`,
    start: (at) => `tracker.load('WK', '${at}', {configUrl: '${at}', destSDKBaseURL: '${at}'}); tracker.page()`,
    answers: {
      '/sourceConfig/':
        '{"source":{"id":"s","enabled":true,"config":{},"destinations":[],"writeKey":"WK","name":"s","connections":[]}}',
    },
    acts: `tracker.track('bought')`,
  },
  {
    id: 'new-relic',
    name: 'New Relic',
    module: `export * from '@newrelic/browser-agent/loaders/browser-agent'`,
    start: (at) =>
      `const host = new URL('${at}').host; window.relic = new tracker.BrowserAgent({init: {ssl: false, privacy: {cookies_enabled: true}, ajax: {autoStart: true}, harvest: {interval: 1}}, info: {beacon: host, errorBeacon: host, licenseKey: 'key', applicationID: '1', sa: 1}, loader_config: {accountID: '1', trustKey: '1', agentID: '1', licenseKey: 'key', applicationID: '1'}})`,
    answers: {
      '/1/key':
        '{"stn":1,"err":1,"ins":1,"spa":1,"sr":0,"st":1,"log":1,"app":{"agents":[{"entityGuid":"x"}],"nrServerTime":1796000000000}}',
    },
    acts: `relic.addPageAction('bought')`,
  },
  {
    id: 'honeybadger',
    name: 'Honeybadger',
    file: '@honeybadger-io/js/dist/browser/honeybadger.min.js',
    start: (at) => `Honeybadger.configure({apiKey: 'key', endpoint: '${at}'}); Honeybadger.notify('began')`,
    acts: `Honeybadger.notify('bought')`,
  },
  {
    id: 'rollbar',
    name: 'Rollbar',
    module: `export {default} from 'rollbar'`,
    start: (at) =>
      `window.rollbar = new (tracker.default ?? tracker)({accessToken: '${hex}', endpoint: '${at}/api/1/item/', captureUncaught: true}); rollbar.info('began')`,
    acts: `rollbar.info('bought ' + Math.random())`,
  },
  {
    id: 'bugsnag',
    name: 'BugSnag',
    module: `export {default} from '@bugsnag/js'`,
    start: (at) =>
      `window.bugsnag = (tracker.default ?? tracker).start({apiKey: '${hex}', endpoints: {notify: '${at}/notify', sessions: '${at}/sessions'}, autoTrackSessions: true}); bugsnag.notify(new Error('began'))`,
    acts: `bugsnag.notify(new Error('bought'))`,
  },
  {
    id: 'raygun',
    name: 'Raygun',
    file: 'raygun4js/dist/raygun.vanilla.min.js',
    start: (at) =>
      `window.raygun = window.Raygun ?? window.raygun; raygun.init('key', {apiEndpoint: '${at}', apiUrl: '${at}', allowInsecureSubmissions: true, debugMode: false}).attach(); raygun.send(new Error('began'))`,
    acts: `raygun.send(new Error('bought'))`,
  },
  {
    id: 'trackjs',
    name: 'TrackJS',
    file: 'trackjs/index.umd.js',
    start: (at) =>
      `TrackJS.install({token: '${hex}', errorURL: '${at}/capture', faultURL: '${at}/fault', usageURL: '${at}/usage.gif', dedupe: false}); TrackJS.track('began')`,
    acts: `TrackJS.track('bought ' + Math.random())`,
  },
  {
    id: 'keen',
    name: 'Keen',
    file: 'keen-tracking/dist/keen-tracking.min.js',
    start: (at) =>
      `window.keen = new (Keen.default ?? Keen)({projectId: 'p', writeKey: 'w', host: new URL('${at}').host, protocol: 'http'}); keen.recordEvent('views', {page: 1})`,
    acts: `keen.recordEvent('bought', {what: 1})`,
  },
  {
    id: 'jitsu',
    name: 'Jitsu',
    module: `export * from '@jitsu/js'`,
    start: (at) => `window.jitsu = tracker.jitsuAnalytics({host: '${at}', writeKey: 'key:secret'}); jitsu.page()`,
    acts: `jitsu.track('bought')`,
  },
  {
    id: 'statsig',
    name: 'Statsig',
    file: '@statsig/js-client/build/statsig-js-client.min.js',
    start: (at) =>
      `window.statsig = new Statsig.StatsigClient('client-key', {userID: 'u'}, {loggingIntervalMs: 1000, networkConfig: {api: '${at}/v1', logEventUrl: '${at}/v1/rgstr', initializeUrl: '${at}/v1/initialize'}}); statsig.initializeAsync().then(() => statsig.logEvent('began'))`,
    acts: `statsig.logEvent('bought')`,
  },
  {
    id: 'openreplay',
    name: 'OpenReplay',
    module: `export {default} from '@openreplay/tracker'`,
    start: (at) =>
      `window.replay = new (tracker.default ?? tracker)({projectKey: 'key', ingestPoint: '${at}', __DISABLE_SECURE_MODE: true}); replay.start()`,
    answers: {
      '/v1/web/start':
        '{"token":"t","userUUID":"u","projectID":"1","sessionID":"1","beaconSizeLimit":1000000,"delay":0,"startTimestamp":1,"compressionThreshold":100000}',
    },
    acts: `replay.event('bought', {})`,
  },
  {
    id: 'unleash',
    name: 'Unleash',
    file: 'unleash-proxy-client/build/main.min.js',
    start: (at) =>
      `window.flags = new unleash.UnleashClient({url: '${at}/api/frontend', clientKey: 'key', appName: 'shop', refreshInterval: 1, metricsInterval: 1, metricsIntervalInitial: 1}); flags.start(); setInterval(() => flags.isEnabled('one'), 300)`,
    answers: {'/frontend': '{"toggles":[]}'},
    acts: `flags.isEnabled('two')`,
  },
  {
    id: 'pirsch',
    name: 'Pirsch',
    module: `import * as all from 'pirsch-sdk/web'; export default all`,
    start: (at) =>
      `window.pirsch = new tracker.Pirsch({identificationCode: '${hex}', hostname: 'shop.example', baseUrl: '${at}'}); pirsch.hit()`,
    acts: `pirsch.event('bought')`,
  },
  {
    id: 'ackee',
    name: 'Ackee',
    file: 'ackee-tracker/dist/ackee-tracker.min.js',
    start: (at) =>
      `window.ackee = ackeeTracker.create('${at}', {ignoreLocalhost: false, ignoreOwnVisits: false, detailed: true}); ackee.record('${uuid}')`,
    answers: {'/api': '{"data":{"createRecord":{"payload":{"id":"x"}},"createAction":{"payload":{"id":"y"}}}}'},
    acts: `ackee.action('${uuid}', {key: 'bought', value: 1})`,
  },
  {
    id: 'swetrix',
    name: 'Swetrix',
    file: 'swetrix/dist/swetrix.js',
    start: (at) => `swetrix.init('project', {apiURL: '${at}', devMode: true}); swetrix.trackViews()`,
    acts: `swetrix.track({ev: 'bought'})`,
  },
  {
    id: 'faro',
    name: 'Grafana Faro',
    file: '@grafana/faro-web-sdk/dist/bundle/faro-web-sdk.iife.js',
    start: (at) =>
      `window.faro = GrafanaFaroWebSdk.initializeFaro({url: '${at}/collect', app: {name: 'shop', version: '1'}, dedupe: false})`,
    acts: `faro.api.pushEvent('bought')`,
  },
  {
    id: 'openpanel',
    name: 'OpenPanel',
    module: `export * from '@openpanel/web'`,
    start: (at) =>
      `window.panel = new tracker.OpenPanel({apiUrl: '${at}', clientId: '${uuid}', trackScreenViews: true, trackAttributes: true, trackOutgoingLinks: true}); panel.track('began')`,
    acts: `panel.track('bought')`,
  },
  {
    id: 'launchdarkly',
    name: 'LaunchDarkly',
    file: 'launchdarkly-js-client-sdk/dist/ldclient.min.js',
    start: (at) =>
      `window.flags = LDClient.initialize('environment', {key: 'u'}, {baseUrl: '${at}', eventsUrl: '${at}', streamUrl: '${at}', flushInterval: 2000, streaming: true})`,
    acts: `flags.track('bought')`,
  },
  {
    id: 'sensors-data',
    name: 'Sensors Data',
    file: 'sa-sdk-javascript/dist/web/sensorsdata.js',
    start: (at) =>
      `sensorsDataAnalytic201505.init({server_url: '${at}/sa?project=default', send_type: 'image', heatmap: {clickmap: 'default', scroll_notice_map: 'not_collect'}, is_track_single_page: true}); sensorsDataAnalytic201505.quick('autoTrack')`,
    acts: `sensorsDataAnalytic201505.track('bought')`,
  },
  {
    id: 'aptabase',
    name: 'Aptabase',
    module: `export * from '@aptabase/web'`,
    start: (at) => `tracker.init('A-SH-0123456789', {host: '${at}'}); tracker.trackEvent('began')`,
    acts: `tracker.trackEvent('bought')`,
  },
  {
    id: 'telemetrydeck',
    name: 'TelemetryDeck',
    module: `export {default} from '@telemetrydeck/sdk'`,
    start: (at) =>
      `window.deck = new (tracker.default ?? tracker)({appID: '${uuid}', clientUser: 'u', target: '${at}/v2/'}); deck.signal('began')`,
    acts: `deck.signal('bought')`,
  },
  {
    id: 'datadog-logs',
    name: 'Datadog Logs',
    file: '@datadog/browser-logs/bundle/datadog-logs.js',
    start: (at) =>
      `DD_LOGS.init({clientToken: 'pub', site: 'datadoghq.com', proxy: '${at}/proxy', forwardErrorsToLogs: true, forwardConsoleLogs: 'all'}); DD_LOGS.logger.info('began')`,
    acts: `DD_LOGS.logger.info('bought')`,
  },
  {
    id: 'airbrake',
    name: 'Airbrake',
    file: '@airbrake/browser/umd/airbrake.js',
    start: (at) =>
      `window.airbrake = new Airbrake.Notifier({projectId: 1, projectKey: '${hex}', host: '${at}', remoteConfig: false}); airbrake.notify(new Error('began'))`,
    acts: `airbrake.notify(new Error('bought'))`,
  },
  {
    id: 'appsignal',
    name: 'AppSignal',
    module: `export {default} from '@appsignal/javascript'`,
    start: (at) =>
      `window.signal = new (tracker.default ?? tracker)({key: 'key', uri: '${at}/collect'}); signal.sendError(new Error('began'))`,
    acts: `signal.sendError(new Error('bought'))`,
  },
  {
    id: 'usermaven',
    name: 'Usermaven',
    module: `export * from '@usermaven/sdk-js'`,
    start: (at) =>
      `window.maven = tracker.usermavenClient({key: 'key', apiKey: 'key', trackingHost: '${at}', autocapture: true, autoPageview: true, batchInterval: 300})`,
    acts: `maven.track('bought', {})`,
  },
  {
    id: 'rybbit',
    name: 'Rybbit',
    module: `export {default} from '@rybbit/js'`,
    start: (at) =>
      `(tracker.default ?? tracker).init({analyticsHost: '${at}/api', siteId: '1'}).then(() => (tracker.default ?? tracker).event('began'))`,
    acts: `(tracker.default ?? tracker).event('bought')`,
  },
  {
    id: 'aegis',
    name: 'Tencent Aegis',
    file: 'aegis-web-sdk/lib/aegis.min.js',
    start: (at) => `window.aegis = new Aegis({id: 'key', hostUrl: '${at}', spa: true, reportApiSpeed: true})`,
    acts: `aegis.report('bought')`,
  },
  {
    id: 'arms',
    name: 'Alibaba ARMS',
    file: '@arms/rum-browser/dist/browser-sdk.js',
    start: (at) =>
      `RumSDK.default.init({pid: 'shop', endpoint: '${at}/rum', reportConfig: {flushTime: 300, maxEventCount: 5}})`,
    acts: `RumSDK.default.sendCustom({type: 'shop', name: 'bought'})`,
  },
  {
    id: 'openobserve',
    name: 'OpenObserve RUM',
    file: '@openobserve/browser-rum/bundle/openobserve-rum.js',
    start: (at) =>
      `OO_RUM.init({applicationId: 'shop', clientToken: 'pub', site: new URL('${at}').host, insecureHTTP: true, organizationIdentifier: 'default', apiVersion: 'v1', service: 'shop', trackUserInteractions: true, sessionReplaySampleRate: 0})`,
    acts: `OO_RUM.addAction('bought')`,
  },
];
