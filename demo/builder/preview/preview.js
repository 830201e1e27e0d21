// A shop's page with the banner as it was chosen: what the builder wrote after `#` in the address is put on before ithn.js
// runs. The page keeps nothing: without a database and a cookie, ithn.js holds the answer in memory.
const {config, language, direction, name, appearance, style} = JSON.parse(decodeURIComponent(location.hash.slice(1)));

Object.assign(document.documentElement, {lang: language, dir: direction});
document.documentElement.dataset.appearance = appearance;
for (const unwanted of ['indexedDB', 'BroadcastChannel'])
  Object.defineProperty(window, unwanted, {value: undefined, configurable: true});

/** A page cannot say which colours its visitor prefers; so what asks for it is answered in the style sheets. */
const answered = (text) =>
  text.replace(/\(prefers-color-scheme:\s*(dark|light)\)/g, (_, asked) => (asked === appearance ? 'all' : 'not all'));
const {replaceSync} = CSSStyleSheet.prototype;
CSSStyleSheet.prototype.replaceSync = function (text) {
  replaceSync.call(this, answered(text));
};

// A dialog that comes by itself takes the focus, as it must; here it leaves it to the builder, where somebody is choosing.
const {showModal} = HTMLDialogElement.prototype;
HTMLDialogElement.prototype.showModal = function () {
  const before = parent.document.activeElement;
  HTMLDialogElement.prototype.showModal = showModal;
  showModal.call(this);
  if (before !== frameElement) before?.focus({preventScroll: true});
};

const theme = document.createElement('style');
theme.textContent = answered(style);
const json = document.createElement('script');
json.type = 'application/json';
json.id = 'ithn-config';
json.textContent = JSON.stringify({...config, storage: {cookie: false}});
document.head.append(theme, json);

document.addEventListener('DOMContentLoaded', () => {
  document.getElementById('name').textContent = name;
  document.getElementById('heading').textContent = name;
  document.title = name;
});

// The links of the banner lead to the shop's pages, which are not here.
document.addEventListener('click', (event) => {
  if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) event.preventDefault();
});
