import {conditionOf, conditionOfServices, type Condition} from './conditions.ts';
import type {Finding, Reason} from './finding.ts';
import type {Judge} from './judge.ts';
import {importsOf, isLoader, type Mention} from './mentions.ts';
import type {Tag} from './start-tag.ts';

const scriptType =
  /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/;

/** `module`, `classic`, or the type of what is data to a browser. */
export function kindOf({attributes}: Tag): string {
  const type = attributes.get('type')?.trim().toLowerCase() ?? '';
  return type === 'module' ? type : type === '' || scriptType.test(type) ? 'classic' : type;
}

/** Names of import maps that lead to a declared service's address. */
export type MappedNames = Map<string, Mention>;

/** What an inline script must wait for: the hosts that it loads from, or its vendor. Reported either way. */
export function judgeCode(judge: Judge, tag: Tag, code: string, mapped: MappedNames): Condition | undefined {
  const {site, knowSnippet, unknown} = judge.options;
  const mentions = judge.readText(code);
  const declared = mentions.filter(({owner}) => owner.kind === 'declared');
  const imported = kindOf(tag) === 'module' ? importsOf(code) : [];
  const addresses = judge.read(imported).map(({url}) => url);
  const byImport = [
    ...imported.flatMap((name) => mapped.get(name) ?? []),
    ...declared.filter(({url}) => addresses.includes(url)),
  ];
  const vendors = knowSnippet(code);
  const services = vendors.flatMap((id) => site.service(id) ?? []);
  const strangers = vendors.filter((id) => !site.isDeclared(id));
  const loads = byImport.length ? byImport : isLoader(code) ? declared : [];
  const hold = (reason: Reason, condition: Condition, more: Partial<Finding>): Condition | undefined => {
    if (judge.isSpokenFor(tag, more)) return undefined;
    judge.hold(tag, reason, condition, {...more, ...(tag.isSvg && {released: false as const})});
    return condition;
  };
  if (services.length) return hold('snippet', conditionOfServices(services), {services: services.map(({id}) => id)});
  const [first] = loads;
  if (first) return hold('loader', conditionOf(loads, site), {url: first.url, host: first.owner.host});
  if (strangers.length && unknown === 'hold')
    return hold('unknown-held', {categories: site.optional}, {services: strangers});
  judge.note(tag, mentions);
  if (strangers.length && !judge.isSpokenFor(tag, {services: strangers}))
    judge.leave(tag, 'unknown-vendor', {services: strangers});
  for (const {url, owner} of declared.slice(0, 1)) judge.leave(tag, 'mentioned', {url, host: owner.host});
  return undefined;
}

/** JSON, import maps and speculation rules stay unchanged, and their hosts are reported. */
export function readData(judge: Judge, tag: Tag, text: string, mapped: MappedNames): void {
  const kind = kindOf(tag);
  const mentions = judge.readText(text);
  if (kind === 'importmap') readMap(judge, text, mapped);
  if (kind === 'importmap' || kind === 'speculationrules')
    for (const {url, owner} of mentions) judge.leave(tag, 'data', {url, host: owner.host});
  else judge.note(tag, mentions);
}

function readMap(judge: Judge, text: string, mapped: MappedNames): void {
  try {
    const {imports} = Object(JSON.parse(text)) as {readonly imports?: unknown};
    for (const [name, address] of Object.entries(Object(imports) as object)) {
      const [found] = judge.read([String(address)]);
      if (found?.owner.kind === 'declared') mapped.set(name, found);
    }
  } catch {
    // invalid: browsers ignore it too
  }
}
