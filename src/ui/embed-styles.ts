import {css} from './css.ts';

/** The host has the size, whatever is in it: nothing moves when the words come, or the content. */
export const embedStyles = css`
  :host {
    display: block;
    position: relative;
    inline-size: 100%;
    min-inline-size: 0;
    aspect-ratio: 16 / 9;
    min-block-size: 240px;
  }
  :host([hidden]) {
    display: none;
  }
  [part~='base'] {
    position: absolute;
    inset: 0;
    display: grid;
    overflow: auto;
    animation: none;
  }
  [part~='base'] > * {
    grid-area: 1 / 1;
  }
  [part='poster'],
  [part='content'] {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    object-fit: cover;
  }
  [part='text'] {
    position: relative;
    align-self: center;
    justify-self: center;
    max-inline-size: 440px;
    padding: 16px;
    text-align: center;
  }
  [part='poster'] + [part='text'] {
    align-self: end;
    margin: 12px;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_background);
  }
  [part='title'] {
    font-size: 17px;
    font-weight: 600;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  [part='title'] ~ p {
    font-size: 14px;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
    margin-block-start: 12px;
  }
  button {
    flex: 1;
    min-block-size: 44px;
    min-inline-size: fit-content;
    padding: 6px 14px;
    border-color: var(--_text);
  }
  button:hover {
    border-color: var(--_accent);
  }
  @media print {
    :host {
      display: block;
    }
  }
`;
