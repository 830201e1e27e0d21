import {css} from 'lit';

/**
 * What all layers share. The inner root begins from nothing, in px, so that no style of the page reaches in: neither
 * what is inherited nor what matches the host. Themes speak through `--ithn-…`, read here once.
 */
export const shared = css`
  :host {
    all: initial;
    display: contents;
  }
  [part~='base'] {
    all: initial;
    --_accent: var(--ithn-accent, #14594f);
    --_background: var(--ithn-background, #fff);
    --_text: var(--ithn-text, #1d2321);
    --_radius: var(--ithn-radius, 16px);
    --_on: #fff;
    --_line: color-mix(in srgb, var(--_text) 16%, var(--_background));
    visibility: visible !important;
    pointer-events: auto !important;
    box-sizing: border-box;
    color: var(--_text);
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font: 16px/1.6 var(--ithn-font, system-ui, 'Segoe UI', 'Noto Sans Arabic', Tahoma, sans-serif);
  }
  :host([lang='ar']) [part~='base'] {
    line-height: 1.75;
  }
  h2,
  p,
  ul {
    margin: 0;
  }
  h2 {
    font-size: 20px;
    line-height: 1.4;
  }
  a {
    color: inherit;
    text-underline-offset: 3px;
  }
  button {
    all: unset;
    box-sizing: border-box;
    min-block-size: 48px;
    padding: 8px 20px;
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
    border-color: var(--_accent);
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  @supports (color: oklch(from red l c h)) {
    [part~='base'] {
      --_on: oklch(from var(--_accent) clamp(0, (0.65 - l) * 99, 1) 0 h);
    }
  }
  @media (prefers-color-scheme: dark) {
    [part~='base'] {
      --_accent: var(--ithn-accent, #7fd6c4);
      --_background: var(--ithn-background, #1b1f1e);
      --_text: var(--ithn-text, #eef1ef);
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
