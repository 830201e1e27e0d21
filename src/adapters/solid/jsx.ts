import type {JSX} from 'solid-js';
import type {TagAttributes} from '../tag-attributes.ts';

type Tags = {[Tag in keyof TagAttributes]: JSX.HTMLAttributes<HTMLElement> & TagAttributes[Tag]};

/** The tags of the library as Solid's JSX knows them. */
export interface IthnElements extends Tags {}

declare module 'solid-js' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Solid's JSX is extended
  namespace JSX {
    interface IntrinsicElements extends IthnElements {}
  }
}
