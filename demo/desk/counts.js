// How the question was answered, day by day: numbers from which the collector has left out the small ones. A plot a day.
import {ask, dayInWords, explain, find, make, number, page, say, showEmpty, startLoading, words} from './page.js';
import {count} from './words.js';

const outcomes = ['yes', 'no', 'chosen', 'ignored'];
const columns = ['shown', ...outcomes, 'withdrawn'];

/** @type {{smallest: number, counts: object[]} | undefined} */
let shown;

/** `und`: the page has not stated one. */
const languageName = (language) =>
  language === 'und'
    ? words().noLanguage
    : (new Intl.DisplayNames(page.language, {type: 'language'}).of(language) ?? language);
const told = (value) => (value === null ? count(words().under, shown.smallest, page.language) : number(value));
const nameOf = ({language, revision, layout}) =>
  `${languageName(language)} · ${words().revision} ${number(revision)} · ${words().layouts[layout]}`;

const draw = (tag, attributes, ...children) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** Units of a bar: its width, its height, and the space between two parts. It is stretched to the width of the page. */
const width = 600;
const height = 20;
const gap = 2;

/** One bar: its outline is all who were asked, what is told of their answers fills it from the line's beginning on. */
function drawBar(counts, most) {
  const isMirrored = page.language === 'ar';
  const place = (from, size, className) =>
    draw('rect', {class: className, x: isMirrored ? width - from - size : from, y: 0, width: size, height});
  const unit = width / most;
  const parts = [];
  let from = 0;
  for (const name of outcomes) {
    const size = (counts[name] ?? 0) * unit;
    if (size > gap) parts.push(place(from, size - gap, name));
    from += size;
  }
  const asked = counts.shown === null ? [] : [place(0, Math.max(counts.shown * unit, gap), 'shown')];
  return draw('svg', {viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none'}, ...asked, ...parts);
}

/** The plot of one day; its numbers stand in the table beside it. */
function plot(day, all) {
  const most = Math.max(
    1,
    ...all.map(({shown, ...rest}) => shown ?? outcomes.reduce((sum, one) => sum + (rest[one] ?? 0), 0)),
  );
  const bars = all.map((counts) =>
    make('div', {className: 'bar'}, make('span', {textContent: nameOf(counts)}), drawBar(counts, most)),
  );
  return make('div', {className: 'plot', role: 'img', ariaLabel: `${words().plot} ${dayInWords(day)}`}, ...bars);
}

function table(day, all) {
  const {columns: titles} = words();
  const cell = (textContent) => make('td', {textContent});
  const head = make(
    'tr',
    {},
    ...[words().kind, ...columns.map((name) => titles[name])].map((textContent) =>
      make('th', {scope: 'col', textContent}),
    ),
  );
  const rows = all.map((counts) =>
    make(
      'tr',
      {},
      make('th', {scope: 'row', textContent: nameOf(counts)}),
      ...columns.map((name) => cell(told(counts[name]))),
    ),
  );
  return make(
    'div',
    {className: 'wide', tabIndex: 0, role: 'group', ariaLabel: `${words().numbers} ${dayInWords(day)}`},
    make('table', {}, make('thead', {}, head), make('tbody', {}, ...rows)),
  );
}

export function renderCounts() {
  const place = find('counts');
  place.replaceChildren();
  const isNone = shown?.counts.length === 0;
  showEmpty(shown ? (isNone ? 'uncounted' : undefined) : 'count');
  if (!shown || isNone) return;
  const {columns: titles, purpose, print} = words();
  const key = make(
    'ul',
    {className: 'key'},
    ...outcomes.map((name) => make('li', {}, make('span', {className: name, ariaHidden: 'true'}), titles[name])),
  );
  const printing = make('button', {type: 'button', textContent: print});
  printing.addEventListener('click', () => window.print());
  place.append(make('p', {textContent: purpose}), make('div', {className: 'row'}, printing), key);
  for (const [day, all] of groupByDay(shown.counts)) {
    const title = make('h2', {}, make('time', {dateTime: day, textContent: dayInWords(day)}));
    place.append(make('section', {className: 'day'}, title, plot(day, all), table(day, all)));
  }
}

function groupByDay(all) {
  const days = new Map();
  for (const one of all) days.set(one.day, [...(days.get(one.day) ?? []), one]);
  return days;
}

export function sayCounts() {
  if (shown) say(count(words().counted, new Set(shown.counts.map(({day}) => day)).size, page.language), 'quiet');
}

export async function showCounts() {
  const isWanted = startLoading();
  shown = undefined;
  say('');
  try {
    const days = {from: find('days-from').value, until: find('days-until').value};
    const query = new URLSearchParams(Object.entries(days).filter(([, day]) => day));
    const answer = await (await ask(`counts?${query}`)).json();
    if (!isWanted()) return;
    shown = answer;
    find('token').removeAttribute('aria-invalid');
    renderCounts();
    sayCounts();
  } catch (error) {
    if (!isWanted()) return;
    renderCounts();
    showEmpty();
    explain(error, showCounts);
  }
}
