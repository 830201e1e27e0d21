// One choice on several sites of one controller: what is handed over, and what becomes of it on the other site.
import type {Category} from './category.ts';
import type {Choices, Decision} from './decision.ts';
import {evaluate} from './evaluate.ts';
import {parseDecision} from './parse-decision.ts';
import {refusedByGpc} from './refused-by-gpc.ts';
import type {Service} from './service.ts';
import type {ConsentState} from './state.ts';

/** The origins of the site where the visitor chose and of the one they go to. */
export interface Route {
  readonly from: string;
  readonly to: string;
}

/** What is written about a decision: nothing that names the visitor, not even its id. */
export const writeHandover = (
  {from, to}: Route,
  {choices, decidedAt, expiresAt, revision}: Pick<Decision, 'choices' | 'decidedAt' | 'expiresAt' | 'revision'>,
): string => JSON.stringify({from, to, choices, decidedAt, expiresAt, revision});

/** Reads it back; `undefined` if it is invalid or was written for another way. */
export function parseHandover(text: string, {from, to}: Route): Decision | undefined {
  try {
    const given = Object(JSON.parse(text)) as Record<string, unknown>;
    if (given.from !== from || given.to !== to) return undefined;
    const {choices, decidedAt, expiresAt, revision} = given;
    const rest = {id: '', source: 'handover', effective: '', locale: '', config: ''};
    return parseDecision({...rest, choices, decidedAt, expiresAt, revision});
  } catch {
    return undefined; // no JSON
  }
}

/** The site that it comes to. */
export interface HandoverSite {
  readonly categories: readonly Category[];
  readonly services: readonly Service[];
  readonly policy: {readonly revision: number};
  readonly validityDays: number;
  readonly gpc?: boolean | undefined;
}

/**
 * What a choice from another site means here. `take`: it only denies, and applies at once. `ask`: it would allow something,
 * and the visitor has to confirm it. `none`: it means nothing here.
 */
export type Verdict =
  {readonly kind: 'none'} | {readonly kind: 'take' | 'ask'; readonly choices: Choices; readonly expiresAt: number};

const none: Verdict = {kind: 'none'};

/**
 * Judges a choice from another site. It means nothing here if it has expired, was made under another policy revision, leaves
 * a category of this site unanswered, or is older than the visitor's last answer here. An answer in force here is only ever
 * narrowed by it, never widened; without one, it is taken if it denies everything, and shown if not. Global Privacy Control
 * stands above it.
 */
export function judgeHandover(handed: Decision, state: ConsentState, site: HandoverSite, now = Date.now()): Verdict {
  const optional = site.categories.filter(({required}) => !required);
  const asked = {...site, categories: optional, services: []};
  if (evaluate(handed, asked, now).status !== 'decided') return none;
  if (state.status !== 'unasked' && state.decision.decidedAt >= handed.decidedAt) return none;
  const {categories, services = {}} = handed.choices;
  const {expiresAt} = handed;
  if (state.status === 'decided') {
    const {choices: own, expiresAt: ownEnd} = state.decision;
    const narrowed = {
      categories: pick(site.categories, (id) => own.categories[id] === true && categories[id] !== false),
      services: pick(site.services, (id) => own.services?.[id] === true && services[id] !== false),
    };
    const isLess =
      optional.some(({id}) => own.categories[id] === true && !narrowed.categories[id]) ||
      site.services.some(({id}) => own.services?.[id] === true && !narrowed.services[id]);
    return isLess ? {kind: 'take', choices: narrowed, expiresAt: Math.min(ownEnd, expiresAt)} : none;
  }
  if (!optional.some(({id}) => categories[id] === true)) return {kind: 'take', choices: {categories: {}}, expiresAt};
  const refused = site.gpc === true ? refusedByGpc(site) : [];
  const choices = {
    categories: pick(optional, (id) => categories[id] === true && !refused.includes(id)),
    services: pick(site.services, (id) => services[id] !== false && !refused.includes(id)),
  };
  return Object.values(choices.categories).includes(true) ? {kind: 'ask', choices, expiresAt} : none;
}

const pick = (all: readonly {readonly id: string}[], isOn: (id: string) => boolean): Record<string, boolean> =>
  Object.fromEntries(all.map(({id}) => [id, isOn(id)]));
