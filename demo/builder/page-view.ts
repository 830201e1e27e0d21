import {html, type TemplateResult} from 'lit';
import {platformNames} from '../../src/cli/init/platform.ts';
import {writeChoices} from './choices.ts';
import {installView} from './install-view.ts';
import {languagesView} from './languages-view.ts';
import {allLanguages} from './languages.ts';
import {lookView} from './look-view.ts';
import {previewView} from './preview-view.ts';
import {servicesView} from './services-view.ts';
import {services} from './services.ts';
import {platformView, shopView} from './shop-view.ts';
import type {View} from './view.ts';
import {count} from './words.ts';

/** The whole page. */
export const pageView = (view: View) => html`
  ${topView(view)}
  <main>
    ${heroView(view)}
    <div class="work">
      <section class="choices" id="choices" tabindex="-1" aria-labelledby="choices-title">
        <h2 id="choices-title">${view.words.choices}</h2>
        ${part(1, view.words.steps.look, lookView(view))} ${part(2, view.words.steps.languages, languagesView(view))}
        ${part(3, view.words.steps.services, servicesView(view))}
        ${part(4, view.words.steps.platform, platformView(view))} ${part(5, view.words.steps.shop, shopView(view))}
      </section>
      <section class="preview" id="preview" tabindex="-1" aria-labelledby="preview-title">
        <h2 id="preview-title">${view.words.preview}</h2>
        ${previewView(view)}
      </section>
      <section class="install" id="install" tabindex="-1" aria-labelledby="install-title">
        <h2 id="install-title">${view.words.install}</h2>
        ${installView(view)}
      </section>
    </div>
  </main>
  ${jumpView(view)}
  <footer><p>${view.words.privacy}</p></footer>
`;

/** On a phone the three parts lie below each other: the way from one to the next. */
const jumpView = ({words}: View) => html`
  <nav class="jump" aria-label=${words.parts}>
    ${(['choices', 'preview', 'install'] as const).map(
      (id) => html`<button type="button" @click=${() => goTo(id)}>${words[id]}</button>`,
    )}
  </nav>
`;

/** Goes to a part of the page without a step in the address. */
function goTo(id: string): void {
  const place = document.getElementById(id);
  place?.scrollIntoView();
  place?.focus({preventScroll: true});
}

const part = (number: number, title: string, content: TemplateResult) => html`
  <section class="part">
    <h3><span class="number" aria-hidden="true">${number}</span> ${title}</h3>
    ${content}
  </section>
`;

function topView({choices, words, choose}: View) {
  const other = choices.ui === 'ar' ? 'en' : 'ar';
  const change = (event: Event): void => {
    event.preventDefault();
    choose({ui: other});
  };
  return html`
    <header class="top">
      <p class="brand">
        <span class="sign" aria-hidden="true"></span><span lang="ar">إذن</span> <span lang="en">Ithn</span>
      </p>
      <a class="language" lang=${other} href="#${writeChoices({...choices, ui: other})}" @click=${change}
        >${words.other}</a
      >
    </header>
  `;
}

function heroView({choices: {ui}, words}: View) {
  const begin = (event: Event): void => {
    event.preventDefault();
    goTo('choices');
  };
  const figures = [
    [allLanguages.length, words.figures.languages],
    [services.length, words.figures.services],
    [platformNames.length, words.figures.platforms],
  ] as const;
  return html`
    <section class="hero">
      <div>
        <h1>${words.heading}</h1>
        <p class="lead">${words.lead}</p>
        <p><a class="begin" href="#choices" @click=${begin}>${words.begin}</a></p>
      </div>
      <ul class="figures">
        ${figures.map(([number, plural]) => html`<li><b>${number}</b> ${count(plural, number, ui)}</li>`)}
      </ul>
    </section>
  `;
}
