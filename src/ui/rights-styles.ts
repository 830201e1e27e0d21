import {css} from './css.ts';

export const rightsStyles = css`
  :host {
    display: block;
  }
  [part~='base'] {
    --_muted: color-mix(in srgb, var(--_text) 70%, var(--_background));
    --_wrong: #b3261e;
    --_inner: calc(var(--_radius) * 0.625);
    display: block;
    padding: clamp(16px, 4vw, 28px);
    animation: none;
    overflow-wrap: anywhere;
  }
  /* In a dialog, which has a surface and a title of its own. */
  :host([bare]) [part~='base'] {
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
  }
  :host([bare]) h2 {
    display: none;
  }
  h3,
  h4,
  h5 {
    font-size: 17px;
    line-height: 1.4;
  }
  h4 {
    font-size: 16px;
  }
  h5 {
    font-size: 15px;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  [part='status']:empty,
  .fault:empty {
    display: none;
  }
  [part='status'] {
    margin-block-start: 12px;
    padding: 10px 14px;
    border-radius: var(--_inner);
    background: color-mix(in srgb, var(--_accent) 12%, var(--_background));
    font-weight: 600;
  }
  .requests,
  form,
  [part='mail'] {
    margin-block-start: 24px;
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_line);
  }
  [part='field'] {
    all: unset;
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    margin-block-start: 20px;
  }
  legend,
  [part='field'] > label {
    all: unset;
    display: block;
    margin-block-end: 8px;
    font-weight: 600;
  }
  .answers {
    display: grid;
    gap: 8px;
  }
  .answer {
    position: relative;
    display: flex;
    gap: 10px;
    align-items: flex-start;
    min-block-size: 44px;
    box-sizing: border-box;
    padding: 9px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_inner);
    cursor: pointer;
  }
  .answer:hover {
    border-color: currentcolor;
  }
  .answer:has(:checked) {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 9%, var(--_background));
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .answer:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .answer b {
    display: block;
    font-weight: 600;
  }
  .answer small {
    display: block;
    color: var(--_muted);
    opacity: 1;
    line-height: 1.5;
  }
  [type='radio'] {
    appearance: none;
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0.15em 0 0;
    border: 2px solid var(--_muted);
    border-radius: 50%;
    background: var(--_background);
    outline: none;
  }
  [type='radio']:checked {
    border: 6px solid var(--_accent);
    background: #fff;
  }
  input:not([type='radio']),
  textarea {
    all: unset;
    box-sizing: border-box;
    display: block;
    inline-size: 100%;
    min-block-size: 48px;
    padding: 10px 14px;
    border: 1px solid var(--_muted);
    border-radius: var(--_inner);
    background: color-mix(in srgb, var(--_text) 3%, var(--_background));
    overflow-wrap: break-word;
  }
  textarea {
    min-block-size: 112px;
    white-space: pre-wrap;
    resize: vertical;
  }
  :is(input:not([type='radio']), textarea):focus {
    outline: 3px solid var(--_accent);
    outline-offset: 1px;
  }
  :lang(ar) [type='email'] {
    text-align: end;
  }
  .wrong :is(input:not([type='radio']), textarea, .answer) {
    border-color: var(--_wrong);
  }
  .fault {
    margin-block-start: 6px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_wrong);
    color: var(--_wrong);
    font-weight: 600;
  }
  [part='refusal'] {
    margin-block-start: 20px;
    padding: 14px 16px;
    border: 1px solid var(--_wrong);
    border-radius: var(--_inner);
  }
  [part='refusal'] bdi {
    font:
      13px/1.6 ui-monospace,
      monospace;
  }
  .notice {
    margin-block: 24px 20px;
    padding: 14px 18px;
    border-radius: var(--_inner);
    background: color-mix(in srgb, var(--_accent) 9%, var(--_background));
    font-size: 15px;
  }
  .notice h3 {
    font-size: 16px;
  }
  .notice ul {
    margin-block-start: 4px;
    padding-inline-start: 1.2em;
  }
  .notice li + li {
    margin-block-start: 4px;
  }
  [part~='submit'] {
    inline-size: 100%;
    padding-inline: 28px;
  }
  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: progress;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-block-start: 14px;
  }
  .row > :is(button, a) {
    min-block-size: 44px;
    padding-inline: 16px;
  }
  a.button {
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    border-radius: var(--_inner);
    padding: 8px 16px;
    font-weight: 600;
    text-decoration: none;
  }
  pre {
    margin-block: 12px 0;
    padding: 14px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_inner);
    background: color-mix(in srgb, var(--_text) 4%, var(--_background));
    font: inherit;
    font-size: 15px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
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
  @media (min-width: 640px) {
    .kind .answers {
      grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
    }
    .role .answers,
    .scope .answers {
      grid-template-columns: 1fr 1fr;
    }
    [part~='submit'] {
      inline-size: auto;
      min-inline-size: 220px;
    }
  }
  @media (max-width: 639px) {
    .kind .answer:not(:has(:checked)) small {
      display: none;
    }
  }
  @media (prefers-color-scheme: dark) {
    [part~='base'] {
      --_wrong: #f2a19b;
    }
  }
  @media (forced-colors: active) {
    [type='radio']:checked {
      border-color: Highlight;
      forced-color-adjust: none;
    }
  }
`;
