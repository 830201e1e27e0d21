import {css} from './css.ts';

/** For the tags that ask a person something, in their place on the page or floating above it. */
export const peopleStyles = css`
  [part~='base'] {
    display: block;
    padding: 20px;
    overflow-wrap: break-word;
  }
  [part~='base']:is(.floating, .policy) {
    position: fixed;
    /* A phone's notch and corners, where they are: physical, in either direction of writing. */
    --_top: max(16px, env(safe-area-inset-top));
    --_bottom: max(16px, env(safe-area-inset-bottom));
    --_left: max(16px, env(safe-area-inset-left));
    --_right: max(16px, env(safe-area-inset-right));
    --_widest: 560px;
    inset: auto var(--_right) var(--_bottom) var(--_left);
    margin-inline: auto;
    inline-size: min(var(--_widest), 100vw - var(--_left) - var(--_right));
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.2);
  }
  [part~='base'].floating {
    max-block-size: calc(100dvh - var(--_top) - var(--_bottom));
    overflow-y: auto;
  }
  [part~='base'].floating:not(:popover-open) {
    display: none;
  }
  [part~='base'] > * + *,
  form > * + *,
  .more > * + * {
    margin-block-start: 12px;
  }
  h3 {
    font-size: 16px;
  }
  h3 + ul.lines {
    margin-block-start: 4px;
  }
  ithn-guardian {
    display: block;
  }
  [part~='base'] ul.lines {
    padding-inline-start: 1.25em;
  }
  fieldset {
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    padding-inline: 4px;
    border-radius: 8px;
    cursor: pointer;
  }
  .option:hover {
    background: color-mix(in srgb, var(--_text) 6%, transparent);
  }
  .option input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .field {
    display: block;
    font-weight: 600;
  }
  .field :is(input, select) {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-start: 4px;
    padding: 8px 12px;
    font: inherit;
    font-weight: 400;
    color: inherit;
    background: var(--_background);
    border: 1px solid color-mix(in srgb, var(--_text) 55%, transparent);
    border-radius: 8px;
  }
  .error {
    font-weight: 600;
    color: var(--_error);
  }
  [part~='base'] {
    --_error: #a3231b;
  }
  @media (prefers-color-scheme: dark) {
    [part~='base'] {
      --_error: #ffb4ab;
    }
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .row button {
    flex: 1 1 160px;
    padding-inline: 16px;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 12px;
    font-size: 14px;
  }
  dd {
    margin: 0;
  }
  [role='status']:empty {
    display: none;
  }
`;
