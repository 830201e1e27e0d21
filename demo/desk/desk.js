// The shop's side of its customers' requests: due dates, and what is done next. Everything comes from the collector, with
// the token, which is kept in this page's memory alone; what customers wrote is only ever shown as text.
const endpoint = '/ithn/requests';
const next = {
  received: ['verifying', 'refused'],
  verifying: ['in-progress', 'extended', 'refused'],
  'in-progress': ['done', 'partly-kept', 'extended', 'refused'],
  extended: ['in-progress', 'done', 'partly-kept', 'refused'],
};
const outcomes = ['', 'erased', 'anonymised', 'partly-kept'];

const find = (id) => document.getElementById(id);
const say = (text) => (find('said').textContent = text);

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

async function ask(path = '', change) {
  const response = await fetch(endpoint + path, {
    method: change ? 'POST' : 'GET',
    headers: {authorization: `Bearer ${find('token').value}`, 'content-type': 'application/json'},
    ...(change && {body: JSON.stringify(change)}),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

const shown = (time) => new Date(time).toLocaleString(undefined, {dateStyle: 'medium', timeStyle: 'short'});

function item({id, reference, kind, status, outcome, reason, receivedAt, dueAt, body}) {
  const days = Math.ceil((Date.parse(dueAt) - Date.now()) / 864e5);
  const isOpen = status in next;
  const due = isOpen ? `, ${days < 0 ? `${-days} days late` : `${days} days left`}` : '';
  const whose = body.role === 'guardian' ? `for a child: ${body.child}` : 'for themselves';
  const element = make(
    'li',
    {},
    make('h2', {textContent: `${reference} · ${kind}${body.scope ? ` (${body.scope})` : ''}`}),
    make('p', {textContent: `Received ${shown(receivedAt)}`}),
    make('p', {textContent: `Due ${shown(dueAt)}${due}`, className: isOpen && days < 3 ? 'late' : ''}),
    make('p', {textContent: `Status: ${[status, outcome, reason].filter(Boolean).join(' · ')}`}),
    make('p', {textContent: `${body.email}, ${whose}, answer in ${body.locale}`}),
    make('p', {textContent: body.details ?? '', className: 'words', dir: 'auto'}),
  );
  element.dataset.id = id;
  if (isOpen) element.append(changes(id, status));
  return element;
}

function changes(id, from) {
  const label = (text, field) => make('label', {}, `${text} `, field);
  const select = (name, values) =>
    make('select', {name}, ...values.map((value) => make('option', {value, textContent: value || '–'})));
  const form = make(
    'form',
    {},
    label('Next', select('status', next[from])),
    label('Outcome', select('outcome', outcomes)),
    label('Reason', make('input', {name: 'reason', maxLength: 2000, dir: 'auto'})),
    make('button', {textContent: 'Move on'}),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const {status, outcome, reason} = Object.fromEntries(new FormData(form));
    ask(`/${id}`, {from, status, ...(outcome && {outcome}), ...(reason && {reason})})
      .then(list)
      .then(
        () => say('Moved on.'),
        (error) => say(error.message),
      );
  });
  return form;
}

async function list() {
  const all = [];
  for (let after; ;) {
    const query = new URLSearchParams({open: String(!find('closed').checked), ...(after && {after})});
    const page = await ask(`?${query}`);
    all.push(...page.requests);
    after = page.next;
    if (!after) break;
  }
  find('list').replaceChildren(...all.map(item));
  say(`${all.length} requests, the most urgent first.`);
}

find('enter').addEventListener('submit', (event) => {
  event.preventDefault();
  list().catch((error) => {
    find('list').replaceChildren();
    say(error.message);
  });
});
