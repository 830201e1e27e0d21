// What customers asked: the most urgent first, and what is done next. What they wrote is only ever shown as text.
import {
  ask,
  explain,
  facts,
  find,
  foreign,
  latin,
  make,
  page,
  say,
  showEmpty,
  startLoading,
  stay,
  time,
  words,
} from './page.js';
import {count} from './words.js';

const next = {
  received: ['verifying', 'refused'],
  verifying: ['in-progress', 'extended', 'refused'],
  'in-progress': ['done', 'partly-kept', 'extended', 'refused'],
  extended: ['in-progress', 'done', 'partly-kept', 'refused'],
};
const closing = ['done', 'partly-kept'];
const needReason = ['extended', 'refused', 'partly-kept'];

/** @type {object[] | undefined} */
let shown;
let isEnded = false;

/** Calendar days between now and then, where the desk stands. */
function daysUntil(value) {
  const dayOf = (at) => new Date(at).setHours(12, 0, 0, 0);
  return Math.round((dayOf(value) - dayOf(Date.now())) / 864e5);
}

/** The language of an answer by its name; what is none is shown as it came: the desk must not fail for one request. */
function languageName(locale) {
  try {
    return new Intl.DisplayNames(page.language, {type: 'language'}).of(new Intl.Locale(locale).language) ?? locale;
  } catch {
    return locale;
  }
}

/** When the answer is due, before anything else is read. */
function dueOf({status, dueAt, closedAt}) {
  const {due, closedOn, late, left} = words();
  if (!(status in next))
    return make('p', {className: 'due'}, make('span', {textContent: closedOn}), ' ', time(closedAt ?? dueAt));
  const days = daysUntil(dueAt);
  const text = days < 0 ? count(late, -days, page.language) : count(left, days, page.language);
  const urgency = days < 0 ? 'late' : days < 3 ? 'soon' : '';
  return make(
    'p',
    {className: `due ${urgency}`},
    make('strong', {textContent: text}),
    ' ',
    make('span', {}, `${due} `, time(dueAt)),
  );
}

function item(request) {
  const {id, reference, kind, status, outcome, reason, receivedAt, body} = request;
  const {kinds, scopes, statuses, outcomes, ...labels} = words();
  const isOpen = status in next;
  const title = make('h2', {}, kinds[kind] ?? kind, body.scope ? ` (${scopes[body.scope] ?? body.scope})` : '');
  const element = make('li', {}, dueOf(request), make('div', {className: 'head'}, title, latin(reference)));
  element.append(
    facts([
      [
        labels.status,
        make('span', {
          className: `status ${status}`,
          textContent: statuses[status] ?? status,
        }),
      ],
      [labels.received, time(receivedAt)],
      ...(outcome ? [[labels.outcome, outcomes[outcome] ?? outcome]] : []),
      ...(reason ? [[labels.reason, foreign(reason)]] : []),
      [labels.customer, latin(body.email)],
      ...(body.role === 'guardian' ? [[labels.child, foreign(body.child)]] : []),
      [labels.answerIn, languageName(body.locale)],
    ]),
  );
  if (body.details) {
    const said = make('p', {
      textContent: body.details,
      className: 'words',
      dir: 'auto',
    });
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
      const {steps} = await (await ask(`requests/${id}`)).json();
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
    make('input', {
      name: 'days',
      type: 'number',
      min: 1,
      max: 60,
      value: 30,
      dir: 'ltr',
    }),
  );
  const reason = make('input', {
    name: 'reason',
    maxLength: 2000,
    dir: 'auto',
  });
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
    const isHere = stay();
    try {
      await ask(`requests/${id}`, change);
      if (!isHere()) return forget();
      await list();
      if (!isHere()) return;
      say(words().moved);
      focusOn(id);
    } catch (error) {
      if (!isHere()) return forget();
      if (error.status === 409) await list().catch(() => {});
      explain(error);
    }
  });
  return form;
}

/** The list was made anew under the clerk's hands: the focus goes back to the request, or to what is said. */
function focusOn(id) {
  const field = document.querySelector(`#list > li[data-id="${CSS.escape(id)}"] select`);
  if (field) field.focus();
  else find('token').focus();
}

export function renderRequests() {
  find('list').replaceChildren(...(shown ?? []).map(item));
  showEmpty(!shown ? 'start' : shown.length > 0 ? undefined : isEnded ? 'ended' : 'none');
}

/** How many there are, and how many of them are late. */
export function sayRequests() {
  if (!shown) return;
  const {listed, areLate} = words();
  const late = shown.filter(({status, dueAt}) => status in next && daysUntil(dueAt) < 0).length;
  const all = count(listed, shown.length, page.language);
  say(late ? `${all} ${count(areLate, late, page.language)}` : all);
}

/** What was listed may be out of date. */
function forget() {
  shown = undefined;
}

async function list() {
  const isWanted = startLoading();
  const all = [];
  const areEnded = find('closed').checked;
  for (let after; ;) {
    const query = new URLSearchParams({
      open: String(!areEnded),
      ...(after && {after}),
    });
    const part = await (await ask(`requests?${query}`)).json();
    if (!isWanted()) return;
    all.push(...part.requests);
    after = part.next;
    if (!after) break;
  }
  shown = all;
  isEnded = areEnded;
  find('token').removeAttribute('aria-invalid');
  renderRequests();
  sayRequests();
}

export function showRequests() {
  const isHere = stay();
  return list().catch((error) => {
    if (!isHere()) return;
    shown = undefined;
    renderRequests();
    showEmpty();
    explain(error, showRequests);
  });
}
