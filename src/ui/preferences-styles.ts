import {css} from './css.ts';

export const preferencesStyles = css`
  [part~='base'] {
    --_muted: color-mix(in srgb, var(--_text) 66%, var(--_background));
    display: none;
    position: fixed;
    inset: 0;
    margin: auto;
    block-size: fit-content;
    /* Clear of a phone's notch and corners, on all sides alike since it stands in the middle. */
    inline-size: min(600px, 100vw - 2 * max(8px, env(safe-area-inset-left), env(safe-area-inset-right)));
    max-block-size: min(760px, 100dvb - 2 * max(8px, env(safe-area-inset-top), env(safe-area-inset-bottom)));
    flex-direction: column;
    overflow: hidden;
    box-shadow: 0 24px 64px rgb(0 0 0 / 0.28);
  }
  [part~='base'][open] {
    display: flex;
  }
  ::backdrop {
    background: rgb(10 16 14 / 0.5);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 12px 24px;
    border-block-end: 1px solid var(--_line);
  }
  h2 {
    margin: 0;
    max-block-size: max(15dvb, 56px);
    overflow: auto;
  }
  h2:focus {
    outline: none;
  }
  [part~='close'] {
    flex: none;
    inline-size: 44px;
    min-block-size: 44px;
    margin-inline-end: -10px;
    padding: 9px;
    border-color: transparent;
    border-radius: 50%;
  }
  svg {
    display: block;
    inline-size: 24px;
    block-size: 24px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  .text {
    flex: auto;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 20px 24px;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-block: 16px 4px;
    padding: 12px 16px;
    border-radius: calc(var(--_radius) * 0.625);
    background: color-mix(in srgb, var(--_accent) 9%, var(--_background));
  }
  .state > p {
    flex: 1 1 260px;
  }
  [part~='withdraw'] {
    min-block-size: 44px;
    border-color: currentcolor;
  }
  [part='category'] {
    padding-block: 16px;
    border-block-end: 1px solid var(--_line);
  }
  [part='category']:last-child {
    border: 0;
    padding-block-end: 0;
  }
  [part~='rights'] {
    min-block-size: 44px;
    margin-block-start: 16px;
    padding-inline: 16px;
  }
  [part='record'] {
    margin-block-start: 8px;
  }
  .row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    min-block-size: 44px;
  }
  /* The sizes and weights of the banner and no other: each new one costs a search through the fonts before it shows. */
  h3,
  h4 {
    margin: 0;
    font: inherit;
    padding-block: 6px; /* where it takes two lines */
    font-weight: 600;
    line-height: 1.4;
  }
  h3:has(label),
  h4:has(label) {
    flex: auto;
    padding: 0; /* the label has its own */
  }
  [part='category'] .row + p {
    margin-block-start: -4px;
  }
  [part='category'] p,
  .always,
  summary {
    color: var(--_muted);
  }
  label {
    display: block;
    padding-block: calc((44px - 1.4em) / 2); /* with one line, as tall as a finger */
    cursor: pointer;
  }
  .always {
    flex: none;
    padding: 1px 12px;
    border: 1px solid var(--_line);
    border-radius: 20px;
    font-weight: 600;
  }
  summary {
    display: list-item;
    inline-size: fit-content;
    margin-block-start: 4px;
    padding-block: 10px;
    font-weight: 600;
    cursor: pointer;
  }
  .service {
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--_line);
    margin-block-end: 12px;
  }
  .service ul {
    margin-block: 4px 8px;
    padding: 0;
    list-style: none;
  }
  .service li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    padding-block: 6px;
    border-block-start: 1px solid var(--_line);
    font-size: 14px;
  }
  .service li > p {
    flex-basis: 100%;
  }
  .service li > span {
    color: var(--_muted);
  }
  bdi[lang] {
    font:
      13px/1.6 ui-monospace,
      monospace;
  }
  .language {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    margin-block-start: 8px;
    padding-block: 8px;
    color: var(--_muted);
    font-weight: 600;
  }
  select {
    min-block-size: 44px;
    padding-inline: 12px;
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) * 0.625);
    color: var(--_text);
    background: var(--_background);
    font: inherit;
  }
  footer {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    padding: 16px 24px 16px;
    border-block-start: 1px solid var(--_line);
  }
  footer button {
    max-block-size: max(15dvb, 96px);
    overflow: auto;
  }
  [part~='save'] {
    grid-column: span 2;
  }
  @media (min-width: 560px) {
    footer {
      grid-template-columns: repeat(auto-fit, minmax(0, 1fr));
      grid-auto-flow: column;
    }
    [part~='save'] {
      grid-column: auto;
    }
  }
  @media (max-height: 480px) {
    header {
      padding-block: 0;
    }
    footer {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      padding-block: 8px;
    }
    footer button[part] {
      grid-column: auto;
      min-block-size: 44px;
      padding: 2px;
      font-size: 14px;
    }
    .text {
      padding-block: 8px;
    }
  }
  @media (max-width: 420px) {
    header,
    .text,
    footer {
      padding-inline: 16px;
    }
  }
`;
