import 'preact/debug'; // says where the page and the tree differ
import {h, hydrate, render} from 'preact';

const View = ({state}) =>
  h(
    'main',
    null,
    h('p', null, 'before'),
    state.isShown &&
      h(
        'section',
        null,
        state.items.map((item) => {
          const [tag, attributes] = window.make(item);
          return h(tag, {key: item.id, ...attributes});
        }),
        h('template', {'data-consent': 'beacon', id: 't', dangerouslySetInnerHTML: {__html: window.inTemplate}}),
      ),
    h('p', null, 'after'),
  );

export function start(place) {
  let isThere = false;
  return (state) => {
    (isThere ? render : hydrate)(h(View, {state}), place);
    isThere = true;
  };
}
