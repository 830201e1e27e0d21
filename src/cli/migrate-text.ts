import type {Grammar, MarkedElement} from '../compat/grammar.ts';
import {translate, type KnownSite} from '../compat/translate.ts';
import {readTag, type PlacedAttribute, type PlacedTag} from '../html/read-tag.ts';

/** Something in a source that somebody must look at. */
export interface Unmapped {
  /** From 1. */
  readonly line: number;
  readonly message: string;
  readonly source: string;
}

/** What became of an element of the other tool. */
export interface Mapped {
  readonly line: number;
  readonly consent: string;
  readonly service?: string | undefined;
  /** What it loads, as it stands there. */
  readonly addresses: readonly string[];
}

export interface MigratedText {
  readonly text: string;
  readonly mapped: readonly Mapped[];
  readonly unmapped: readonly Unmapped[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Rewrites one source: each held tag of the other tool gets the marks of the gate. Everything else stays to the letter. */
export function migrateText(text: string, grammar: Grammar, site: KnownSite): MigratedText {
  const edits: Edit[] = [];
  const mapped: Mapped[] = [];
  const unmapped: Unmapped[] = [];
  const read: [start: number, end: number][] = [];
  const lineAt = (at: number): number => text.slice(0, at).split('\n').length;
  for (const {index} of text.matchAll(/<[a-z]/gi)) {
    if (index < (read.at(-1)?.[1] ?? 0)) continue;
    const tag = readTag(text, index);
    const wanted = tag && !has(tag, 'data-consent') && grammar.read(elementOf(tag));
    if (!tag || !wanted) continue;
    read.push([index, tag.end]);
    const line = lineAt(index);
    const source = text.slice(index, tag.end).replace(/\s+/g, ' ').slice(0, 200);
    const translation = translate(wanted, grammar, site);
    if (translation.kind === 'unknown')
      unmapped.push({line, source, message: `no category or service "${translation.words.join('", "')}"`});
    else if (grammar.embed?.(elementOf(tag)) || get(tag, 'type')?.endsWith('/html'))
      unmapped.push({line, source, message: `replace it with held markup that waits for "${translation.consent}"`});
    else {
      edits.push(...editsOf(tag, grammar, translation));
      const addresses = tag.attributes.filter(({value}) => /^(?:https?:)?\/\//.test(value)).map(({value}) => value);
      mapped.push({line, consent: translation.consent, service: translation.service, addresses});
    }
  }
  for (const {index, 0: found} of text.matchAll(new RegExp(grammar.own, `g${grammar.own.flags}`)))
    if (!read.some(([start, end]) => index >= start && index < end)) {
      const line = lineAt(index);
      if (!unmapped.some((one) => one.line === line))
        unmapped.push({
          line,
          source: (text.split('\n')[line - 1] ?? '').trim().slice(0, 200),
          message: `"${found}" is the other tool's own`,
        });
    }
  return {text: apply(text, edits), mapped, unmapped: unmapped.sort((a, b) => a.line - b.line)};
}

const get = ({attributes}: PlacedTag, name: string): string | undefined =>
  attributes.find((one) => one.name === name)?.value;
const has = (tag: PlacedTag, name: string): boolean => get(tag, name) !== undefined;

const elementOf = (tag: PlacedTag): MarkedElement => ({
  name: tag.name,
  // `class` is `className` in JSX
  get: (name) => get(tag, name) ?? (name === 'class' ? get(tag, 'classname') : undefined),
});

function editsOf(
  tag: PlacedTag,
  grammar: Grammar,
  {consent, service}: {readonly consent: string; readonly service?: string | undefined},
): Edit[] {
  const isScript = tag.name === 'script';
  const {parked = {}, classes} = grammar;
  const marks = `${isScript ? ' type="text/plain"' : ''} data-consent="${consent}"${service === undefined ? '' : ` data-service="${service}"`}`;
  const isAway = Object.keys(parked).some((name) => has(tag, name));
  const edits = tag.attributes.flatMap((attribute): (Edit | undefined)[] => {
    const {name, value, start, end} = attribute;
    if (grammar.attributes.includes(name)) return [remove(attribute)];
    const to = parked[name];
    if (to !== undefined) return [{start, end: start + name.length, text: to}];
    // what stood in for the address
    if (name === 'src' && !isScript && isAway) return [remove(attribute)];
    if (name === 'type' && isScript)
      return [value === 'module' ? {start, end: start + name.length, text: 'data-type'} : remove(attribute)];
    if (classes && /^class(?:name)?$/.test(name)) {
      const rest = value.split(/\s+/).filter((one) => one && !classes.test(one));
      return [
        rest.length
          ? {start, end, text: `${name === 'class' ? name : 'className'}="${rest.join(' ')}"`}
          : remove(attribute),
      ];
    }
    return [];
  });
  return [{start: tag.nameEnd, end: tag.nameEnd, text: marks}, ...edits.flatMap((edit) => edit ?? [])];
}

/** With the space before it. */
const remove = ({start, end}: PlacedAttribute): Edit => ({start: start - 1, end, text: ''});

function apply(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const {start, end, text: put} of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(from, Math.max(from, start)), put);
    from = Math.max(from, end);
  }
  return parts.join('') + text.slice(from);
}
