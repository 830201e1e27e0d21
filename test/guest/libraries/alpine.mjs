import Alpine from 'alpinejs';

const startWith = (state) => {
  Alpine.store('guest', state);
  window.read = (item) => window.make(item)[1];
  Alpine.start();
  return async (next) => {
    Object.assign(Alpine.store('guest'), next);
    await Alpine.nextTick();
  };
};

/** Its templates stand in the page. */
export const start = () => startWith({isShown: false, isLed: false, items: []});

/** Its templates come as a text: the browser runs no script in them. */
export function startText(place) {
  place.innerHTML = place.textContent;
  return start();
}

export function startRaw(place) {
  place.innerHTML = `<main x-data><p x-text="$store.guest.count"></p>
    <template x-if="$store.guest.html"><section x-html="$store.guest.html"></section></template></main>`;
  return startWith({count: 0, html: ''});
}
