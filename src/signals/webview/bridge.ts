import type {Host} from '../../consent/host.ts';
import type {Native} from '../../consent/native.ts';
import {onErase} from '../../consent/on-erase.ts';
import type {Keep} from '../../consent/people.ts';
import {parseDecision} from '../../model/parse-decision.ts';
import {createAppLanguage} from './app-language.ts';
import {watchBackButton} from './back-button.ts';
import {createAppAttempt} from './app-attempt.ts';
import {findDoor, isDoor} from './door.ts';
import {handOn} from './hand-on.ts';
import {hearPosts} from './hear-posts.ts';
import {holdQuestion} from '../../consent/hold-question.ts';
import {installNative} from './install-native.ts';
import {keepActivation} from './keep-activation.ts';
import {readDecision, readLanguage, readMessage, type AppDecision, type AppMessage} from './message.ts';
import {readyMessage, stateMessage, type PageMessage} from './page-messages.ts';
import {createReceiptTeller} from './tell-receipts.ts';
import {hearTrackingDenied} from './tracking-denied.ts';
import {wholeDecision} from './whole-decision.ts';
import {ownPart} from '../../consent/own-part.ts';

/** Milliseconds until the visitor is asked if an app that passed nothing in has not answered `ready`. */
const answerTimeoutMs = 400;
/** The same if it sent a choice, which waits for the configuration check. */
const checkTimeoutMs = 3000;

type Acts = {readonly [Type in AppMessage['type']]: (message: Extract<AppMessage, {type: Type}>) => unknown};

/**
 * Exchanges messages with the app around this page: sends it the visitor's choice, and does what it asks. Returns a
 * function that stops this. @param keep Stores which receipt the app has.
 */
export function startBridge(host: Host, keep: Keep): () => void {
  const {consent} = host;
  const pageLocale = consent.settings.locale;
  const attempt = createAppAttempt();
  const held = holdQuestion(consent);
  const isSilent = !window.ithnNative || isDoor(window.ithnNative);
  const handed = Object(window.ithnNative) as Native;
  const native = installNative(handed, (data) => hear(data), attempt);
  const speak = createAppLanguage(host);
  let isShownByApp = false;
  let isErased = false;

  /** Once the page has it, what was handed over counts no more: an erasure or a no since then must not be undone by it. */
  const letGo = (): void => {
    if (consent.state.status !== 'unasked') native.decision = undefined;
  };
  const readId = (): string | undefined => (consent.state.status === 'unasked' ? undefined : consent.state.decision.id);
  /** Whether there is an app that took it. What is still on its way when the consent stops is told to none. */
  const tell = (message: PageMessage): boolean => {
    let isTaken = false;
    if (host.isStopped()) return isTaken;
    attempt('a message could not be sent to the app', () => {
      const door = findDoor();
      const answer = door?.postMessage(JSON.stringify({ithn: 1, ...message}));
      isTaken = !!door;
      return answer;
    });
    return isTaken;
  };
  const tellState = (): void => void tell(stateMessage(consent, isErased));
  const tellReceipts = createReceiptTeller(consent, keep, tell);
  const tellReceiptsOf = (id: string): void =>
    attempt('a receipt could not be sent to the app', () => tellReceipts(id));

  /** Puts a decision where the manager finds one and has it look: settled at once if it can be. */
  const take = (given: AppDecision): void => {
    const {state, settings, restrictions} = consent;
    const fingerprint = state.status === 'unasked' ? '' : state.decision.config;
    native.decision = wholeDecision(given, {...settings, locale: pageLocale, restrictions}, fingerprint);
    void host.refresh();
    letGo();
  };

  const acts: Acts = {
    decision({decision}) {
      if (consent.state.status !== 'decided') held.wait(checkTimeoutMs);
      take(decision);
      tellState(); // also where it is too old to change anything
    },
    show({view}) {
      isShownByApp = true;
      consent.show(view);
      isShownByApp = false;
    },
    erase: () => consent.erase(),
    locale({locale}) {
      native.locale = locale;
      speak(locale);
      const page = ownPart('documentElement');
      page.setAttribute('lang', page.lang); // nothing new but to the interface, which follows it
    },
    'tracking-denied': ({categories}) => hearTrackingDenied(host, categories),
  };
  const hear = (data: unknown): void =>
    attempt('a message from the app is ignored', () => {
      if (host.isStopped()) return undefined;
      const message = readMessage(data);
      return (acts[message.type] as (message: AppMessage) => unknown)(message);
    });

  let toldId = readId();
  const tellChange = (): void => {
    const id = readId();
    letGo();
    if (id !== toldId) held.release();
    tellState();
    if (id && id !== toldId) tellReceiptsOf(id);
    toldId = id;
  };

  /** What the app kept for us: the manager has read it already, unless it is of the app's own making. */
  const takeHanded = async (): Promise<void> => {
    const {decision = null, locale} = handed;
    const isOfApp = decision !== null && !parseDecision(decision);
    if (locale !== undefined) attempt('the language passed by the app is ignored', () => void readLanguage(locale));
    if (isOfApp) held.wait(checkTimeoutMs);
    // Who could hand nothing over, as a channel of Flutter's, answers `ready`.
    else if (decision === null && isSilent) held.wait(answerTimeoutMs);
    tell(readyMessage(consent));
    await consent.ready;
    if (host.isStopped()) return;
    letGo();
    if (isOfApp)
      attempt('the decision passed by the app is ignored', () => {
        try {
          take(readDecision(decision));
        } catch (error) {
          held.release();
          throw error;
        }
      });
    tellState();
    // The receipt of a choice that was the last thing on the page before: it was being written when that page went.
    const id = readId();
    if (id) tellReceiptsOf(id);
  };

  speak(native.locale);
  const undos = [
    consent.subscribe(tellChange),
    watchBackButton(consent),
    keepActivation(),
    handOn(handed.opens, () => isShownByApp, tell),
    hearPosts(hear, attempt),
    onErase({
      begin() {
        isErased = true;
        native.decision = undefined; // or it would come back
      },
      end(error) {
        if (error) tellState(); // what the app keeps goes all the same
        isErased = false;
      },
    }),
  ];
  void takeHanded();
  return () => {
    for (const undo of undos) undo();
  };
}
