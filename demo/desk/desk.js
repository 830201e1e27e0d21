// The shop's desk in Arabic and English: its customers' requests, the receipts of their choices, how the question is
// answered, and which hosts its pages met. Everything comes from the collector, with the token, which is kept in this page's memory alone.
import {renderCounts, sayCounts, showCounts} from './counts.js';
import {find, page, say, words} from './page.js';
import {look, renderReceipts, save, sayReceipts} from './receipts.js';
import {renderWatch, sayWatch, showWatch} from './watch.js';
import {renderRequests, sayRequests, showRequests} from './requests.js';

const views = {
  requests: {render: renderRequests, tell: sayRequests, enter: showRequests},
  receipts: {
    render: renderReceipts,
    tell: sayReceipts,
    enter: () => find('look').requestSubmit(),
  },
  counts: {render: renderCounts, tell: sayCounts, enter: showCounts},
  watch: {render: renderWatch, tell: sayWatch, enter: showWatch},
};
const current = () => (location.hash.slice(1) in views ? location.hash.slice(1) : 'requests');

/** Everything on the page in its language and for its view; what is filled in stays. */
function speak() {
  const view = current();
  const {shop, other, titles, views: label, ...texts} = words();
  const title = titles[view];
  document.documentElement.lang = page.language;
  document.documentElement.dir = page.language === 'ar' ? 'rtl' : 'ltr';
  document.title = `${title} · ${shop}`;
  for (const element of document.querySelectorAll('[data-word]'))
    element.textContent = {title, ...texts}[element.dataset.word];
  for (const element of document.querySelectorAll('[data-view]'))
    element.hidden = !element.dataset.view.split(' ').includes(view);
  for (const link of document.querySelectorAll('nav a'))
    if (link.hash === `#${view}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  document.querySelector('nav').ariaLabel = label;
  Object.assign(find('language'), {
    textContent: other,
    lang: page.language === 'ar' ? 'en' : 'ar',
  });
  say('');
  views[view].render();
  views[view].tell();
}

find('language').addEventListener('click', () => {
  page.language = page.language === 'ar' ? 'en' : 'ar';
  // the address keeps the language; the token is nowhere but in its field
  history.replaceState(null, '', `?lang=${page.language}${location.hash}`);
  speak();
});
window.addEventListener('hashchange', speak);
find('enter').addEventListener('submit', (event) => {
  event.preventDefault();
  views[current()].enter();
});
find('look').addEventListener('submit', (event) => {
  event.preventDefault();
  if (find('enter').reportValidity()) look();
});
find('export').addEventListener('submit', (event) => {
  event.preventDefault();
  if (!find('enter').reportValidity()) return;
  const {from, until} = Object.fromEntries(new FormData(event.target));
  /** Days as they are where the desk stands. */
  const at = (day, more) => {
    const date = new Date(`${day}T00:00:00`);
    date.setDate(date.getDate() + more);
    return date.toISOString();
  };
  save(
    {
      ...(from && {from: at(from, 0)}),
      ...(until && {until: at(until, 1)}),
    },
    event.submitter.value,
  );
});
speak();
