import {render} from 'lit';
import {readChoices, writeChoices, type Choices} from './choices.ts';
import {pageView} from './page-view.ts';
import {fitDevice} from './fit-device.ts';
import type {View} from './view.ts';
import {words} from './words.ts';
import './styles/page.css';
import './styles/choices.css';
import './styles/preview.css';
import './styles/install.css';

const place = document.getElementById('page') ?? document.body;
const said = document.getElementById('said') ?? place;

let choices = readChoices(location.hash);
let query = '';
let silence = 0;

/** The page as the choices have it. */
function draw(): void {
  const own = words[choices.ui];
  Object.assign(document.documentElement, {lang: choices.ui, dir: choices.ui === 'ar' ? 'rtl' : 'ltr'});
  document.title = own.title;
  const view: View = {choices, query, words: own, choose, search, tell};
  render(pageView(view), place);
  fitDevice();
}

function choose(change: Partial<Choices>, isTyped = false): void {
  choices = {...choices, ...change};
  const address = `#${writeChoices(choices)}`;
  if (isTyped) history.replaceState(null, '', address);
  else if (address !== location.hash) history.pushState(null, '', address);
  draw();
}

function search(text: string): void {
  query = text;
  draw();
}

function tell(text: string): void {
  said.textContent = text;
  clearTimeout(silence);
  silence = setTimeout(() => (said.textContent = ''), 6000) as unknown as number;
}

// Back, forward, and an address that somebody typed.
addEventListener('popstate', () => {
  choices = readChoices(location.hash);
  draw();
});
draw();
