import type {HTMLAttributes} from 'svelte/elements';
import type {TagAttributes} from '../tag-attributes.ts';

type Tags = {[Tag in keyof TagAttributes]: HTMLAttributes<HTMLElement> & TagAttributes[Tag]};

/** The tags of the library as Svelte's templates know them. */
export interface IthnElements extends Tags {}

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends IthnElements {}
}
