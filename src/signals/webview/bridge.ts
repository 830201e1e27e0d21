import type {Consent} from '../../consent/consent.ts';
import type {Native} from '../../consent/native.ts';
import type {Keep} from '../../consent/people.ts';
import {parseDecision} from '../../model/parse-decision.ts';
import {watchBackButton} from './back-button.ts';
import {createGuard} from './complain.ts';
import {findDoor, isDoor} from './door.ts';
import {handOn} from './hand-on.ts';
import {holdQuestion} from './hold-question.ts';
import {keepActivation} from './keep-activation.ts';
import {isOurs, readDecision, readLanguage, readMessage, type AppDecision, type AppMessage} from './message.ts';
import {readyMessage, stateMessage, type PageMessage} from './outgoing.ts';
import {speakAsApp} from './speak-as-app.ts';
import {createReceiptTeller} from './tell-receipts.ts';
import {hearTrackingDenied} from './tracking.ts';
import {wholeDecision} from './whole-decision.ts';

export {takeTrackingDenied} from './tracking.ts';

/** Milliseconds until the visitor is asked although an app that handed nothing over has not answered `ready`. */
const patience = 400;
/** The same where it told a choice, which waits for what looks at the configuration. */
const longPatience = 3000;

type Acts = {readonly [Type in AppMessage['type']]: (message: Extract<AppMessage, {type: Type}>) => unknown};

/**
 * Speaks with the app around this page: tells it what the visitor chose, and does what it asks.
 * @param keep Remembers which receipt the app has.
 */
export function startBridge(consent: Consent, keep: Keep): void {
  const {settings} = consent;
  const erase = consent.erase.bind(consent);
  const stop = consent.stop.bind(consent);
  const guard = createGuard();
  const held = holdQuestion(consent);
  const isSilent = !window.ithnNative || isDoor(window.ithnNative);
  const handed = Object(window.ithnNative) as Native;
  const native: Native = {
    ...handed,
    ...(isDoor(handed) && {postMessage: (text: string) => handed.postMessage(text)}),
  };
  // What the app says comes here and nowhere else; other code of the page could as well say it itself.
  Object.defineProperty(native, 'receive', {value: (data: unknown) => hear(data), enumerable: true});
  try {
    Object.defineProperty(window, 'ithnNative', {value: native, enumerable: true, configurable: true});
  } catch {
    // An app may have declared it by `var`, which nobody can define anew, but set; or have locked it: then it is deaf.
    guard('the app cannot be heard', () => void ((window as {ithnNative?: unknown}).ithnNative = native));
  }
  /** Once the page has it, what was handed over counts no more: an erasure or a no since then must not be undone by it. */
  const letGo = (): void => {
    if (consent.state.status !== 'unasked') native.decision = undefined;
  };
  let isFromApp = false;
  let isErased = false;

  const idNow = (): string | undefined => (consent.state.status === 'unasked' ? undefined : consent.state.decision.id);
  /** Whether there is an app that took it. */
  const tell = (message: PageMessage): boolean => {
    let isTaken = false;
    guard('the app could not be told', () => {
      const door = findDoor();
      const answer = door?.postMessage(JSON.stringify({ithn: 1, ...message}));
      isTaken = !!door;
      return answer;
    });
    return isTaken;
  };
  const tellState = (): void => void tell(stateMessage(consent, isErased));
  const tellReceipts = createReceiptTeller(consent, keep, tell);

  /** Puts a decision where the manager looks for one and has it look: settled at once if it can be. */
  const take = (given: AppDecision): void => {
    const {state} = consent;
    native.decision = wholeDecision(given, settings, state.status === 'unasked' ? '' : state.decision.config);
    // It looks whenever the page comes back into view, and behind a screen of the app it was not.
    dispatchEvent(Object.assign(new Event('visibilitychange'), {persisted: true}));
    letGo();
  };

  const acts: Acts = {
    decision({decision}) {
      if (consent.state.status !== 'decided') held.wait(longPatience);
      take(decision);
      tellState(); // also where it is too old to change anything
    },
    show({view}) {
      isFromApp = true;
      consent.show(view);
      isFromApp = false;
    },
    erase: () => consent.erase(),
    locale({locale}) {
      native.locale = locale;
      const page = document.documentElement;
      page.setAttribute('lang', page.lang); // nothing new but to the interface, which follows it
    },
    'tracking-denied': ({categories}) => hearTrackingDenied(consent, categories),
  };
  const hear = (data: unknown): void =>
    guard('a message from the app is ignored', () => {
      const message = readMessage(data);
      return (acts[message.type] as (message: AppMessage) => unknown)(message);
    });

  /** Any frame and any page that opened this one can post here; only what the app posts has neither window nor origin. */
  const overhear = ({data, source, origin, isTrusted}: MessageEvent): void => {
    if (!isOurs(data)) return;
    if (isTrusted && source === null && origin === '') hear(data);
    else guard('a message is ignored', () => Promise.reject(new Error('it came from a frame or from another page')));
  };
  const overhearDoor = ({data}: MessageEvent): void => hear(data);

  let told = idNow();
  const follow = (): void => {
    const id = idNow();
    letGo();
    if (id !== told) held.release();
    tellState();
    if (id && id !== told) guard('a receipt could not be told', () => tellReceipts(id));
    told = id;
  };

  /** What the app kept for us: the manager has read it already, unless it is of the app's own making. */
  const takeHanded = async (): Promise<void> => {
    const {decision = null, locale} = handed;
    const isOfApp = decision !== null && !parseDecision(decision);
    if (locale !== undefined) guard('the language handed over is ignored', () => void readLanguage(locale));
    if (isOfApp) held.wait(longPatience);
    // Who could hand nothing over, as a channel of Flutter's, answers `ready`.
    else if (decision === null && isSilent) held.wait(patience);
    tell(readyMessage(consent));
    await consent.ready;
    letGo();
    if (isOfApp)
      guard('the decision handed over is ignored', () => {
        try {
          take(readDecision(decision));
        } catch (error) {
          held.release();
          throw error;
        }
      });
    tellState();
    // The receipt of a choice that was the last thing on the page before: it was being written when that page went.
    const id = idNow();
    if (id) guard('a receipt could not be told', () => tellReceipts(id));
  };

  speakAsApp(consent, native);
  const door = findDoor();
  const undos = [
    consent.subscribe(follow),
    watchBackButton(consent),
    keepActivation(),
    handOn(handed.opens, () => isFromApp, tell),
    () => removeEventListener('message', overhear),
    () => door?.removeEventListener?.('message', overhearDoor),
  ];
  addEventListener('message', overhear);
  door?.addEventListener?.('message', overhearDoor);
  consent.erase = async () => {
    isErased = true;
    native.decision = undefined; // or it would come back
    try {
      await erase();
    } catch (error) {
      tellState(); // what the app keeps goes all the same
      throw error;
    } finally {
      isErased = false;
    }
  };
  consent.stop = () => {
    for (const undo of undos) undo();
    stop();
  };
  void takeHanded();
}
