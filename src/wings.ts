// What only some sites ask for, each in a file of its own; started before anything is granted where it must speak first.
import type {Consent} from './consent/consent.ts';
import type {Presenter} from './consent/shared.ts';

/** Starts whatever the configuration names; rejects where a file does not load, and then nothing is granted. */
export async function startWings(consent: Consent, loadPresenter: () => Promise<Presenter>): Promise<void> {
  const {debug, minors, notices, marketing, rights} = consent.settings;
  if (debug) (await import('./gate/diagnose.ts')).diagnose(consent);
  if (rights) void import('./rights.ts').then(({startRights}) => startRights(consent, loadPresenter), console.error);
  // Their tags are for every visitor, also for one who has not moved yet. Nobody waits for them.
  if (minors ?? notices ?? marketing) loadPresenter().then((presenter) => presenter.attach(consent), console.error);
}
