// The shop's side of its customers' requests: due dates, and what is done next, in Arabic and English. Everything comes from
// the collector, with the token, which is kept in this page's memory alone; what customers wrote is only ever shown as text.
import {count, languages} from './words.js';

const endpoint = '/ithn/requests';
const next = {
  received: ['verifying', 'refused'],
  verifying: ['in-progress', 'extended', 'refused'],
  'in-progress': ['done', 'partly-kept', 'extended', 'refused'],
  extended: ['in-progress', 'done', 'partly-kept', 'refused'],
};
const closing = ['done', 'partly-kept'];
const needReason = ['extended', 'refused', 'partly-kept'];

/** The address says it, or else the browser: what it sends as Accept-Language. */
let language = new URLSearchParams(location.search).get('lang') === 'ar' ? 'ar' : '';
if (!language) language = new URLSearchParams(location.search).has('lang') ? 'en' : preferred();
/** @type {object[] | undefined} */
let shown;

function preferred() {
  const first = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in languages);
  return first ?? 'en';
}

const find = (id) => document.getElementById(id);
const words = () => languages[language];
const say = (text) => (find('said').textContent = text);

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
/** What is not of the page's language keeps its own direction. */
const latin = (text) => make('bdi', {dir: 'ltr', lang: 'en', textContent: text});
const foreign = (text) => make('bdi', {dir: 'auto', textContent: text});

class Refused extends Error {
  constructor(status, text) {
    super(text);
    this.status = status;
  }
}

async function ask(path = '', change) {
  const response = await fetch(endpoint + path, {
    method: change ? 'POST' : 'GET',
    headers: {authorization: `Bearer ${find('token').value}`, 'content-type': 'application/json'},
    ...(change && {body: JSON.stringify(change)}),
  });
  const answer = await response.json();
  if (!response.ok) throw new Refused(response.status, answer.error ?? response.statusText);
  return answer;
}

function explain(error) {
  const {wrongToken, noToken, tooMany, stale, refused, away} = words();
  const known = {401: wrongToken, 403: noToken, 429: tooMany, 409: stale}[error.status];
  say(known ?? (error instanceof Refused ? `${refused} \u2068${error.message}\u2069` : away));
}

const time = (value) =>
  make('time', {
    dateTime: value,
    textContent: new Date(value).toLocaleString(`${language}-KW-u-nu-latn`, {dateStyle: 'medium', timeStyle: 'short'}),
  });

/** Calendar days between now and then, where the desk stands. */
function daysUntil(value) {
  const dayOf = (at) => new Date(at).setHours(12, 0, 0, 0);
  return Math.round((dayOf(value) - dayOf(Date.now())) / 864e5);
}

/** The language of an answer by its name; what is none is shown as it came: the desk must not fail for one request. */
function languageName(locale) {
  try {
    return new Intl.DisplayNames(language, {type: 'language'}).of(new Intl.Locale(locale).language) ?? locale;
  } catch {
    return locale;
  }
}

function item(request) {
  const {id, reference, kind, status, outcome, reason, receivedAt, dueAt, body} = request;
  const {kinds, scopes, statuses, outcomes, ...labels} = words();
  const isOpen = status in next;
  const days = daysUntil(dueAt);
  const due = make('dd', {}, time(dueAt));
  if (isOpen) {
    const text = days < 0 ? count(labels.late, -days, language) : count(labels.left, days, language);
    due.append(' ', make('strong', {textContent: text, className: days < 3 ? 'late' : ''}));
  }
  const facts = make('dl', {});
  const fact = (label, ...value) => facts.append(make('div', {}, make('dt', {textContent: label}), ...value));
  const plain = (...parts) => make('dd', {}, ...parts);
  fact(labels.status, plain(make('span', {className: `status ${status}`, textContent: statuses[status] ?? status})));
  fact(labels.received, plain(time(receivedAt)));
  fact(labels.due, due);
  if (outcome) fact(labels.outcome, plain(outcomes[outcome] ?? outcome));
  if (reason) fact(labels.reason, plain(foreign(reason)));
  fact(labels.customer, plain(latin(body.email)));
  if (body.role === 'guardian') fact(labels.child, plain(foreign(body.child)));
  fact(labels.answerIn, plain(languageName(body.locale)));

  const title = make('h2', {}, kinds[kind] ?? kind, body.scope ? ` (${scopes[body.scope] ?? body.scope})` : '');
  const element = make('li', {}, make('div', {className: 'head'}, title, latin(reference)), facts);
  if (body.details) {
    const said = make('p', {textContent: body.details, className: 'words', dir: 'auto'});
    element.append(make('h3', {textContent: labels.words}), said);
  }
  element.dataset.id = id;
  element.append(pastOf(id));
  if (isOpen) element.append(changes(id, status));
  return element;
}

/** Read when it is opened. */
function pastOf(id) {
  const details = make('details', {}, make('summary', {textContent: words().history}));
  details.addEventListener('toggle', async () => {
    if (!details.open || details.querySelector('ol')) return;
    try {
      const {steps} = await ask(`/${id}`);
      const {statuses} = words();
      const lines = steps.map(({at, status, reason}) =>
        make('li', {}, time(at), ` ${statuses[status] ?? status}`, ...(reason ? [' · ', foreign(reason)] : [])),
      );
      if (!details.querySelector('ol')) details.append(make('ol', {}, ...lines));
    } catch (error) {
      explain(error);
    }
  });
  return details;
}

function changes(id, from) {
  const {statuses, outcomes, ...labels} = words();
  const label = (text, field) => make('label', {}, text, field);
  const select = (name, values, texts, empty) =>
    make(
      'select',
      {name},
      ...(empty ? [make('option', {value: '', textContent: empty})] : []),
      ...values.map((value) => make('option', {value, textContent: texts[value]})),
    );
  const status = select('status', next[from], statuses);
  const outcome = label(labels.outcome, select('outcome', Object.keys(outcomes), outcomes, labels.none));
  const days = label(
    labels.days,
    make('input', {name: 'days', type: 'number', min: 1, max: 60, value: 30, dir: 'ltr'}),
  );
  const reason = make('input', {name: 'reason', maxLength: 2000, dir: 'auto'});
  const form = make('form', {}, label(labels.next, status), outcome, days, label(labels.reason, reason));
  form.append(make('button', {textContent: labels.move, className: 'solid'}));
  /** Only what the step can have. */
  const fit = () => {
    outcome.hidden = !closing.includes(status.value);
    days.hidden = status.value !== 'extended';
    reason.required = needReason.includes(status.value);
  };
  reason.addEventListener('invalid', () => reason.setCustomValidity(labels.needsReason));
  reason.addEventListener('input', () => reason.setCustomValidity(''));
  status.addEventListener('change', () => (reason.setCustomValidity(''), fit()));
  fit();
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(form));
    const change = {
      from,
      status: given.status,
      ...(!outcome.hidden && given.outcome && {outcome: given.outcome}),
      ...(!days.hidden && given.days && {days: Number(given.days)}),
      ...(given.reason.trim() && {reason: given.reason.trim()}),
    };
    try {
      await ask(`/${id}`, change);
      await list();
      say(words().moved);
    } catch (error) {
      if (error.status === 409) await list().catch(() => {});
      explain(error);
    }
  });
  return form;
}

const render = () => find('list').replaceChildren(...(shown ?? []).map(item));

async function list() {
  const all = [];
  for (let after; ;) {
    const query = new URLSearchParams({open: String(!find('closed').checked), ...(after && {after})});
    const page = await ask(`?${query}`);
    all.push(...page.requests);
    after = page.next;
    if (!after) break;
  }
  shown = all;
  render();
  say(count(words().listed, all.length, language));
}

/** Everything on the page, in the other language too; what is filled in stays. */
function speak() {
  const {title, shop, other, ...labels} = words();
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.title = `${title} · ${shop}`;
  for (const element of document.querySelectorAll('[data-word]'))
    element.textContent = {title, ...labels}[element.dataset.word];
  Object.assign(find('language'), {textContent: other, lang: language === 'ar' ? 'en' : 'ar'});
  render();
  if (shown) say(count(labels.listed, shown.length, language));
}

find('language').addEventListener('click', () => {
  language = language === 'ar' ? 'en' : 'ar';
  keepLanguage();
  say('');
  speak();
});
find('enter').addEventListener('submit', (event) => {
  event.preventDefault();
  list().catch((error) => {
    shown = undefined;
    render();
    explain(error);
  });
});
speak();

/** The address keeps the language; the token is nowhere but in its field. */
function keepLanguage() {
  history.replaceState(null, '', `?lang=${language}`);
}
