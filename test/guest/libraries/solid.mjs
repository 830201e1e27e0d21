import {createMemo, createSignal} from 'solid-js';
import {For, Show, createComponent, effect, insert, render, template} from 'solid-js/web';

const makeItem = (item) => {
  const [tag, attributes] = window.make(item);
  const element = template(`<${tag}></${tag}>`)();
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

export function start(place) {
  const [state, set] = createSignal({isShown: false, items: []});
  const section = () => {
    const made = template('<section></section>')();
    const lead = {
      get when() {
        return state().isLed;
      },
      get children() {
        return template('<p>lead</p>')();
      },
    };
    const list = {
      get each() {
        return state().items;
      },
      children: makeItem,
    };
    insert(made, createComponent(Show, lead), null);
    insert(made, createComponent(For, list), null);
    return made;
  };
  render(
    () =>
      createComponent(Show, {
        get when() {
          return state().isShown;
        },
        get children() {
          return section();
        },
      }),
    place,
  );
  return set;
}

export function startRaw(place) {
  const [state, set] = createSignal({});
  const html = createMemo(() => state().html);
  const main = template('<main><p></p></main>')();
  insert(main.firstChild, () => state().count);
  const section = () => {
    const made = template('<section></section>')();
    effect(() => (made.innerHTML = html()));
    return made;
  };
  const shown = {
    get when() {
      return !!html();
    },
    get children() {
      return section();
    },
  };
  render(() => {
    insert(main, createComponent(Show, shown), null);
    return main;
  }, place);
  return set;
}
