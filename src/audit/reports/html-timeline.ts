import {isFirstParty} from '../model/site.ts';
import type {Finding} from '../model/finding.ts';
import type {PassRecord, Phase, SeenRequest} from '../model/record.ts';
import {answerWords, phaseWords, reportWords} from '../words/report-words.ts';
import {escapeXml} from './escape-xml.ts';
import {say} from './html-text.ts';

type Pass = Pick<PassRecord, 'id' | 'phases' | 'requests' | 'milliseconds'>;

const labelWidth = 210;
const width = 1000;
const head = 44;
const lane = 24;
const maxLanes = 9;

/** Rules whose subject is a host. */
const hostRules = new Set(['asked-before-yes', 'sent-after-no', 'slipped', 'gpc-ignored']);

type Verdict = 'own' | 'allowed' | 'refused' | 'unclear' | 'held';

/** What the requests of a pass are judged by. */
interface TimelineContext {
  readonly findings: readonly Finding[];
  /** The page that was audited. */
  readonly url: string;
  /** Hosts that the configuration declares. */
  readonly known: ReadonlySet<string>;
}

/** How a request is coloured: by what was found about its host in this pass, and what the visitor had answered. */
function verdictOf(request: SeenRequest, pass: Pass, {findings, url, known}: TimelineContext): Verdict {
  if (request.held) return 'held';
  if (isFirstParty(request.host, url)) return 'own';
  const answer = pass.phases[request.phase]?.answer;
  const about = findings.filter(
    (one) => one.subject === request.host && (one.pass === pass.id || one.alsoIn.includes(pass.id)),
  );
  if (answer !== 'yes' && about.some(({rule}) => hostRules.has(rule))) return 'refused';
  return known.has(request.host) && !about.some(({rule}) => rule === 'undeclared-host') ? 'allowed' : 'unclear';
}

/** A pass as a strip: bands for what the visitor had answered, a lane for each host, a dot for each request. */
export function timeline(pass: Pass, context: TimelineContext): string {
  const {url} = context;
  const hosts = [...new Set(pass.requests.map(({host}) => (isFirstParty(host, url) ? '' : host)))].sort();
  const lanes = ['', ...hosts.filter(Boolean)].slice(0, maxLanes);
  const left = hosts.filter(Boolean).length - (lanes.length - 1);
  const end = Math.max(pass.milliseconds, 1000, ...pass.requests.map(({at}) => at));
  const x = (at: number): number => Math.round((labelWidth + (at / end) * (width - labelWidth - 16)) * 10) / 10;
  const height = head + lanes.length * lane + 22;

  const bands = pass.phases.map((phase, index) =>
    band(phase, x(phase.at), x(pass.phases[index + 1]?.at ?? end), height),
  );
  const rows = lanes.map((host, index) => {
    const y = head + index * lane + lane / 2;
    const dots = pass.requests
      .filter((one) => (isFirstParty(one.host, url) ? '' : one.host) === host)
      .map((one) => dot(one, x(one.at), y, verdictOf(one, pass, context)));
    const label = host
      ? `<text x="${labelWidth - 10}" y="${y + 4}" class="host" text-anchor="end">${escapeXml(host.length > 30 ? `…${host.slice(-29)}` : host)}</text>`
      : bothTexts(labelWidth - 10, y + 4, reportWords.own, 'host', 'end');
    return `${label}<line x1="${labelWidth}" x2="${width - 16}" y1="${y}" y2="${y}" class="lane"/>${dots.join('')}`;
  });
  const seconds = Math.ceil(end / 1000);
  const step = Math.max(1, Math.ceil(seconds / 8));
  const marks = Array.from({length: Math.floor(seconds / step)}, (_, index) => (index + 1) * step)
    .filter((second) => second * 1000 <= end)
    .map(
      (second) =>
        `<text x="${x(second * 1000)}" y="${height - 5}" class="mark" text-anchor="middle">${second} s</text>`,
    );
  const more = left > 0 ? `<p class="small">+ ${left} ${say(reportWords.more)}</p>` : '';
  return `<div class="strip" tabindex="0" role="group"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" direction="ltr" role="img" aria-label="${escapeXml(pass.id)}">${bands.join('')}${rows.join('')}${marks.join('')}</svg></div>${more}`;
}

function band({answer, id}: Phase, from: number, to: number, height: number): string {
  const wide = to - from;
  const label =
    wide > 54 ? bothTexts(from + 7, 17, answerWords[answer] ?? {en: answer, ar: answer}, 'answer', 'start') : '';
  const began =
    wide > 70 && id !== 'before' ? bothTexts(from + 7, 33, phaseWords[id] ?? {en: id, ar: id}, 'began', 'start') : '';
  return `<rect x="${from}" y="0" width="${Math.max(wide, 1)}" height="${height - 18}" class="band ${answer}"/><line x1="${from}" x2="${from}" y1="0" y2="${height - 18}" class="edge ${answer}"/>${label}${began}`;
}

const bothTexts = (
  x: number,
  y: number,
  {en, ar}: {en: string; ar: string},
  className: string,
  anchor: string,
): string =>
  `<text x="${x}" y="${y}" class="${className}" text-anchor="${anchor}" lang="en">${escapeXml(en)}</text><text x="${x}" y="${y}" class="${className}" text-anchor="${anchor}" lang="ar">${escapeXml(ar)}</text>`;

/** Shape says it too, for who does not see the colours. */
function dot({url, kind, method}: SeenRequest, x: number, y: number, verdict: Verdict): string {
  const title = `<title>${escapeXml(`${method} ${url.slice(0, 160)} (${kind})`)}</title>`;
  if (verdict === 'refused') return `<path d="M${x} ${y - 7}l7 12h-14z" class="dot refused">${title}</path>`;
  if (verdict === 'unclear')
    return `<rect x="${x - 4.5}" y="${y - 4.5}" width="9" height="9" class="dot unclear">${title}</rect>`;
  return `<circle cx="${x}" cy="${y}" r="${verdict === 'own' ? 3 : 5}" class="dot ${verdict}">${title}</circle>`;
}

/** What the shapes mean. */
export const legend = (): string =>
  (['own', 'allowed', 'refused', 'unclear', 'held'] as const)
    .map((verdict) => {
      const shape = dot({url: '', kind: '', method: '', host: '', at: 0, phase: 0, page: ''}, 9, 9, verdict).replace(
        /<title>.*<\/title>/,
        '',
      );
      return `<li><svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">${shape}</svg> ${say(reportWords[verdict])}</li>`;
    })
    .join('');
