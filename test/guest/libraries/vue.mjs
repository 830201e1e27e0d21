import {createApp, h, nextTick, shallowRef} from 'vue';

export function start(place) {
  const current = shallowRef({isShown: false, items: []});
  const view = (state) =>
    state.isShown
      ? h('section', [
          state.isLed ? h('p', {key: 'lead'}, 'lead') : null,
          ...state.items.map((item) => {
            const [tag, attributes] = window.make(item);
            return h(tag, {key: item.id, ...attributes});
          }),
        ])
      : null;
  createApp({render: () => view(current.value)}).mount(place);
  return (state) => {
    current.value = state;
    return nextTick();
  };
}

export function startRaw(place) {
  const current = shallowRef({});
  const view = ({count, html}) => h('main', [h('p', count), html ? h('section', {innerHTML: html}) : null]);
  createApp({render: () => view(current.value)}).mount(place);
  return (state) => {
    current.value = state;
    return nextTick();
  };
}
