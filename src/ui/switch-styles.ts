import {css} from './css.ts';

/** A native checkbox drawn as a switch: the knob goes to the inline end when on: never colour alone. */
export const switchStyles = css`
  [part='switch'] {
    appearance: none;
    flex: none;
    position: relative;
    box-sizing: border-box;
    inline-size: 52px;
    block-size: 30px;
    margin: 7px 0;
    border: 2px solid var(--_muted);
    border-radius: 15px;
    background: var(--_background);
    cursor: pointer;
  }
  /* The whole 44 px high strip is the target. */
  [part='switch']::before {
    content: '';
    position: absolute;
    inset: -9px -6px;
  }
  [part='switch']::after {
    content: '';
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: 4px;
    inline-size: 18px;
    block-size: 18px;
    border-radius: 50%;
    background: var(--_muted);
  }
  [part='switch']:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  [part='switch']:checked::after {
    inset-inline-start: 26px;
    background: var(--_on);
  }
  @media (prefers-reduced-motion: no-preference) {
    [part='switch']::after {
      transition: inset-inline-start 0.15s;
    }
  }
  @media (forced-colors: active) {
    [part='switch']:checked {
      border-color: Highlight;
      background: Highlight;
      forced-color-adjust: none;
    }
    [part='switch']::after {
      background: ButtonText;
    }
    [part='switch']:checked::after {
      background: HighlightText;
    }
  }
`;
