import {css} from './css.ts';

/** A table where there is room for one; on a narrow page each row is a block, its cells named. On paper only the words. */
export const declarationStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  [part~='base'] {
    display: block;
    overflow: auto hidden;
    animation: none;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  caption {
    padding: 14px 16px 10px;
    font-size: 17px;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 10px 8px;
    border-block-start: 1px solid var(--_line);
    font-size: 14px;
    font-weight: 400;
    line-height: 1.5;
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }
  :is(th, td):first-child {
    padding-inline-start: 16px;
  }
  :is(th, td):last-child {
    padding-inline-end: 16px;
  }
  /* A word as wide as the table would push it apart. */
  .tight {
    table-layout: fixed;
  }
  .tight :is(th, td) {
    overflow-wrap: anywhere;
    white-space: normal;
  }
  thead th {
    padding-block: 0;
    background: var(--_line);
    white-space: nowrap;
  }
  [dir='rtl'] :is(th, td) {
    line-height: 1.7;
  }
  bdi[lang] {
    font:
      600 13px/1.5 ui-monospace,
      monospace;
  }
  small {
    display: block;
    font-size: 13px;
    opacity: 1;
    color: color-mix(in srgb, var(--_text) 78%, transparent);
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    text-align: start;
  }
  button:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline-offset: -2px;
  }
  svg {
    inline-size: 9px;
    block-size: 12px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    opacity: 0.5;
  }
  [aria-sort] svg {
    opacity: 1;
  }
  [aria-sort='ascending'] path:last-child,
  [aria-sort='descending'] path:first-child {
    visibility: hidden;
  }
  @container (max-width: 600px) {
    table,
    caption,
    thead,
    tbody,
    tr,
    tbody th,
    td {
      display: block;
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      column-gap: 16px;
      padding-inline: 16px;
      border-block-start: 1px solid var(--_line);
      background: var(--_line);
    }
    thead th {
      padding: 0 !important;
      border: 0;
      background: none;
    }
    tbody tr {
      padding: 10px 16px;
      border-block-start: 1px solid var(--_line);
    }
    tbody :is(th, td) {
      display: grid;
      grid-template-columns: minmax(84px, 28%) 1fr;
      column-gap: 12px;
      padding: 3px 0 !important;
      border: 0;
    }
    tbody :is(th, td) {
      overflow-wrap: anywhere;
    }
    tbody :is(th, td)::before {
      content: attr(data-label);
      grid-row: 1 / span 9;
      color: color-mix(in srgb, var(--_text) 78%, transparent);
    }
    tbody :is(th, td) > * {
      grid-column: 2;
    }
  }
  @media print {
    :host {
      display: block;
    }
    [part~='base'] {
      border: 0;
      overflow: visible;
      color: #000;
      background: none;
    }
    svg {
      display: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
