import {css} from './css.ts';

/** Plain text in the preferences' surface: it has none of its own. */
export const recordStyles = css`
  [part~='base'] {
    --_muted: color-mix(in srgb, var(--_text) 66%, var(--_background));
    display: block;
    border: 0;
    border-radius: 0;
    background: none;
    animation: none;
    font-size: 15px;
  }
  [role='status']:empty {
    display: none;
  }
  [tabindex]:focus {
    outline: none;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 16px;
    margin-block: 4px 16px;
  }
  dt,
  .count,
  li p + p,
  span {
    color: var(--_muted);
  }
  dd {
    overflow-wrap: anywhere;
  }
  bdi {
    font:
      13px/1.6 ui-monospace,
      monospace;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  button {
    min-block-size: 44px;
  }
  .row > * {
    flex: 1 1 120px;
  }
  .count {
    margin-block: 20px 4px;
    font-weight: 600;
  }
  ol {
    padding: 0;
    list-style: none;
  }
  li {
    padding-block: 10px;
    border-block-start: 1px solid var(--_line);
  }
  li > p:first-child {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  time {
    font-weight: 600;
  }
  ol + button {
    display: block;
    inline-size: 100%;
  }
  .question {
    padding: 16px;
    border: 1px solid currentcolor;
    border-radius: calc(var(--_radius) * 0.625);
  }
  .question p {
    margin-block-end: 12px;
  }
`;
