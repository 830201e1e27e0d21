import {blankText} from '../model/blank.ts';
import type {Message} from '../model/record.ts';
import type {PassLog} from '../pass-log.ts';

const maxMessages = 200;

/** Writes down what a page says in its console, up to a number. */
export const noteMessages = ({
  record,
  raw,
  phase,
}: PassLog): {
  readonly say: (message: Omit<Message, 'phase'>) => void;
  /** A text that may be shown, and is not too long. */
  readonly plain: (text: string) => string;
} => ({
  say(message) {
    if (record.messages.length < maxMessages) record.messages.push({...message, phase: phase()});
  },
  plain: (text) => (raw ? text : blankText(text)).slice(0, 300),
});
