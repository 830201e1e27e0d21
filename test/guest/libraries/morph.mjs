// Not frameworks: each brings what is on the page to what the markup says, node by node.
import Alpine from 'alpinejs';
import morphing from '@alpinejs/morph';
import {Idiomorph} from 'idiomorph';

Alpine.plugin(morphing);
const markup = (state) =>
  state.isShown
    ? `<section>${state.isLed ? '<p>lead</p>' : ''}${state.items
        .map((item) => {
          const [tag, attributes] = window.make(item);
          const text = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
          return `<${tag} key="${item.id}" ${text.join(' ')}></${tag}>`.replace('</img>', '');
        })
        .join('')}</section>`
    : '';

export const startIdiomorph = (place) => (state) => Idiomorph.morph(place, markup(state), {morphStyle: 'innerHTML'});
export const startAlpine = (place) => (state) =>
  Alpine.morph(place, `<div id="place">${markup(state)}</div>`, {key: (element) => element.id});
