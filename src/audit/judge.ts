import {createHash} from 'node:crypto';
import {severities, type Breach, type Finding} from './model/finding.ts';
import type {Site} from './model/site.ts';
import {rules} from './rules/index.ts';
import type {Rule} from './rules/rule.ts';

/** The rules that rest on something that the browser does not record. */
export const unjudgedRules = (gaps: Site['gaps']): ReadonlySet<string> => new Set(gaps.flatMap((gap) => gap.rules));

/**
 * The findings of all rules, most severe first; the same thing in several passes is one finding. A rule that rests on
 * what the browser does not record finds nothing.
 */
export const judge = (site: Site): Finding[] =>
  rules
    .filter(({id}) => !unjudgedRules(site.gaps).has(id))
    .flatMap((rule) => gather(rule, rule.check(site)))
    .sort((one, other) => severities.indexOf(other.severity) - severities.indexOf(one.severity));

function gather({id, severity}: Rule, breaches: readonly Breach[]): Finding[] {
  const groups = new Map<string, Breach[]>();
  for (const breach of breaches) groups.set(breach.subject, [...(groups.get(breach.subject) ?? []), breach]);
  return [...groups.values()].flatMap((group) => {
    // the one that says where it comes from
    const best = group.find(({place}) => place) ?? group[0];
    if (!best) return [];
    const alsoIn = [...new Set(group.map(({pass}) => pass))].filter((pass) => pass !== best.pass);
    return {...best, rule: id, severity, fingerprint: fingerprintOf(id, best.subject), alsoIn};
  });
}

/** It contains neither pass nor address, so the same finding on a preview host has the same fingerprint. */
const fingerprintOf = (rule: string, subject: string): string =>
  createHash('sha256').update(`${rule}\n${subject}`).digest('hex').slice(0, 16);
