import type {Held} from '../../consent/hold-question.ts';
import type {Host} from '../../consent/host.ts';
import type {Native} from '../../consent/native.ts';
import {parseDecision} from '../../model/parse-decision.ts';
import {answerTimeoutMs, checkTimeoutMs} from './answer-timeouts.ts';
import type {AppLine} from './app-line.ts';
import {readDecision, readLanguage, type AppDecision} from './message.ts';
import {readyMessage} from './page-messages.ts';
import {dropTaken} from './take-decision.ts';
import type {StateTeller} from './tell-state.ts';

interface TakeHandedOptions {
  readonly host: Host;
  readonly line: AppLine;
  readonly held: Held;
  readonly take: (decision: AppDecision) => void;
  readonly teller: StateTeller;
  /** The app could pass nothing in before the page loaded, as a channel of Flutter's cannot: it answers `ready`. */
  readonly isSilent: boolean;
}

/** Takes what the app kept for us: the manager has read it already, unless it is of the app's own making. */
export async function takeHanded(
  {decision = null, locale}: Native,
  {host, line, held, take, teller, isSilent}: TakeHandedOptions,
): Promise<void> {
  const {consent} = host;
  const {attempt, native, tell} = line;
  const isOfApp = decision !== null && !parseDecision(decision);
  if (locale !== undefined) attempt('the language passed by the app is ignored', () => void readLanguage(locale));
  if (isOfApp) held.wait(checkTimeoutMs);
  else if (decision === null && isSilent) held.wait(answerTimeoutMs);
  tell(readyMessage(consent));
  await consent.ready;
  if (host.isStopped()) return;
  dropTaken(consent, native);
  if (isOfApp)
    attempt('the decision passed by the app is ignored', () => {
      try {
        take(readDecision(decision));
      } catch (error) {
        held.release();
        throw error;
      }
    });
  teller.tellState();
  // The receipt of a choice that was the last thing on the page before: it was being written when that page went.
  teller.tellReceipts();
}
