import {css} from './css.ts';

/** The style of `<ithn-reopen>`. */
export const reopenStyles = css`
  [part~='base'] {
    display: inline-flex;
    animation: none;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 8px 16px;
    border-radius: min(var(--_radius), 22px);
    font-weight: 600;
    cursor: pointer;
    vertical-align: middle;
  }
  /* Without words of the site's own as wide as before ours came: see hold-places.ts. */
  [part~='base'][dir] {
    font-size: 16px;
    line-height: 1.5;
  }
  :host(:empty:not([floating])) [part~='base'] {
    inline-size: min(100%, 256px);
    justify-content: center;
  }
  i,
  svg {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :host([floating]) [part~='base'] {
    position: fixed;
    /* A phone's notch and corners, where they are: physical, in either direction of writing. */
    inset: auto max(16px, env(safe-area-inset-right)) max(16px, env(safe-area-inset-bottom))
      max(16px, env(safe-area-inset-left));
    inline-size: fit-content;
    margin-inline-end: auto;
    z-index: 2147483000;
    padding: 9px;
    border-radius: 24px;
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.2);
  }
  :host([floating]) span {
    max-inline-size: 0;
    overflow: hidden;
    white-space: nowrap;
    margin-inline-start: -8px;
  }
  :host([floating]) :is(:hover, :focus-visible) > span {
    max-inline-size: 240px;
    margin-inline: 0 8px;
  }
`;
