import {css} from './css.ts';

/** For whatever holds a `contactBlock()`. */
export const contactStyles = css`
  [part='contact'] {
    padding-block: 12px;
    font-size: 14px;
    border-block-start: 1px solid var(--_line);
  }
  [part='contact'] h3 {
    margin-block-end: 4px;
    font-size: 15px;
  }
  [part='contact'] ul {
    padding: 0;
    list-style: none;
  }
  [part='contact'] li {
    padding-block: 2px;
    overflow-wrap: anywhere;
  }
`;
