import {createSSRApp, h, nextTick, shallowRef} from 'vue';

export function start(place) {
  let current;
  const thing = (item) => {
    const [tag, attributes] = window.make(item);
    return h(tag, {key: item.id, ...attributes});
  };
  const view = ({isShown, items}) =>
    h('main', [h('p', 'before'), isShown ? h('section', items.map(thing)) : null, h('p', 'after')]);
  return (state) => {
    if (current) current.value = state;
    else {
      current = shallowRef(state);
      createSSRApp({render: () => view(current.value)}).mount(place);
    }
    return nextTick();
  };
}
