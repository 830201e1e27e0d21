import {css} from './css.ts';

export const bannerStyles = css`
  [part~='base'] {
    position: fixed;
    /* A phone's notch and corners, where they are: physical, in either direction of writing. */
    inset: auto max(12px, env(safe-area-inset-right)) max(12px, env(safe-area-inset-bottom))
      max(12px, env(safe-area-inset-left));
    margin-inline: auto;
    max-inline-size: 1120px;
    max-block-size: 80dvb;
    display: flex;
    flex-direction: column;
    gap: 16px;
    padding: 20px;
    box-shadow: 0 12px 40px #0003;
  }
  [class*='block-start'] {
    inset-block: max(12px, env(safe-area-inset-top)) auto;
  }
  [part='text'] {
    flex: auto;
    overflow: auto;
    /* Room for the ring around a focused link, which scrolling would cut off. */
    margin: -4px;
    padding: 4px;
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block: 8px;
    padding: 0;
    list-style: none;
  }
  li {
    padding-inline: 12px;
    border: 1px solid #0000;
    border-radius: 20px;
    background: var(--_line);
    font-weight: 600;
  }
  [role='status'] {
    position: absolute;
    clip-path: inset(50%);
  }
  [part='actions'] {
    flex: none;
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  /* Words without end scroll inside their own button: the others stay in sight. */
  button {
    max-block-size: max(15dvb, 96px);
    overflow: auto;
  }
  [part~='manage'] {
    grid-column: span 2;
  }
  @media (max-height: 480px) {
    [part~='base'] {
      gap: 8px;
      padding: 12px;
    }
    [part='actions'] {
      grid-template-columns: 1fr 1fr 1.5fr;
      font-size: 14px;
    }
    [part~='manage'] {
      grid-column: auto;
    }
  }
  @media (min-width: 860px) {
    .bar {
      flex-direction: row;
      align-items: center;
      gap: 48px;
      padding: 24px 28px;
    }
    .bar [part='actions'] {
      inline-size: 320px;
    }
    .box {
      max-inline-size: 400px;
      margin-inline-end: 0;
    }
    .box[class*='inline-start'] {
      margin-inline: 0 auto;
    }
    dialog.box {
      inset-block: 0;
      block-size: fit-content;
      max-inline-size: 480px;
      margin: auto;
    }
  }
`;
