import type {} from 'ithn/svelte';
import type {SvelteHTMLElements} from 'svelte/elements';

export const embed: SvelteHTMLElements['ithn-embed'] = {
  src: 'https://x.example/',
  category: 'persistent',
  width: 560,
  lang: 'ar',
};
export const reopen: SvelteHTMLElements['ithn-reopen'] = {floating: true};
export const wrong: SvelteHTMLElements['ithn-embed'] = {category: 5}; // ✗ number
export const stray: SvelteHTMLElements['ithn-embed'] = {catgory: 'beacon'}; // ✗ catgory
