import {css} from './css.ts';

/**
 * What all layers share. The inner root begins from nothing, in px, so that no style of the page reaches in: neither
 * what is inherited nor what matches the host. Themes speak through `--ithn-…`, read here once.
 */
export const sharedStyles = css`
  :host {
    display: contents;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  [part~='base'] {
    all: initial;
    --_accent: var(--ithn-accent, #196b5f);
    --_background: var(--ithn-background, #fff);
    --_text: var(--ithn-text, #1d2321);
    --_radius: var(--ithn-radius, 16px);
    --_on: #fff;
    --_line: color-mix(in srgb, var(--_text) 12%, transparent);
    box-sizing: border-box;
    color: var(--_text);
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font: 15px/1.6 var(--ithn-font, system-ui, sans-serif);
    overflow-wrap: anywhere;
  }
  [part~='base'][dir='rtl'] {
    font-size: 16px;
    line-height: 1.75;
  }
  h2 {
    margin-block-end: 4px;
    font-size: 20px;
    line-height: 1.4;
  }
  small {
    font-size: 14px;
    color: color-mix(in srgb, var(--_text) 80%, transparent);
  }
  a {
    color: inherit;
  }
  button {
    all: unset;
    box-sizing: border-box;
    min-block-size: 48px;
    padding: 8px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.625);
    font-weight: 600;
    line-height: 1.4;
    text-align: center;
    cursor: pointer;
  }
  button:hover {
    border-color: currentcolor;
  }
  .solid {
    color: var(--_on);
    background: var(--_accent);
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  @supports (color: oklch(from red l c h)) {
    [part~='base'] {
      --_on: oklch(from var(--_accent) clamp(0, (0.57 - l) * 1e4, 1) 0 h);
    }
  }
  @media (prefers-color-scheme: dark) {
    [part~='base'] {
      --_background: var(--ithn-background, #191d1c);
      --_text: var(--ithn-text, #eef1ef);
      --_accent: var(--ithn-accent, #287a6e);
    }
  }
  /*
   * What is first painted outside the window is no content of the page's own to a browser that measures how fast that came
   * (largest contentful paint); so it begins there, for one frame, also where the visitor wants no motion.
   */
  [part~='base'] {
    animation: enter 0.18s;
  }
  @keyframes enter {
    from {
      translate: 0 var(--_from, 100dvb);
    }
    0.1% {
      translate: 0 12px;
    }
  }
  @media (prefers-reduced-motion) {
    [part~='base'] {
      animation-duration: 1ms;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
