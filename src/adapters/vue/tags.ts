import type {DefineComponent, HTMLAttributes} from 'vue';
import type {TagAttributes} from '../tag-attributes.ts';

type Tags = {[Tag in keyof TagAttributes]: HTMLAttributes & TagAttributes[Tag]};
type Components = {[Tag in keyof TagAttributes]: DefineComponent<TagAttributes[Tag]>};

/** The tags of the library as Vue's templates know them. */
export interface IthnComponents extends Components {}

/** The same for JSX. */
export interface IthnElements extends Tags {}

declare module 'vue' {
  interface GlobalComponents extends IthnComponents {}
  interface IntrinsicElementAttributes extends IthnElements {}
}
