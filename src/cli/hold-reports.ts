import {reasons, type BannerChange, type Finding} from '../html/finding.ts';
import {describeChange, type BannerReport} from './banner-report.ts';

/** One finding with its file; `held`: it was live, and waits now, or would with `--check` left out. */
export interface FileFinding {
  readonly file: string;
  readonly kind: 'held' | 'left';
  readonly isLive: boolean;
  readonly finding: Finding;
}

/** One line each, as compilers say it: `dist/index.html:3:1: held script https://… (beacon)`. */
export const asLines = (findings: readonly FileFinding[], isCheck: boolean): string =>
  findings
    .map(({file, kind, finding: {line, column, element, url, categories, services, message}}) => {
      const what = [element, url ?? services?.join(' '), categories && `(${categories.join(' ')})`]
        .filter(Boolean)
        .join(' ');
      const word = kind === 'left' ? 'left' : isCheck ? 'live' : 'held';
      return `${file}:${line}:${column}: ${word} ${what}: ${message}`;
    })
    .join('\n');

/** With what was done about the banner, and the hashes that a strict policy allows it by. */
export function asJson(
  findings: readonly FileFinding[],
  {findings: changes, pages, hashes}: BannerReport,
  isCheck: boolean,
): string {
  const of = (change: BannerChange): string[] => changes.filter((one) => one.change === change).map(({file}) => file);
  const banner = {pages, written: of('written'), renewed: of('renewed'), removed: of('removed'), ...hashes};
  return JSON.stringify(
    {
      check: isCheck,
      ...((pages > 0 || changes.length > 0) && {banner}),
      findings: findings.map(({file, kind, isLive, finding}) => ({file, kind, live: isLive, ...finding})),
    },
    null,
    2,
  );
}

/** SARIF 2.1.0, which code hosts show beside the lines. */
export const asSarif = (
  findings: readonly FileFinding[],
  banners: BannerReport,
  {isCheck, version}: {isCheck: boolean; version: string},
): string =>
  JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'ithn hold',
              version,
              rules: Object.entries({...reasons, banner: 'a page lacks the banner, or has a former one'}).map(
                ([id, text]) => ({id, shortDescription: {text}}),
              ),
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            ...findings.map(({file, kind, isLive, finding}) => ({
              ruleId: finding.reason,
              level: isLive || (isCheck && kind === 'held') ? 'error' : 'note',
              message: {text: [finding.url, finding.message].filter(Boolean).join(': ')},
              locations: [placeIn(file, {startLine: finding.line, startColumn: finding.column})],
            })),
            ...banners.findings.map(({file, change}) => ({
              ruleId: 'banner',
              level: isCheck ? 'error' : 'note',
              message: {text: describeChange(change, isCheck)},
              locations: [placeIn(file)],
            })),
          ],
        },
      ],
    },
    null,
    2,
  );

const placeIn = (file: string, region?: {startLine: number; startColumn: number}): object => ({
  physicalLocation: {
    artifactLocation: {uri: file.split('\\').map(encodeURI).join('/')},
    ...(region && {region}),
  },
});
