// What both views of the desk stand on: the language, the page's parts, the collector, and what is said where there is nothing.
import {languages} from './words.js';

/** The address says it, or else the browser: what it sends as Accept-Language. */
const asked = new URLSearchParams(location.search).get('lang');
const preferred = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in languages) ?? 'en';

export const page = {
  language: asked === null ? preferred : asked === 'ar' ? 'ar' : 'en',
};
export const words = () => languages[page.language];
export const find = (id) => document.getElementById(id);

export const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/** What is not of the page's language keeps its own direction. */
export const latin = (text) => make('bdi', {dir: 'ltr', lang: 'en', textContent: text});
export const foreign = (text) => make('bdi', {dir: 'auto', textContent: text});

/** A list of terms and values. @param {readonly (readonly [string, ...(Node | string)[]])[]} pairs */
export const facts = (pairs) =>
  make(
    'dl',
    {},
    ...pairs.map(([term, ...value]) => make('div', {}, make('dt', {textContent: term}), make('dd', {}, ...value))),
  );

export const time = (value) =>
  make('time', {
    dateTime: value,
    textContent: new Date(value).toLocaleString(`${page.language}-KW-u-nu-latn`, {
      dateStyle: 'medium',
      timeStyle: 'short',
    }),
  });

export const number = (value) => new Intl.NumberFormat(page.language, {numberingSystem: 'latn'}).format(value);

/** A day as the collector names it, whatever this browser's time zone. @param {'full' | 'medium'} [dateStyle] */
export const dayInWords = (day, dateStyle = 'full') =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(`${page.language}-KW-u-nu-latn`, {dateStyle, timeZone: 'UTC'});

/** One line of news; `quiet` where the page shows it in another place, so that it is only read out. */
export function say(text, tone = '') {
  find('said').textContent = text;
  find('said').className = tone;
}

/** Returns a check of whether the page still shows the view that it shows now; an answer that comes later is for nobody. */
export function stay() {
  const shown = () => document.querySelector('nav a[aria-current]')?.hash;
  const view = shown();
  return () => shown() === view;
}

let loads = 0;

/** The same for what fills a view: nothing newer has been asked for either. */
export function startLoading() {
  const isHere = stay();
  const own = ++loads;
  return () => isHere() && own === loads;
}

class Refused extends Error {
  constructor(status, text) {
    super(text);
    this.status = status;
  }
}

/** Asks the collector, with the token, which is kept in its field alone. Rejects with what it answered where it refused. */
export async function ask(path, change) {
  const response = await fetch(`/ithn/${path}`, {
    method: change ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${find('token').value}`,
      'content-type': 'application/json',
    },
    ...(change && {body: JSON.stringify(change)}),
  });
  if (response.ok) return response;
  const text = await response.text();
  let error;
  try {
    ({error} = JSON.parse(text));
  } catch {
    // a proxy's page, not the collector's answer
  }
  throw new Refused(response.status, error ?? response.statusText);
}

/** Says what went wrong and what to do; `retry` is offered where another try may help. */
export function explain(error, retry) {
  const {wrongToken, noToken, tooMany, stale, resting, refused, away} = words();
  const known = {
    401: wrongToken,
    403: noToken,
    429: tooMany,
    409: stale,
    503: resting,
  }[error.status];
  say(known ?? (error instanceof Refused ? `${refused} \u2068${error.message}\u2069` : away), 'bad');
  const isToken = error.status === 401;
  find('token').setAttribute('aria-invalid', String(isToken));
  if (isToken) find('token').focus();
  if (retry && !isToken && error.status !== 403) {
    const button = make('button', {
      type: 'button',
      textContent: words().again,
    });
    button.addEventListener('click', retry);
    find('said').append(' ', button);
  }
}

/** What stands where nothing is to be listed, and what it means. @param {'start' | 'none' | 'ended' | 'look' | 'unknown'} [kind] */
export function showEmpty(kind) {
  const empty = find('empty');
  empty.hidden = !kind;
  if (!kind) return empty.replaceChildren();
  const [title, text] = words().empty[kind];
  const mark = make('span', {className: `mark ${kind}`, ariaHidden: 'true'});
  empty.replaceChildren(mark, make('h2', {textContent: title}), make('p', {textContent: text}));
}

/** Has the browser keep what the collector sends as a file. */
export async function download(path, name) {
  const address = URL.createObjectURL(await (await ask(path)).blob());
  make('a', {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
