import {css} from './css.ts';

/** The surface that the form, the requests and the prepared mail lie on. */
export const rightsFormStyles = css`
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
  @media (prefers-color-scheme: dark) {
    [part~='base'] {
      --_wrong: #f2a19b;
    }
  }
`;
