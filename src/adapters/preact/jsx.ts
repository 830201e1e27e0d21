import type {HTMLAttributes} from 'preact';
import type {TagAttributes} from '../tag-attributes.ts';

type Tags = {[Tag in keyof TagAttributes]: HTMLAttributes<HTMLElement> & TagAttributes[Tag]};

/** The tags of the library as Preact's JSX knows them. */
export interface IthnElements extends Tags {}

declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Preact's JSX is extended
  namespace JSX {
    interface IntrinsicElements extends IthnElements {}
  }
}
