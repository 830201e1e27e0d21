// Puts on what the address asks for before the library starts: ?theme=clay&layout=box&lang=ar
const wanted = new URLSearchParams(location.search);
const one = (name, allowed) => (allowed.includes(wanted.get(name)) ? wanted.get(name) : allowed[0]);
const theme = one('theme', ['none', 'clay', 'ink', 'sea']);
const layout = one('layout', ['bar', 'box', 'modal']);
const locale = one('lang', [
  'en',
  'ar',
  'bn',
  'ckb',
  'de',
  'es',
  'fa',
  'fil',
  'fr',
  'hi',
  'id',
  'it',
  'ml',
  'ne',
  'pt',
  'ru',
  'si',
  'ta',
  'tr',
  'ur',
]);

if (theme !== 'none') {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `/themes/${theme}.css`;
  document.head.append(link);
}
const config = document.createElement('script');
config.type = 'application/json';
config.id = 'ithn-config';
config.textContent = JSON.stringify({
  policy: {revision: 1, effective: '2026-11-01', url: '/bakery/privacy.en.html'},
  site: {name: {ar: 'رمروم بيكري', en: 'Ramroom Bakery'}},
  locale,
  ui: {layout},
  storage: {cookie: 'ithn-themes'},
});
document.head.append(config);

addEventListener('DOMContentLoaded', () => {
  for (const [name, value] of Object.entries({theme, layout, lang: locale})) {
    const select = document.querySelector(`select[name=${name}]`);
    select.value = value;
    select.addEventListener('change', () => select.form.submit());
  }
  for (const button of document.querySelectorAll('button[data-show]'))
    button.addEventListener('click', () => globalThis.ithn.show(button.dataset.show));
});
