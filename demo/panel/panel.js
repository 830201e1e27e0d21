// Shows what reached the third parties. It asks the shop's own server, never a third party.
const words = {
  ar: {none: 'لا شيء بعد', kept: 'ما تحتفظ به هذه الصفحة في متصفحك', nothing: 'لا شيء'},
  en: {none: 'Nothing yet', kept: 'What this page keeps in your browser', nothing: 'Nothing'},
}[document.documentElement.lang === 'en' ? 'en' : 'ar'];

const panel = document.querySelector('#leak');
const list = panel.querySelector('ol');
const kept = panel.querySelector('ul');
const newest = 80; // lines; more would only slow the page

function make(name, text, ...children) {
  const element = document.createElement(name);
  element.textContent = text;
  element.append(...children);
  return element;
}

const names = (read) => {
  try {
    return read();
  } catch {
    return []; // Storage is shut.
  }
};

async function readDatabases() {
  try {
    return (await indexedDB.databases?.()) ?? [];
  } catch {
    return []; // Storage is shut, or has no such thing.
  }
}

async function showKept() {
  const cookies = names(() =>
    document.cookie
      .split('; ')
      .filter(Boolean)
      .map((one) => one.split('=')[0]),
  );
  const all = [
    ...cookies.map((name) => ['cookie', name]),
    ...names(() => Object.keys(localStorage)).map((name) => ['localStorage', name]),
    ...names(() => Object.keys(sessionStorage)).map((name) => ['sessionStorage', name]),
    ...(await readDatabases()).map(({name}) => ['IndexedDB', name]),
  ];
  kept.replaceChildren(
    ...(all.length
      ? all.map(([kind, name]) => make('li', '', make('code', `${name} · ${kind}`)))
      : [make('li', words.nothing)]),
  );
}

let count = 0;
function setCount(next) {
  count = next;
  panel.dataset.count = String(count);
  panel.querySelector('b').textContent = String(count);
  if (!count) list.replaceChildren(make('li', words.none));
}

function add({time, kind, method, path}) {
  if (time < performance.timeOrigin) return; // An earlier page's, or another visitor's.
  if (!count) list.replaceChildren();
  setCount(count + 1);
  const {pathname} = new URL(path, location.href);
  list.prepend(make('li', '', make('em', kind), make('code', `${method} ${pathname}`)));
  list.children[newest]?.remove();
  void showKept();
}

panel.querySelector('button').addEventListener('click', () => fetch('/panel/clear', {method: 'POST'}));
setCount(0);
void showKept();
document.addEventListener('ithn-change', () => setTimeout(showKept, 400));

const events = new EventSource('/panel/events');
events.addEventListener('open', async () => {
  setCount(0);
  for (const footprint of await (await fetch('/panel/footprints')).json()) add(footprint);
});
events.addEventListener('footprint', ({data}) => add(JSON.parse(data)));
events.addEventListener('clear', () => setCount(0));
addEventListener('pagehide', () => events.close());
