import {list, map, object, that, type Check} from '../../consent/checks.ts';
import {isObject} from '../../consent/is-object.ts';
import type {View} from '../../consent/consent.ts';
import type {Choices, Decision} from '../../model/decision.ts';

/** A choice from the app: one that the page sent, verbatim, or the short form from the app's own screen. */
export type AppDecision = Pick<Decision, 'decidedAt' | 'revision'> & {readonly choices: Choices} & Partial<Decision>;

/** The messages that the app may send. */
export type AppMessage =
  | {readonly type: 'decision'; readonly decision: AppDecision}
  | {readonly type: 'show'; readonly view?: View}
  | {readonly type: 'erase'}
  | {readonly type: 'locale'; readonly locale: string}
  | {readonly type: 'tracking-denied'; readonly categories?: readonly string[]};

/** Characters; a choice about a hundred services is shorter. */
const longest = 16_384;

const flag = that('true or false', (value: unknown) => typeof value === 'boolean');
const text = (most: number): Check =>
  that(`a text of at most ${most} characters`, (value: unknown) => typeof value === 'string' && value.length <= most);
const matching = (wanted: string, pattern: RegExp): Check =>
  that(wanted, (value: unknown) => typeof value === 'string' && pattern.test(value));
const whole = (least: number): Check =>
  that(`a whole number from ${least}`, (value: number) => Number.isSafeInteger(value) && value >= least);
const tag = matching('a language tag', /^[\w-]{1,64}$/); // Android writes ar_KW
const id = matching('an id', /^[\w-]{1,64}$/);

// webview.schema.json has the same limits; a test compares them.
const decision = object(
  {
    choices: object({categories: map(flag), services: map(flag)}, 'categories'),
    decidedAt: whole(0),
    revision: whole(1),
    id,
    expiresAt: whole(0),
    source: text(64),
    effective: matching('a day as YYYY-MM-DD', /^\d{4}-\d\d-\d\d$/),
    locale: tag,
    config: text(100),
    gpc: flag,
  },
  'choices',
  'decidedAt',
  'revision',
);
const head = {ithn: that('1, the version', (value: unknown) => value === 1), type: () => {}};
const shapes: Readonly<Record<AppMessage['type'], Check>> = {
  decision: object({...head, decision}, 'decision'),
  show: object({
    ...head,
    view: that('banner, preferences or rights', (v) => ['banner', 'preferences', 'rights'].includes(v)),
  }),
  erase: object(head),
  locale: object({...head, locale: tag}, 'locale'),
  'tracking-denied': object({...head, categories: list(id)}),
};

const isKnown = (type: unknown): type is AppMessage['type'] => Object.hasOwn(shapes, String(type));

/** Whether a message is meant for us, valid or not; other scripts of the page have their own messages. */
export const isOurs = (data: unknown): boolean =>
  typeof data === 'string' ? data.slice(0, longest).includes('"ithn"') : isObject(data) && 'ithn' in data;

/** Parses a choice passed by the app. Throws with what is wrong. */
export function readDecision(value: unknown): AppDecision {
  decision(value, 'decision');
  return value as AppDecision;
}

/** Parses a language passed by the app. Throws with what is wrong. */
export function readLanguage(value: unknown): string {
  tag(value, 'locale');
  return value as string;
}

/** Parses a message from a string or an object. Throws with what is wrong. */
export function readMessage(data: unknown): AppMessage {
  const json = typeof data === 'string' ? data : (JSON.stringify(data) ?? '');
  if (json.length > longest) throw new Error(`it is longer than ${longest} characters`);
  const message: unknown = JSON.parse(json);
  if (!isObject(message)) throw new Error('it is not an object');
  if (message.ithn !== 1) throw new Error('its version is unknown');
  const {type} = message;
  if (!isKnown(type)) throw new Error(`type must be one of ${Object.keys(shapes).join(', ')}`);
  shapes[type](message, '');
  return message as unknown as AppMessage;
}
