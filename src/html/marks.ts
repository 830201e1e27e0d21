import type {Condition} from './conditions.ts';
import type {LightNode} from './light-tree.ts';
import type {Tag} from './start-tag.ts';

/** Text to insert into a document. Nothing of the page is ever removed. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
  /** What stands up to here goes: a banner that was written before. */
  readonly until?: number;
}

/** The attributes of a condition; ids are of letters, digits, `-` and `_`. */
const attributesOf = ({categories, service}: Condition): string =>
  ` data-consent="${categories.join(' ')}"${service === undefined ? '' : ` data-service="${service}"`}`;

/** Marks an element, and renames the attributes that it must not load to names that the gate releases. */
export function markTag(tag: Tag, condition: Condition, renamed: readonly string[]): Insertion[] {
  return [
    {at: tag.nameEnd, text: tag.attributes.has('data-consent') ? '' : attributesOf(condition)},
    ...renamed.flatMap((name) => rename(tag, name)),
  ];
}

/** Makes a script inert; its address can stay unchanged. */
export function markScript(tag: Tag, condition: Condition): Insertion[] {
  return [{at: tag.nameEnd, text: ' type="text/plain"'}, ...markTag(tag, condition, ['type'])];
}

/** Puts a whole element into a held template; without `end` all that follows: the document ends in it. */
export const wrap = (start: number, end: number | undefined, condition: Condition): Insertion[] => [
  {at: start, text: `<template${attributesOf(condition)}>`},
  ...(end === undefined ? [] : [{at: end, text: '</template>'}]),
];

/** Renames every `src` to `data-src`; an existing `data-src` is overridden, because the first one counts. */
function rename(tag: Tag, name: string): Insertion[] {
  const held = `data-${name}`;
  const own = tag.placesOf(name);
  if (own.length === 0) return [];
  return [
    ...tag.placesOf(held).map((at) => ({at, text: 'data-ithn-'})),
    ...own.map((at, index) => ({at, text: index === 0 ? 'data-' : 'data-ithn-'})),
  ];
}

/** The marks of an element or its ancestors; `held`: it is in a template that waits for a yes. */
export function wordOf(tag: Tag): 'ignore' | 'held' | undefined {
  if (tag.attributes.get('data-ithn') === 'ignore') return 'ignore';
  let isHeld = false;
  for (let node: LightNode | null = tag.parent; node; node = node.parent) {
    for (const {name, value} of node.attributes) {
      if (name === 'data-ithn' && value === 'ignore') return 'ignore';
      if (name === 'data-consent' && node.content) isHeld = true;
    }
  }
  return isHeld ? 'held' : undefined;
}
