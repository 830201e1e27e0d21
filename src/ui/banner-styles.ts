import {css} from './css.ts';

/**
 * On a phone, upright or not, a sheet along the edge of the window that says all it has to in two fifths of it; where there
 * is more room a card, from 860 px on a row.
 */
export const bannerStyles = css`
  [part~='base'] {
    position: fixed;
    inset: auto 0 0;
    max-inline-size: none;
    max-block-size: 80dvb;
    display: flex;
    flex-direction: column;
    /* A phone's notch and corners, where they are: physical, in either direction of writing. */
    padding: 10px max(12px, env(safe-area-inset-right)) max(12px, env(safe-area-inset-bottom))
      max(12px, env(safe-area-inset-left));
    border-width: 1px 0 0;
    border-radius: var(--_radius) var(--_radius) 0 0;
    box-shadow: 0 12px 40px #0003;
    font-size: 16px;
    line-height: 1.4;
  }
  [part~='base'][dir='rtl'] {
    line-height: 1.45;
  }
  .block-start {
    --_from: -100dvb;
    inset-block: 0 auto;
    padding-block: max(10px, env(safe-area-inset-top)) 12px;
    border-width: 0 0 1px;
    border-radius: 0 0 var(--_radius) var(--_radius);
  }
  [part='text'] {
    flex: auto;
    overflow: auto;
    /* Room for the ring around a focused link, which scrolling would cut off. */
    margin: -4px;
    padding: 4px 4px 16px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    margin-block-end: 2px;
    column-gap: 6px;
  }
  h2 {
    order: -1;
    margin: 0;
    font-size: 16px;
  }
  small {
    font-size: 16px;
  }
  [part='text'] :is(p, ul, li) {
    display: inline;
    padding: 0;
  }
  ul::before,
  [part='text'] > small::before {
    content: ' ';
  }
  li {
    font-weight: 500;
  }
  li + li::before {
    content: ' · ';
  }
  ul::after {
    content: '';
    display: block;
    block-size: 6px;
  }
  /* As high as a finger needs: padding in a line takes no room of its own. */
  a {
    padding-block: 14px;
  }
  [role='status'] {
    position: absolute;
    clip-path: inset(50%);
  }
  [part='actions'] {
    position: relative;
    flex: none;
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  /* Words without end scroll inside their own button: the others stay in sight. */
  button {
    min-block-size: 44px;
    max-block-size: max(15dvb, 96px);
    padding-block: 4px;
    overflow: auto;
  }
  [part~='manage'] {
    grid-column: span 2;
  }
  @media (min-width: 600px) and (min-height: 481px) {
    [part~='base'] {
      --_below: max(12px, env(safe-area-inset-bottom));
      inset: auto max(12px, env(safe-area-inset-right)) var(--_below) max(12px, env(safe-area-inset-left));
      margin-inline: auto;
      max-inline-size: 1120px;
      gap: 16px;
      padding: 20px;
      border-width: 1px;
      border-radius: var(--_radius);
      font-size: 15px;
      line-height: 1.6;
    }
    [part~='base'][dir='rtl'] {
      font-size: 16px;
      line-height: 1.75;
    }
    .block-start {
      inset-block: max(12px, env(safe-area-inset-top)) auto;
    }
    [part='text'] {
      margin-block-end: -16px;
    }
    header,
    [part='text'] p {
      display: block;
      margin: 0;
    }
    h2 {
      margin-block-end: 4px;
      font-size: 20px;
    }
    small {
      font-size: 14px;
    }
    [part='text'] ul {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      margin-block: 8px;
    }
    [part='text'] li {
      display: list-item;
      padding-inline: 12px;
      border: 1px solid #0000;
      border-radius: 20px;
      background: var(--_line);
      list-style: none;
      font-weight: 600;
    }
    ul::before,
    li + li::before,
    ul::after {
      content: none;
    }
    button {
      min-block-size: 48px;
      padding-block: 8px;
    }
  }
  @media (min-width: 600px) and (max-height: 480px) {
    [part='actions'] {
      grid-template-columns: 1fr 1fr 1.5fr;
    }
    [part~='manage'] {
      grid-column: auto;
    }
  }
  @media (min-width: 860px) {
    .bar {
      flex-direction: row;
      align-items: center;
      gap: 48px;
    }
    .bar [part='actions'] {
      inline-size: 320px;
    }
    .box {
      max-inline-size: 400px;
      margin-inline-end: 0;
    }
    .box.inline-start {
      margin-inline: 0 auto;
    }
    dialog.box {
      inset-block: 0;
      block-size: fit-content;
      max-inline-size: 480px;
      margin: auto;
    }
  }
  @media (min-width: 860px) and (min-height: 481px) {
    .bar {
      padding: 24px 28px;
    }
  }
`;
