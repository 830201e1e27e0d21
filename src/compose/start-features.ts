// What only some sites ask for, each in a file of its own.
import type {Host} from '../consent/host.ts';
import type {Presenter} from '../consent/meeting.ts';
import {isLeftUnasked} from '../consent/is-left-unasked.ts';
import {ConsentError} from '../model/errors.ts';
import type {Refused} from '../model/restriction.ts';
import {trusted} from '../gate/trusted.ts';
import {isInApp} from '../signals/webview/door.ts';
import {isAnswerLost} from '../store/is-answer-lost.ts';
import {createKeep} from '../store/keep.ts';

/** Milliseconds that the question waits for what counts it. */
const countingWaitMs = 1000;

/** Extends a consent; resolves with the undo, if there is one. */
type Feature = (host: Host) => (() => void) | void | Promise<(() => void) | void>;

/**
 * Starts whatever the configuration names; what must speak before anything is granted is awaited. Rejects where a file does
 * not load, and then nothing is granted.
 */
export async function startFeatures(host: Host, loadPresenter: () => Promise<Presenter>): Promise<void> {
  const {consent} = host;
  const {compat, debug, domains, gpc, signals, minors, notices, marketing, records, rights, texts, ui} =
    consent.settings;
  const start = async (load: () => Promise<Feature>): Promise<void> => {
    const feature = await load().catch((error: unknown) => {
      throw new ConsentError('load', `a feature’s file failed to load: ${String(error)}`); // the browser says which one
    });
    const undo = host.isStopped() ? undefined : await feature(host);
    if (undo) host.onStop(undo);
  };
  // Before the question is shown, beside all others, and without it the page goes on.
  const counting = records?.counts
    ? start(async () => (await import('../counts/start-counts.ts')).startCounts).catch(console.error)
    : undefined;
  // An app that cannot be joined stops nothing: the page goes on with its own storage.
  if (window.ithnNative)
    await start(async () => (await import('../signals/webview/tracking-denied.ts')).startTrackingDenied).catch(
      console.error,
    );
  if (isInApp())
    await start(async () => {
      const {startBridge} = await import('../signals/webview/bridge.ts');
      return (host) => startBridge(host, createKeep('ithn', null));
    }).catch(console.error);
  if (debug) await start(async () => (await import('../gate/start-diagnosis.ts')).startDiagnosis);
  if (debug && texts)
    start(async () => (await import('../ui/tell-unknown-texts.ts')).tellUnknownTexts).catch(console.error);
  // Until it is there its markup stays held. Not awaited.
  if (compat)
    start(async () => {
      const {startCompat} = await import('../compat/start-compat.ts');
      return (host) => startCompat(host, (markup) => trusted().createHTML(markup));
    }).catch(console.error);
  if (gpc || signals)
    await start(async () => {
      const {startSignals} = await import('../signals/start-signals.ts');
      // What another tool has stored matters only where something runs without an answer.
      const readRefused = async (): Promise<Refused> =>
        (await import('../compat/refusals/read-refused.ts')).readRefused(consent.settings);
      return (host) =>
        startSignals(host, {isAnswerLost: () => isAnswerLost(consent), readRefused: compat && readRefused});
    });
  if (signals?.region || signals?.mode === 'opt-out')
    await start(async () => (await import('./clean-after-objection.ts')).cleanAfterObjection);
  if (minors)
    await start(async () => {
      const {startMinors} = await import('../minors/start-minors.ts');
      return (host) => startMinors(host, createKeep('ithn'));
    });
  if (notices)
    await start(async () => {
      const {startNotices} = await import('../notices/start-notices.ts');
      // Its desk stands at once, before the interface looks for it; what the site's feed says is not awaited.
      return (host) => void startNotices(host, createKeep('ithn')).catch(console.error);
    });
  // Without it each site asks for itself.
  if (domains)
    await start(async () => {
      const {startHandover} = await import('../handover/start-handover.ts');
      const offer = (): void =>
        void loadPresenter().then((presenter) => host.isStopped() || presenter.attach(consent), console.error);
      return (host) => startHandover(host, offer);
    }).catch(console.error);
  if (rights)
    start(async () => {
      const {startRights} = await import('./start-rights.ts');
      return (host) => startRights(host, loadPresenter);
    }).catch(console.error);
  // What comes later counts from then on: no question waits for numbers.
  if (counting) await Promise.race([counting, new Promise((resolve) => setTimeout(resolve, countingWaitMs))]);
  // Their tags are for every visitor, also for one who has not moved yet. Not awaited.
  const isTold = (gpc || signals?.region) && ui !== 'none'; // in words, in the banner
  if (minors || notices || marketing || isTold)
    loadPresenter().then((presenter) => host.isStopped() || presenter.attach(consent), console.error);
  if (ui !== 'none' && isLeftUnasked(consent)) offerReturn(host, loadPresenter);
}

/** Who is left unasked gets the way back with any move, as those do who have answered. */
function offerReturn(host: Host, loadPresenter: () => Promise<Presenter>): void {
  const listening = new AbortController();
  const bring = (move: Event): void =>
    void loadPresenter().then((presenter) => presenter.attach(host.consent, move), console.error);
  for (const move of ['scroll', 'keydown', 'pointermove'])
    addEventListener(move, bring, {once: true, signal: listening.signal});
  host.onStop(() => listening.abort());
}
