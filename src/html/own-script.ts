import type {Judge} from './judge.ts';
import {kindOf} from './judge-code.ts';
import type {LightNode} from './light-tree.ts';
import type {Tag} from './start-tag.ts';

/** `data-config` selects a script of the page; other libraries put ids and JSON into an attribute of this name. */
const isSelector = /^\s*(?:script\b|[#.[:])/i;

/** Whether it is the library's own tag, which must load first. The script of a declared service never is. */
export function isOwnScript(tag: Tag, judge: Judge): boolean {
  const {attributes, isSvg} = tag;
  const src = attributes.get('src');
  const kind = kindOf(tag);
  if (src === undefined || isSvg || (kind !== 'classic' && kind !== 'module')) return false;
  return (
    (attributes.has('data-policy-url') || isSelector.test(attributes.get('data-config') ?? '')) &&
    judge.read([src]).every(({owner}) => owner.kind !== 'declared')
  );
}

/** Whether it runs where it stands: not in a template, nor where the parser drops it, nor after what stands below it. */
export function isRunInPlace(tag: Tag): boolean {
  const {isElement, attributes} = tag;
  for (let node: LightNode | null = tag.parent; node; node = node.parent) if (node.content) return false;
  return isElement && kindOf(tag) === 'classic' && !attributes.has('async') && !attributes.has('defer');
}
