import {createElement as h} from 'react';
import {hydrateRoot} from 'react-dom/client';
import {flushSync} from 'react-dom';

const View = ({state}) =>
  h(
    'main',
    null,
    h('p', null, 'before'),
    state.isShown &&
      h(
        'section',
        null,
        ...state.items.map((item) => {
          const [tag, attributes] = window.make(item);
          return h(tag, {key: item.id, ...attributes});
        }),
        h('template', {'data-consent': 'beacon', id: 't', dangerouslySetInnerHTML: {__html: window.inTemplate}}),
      ),
    h('p', null, 'after'),
  );

export function start(place) {
  let root;
  return (state) => {
    if (root) flushSync(() => root.render(h(View, {state})));
    else {
      const onRecoverableError = (error) => window.faults.push(`hydration: ${error.message}`);
      root = hydrateRoot(place, h(View, {state}), {onRecoverableError});
      flushSync(() => {});
    }
  };
}
