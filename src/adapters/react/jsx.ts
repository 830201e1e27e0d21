import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {TagAttributes} from '../tag-attributes.ts';

type Tags = {
  [Tag in keyof TagAttributes]: DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & TagAttributes[Tag];
};

/** The tags of the library as React's JSX knows them. */
export interface IthnElements extends Tags {}

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how React's JSX is extended
  namespace JSX {
    interface IntrinsicElements extends IthnElements {}
  }
}
