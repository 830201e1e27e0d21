// The parts put together as every user gets them; both the script tag and the npm entry stand on this.
import {createManager} from '../consent/create-manager.ts';
import type {Host} from '../consent/host.ts';
import {announce, type Presenter} from '../consent/meeting.ts';
import type {} from '../consent/native.ts';
import type {Settings} from '../consent/settings.ts';
import {createGate} from '../gate/gate.ts';
import {slippedHosts} from '../gate/slipped-hosts.ts';
import {watchWithdrawal} from '../gate/watch-withdrawal.ts';
import type {Mirror} from '../consent/ports.ts';
import {createMirror} from '../store/cookie-mirror.ts';
import {createIdbBook} from '../store/idb-book.ts';
import {createTabs} from '../store/tabs.ts';
import type {LoadPart} from './lazy-parts.ts';

/** What differs between the script tag and the npm entry. */
export interface ComposeOptions {
  /** Checks the rest of the configuration; resolves with what replaces keys of the settings. Undefined: all is checked. */
  readonly check: (() => Promise<Partial<Settings>>) | undefined;
  readonly loadPresenter: () => Promise<Presenter>;
  readonly loadPart: LoadPart;
  /** The library came after something of the page. */
  readonly late: boolean;
  /** Where a synchronous read finds the latest decision. Default: the site's cookie. */
  readonly mirror?: Mirror | undefined;
}

/** A running consent for this page; asks the visitor when it must. */
export function compose(
  settings: Settings,
  {check, loadPresenter, loadPart, late, mirror = createMirror(settings.storage)}: ComposeOptions,
): Host {
  const gateMarkup = createGate(() => loadPart('runBeside'));
  const host = createManager({
    settings,
    check:
      check &&
      (async () => {
        const checked = await check();
        await features;
        host.configure(checked);
      }),
    mirror,
    book: createIdbBook('ithn'),
    tabs: createTabs('ithn'),
    effects: [gateMarkup, watchWithdrawal(() => loadPart('cleanUp'))],
    watch: gateMarkup,
    status: (consent) => ({late, slipped: slippedHosts(consent)}),
    loadPresenter,
    loadPart,
  });
  const {consent} = host;
  announce({consent, host});
  const features = needsFeatures(settings) && loadPart('startFeatures').then((start) => start(host, loadPresenter));
  if (settings.ui !== 'none') {
    const isDecided = (): boolean => consent.state.status === 'decided';
    // On its way while IndexedDB is asked, which hardly ever knows more.
    if (!isDecided()) loadPresenter().catch(() => {}); // asked for again, and reported then
    void consent.ready.then(() => features).then(() => isDecided() || consent.show(), console.error);
  }
  return host;
}

/** The keys of a configuration that bring a file of their own. */
const featureKeys = [
  'compat',
  'domains',
  'debug',
  'gpc',
  'marketing',
  'minors',
  'notices',
  'rights',
  'signals',
] as const;

/** Whether the configuration, the browser or an app asks for something that not every page loads. */
const needsFeatures = (settings: Settings): unknown =>
  featureKeys.some((key) => settings[key]) ||
  settings.records?.counts ||
  window.ithnNative ||
  window.AndroidIthn ||
  window.ReactNativeWebView ||
  window.webkit?.messageHandlers?.ithn;
