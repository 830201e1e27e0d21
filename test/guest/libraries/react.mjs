import {createElement as h} from 'react';
import {flushSync} from 'react-dom';
import {createRoot} from 'react-dom/client';

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

export function start(place) {
  const root = createRoot(place);
  return (state) => flushSync(() => root.render(h(View, {state})));
}

const Raw = ({count, html}) =>
  h('main', null, h('p', null, count), html && h('section', {dangerouslySetInnerHTML: {__html: html}}));

export function startRaw(place) {
  const root = createRoot(place);
  return (state) => flushSync(() => root.render(h(Raw, state)));
}
