import {holdQuestion} from '../../consent/hold-question.ts';
import type {Host} from '../../consent/host.ts';
import type {Native} from '../../consent/native.ts';
import type {Keep} from '../../consent/people.ts';
import {createAppActs} from './app-acts.ts';
import {createAppLanguage} from './app-language.ts';
import {openAppLine} from './app-line.ts';
import {watchBackButton} from './back-button.ts';
import {isDoor} from './door.ts';
import {handOn} from './hand-on.ts';
import {hearPosts} from './hear-posts.ts';
import {keepActivation} from './keep-activation.ts';
import {readMessage, type AppMessage} from './message.ts';
import {createDecisionTaker} from './take-decision.ts';
import {takeHanded} from './take-handed.ts';
import {createStateTeller} from './tell-state.ts';

/**
 * Exchanges messages with the app around this page: sends it the visitor's choice, and does what it asks. Returns a
 * function that stops this. @param keep Stores which receipt the app has.
 */
export function startBridge(host: Host, keep: Keep): () => void {
  const {consent} = host;
  const held = holdQuestion(consent);
  const isSilent = !window.ithnNative || isDoor(window.ithnNative);
  const handed = Object(window.ithnNative) as Native;
  const line = openAppLine(host, handed, (data) => hear(data));
  const {attempt, native, tell} = line;
  const take = createDecisionTaker(host, native);
  const speak = createAppLanguage(host);
  speak(native.locale);
  const teller = createStateTeller(consent, line, {keep, onAnswer: () => held.release()});
  const {acts, isShownByApp} = createAppActs(host, {native, held, take, tellState: teller.tellState, speak});
  const hear = (data: unknown): void =>
    attempt('a message from the app is ignored', () => {
      if (host.isStopped()) return undefined;
      const message = readMessage(data);
      return (acts[message.type] as (message: AppMessage) => unknown)(message);
    });
  const undos = [
    teller.stop,
    watchBackButton(consent),
    keepActivation(),
    handOn(handed.opens, isShownByApp, tell),
    hearPosts(hear, attempt),
  ];
  void takeHanded(handed, {host, line, held, take, teller, isSilent});
  return () => {
    for (const undo of undos) undo();
  };
}
