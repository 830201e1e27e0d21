import {joinConditions, type Condition} from './conditions.ts';
import type {Judge} from './judge.ts';
import {addressesOfList, loadingAttributes, type LoadingAttribute} from './loading-attributes.ts';
import {markTag, wrap, type Insertion} from './marks.ts';
import type {Tag} from './start-tag.ts';

/** Holds what an element loads by its attributes; returns what to insert. */
export function judgeAttributes(judge: Judge, tag: Tag): readonly Insertion[] {
  const {attributes, isSvg} = tag;
  let condition: Condition | undefined;
  const renamed: string[] = [];
  let mustWrap = false;
  const take = (name: string, found: Condition | undefined): boolean => {
    if (!found) return false;
    renamed.push(name);
    condition = condition ? joinConditions(condition, found) : found;
    return true;
  };
  for (const {name, way, isList} of loadingOf(tag)) {
    const value = attributes.get(name);
    if (value === undefined) continue;
    const mentions = judge.read(isList ? addressesOfList(value) : [value]);
    if (take(name, judge.claim(tag, name, mentions, way === 'never')) && way === 'wrap') mustWrap = true;
  }
  for (const [name, value] of attributes) {
    if (!/[\\/]{2}/.test(value)) continue;
    if (name === 'style' || (isSvg && value.includes('url(')))
      take(name, judge.claim(tag, name, judge.readText(value), true));
    else if (isCode(name, tag))
      for (const {url, owner} of judge.readText(value))
        if (owner.kind === 'declared') judge.leave(tag, 'mentioned', {attribute: name, url, host: owner.host});
  }
  if (!condition) return [];
  return mustWrap ? wrap(tag.start, tag.end, condition) : markTag(tag, condition, renamed);
}

/** A tag that the parser dropped may be an HTML or an SVG element without scripting: it is judged as both. */
function loadingOf({name, isSvg, isElement, attributes}: Tag): readonly LoadingAttribute[] {
  const get = (one: string): string | undefined => attributes.get(one);
  if (isElement) return loadingAttributes(name, isSvg, get);
  return [...loadingAttributes(name, false, get), ...loadingAttributes(name === 'img' ? 'image' : name, true, get)];
}

/** Attributes that run code or navigate: they do not load anything by themselves. */
const isCode = (name: string, {attributes}: Tag): boolean =>
  name.startsWith('on') || (name === 'content' && attributes.get('http-equiv')?.toLowerCase() === 'refresh');
