import {html, svg} from 'lit';
import {layouts, themes, type Choices} from './choices.ts';
import {radioGroup} from './fields.ts';
import type {View} from './view.ts';

/** Where the layer stands in a page, drawn small; it mirrors with the writing. */
const places: Readonly<Record<Choices['layout'], ReturnType<typeof svg>>> = {
  bar: svg`<rect x="3" y="29" width="58" height="12" rx="3" />`,
  box: svg`<rect x="33" y="21" width="28" height="20" rx="3" />`,
  modal: svg`<rect class="veil" x="1" y="1" width="62" height="42" rx="5" /><rect x="16" y="11" width="32" height="22" rx="3" />`,
};

const picture = (layout: Choices['layout']) => html`
  <svg class="layout-picture" viewBox="0 0 64 44" aria-hidden="true">
    <rect class="page" x="1" y="1" width="62" height="42" rx="5" />
    ${places[layout]}
  </svg>
`;

const swatch = (theme: Choices['theme']) => html`<span class="swatch ${theme}" aria-hidden="true"></span>`;

/** Layout and theme. */
export const lookView = ({choices, words, choose}: View) => html`
  ${radioGroup({
    name: 'layout',
    legend: words.layout,
    style: 'cards',
    value: choices.layout,
    options: layouts.map((value) => {
      const [label, note] = words.layouts[value];
      return {value, label, note, picture: picture(value)};
    }),
    choose: (layout) => choose({layout}),
  })}
  ${radioGroup({
    name: 'theme',
    legend: words.theme,
    style: 'cards',
    value: choices.theme,
    options: themes.map((value) => ({value, label: words.themes[value], picture: swatch(value)})),
    choose: (theme) => choose({theme}),
  })}
`;
