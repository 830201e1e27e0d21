import type {Gap} from '../model/gap.ts';
import type {Report} from '../model/report.ts';

/** A text in a cell of a table: nothing in it is markup. */
const cell = (text: string): string =>
  text.replaceAll(/[\r\n]+/g, ' ').replaceAll(/[\\`*_{}[\]<>()#+!|~]/g, (sign) => `\\${sign}`);
/** Code in a cell: a longer fence than any inside. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${text.replaceAll('|', '\\|').replaceAll(/[\r\n]+/g, ' ')} ${fence}`;
}

const gapLine = ({en, rules}: Gap): string =>
  `- ${cell(en)}${rules.length ? ` (not judged: ${rules.map(cell).join(', ')})` : ''}`;

const marks = {error: '🔴', warning: '🟠', note: '🔵'} as const;

/** The report for a pull request. */
export function toMarkdown({
  url,
  summary,
  findings,
  passes,
  statement,
  known,
  tool,
  banner,
  rules,
  gaps = [],
}: Report): string {
  const titles = new Map(rules.map(({id, title}) => [id, title.en]));
  const rows = findings.map(
    ({rule, severity, message, pass, alsoIn, place, fix}) =>
      `| ${marks[severity]} ${cell(titles.get(rule) ?? rule)} | ${cell(message.en)}${place ? `<br>${code(`${place.url}${place.line ? `:${place.line}` : ''}`)}` : ''} | ${cell([pass, ...alsoIn].join(', '))} | ${fix ? code(fix) : ''} |`,
  );
  const table = rows.length
    ? ['| what | where | passes | write |', '| --- | --- | --- | --- |', ...rows].join('\n')
    : 'Nothing was found.';
  const broken = passes
    .filter(({status}) => status !== 'complete')
    .map(({id, status, reason = ''}) => `- ${cell(id)}: ${status}, ${cell(reason)}`);
  return `## ithn audit: ${cell(url)}

**${summary.error} errors, ${summary.warning} warnings, ${summary.note} notes**${known ? ` (${known} known ones left out)` : ''} in ${passes.length} passes; banner: ${cell(banner ?? 'none found')}; ${cell(tool.browser)}

${table}
${broken.length ? `\nPasses that are not whole:\n\n${broken.join('\n')}\n` : ''}
${gaps.length ? `\nNot recorded by ${cell(tool.browser)}:\n\n${gaps.map(gapLine).join('\n')}\n` : ''}
${statement.en}
`;
}
