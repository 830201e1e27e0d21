import type {ServiceConfig} from '../consent/settings.ts';
import {ConsentError} from '../model/errors.ts';

/** What a site says of a known service in its own words; only the id stays, so that nothing has two names. */
export type Own = Omit<Partial<ServiceConfig>, 'id'>;

/** With the id that the vendor has given the site. */
export type Identified = Own & {readonly id: string};

/** A known service, ready for `services`. */
export type Preset<Id extends string> = ServiceConfig & {readonly id: Id};

/** What a key is for that the service itself keeps its answer in. */
export const remembersAnswer = {ar: 'يتذكر إجابتك لهذه الخدمة.', en: 'Remembers your answer for this service.'};

/**
 * A known service: its facts, and over them what the site says otherwise.
 * @param form What an id of this vendor looks like; without it there is none to give.
 * @throws ConsentError when the vendor's id is missing, malformed, or given where there is none.
 */
export function declare<Id extends string>(
  facts: Preset<Id>,
  {id, ...own}: Own & {readonly id?: unknown} = {},
  form?: RegExp,
  like?: string,
): Preset<Id> {
  expectId(facts.id, id, form, like);
  return {...facts, ...own};
}

/** The id as a text, when it has the form that ids of this vendor have. */
export function expectId(preset: string, id: unknown, form?: RegExp, like?: string): string {
  const text = typeof id === 'number' ? String(id) : id;
  if (form ? typeof text !== 'string' || !form.test(text) : id !== undefined)
    throw new ConsentError(
      'config',
      `preset "${preset}": id must be ${like ? `like ${like}` : 'left out'} (received ${JSON.stringify(id)}).`,
    );
  return text as string;
}
