import {css} from './css.ts';

/** What stands in the preferences: the stored choice, each purpose with its services, and the answers. */
export const preferencesStyles = css`
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
  }
  @media (max-width: 420px) {
    footer {
      padding-inline: 16px;
    }
  }
`;
