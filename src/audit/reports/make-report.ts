import {createHash} from 'node:crypto';
import type {AuditResult} from '../audit.ts';
import type {Finding, Severity} from '../model/finding.ts';
import type {PassRecord} from '../model/record.ts';
import type {Report} from '../model/report.ts';
import {rules} from '../rules/index.ts';
import {statement} from '../words/statement.ts';
import {version} from '../version.ts';
import {fingerprint} from '../../model/fingerprint.ts';
import {takeInventory} from './inventory.ts';

/**
 * What an audit has to say, ready to be written in any form.
 * @param baseline Fingerprints of findings that are known already and are left out.
 */
export function makeReport(result: AuditResult, baseline: ReadonlySet<string> = new Set()): Report {
  const {site, findings: all} = result;
  const findings = all.filter(({fingerprint}) => !baseline.has(fingerprint));
  const banner = site.passes.find((pass) => pass.banner)?.banner?.by;
  const {settings} = site;
  const sha256 = settings && createHash('sha256').update(JSON.stringify(settings)).digest('hex');
  return {
    $schema: 'urn:ithn:audit:1',
    ...{url: result.url, startedAt: result.startedAt, milliseconds: result.milliseconds, statement},
    tool: {
      ...{name: 'ithn', version, browser: result.browser, userAgent: result.userAgent, node: process.version},
      ...(result.autoconsent && {autoconsent: result.autoconsent}),
    },
    configuration: {
      from: result.config,
      ...(sha256 && {sha256}),
      ...(settings && {receipts: fingerprint(JSON.stringify(settings))}),
      ...(result.configFault && {fault: result.configFault}),
    },
    ...(banner && {banner}),
    ...(site.production && {production: site.production}),
    ...(site.gaps.length > 0 && {gaps: site.gaps}),
    summary: {error: count(findings, 'error'), warning: count(findings, 'warning'), note: count(findings, 'note')},
    known: all.length - findings.length,
    rules: rules.map(({id, severity, title, why, mend}) => ({id, severity, title, why, mend})),
    findings,
    passes: site.passes.map(withoutTags),
    inventory: takeInventory(site),
  };
}

const count = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;

/** Markup of the page is evidence for rules alone: it may hold anything. */
const withoutTags = (record: PassRecord): Omit<PassRecord, 'tags'> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'tags')) as unknown as Omit<PassRecord, 'tags'>;
