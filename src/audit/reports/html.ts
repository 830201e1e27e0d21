import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Finding} from '../model/finding.ts';
import type {InventoryEntry, Report} from '../model/report.ts';
import {passTitle} from '../words/pass-title.ts';
import {answerWords, reportWords as words} from '../words/report-words.ts';
import {storeName} from '../words/name-of.ts';
import {escapeXml} from './escape-xml.ts';
import {htmlStyle} from './html-style.ts';
import {code, say} from './html-text.ts';
import {legend, timeline} from './html-timeline.ts';

const level = {error: words.oneError, warning: words.oneWarning, note: words.oneNote} as const;

/** The report for people: one self-contained file, in Arabic and English, for screen and print. */
export async function toHtml(report: Report, folder: string): Promise<string> {
  const {url, summary, findings, statement, passes} = report;
  const isJudged = passes.some(({facts}) => facts.length > 0);
  const state = !isJudged || summary.error ? 'bad' : summary.warning ? 'some' : 'good';
  const verdict = !isJudged ? words.nothing : state === 'good' ? words.clean : words.some;
  const numbers = (['error', 'warning', 'note'] as const).map(
    (name) =>
      `<div class="number ${name}${summary[name] ? '' : ' zero'}"><strong>${summary[name]}</strong>${say(words[name])}</div>`,
  );
  const strips = await Promise.all(passes.map((pass) => passSection(pass, report, folder)));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>ithn audit · ${escapeXml(new URL(url).host)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
<div class="read"><input type="radio" name="read" id="read-ar"><label for="read-ar" lang="ar" dir="rtl">العربية</label><input type="radio" name="read" id="read-en" checked><label for="read-en" lang="en">English</label></div>
<h1>${say(words.title)}</h1>
<p class="address"><bdi dir="ltr">${escapeXml(url)}</bdi></p>
<div class="verdict"><div class="word ${state}">${say(verdict)}</div>${numbers.join('')}</div>
<p class="statement">${say(statement)}</p>
${gapList(report)}${findings.length ? `<h2>${say(words.findings)}</h2>${findings.map((one) => findingCard(one, report)).join('')}` : ''}
${report.known ? `<p class="small">${report.known} ${say(words.knownLeftOut)}</p>` : ''}
<h2>${say(words.passes)}</h2>
<p>${say(words.passesLead)}</p>
<ul class="legend">${legend()}</ul>
${strips.join('')}
<h2>${say(words.inventory)}</h2>
${inventoryTable(report.inventory)}
<h2>${say(words.run)}</h2>
${runFacts(report)}
</main>
</body>
</html>
`;
}

function findingCard(finding: Finding, {rules}: Report): string {
  const {rule: id, severity, message, pass, alsoIn, place, fix, url} = finding;
  const rule = rules.find((one) => one.id === id);
  if (!rule) return '';
  const source = place ? `${place.url}${place.line ? `:${place.line}` : ''}` : url;
  const seen = [pass, ...alsoIn].map((one) => `<span class="chip">${say(passTitle(one))}</span>`).join(' ');
  return `<article class="finding ${severity}"><header><span class="level">${say(level[severity])}</span><h3>${say(rule.title)}</h3><span class="chip"><bdi dir="ltr">${escapeXml(id)}</bdi></span></header>
<p class="message">${say(message)}</p>
<p><b>${say(words.todo)}:</b> ${say(rule.mend)}</p>
${fix ? `<pre dir="ltr"><code>${escapeXml(fix)}</code></pre>` : ''}
<dl class="facts"><dt>${say(words.seenIn)}</dt><dd>${seen}</dd><dt>${say(words.comesFrom)}</dt><dd>${code(source)}</dd></dl>
<details><summary>${say(words.why)}</summary><p>${say(rule.why)}</p></details></article>`;
}

/** What the browser does not record, and which rules it leaves unchecked. */
function gapList({gaps = [], rules, tool}: Report): string {
  if (gaps.length === 0) return '';
  const items = gaps.map((gap) => {
    const titles = rules.filter(({id}) => gap.rules.includes(id)).map(({title}) => say(title));
    return `<li>${say(gap)}${titles.length ? ` (${say(words.notJudged)}: ${titles.join(' · ')})` : ''}</li>`;
  });
  return `<section class="gaps"><h2>${say(words.gaps)}: <bdi dir="ltr">${escapeXml(tool.browser)}</bdi></h2><ul>${items.join('')}</ul></section>\n`;
}

type Pass = Report['passes'][number];

async function passSection(pass: Pass, {findings, url, inventory}: Report, folder: string): Promise<string> {
  const known = new Set(inventory.filter(({kind, service}) => kind === 'host' && service).map(({name}) => name));
  const others = pass.requests.filter(
    ({host, held}) =>
      !held && !inventory.some(({kind, name, firstParty}) => kind === 'host' && name === host && firstParty),
  );
  const kept = new Set(pass.items.map(({kind, name, host}) => `${kind} ${name} ${host}`));
  const reason = pass.reason ? `<p class="small"><bdi>${escapeXml(pass.reason)}</bdi></p>` : '';
  const pictures = await Promise.all(pass.pictures.map(({file}) => embed(join(folder, file), passTitle(pass.id).en)));
  const shots =
    pictures.join('') &&
    `<details><summary>${say(words.pictures)}</summary><div class="shots">${pictures.join('')}</div></details>`;
  return `<section class="pass"><header><h3>${say(passTitle(pass.id))}</h3><span class="small">${pass.requests.length} ${say(words.requests)} · ${others.length} ${say(words.toOthers)} · ${kept.size} ${say(words.kept)}</span><span class="status ${pass.status}">${say(words[pass.status])}</span></header>${reason}${pass.phases.length ? timeline(pass, {findings, url, known}) : ''}${shots}</section>`;
}

/** A picture within the file itself. */
async function embed(file: string, text: string): Promise<string> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes ? `<img alt="${escapeXml(text)}" src="data:image/jpeg;base64,${bytes.toString('base64')}">` : '';
}

function inventoryTable(inventory: readonly InventoryEntry[]): string {
  const rows = inventory
    .filter(({kind, firstParty}) => kind !== 'host' || !firstParty)
    .map(({kind, name, host, service, declared, days, under}) => {
      const what = kind === 'host' ? '' : `${say(storeName(kind))} ${code(name)}`;
      const life =
        days === undefined
          ? ''
          : days === 0
            ? say(words.untilClosed)
            : `${Math.round(days * 10) / 10} ${say(words.days)}`;
      const answers = under
        .map((one) => `<span class="chip">${say(answerWords[one] ?? {en: one, ar: one})}</span>`)
        .join(' ');
      return `<tr><th scope="row"><bdi dir="ltr">${escapeXml(host)}</bdi></th><td>${what}</td><td>${service ? code(service) : ''}</td><td>${answers}</td><td>${life}</td><td>${say(declared ? words.yes : words.no)}</td></tr>`;
    });
  const heads = [words.who, words.what, words.service, words.when, words.life, words.declared].map(
    (one) => `<th scope="col">${say(one)}</th>`,
  );
  return `<div class="scroll" tabindex="0" role="region"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function runFacts({tool, startedAt, milliseconds, banner, configuration, production}: Report): string {
  const from = {given: words.given, page: words.fromPage, none: words.none}[configuration.from];
  const facts = [
    [words.banner, banner ? code(banner) : say(words.noBanner)],
    [
      words.configuration,
      `${say(from)}${configuration.sha256 ? ` ${code(`sha256 ${configuration.sha256.slice(0, 16)}…`)}` : ''}${configuration.fault ? `<br><bdi>${escapeXml(configuration.fault)}</bdi>` : ''}`,
    ],
    ...(production
      ? [
          [
            words.production,
            `<bdi dir="ltr">${escapeXml(`${production.from} – ${production.until}`)}</bdi>, ${production.hosts.length} ${say(words.hosts)}`,
          ] as const,
        ]
      : []),
    [words.browser, `<bdi dir="ltr">${escapeXml(tool.browser)}</bdi><br>${code(tool.userAgent)}`],
    [words.started, `<bdi dir="ltr">${escapeXml(startedAt)}</bdi>`],
    [words.took, `${Math.round(milliseconds / 1000)} ${say(words.seconds)}`],
    [
      {en: 'Ithn', ar: 'إذن'},
      `<bdi dir="ltr">${escapeXml(`${tool.version}, Node ${tool.node}${tool.autoconsent ? `, autoconsent ${tool.autoconsent}` : ''}`)}</bdi>`,
    ],
  ] as const;
  return `<dl class="facts">${facts.map(([name, value]) => `<dt>${say(name)}</dt><dd>${value}</dd>`).join('')}</dl>`;
}
