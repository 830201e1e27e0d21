import {css} from './css.ts';

/** A request made before: its facts, its way, and whom else to turn to. */
export const requestCardStyles = css`
  [part='request'] {
    margin-block-start: 12px;
    padding: 16px 18px;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_inner);
  }
  [part='request']:is(.waiting, .unconfirmed) {
    border-inline-start-color: #b06d00;
  }
  [part='request'].rejected {
    border-inline-start-color: var(--_wrong);
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 190px), 1fr));
    gap: 10px 20px;
    margin-block-start: 8px;
  }
  dt {
    color: var(--_muted);
    font-size: 14px;
  }
  dd {
    font-weight: 600;
  }
  [part='reference'] {
    font:
      600 17px/1.6 ui-monospace,
      monospace;
    letter-spacing: 0.04em;
    user-select: all;
  }
  [part='countdown'] {
    display: inline-block;
    padding-inline: 10px;
    border-radius: 20px;
    background: color-mix(in srgb, var(--_accent) 14%, var(--_background));
    font-size: 14px;
    white-space: nowrap;
  }
  .late {
    color: #fff;
    background: #b3261e;
  }
  ol {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 18px;
    margin-block: 14px 4px;
    padding: 0;
    list-style: none;
    font-size: 15px;
  }
  li[class] {
    display: flex;
    align-items: center;
    gap: 7px;
    color: var(--_muted);
  }
  li[class]::before {
    content: '';
    flex: none;
    box-sizing: border-box;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid var(--_muted);
    border-radius: 50%;
  }
  li.past::before {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  li.now {
    color: var(--_text);
    font-weight: 700;
  }
  li.now::before {
    border: 4px solid var(--_accent);
  }
  [part='escalation'] {
    margin-block-start: 12px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_line);
    font-size: 15px;
  }
  [part='escalation'] ul {
    padding-inline-start: 1.2em;
  }
`;
