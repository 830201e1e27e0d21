import type {Host} from '../consent/host.ts';
import {holdBack} from '../consent/held-questions.ts';
import {meeting} from '../consent/meeting.ts';
import {onErase} from '../consent/on-erase.ts';
import {openChannel} from '../consent/open-channel.ts';
import type {Keep, MinorsDesk} from '../consent/people.ts';
import {createReporter} from '../consent/reporter.ts';
import {ConsentError} from '../model/errors.ts';
import {thresholdOf} from '../model/minors.ts';
import {applyPermission} from './apply-permission.ts';
import {checkAt} from './check-guardian.ts';
import {createDesk} from './create-desk.ts';
import {enforce, takeBack} from './enforce.ts';
import {followRequest, readAgain} from './follow-request.ts';
import {createKeptAnswers} from './kept-answers.ts';
import {createLock} from './lock.ts';
import type {Minors} from './minors.ts';

/** Denies what a child must not have before anything is granted, and keeps it denied. */
export async function startMinors(host: Host, keep: Keep): Promise<() => void> {
  const rules = host.consent.settings.minors ?? {};
  if (thresholdOf(rules) === undefined && !rules.band)
    throw new ConsentError('config', 'minors.threshold is required: the legal age differs by jurisdiction.');
  const tab = openChannel('ithn-minors');
  const minors = createMinors(host, keep, () => tab?.postMessage(0));
  await minors.answers.read();
  enforce(minors);
  followRequest(minors);
  const desk = createDesk(minors);
  meeting().minors = desk;
  if (tab) tab.onmessage = () => void readAgain(minors);
  void minors.consent.ready.then(() => applyPermission(minors));
  const undos = [
    () => delete meeting().minors,
    () => tab?.close(),
    () => clearTimeout(minors.inquiry.timer),
    () => minors.lock.stop(),
    followPage(minors, desk),
    followConsent(minors),
  ];
  return () => {
    for (const undo of undos) undo();
  };
}

function createMinors(host: Host, keep: Keep, tellPages: () => void): Minors {
  const {consent} = host;
  const {settings} = consent;
  const rules = settings.minors ?? {};
  const {check, endpoint} = rules.guardian ?? {};
  const {report} = createReporter();
  const answers = createKeptAnswers(keep, (error) => {
    // if nothing can be stored here, neither could the choice, and that has been reported
    if (consent.status().storage === 'indexeddb') report('storage', error);
  });
  const minors: Minors = {
    consent,
    settings,
    rules,
    check: check ?? (endpoint ? checkAt(endpoint) : undefined),
    answers,
    lock: createLock(host, {answers, rules, settings, onEnd: () => enforce(minors)}),
    inquiry: {status: 'none'},
    report,
    tellPages,
  };
  return minors;
}

/** The age question comes before the consent question; timers stop while a device sleeps. */
function followPage(minors: Minors, desk: MinorsDesk): () => void {
  const {settings, lock} = minors;
  const hold = (event: GlobalEventHandlersEventMap['ithn-show']): void => {
    if (event.view !== 'banner' || settings.ui === 'none') return;
    // a child with nothing to choose is not asked for consent
    const isNothingOpen = settings.categories.every(({id, required}) => required || lock.ids.includes(id));
    if (desk.isAsking || (desk.isLocked && isNothingOpen)) holdBack(event);
  };
  const seen = (): void => {
    if (!document.hidden) enforce(minors);
  };
  document.addEventListener('ithn-show', hold);
  document.addEventListener('visibilitychange', seen);
  return () => {
    document.removeEventListener('ithn-show', hold);
    document.removeEventListener('visibilitychange', seen);
  };
}

/** Every decision, and every erasure, here and in the site's other pages. */
function followConsent(minors: Minors): () => void {
  const {answers, consent} = minors;
  const leave = consent.subscribe((state, previous) => {
    takeBack(minors).catch(console.error);
    if (state.status === 'unasked' && previous.status !== 'unasked') void readAgain(minors); // erased: the age too
  });
  const unhook = onErase({
    begin: () => answers.noteErasure(),
    async end() {
      await readAgain(minors);
      minors.tellPages();
    },
  });
  return () => {
    leave();
    unhook();
  };
}
