import {css} from './css.ts';

/** The form: its questions, its answers and what is wrong with them. */
export const requestFormStyles = css`
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
  /* A phone on its side with the keyboard out. */
  @media (max-height: 400px) {
    textarea {
      block-size: 76px; /* less than its rows ask for */
      min-block-size: 0;
    }
  }
  @media (max-width: 639px) {
    .kind .answer:not(:has(:checked)) small {
      display: none;
    }
  }
  @media (forced-colors: active) {
    [type='radio']:checked {
      border-color: Highlight;
      forced-color-adjust: none;
    }
  }
`;
