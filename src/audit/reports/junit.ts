import type {Report} from '../model/report.ts';
import {escapeXml as xml} from './escape-xml.ts';

/** The rule that judges only what visitors' browsers reported, and all that judge it. */
const onlyProduction = 'early-in-production';
const productionRules = [onlyProduction, 'undeclared-host'];

/** What a suite is made of: a pass, or what visitors' browsers reported. */
type Tested = Pick<Report['passes'][number], 'id' | 'status' | 'reason' | 'milliseconds' | 'startedAt'> &
  Pick<Report, 'rules'>;

/**
 * One suite per pass, one case per rule: a finding fails its case; what a pass could not observe is skipped. Findings
 * below `failOn` pass and are printed as output.
 */
export function toJunit(
  {passes, rules, findings, milliseconds, url, startedAt, production, gaps = []}: Report,
  fails: (severity: string) => boolean,
): string {
  const tested: Tested[] = passes.map((pass) => ({
    ...pass,
    rules: rules.filter(({id}) => id !== onlyProduction),
  }));
  if (production)
    tested.push({
      ...{id: 'production', status: 'complete', milliseconds: 0, startedAt},
      rules: rules.filter(({id}) => productionRules.includes(id)),
    });
  const unrecorded = (id: string): string | undefined => gaps.find((gap) => gap.rules.includes(id))?.en;
  const suites = tested.map((pass) => {
    const seconds = (pass.milliseconds / 1000).toFixed(3);
    const cases = pass.rules.map((rule) => {
      const found = findings.filter((one) => one.rule === rule.id && one.pass === pass.id);
      const name = `name="${xml(rule.title.en)}" classname="${xml(`ithn.${rule.id}`)}" time="0"`;
      const text = found
        .map(({message, place, fix}) =>
          [message.en, place && `at ${place.url}:${place.line ?? 1}`, fix].filter(Boolean).join('\n'),
        )
        .join('\n\n');
      if (found.length && fails(rule.severity))
        return {
          kind: 'failure',
          xml: `<testcase ${name}><failure message="${xml(found[0]?.message.en ?? '')}" type="${rule.severity}">${xml(text)}</failure></testcase>`,
        };
      if (found.length)
        return {kind: 'passed', xml: `<testcase ${name}><system-out>${xml(text)}</system-out></testcase>`};
      const gap = unrecorded(rule.id);
      const skipped =
        gap !== undefined
          ? `not recorded: ${gap}`
          : pass.status !== 'complete'
            ? (pass.reason ?? pass.status)
            : undefined;
      if (skipped !== undefined)
        return {kind: 'skipped', xml: `<testcase ${name}><skipped message="${xml(skipped)}"/></testcase>`};
      return {kind: 'passed', xml: `<testcase ${name}/>`};
    });
    const count = (kind: string): number => cases.filter((one) => one.kind === kind).length;
    const numbers = `tests="${cases.length}" failures="${count('failure')}" errors="0" skipped="${count('skipped')}"`;
    const body = cases.map((one) => `    ${one.xml}`).join('\n');
    const stamp = pass.startedAt.replace(/\.\d+Z$/, '');
    return {
      failures: count('failure'),
      cases: cases.length,
      xml: `  <testsuite name="${xml(pass.id)}" ${numbers} time="${seconds}" timestamp="${stamp}" hostname="localhost">\n    <properties/>\n${body}\n    <system-out/>\n    <system-err/>\n  </testsuite>`,
    };
  });
  const failures = suites.reduce((sum, one) => sum + one.failures, 0);
  const tests = suites.reduce((sum, one) => sum + one.cases, 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${xml(`ithn audit ${url}`)}" tests="${tests}" failures="${failures}" errors="0" time="${(milliseconds / 1000).toFixed(3)}">
${suites.map((one) => one.xml).join('\n')}
</testsuites>
`;
}
