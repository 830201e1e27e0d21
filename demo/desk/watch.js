// Hosts that pages met in visitors' browsers and the site does not know: whose each is, how often and since when it was met,
// and what to write to declare it. A host may be forged: it is text here, never markup.
import {
  ask,
  dayInWords,
  explain,
  facts,
  find,
  latin,
  make,
  number,
  page,
  say,
  showEmpty,
  startLoading,
  words,
} from './page.js';
import {count} from './words.js';

const kinds = ['undeclared', 'slipped', 'refused', 'policy'];

/** @type {{smallest: number, hosts: object[]} | undefined} */
let shown;
/** The known services, fetched with the first list. */
let catalogue = [];

const isBelow = (host, one) => host === one || host.endsWith(`.${one}`);
const serviceOf = (host) =>
  catalogue.find(({hosts = []}) => hosts.some((one) => isBelow(host, one.replace(/^\*\./, ''))));

/** What stands under `services` once it is declared. */
function linesFor(host, service) {
  if (service) return JSON.stringify({preset: service.id});
  const id = host.replaceAll(/[^a-z\d]+/g, '-').replaceAll(/^[\d-]+|-$/g, '') || 'service';
  return JSON.stringify({id, categories: 'beacon', hosts: [host]}, null, 2);
}

function item(seen) {
  const {sightKinds, pageViews, firstSeen, lastSeen, belongsTo, notKnown, declareIt, holdIt, copy} = words();
  const {host, first, last} = seen;
  const service = serviceOf(host);
  const day = (value) => make('time', {dateTime: value, textContent: dayInWords(value, 'medium')});
  const title = make('h2', {}, latin(host));
  const parts = [
    make('div', {className: 'head'}, title),
    facts([
      [belongsTo, service ? (service.name?.[page.language] ?? latin(service.id)) : notKnown],
      ...kinds
        .filter((kind) => seen[kind] > 0)
        .map((kind) => [sightKinds[kind], count(pageViews, seen[kind], page.language)]),
      [firstSeen, day(first)],
      [lastSeen, day(last)],
    ]),
  ];
  if (seen.undeclared > 0) {
    const code = make('code', {textContent: linesFor(host, service)});
    const button = make('button', {type: 'button', textContent: copy, ariaLabel: `${copy}: ${host}`});
    button.addEventListener('click', () => copyText(code));
    parts.push(
      make('p', {textContent: declareIt}),
      make('pre', {dir: 'ltr', lang: 'en', tabIndex: 0, role: 'group', ariaLabel: host}, code),
      make('div', {className: 'row'}, button),
    );
  }
  if (seen.slipped > 0) parts.push(make('p', {textContent: holdIt}));
  return make('li', {className: 'day'}, ...parts);
}

/** Copies a text; where the browser does not let the page do it, selects it for the keyboard. */
async function copyText(code) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    say(words().copied);
  } catch {
    getSelection().selectAllChildren(code);
    say(words().copyByHand);
  }
}

export function renderWatch() {
  const place = find('watch');
  place.replaceChildren();
  const isNone = shown?.hosts.length === 0;
  showEmpty(shown ? (isNone ? 'unmet' : undefined) : 'watch');
  if (!shown || isNone) return;
  const purpose = words().watchPurpose.replace('{n}', number(shown.smallest));
  place.append(make('p', {textContent: purpose}), make('ul', {}, ...shown.hosts.map(item)));
}

export function sayWatch() {
  if (shown) say(count(words().met, shown.hosts.length, page.language), 'quiet');
}

/** The catalogue; without it each host is still shown. */
async function loadCatalogue() {
  if (catalogue.length > 0) return;
  try {
    catalogue = await (await fetch('services.json')).json();
  } catch (error) {
    console.error(error);
  }
}

export async function showWatch() {
  const isWanted = startLoading();
  shown = undefined;
  say('');
  try {
    const days = {from: find('days-from').value, until: find('days-until').value};
    const query = new URLSearchParams(Object.entries(days).filter(([, day]) => day));
    const [response] = await Promise.all([ask(`watch?${query}`), loadCatalogue()]);
    const answer = await response.json();
    if (!isWanted()) return;
    shown = answer;
    find('token').removeAttribute('aria-invalid');
    renderWatch();
    sayWatch();
  } catch (error) {
    if (!isWanted()) return;
    renderWatch();
    showEmpty();
    explain(error, showWatch);
  }
}
