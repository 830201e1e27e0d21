// What only some sites ask for, each in a file of its own; started before anything is granted where it must speak first.
import type {Consent} from './consent/consent.ts';
import {meeting, type Presenter} from './consent/shared.ts';
import {isInApp} from './signals/webview/door.ts';
import {createKeep} from './store/keep.ts';

/** Starts whatever the configuration names; rejects where a file does not load, and then nothing is granted. */
export async function startWings(consent: Consent, loadPresenter: () => Promise<Presenter>): Promise<void> {
  const {debug, gpc, signals, minors, notices, marketing, rights, ui} = consent.settings;
  // An app that cannot be joined stops nothing: the page goes on with its own storage.
  if (isInApp() || window.ithnNative)
    await import('./signals/webview/bridge.ts')
      .then(({startBridge, takeTrackingDenied}) => {
        takeTrackingDenied(consent); // in a frame, too: some apps hand over to every one
        if (isInApp()) startBridge(consent, createKeep('ithn', null));
      })
      .catch(console.error);
  if (debug) (await import('./gate/diagnose.ts')).diagnose(consent);
  if (gpc || signals) await (await import('./signals/start.ts')).startSignals(consent);
  if (minors) await (await import('./minors/start-minors.ts')).startMinors(consent, createKeep('ithn'));
  if (notices) {
    const {startNotices} = await import('./notices/start-notices.ts');
    startNotices(consent, createKeep('ithn')).catch(console.error);
  }
  if (rights) void import('./rights.ts').then(({startRights}) => startRights(consent, loadPresenter), console.error);
  // Their tags are for every visitor, also for one who has not moved yet. Nobody waits for them.
  const isSaid = gpc && ui !== 'none'; // in words, in the banner
  if (minors ?? notices ?? marketing ?? (isSaid || undefined))
    loadPresenter().then((presenter) => presenter.attach(consent), console.error);
  // Stopped before these files were here: what has begun since ends too.
  if (!meeting().consent) consent.stop();
}
