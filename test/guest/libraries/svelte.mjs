import {flushSync, mount} from 'svelte';
import Raw from './Raw.svelte';
import View from './View.svelte';

const startWith = (view) => (place) => {
  let set;
  mount(view, {target: place, props: {listen: (listener) => (set = listener)}});
  flushSync();
  return (state) => {
    set(state);
    flushSync();
  };
};

export const start = startWith(View);
export const startRaw = startWith(Raw);
