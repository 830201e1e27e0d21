import {html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {appearances, frames, type Choices} from './choices.ts';
import {configOf} from './config-of.ts';
import {radioGroup} from './fields.ts';
import {themeOf} from './installation-of.ts';
import {directionOf, ownName} from './languages.ts';
import type {View} from './view.ts';
import {words as allWords} from './words.ts';

/** The language that the preview speaks: one of the shop's. */
export const shownLanguage = ({shown, ui, languages}: Choices): string =>
  [shown, ui].find((tag) => languages.includes(tag)) ?? languages[0] ?? ui;

/** The address of the page with the banner; all that it must know stands after `#`, which goes to no server. */
export function previewAddress(choices: Choices): string {
  const language = shownLanguage(choices);
  const {config} = configOf(choices);
  const {namePlaceholder} = allWords[language === 'ar' ? 'ar' : 'en'];
  const name = choices.name.trim() || namePlaceholder;
  const wanted = {
    config: {...config, site: {...config.site, name}}, // without one the banner says the host, which is not the shop's
    language,
    direction: directionOf(language),
    name,
    appearance: choices.appearance,
    style: themeOf(choices) ?? '',
  };
  return `preview/index.html#${encodeURIComponent(JSON.stringify(wanted))}`;
}

const page = (): Window | null | undefined =>
  document.querySelector<HTMLIFrameElement>('#preview iframe')?.contentWindow;

/** A phone or a screen with the real banner in it, and what may be changed of it. */
export function previewView({choices, words, choose}: View) {
  const {frame, appearance, languages} = choices;
  const address = previewAddress(choices);
  return html`
    <div class="bar">
      ${radioGroup({
        name: 'frame',
        legend: words.frame,
        style: 'segments',
        isLegendHidden: true,
        value: frame,
        options: frames.map((value) => ({value, label: words.frames[value]})),
        choose: (value) => choose({frame: value}),
      })}
      ${radioGroup({
        name: 'appearance',
        legend: words.appearance,
        style: 'segments',
        isLegendHidden: true,
        value: appearance,
        options: appearances.map((value) => ({value, label: words.appearances[value]})),
        choose: (value) => choose({appearance: value}),
      })}
      ${
        languages.length > 1
          ? radioGroup({
              name: 'shown',
              legend: words.shown,
              style: 'segments',
              isLegendHidden: true,
              value: shownLanguage(choices),
              options: languages.map((value) => ({value, label: ownName(value), lang: value})),
              choose: (shown) => choose({shown}),
            })
          : nothing
      }
    </div>
    <div class="stage ${frame} ${appearance}">
      <div class="device">
        ${
          // a new element for each address: one that changes its own would put steps between those of Back
          keyed(address, html`<iframe src=${address} title=${words.frameTitle}></iframe>`)
        }
      </div>
    </div>
    <div class="bar">
      <button type="button" @click=${() => page()?.ithn?.show('preferences')}>${words.preferences}</button>
      <button type="button" @click=${() => page()?.location.reload()}>${words.again}</button>
    </div>
    <p class="note">${words.previewNote}</p>
  `;
}
