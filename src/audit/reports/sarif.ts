import type {Finding} from '../model/finding.ts';
import type {Place} from '../model/record.ts';
import type {Report, ReportedRule} from '../model/report.ts';
import {rulePage} from './rule-page.ts';

/** `A no is harder` → `ANoIsHarder`, as the format wants names. */
const pascal = (title: string): string =>
  title.replaceAll(/[^A-Za-z\d]+/g, ' ').replaceAll(/(?:^| )(\w?)/g, (_, letter: string) => letter.toUpperCase());

const ruleOf = (rule: ReportedRule): object => ({
  id: rule.id,
  name: pascal(rule.title.en),
  shortDescription: {text: `${rule.title.en}.`},
  fullDescription: {text: rule.why.en},
  help: {text: `${rule.why.en} ${rule.mend.en}`, markdown: rulePage(rule)},
  helpUri: `urn:ithn:audit:rule:${rule.id}`,
  defaultConfiguration: {level: rule.severity},
  properties: {tags: ['privacy', 'consent'], precision: 'very-high'},
});

const placeOf = ({url, line = 1, column}: Place): object => ({
  physicalLocation: {
    artifactLocation: {uri: encodeURI(decode(url))},
    region: {startLine: line, ...(column !== undefined && {startColumn: column})},
  },
});

/** A blanked query has characters that an address may not have. */
function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

const resultOf =
  ({rules}: Report) =>
  (finding: Finding): object => ({
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({id}) => id === finding.rule),
    level: finding.severity,
    message: {text: finding.message.en},
    locations: [placeOf(finding.place ?? {url: finding.url, line: 1})],
    ...(finding.place &&
      finding.place.url !== finding.url && {
        relatedLocations: [{id: 1, message: {text: 'The page'}, ...placeOf({url: finding.url, line: 1})}],
      }),
    partialFingerprints: {'ithnFinding/v1': finding.fingerprint},
    properties: {
      ...{pass: finding.pass, alsoIn: finding.alsoIn, subject: finding.subject, messageArabic: finding.message.ar},
      ...(finding.phase && {phase: finding.phase}),
      ...(finding.fix && {fix: finding.fix}),
    },
  });

/** What was not seen: passes that are not whole, and what the browser does not record. */
const notificationsOf = ({passes, gaps = [], tool}: Report): object[] => [
  ...passes
    .filter(({reason}) => reason)
    .map(({id, reason}) => ({level: 'warning', message: {text: `The pass “${id}” is not whole: ${reason}.`}})),
  ...gaps.map(({en, rules}) => ({
    level: 'note',
    message: {
      text: `${tool.browser} does not record ${en}.${rules.length ? ` Not judged: ${rules.join(', ')}.` : ''}`,
    },
  })),
];

/** SARIF 2.1.0, for code scanning. @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export const toSarif = (report: Report): string =>
  `${JSON.stringify(
    {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              ...{name: 'ithn audit', semanticVersion: report.tool.version, language: 'en'},
              rules: report.rules.map(ruleOf),
            },
          },
          automationDetails: {id: `ithn-audit/${new URL(report.url).hostname}/`},
          invocations: [
            {
              executionSuccessful: report.passes.some(({status}) => status === 'complete'),
              startTimeUtc: report.startedAt,
              endTimeUtc: new Date(Date.parse(report.startedAt) + report.milliseconds).toISOString(),
              toolExecutionNotifications: notificationsOf(report),
            },
          ],
          columnKind: 'utf16CodeUnits',
          results: report.findings.map(resultOf(report)),
        },
      ],
    },
    null,
    2,
  )}\n`;
