// The parts put together as every user gets them; both the script tag and the npm entry stand on this.
import type {Consent} from './consent/consent.ts';
import {readLocale} from './consent/locale.ts';
import {createManager} from './consent/manager.ts';
import type {} from './consent/native.ts';
import type {Settings} from './consent/settings.ts';
import {announce, type Presenter} from './consent/shared.ts';
import {gateMarkup} from './gate/gate.ts';
import {slippedHosts} from './gate/slipped.ts';
import {watchWithdrawal} from './gate/withdrawal.ts';
import type {Later} from './later-for-all.ts';
import {fingerprint} from './model/fingerprint.ts';
import {freeze} from './model/freeze.ts';
import {createCookieMirror} from './store/cookie-mirror.ts';
import {createIdbBook} from './store/idb-book.ts';
import {createTabs} from './store/tabs.ts';

/** The keys that bring a wing of their own; whoever does not use them does not load them. In the order that packs best. */
const withWings = /"(debug|gpc|marketing|minors|notices|rights|signals)"/;

/** A running consent for this page; asks the visitor when it must. */
export function compose(
  settings: Settings,
  checked: (() => Promise<void>) | undefined,
  loadPresenter: () => Promise<Presenter>,
  later: Later,
  late: boolean,
): Consent {
  const {cookie, domain} = settings.storage;
  const text = JSON.stringify(settings);
  // A no in the system's own prompt: which categories it means is found out by what loads later; until then it is all.
  if (window.ithnNative?.trackingDenied) settings.withheld.add(settings.categories.map(({id}) => id));
  const consent: Consent = createManager({
    settings,
    config: fingerprint(text),
    verify:
      checked &&
      (async () => {
        await checked();
        await wings;
        freeze(settings);
      }),
    mirror: cookie ? createCookieMirror(cookie, domain) : {read: () => undefined, write: () => {}},
    book: createIdbBook('ithn'),
    tabs: createTabs('ithn'),
    effects: [gateMarkup, watchWithdrawal(() => later('cleanUp'))],
    watch: gateMarkup,
    look: (consent) => ({late, slipped: slippedHosts(consent)}),
    loadPresenter,
    loadRecords: () => later('records'),
    target: document,
    locale: () => readLocale(settings),
  });
  announce({consent});
  const wings =
    (withWings.test(text) ||
      window.ithnNative ||
      window.AndroidIthn ||
      window.ReactNativeWebView ||
      window.webkit?.messageHandlers?.ithn) &&
    later('extras').then((start) => start(consent, loadPresenter));
  if (settings.ui !== 'none') {
    const isDecided = (): boolean => consent.state.status === 'decided';
    // On its way while IndexedDB is asked, which hardly ever knows more.
    if (!isDecided()) loadPresenter().catch(() => {}); // asked for again, and then said
    void consent.ready.then(() => wings).then(() => isDecided() || consent.show(), console.error);
  }
  return consent;
}
