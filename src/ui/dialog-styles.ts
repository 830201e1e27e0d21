import {css} from './css.ts';

/** A dialog above the page: its frame, the line with its name and the way out, and a text that scrolls between the two. */
export const dialogStyles = css`
  [part~='base'] {
    --_muted: color-mix(in srgb, var(--_text) 66%, var(--_background));
    display: none;
    position: fixed;
    inset: 0;
    margin: auto;
    block-size: fit-content;
    /* Clear of a phone's notch and corners, on all sides alike since it stands in the middle. */
    inline-size: min(600px, 100vw - 2 * max(8px, env(safe-area-inset-left), env(safe-area-inset-right)));
    max-block-size: min(760px, 100dvb - 2 * max(8px, env(safe-area-inset-top), env(safe-area-inset-bottom)));
    flex-direction: column;
    overflow: hidden;
    box-shadow: 0 24px 64px rgb(0 0 0 / 0.28);
  }
  [part~='base'][open] {
    display: flex;
  }
  ::backdrop {
    background: rgb(10 16 14 / 0.5);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 12px 24px;
    border-block-end: 1px solid var(--_line);
  }
  h2 {
    margin: 0;
    max-block-size: max(15dvb, 56px);
    overflow: auto;
  }
  h2:focus {
    outline: none;
  }
  [part~='close'] {
    flex: none;
    inline-size: 44px;
    min-block-size: 44px;
    margin-inline-end: -10px;
    padding: 9px;
    border-color: transparent;
    border-radius: 50%;
  }
  svg {
    display: block;
    inline-size: 24px;
    block-size: 24px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  .text {
    flex: auto;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 20px 24px;
  }
  @media (max-height: 480px) {
    header {
      padding-block: 0;
    }
    .text {
      padding-block: 8px;
    }
  }
  @media (max-width: 420px) {
    header,
    .text {
      padding-inline: 16px;
    }
  }
`;
