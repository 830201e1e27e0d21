import {h, render} from 'preact';

const View = ({state}) =>
  state.isShown &&
  h(
    'section',
    null,
    state.isLed && h('p', null, 'lead'),
    state.items.map((item) => {
      const [tag, attributes] = window.make(item);
      return h(tag, {key: item.id, ...attributes});
    }),
  );

export const start = (place) => (state) => render(h(View, {state}), place);

const Raw = ({count, html}) =>
  h('main', null, h('p', null, count), html && h('section', {dangerouslySetInnerHTML: {__html: html}}));

export const startRaw = (place) => (state) => render(h(Raw, state), place);
