import {isObject, list, map, object, that, type Check} from '../../consent/check.ts';
import type {View} from '../../consent/consent.ts';
import type {Choices, Decision} from '../../model/decision.ts';

/** A choice as the app has it: one that it was told, word for word, or the little that its own screen knows. */
export type AppDecision = Pick<Decision, 'decidedAt' | 'revision'> & {readonly choices: Choices} & Partial<Decision>;

/** What the app may say. */
export type AppMessage =
  | {readonly type: 'decision'; readonly decision: AppDecision}
  | {readonly type: 'show'; readonly view?: View}
  | {readonly type: 'erase'}
  | {readonly type: 'locale'; readonly locale: string}
  | {readonly type: 'tracking-denied'; readonly categories?: readonly string[]};

/** Signs; a choice about a hundred services is less. */
const longest = 16_384;

const flag = that('true or false', (value: unknown) => typeof value === 'boolean');
const text = (most: number): Check =>
  that(`a text of at most ${most} signs`, (value: unknown) => typeof value === 'string' && value.length <= most);
const matching = (wanted: string, pattern: RegExp): Check =>
  that(wanted, (value: unknown) => typeof value === 'string' && pattern.test(value));
const whole = (least: number): Check =>
  that(`a whole number from ${least}`, (value: number) => Number.isSafeInteger(value) && value >= least);
const tag = matching('a language tag', /^[\w-]{1,64}$/); // Android writes ar_KW
const id = matching('an id', /^[\w-]{1,64}$/);

// The same limits stand in webview.schema.json; a test compares them.
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

/** Whether a message is meant for us, well or badly made; the page's other scripts have messages of their own. */
export const isOurs = (data: unknown): boolean =>
  typeof data === 'string' ? data.slice(0, longest).includes('"ithn"') : isObject(data) && 'ithn' in data;

/** The choice in something handed over. Throws, saying what is wrong with it. */
export function readDecision(value: unknown): AppDecision {
  decision(value, 'decision');
  return value as AppDecision;
}

/** The language in something handed over. Throws, saying what is wrong with it. */
export function readLanguage(value: unknown): string {
  tag(value, 'locale');
  return value as string;
}

/** The message in a text or an object. Throws, saying what is wrong with it. */
export function readMessage(data: unknown): AppMessage {
  const json = typeof data === 'string' ? data : (JSON.stringify(data) ?? '');
  if (json.length > longest) throw new Error(`it is longer than ${longest} signs`);
  const message: unknown = JSON.parse(json);
  if (!isObject(message)) throw new Error('it is no object');
  if (message.ithn !== 1) throw new Error('it is of a version that is not known here');
  const {type} = message;
  if (!isKnown(type)) throw new Error(`type must be one of ${Object.keys(shapes).join(', ')}`);
  shapes[type](message, '');
  return message as unknown as AppMessage;
}
