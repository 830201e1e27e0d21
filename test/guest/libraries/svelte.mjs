import {flushSync, mount} from 'svelte';
import View from './View.svelte';

export function start(place) {
  let set;
  mount(View, {target: place, props: {listen: (listener) => (set = listener)}});
  flushSync();
  return (state) => {
    set(state);
    flushSync();
  };
}
