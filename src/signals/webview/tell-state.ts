import type {Consent} from '../../consent/consent.ts';
import {onErase} from '../../consent/on-erase.ts';
import type {Keep} from '../../consent/people.ts';
import type {AppLine} from './app-line.ts';
import {currentId} from './current-id.ts';
import {stateMessage} from './page-messages.ts';
import {dropTaken} from './take-decision.ts';
import {createReceiptTeller} from './tell-receipts.ts';

/** Tells the app what the visitor has chosen. */
export interface StateTeller {
  /** Sends the state as it is. */
  readonly tellState: () => void;
  /** Sends the receipts that the app lacks, up to that of the current decision. */
  readonly tellReceipts: () => void;
  readonly stop: () => void;
}

/**
 * Sends the state and the receipt after every change.
 * @param keep Stores which receipt the app has.
 * @param onAnswer Called before a new decision is sent.
 */
export function createStateTeller(
  consent: Consent,
  {attempt, native, tell}: AppLine,
  {keep, onAnswer}: {readonly keep: Keep; readonly onAnswer: () => void},
): StateTeller {
  let isErased = false;
  let toldId = currentId(consent);
  const receiptsUntil = createReceiptTeller(consent, keep, tell);
  const tellState = (): void => void tell(stateMessage(consent, isErased));
  const tellReceipts = (id = currentId(consent)): void => {
    if (id) attempt('a receipt could not be sent to the app', () => receiptsUntil(id));
  };
  const undos = [
    consent.subscribe(() => {
      const id = currentId(consent);
      dropTaken(consent, native);
      if (id !== toldId) onAnswer();
      tellState();
      if (id && id !== toldId) tellReceipts(id);
      toldId = id;
    }),
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
  return {
    tellState,
    tellReceipts: () => tellReceipts(),
    stop() {
      for (const undo of undos) undo();
    },
  };
}
