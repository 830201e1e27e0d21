import {css} from './css.ts';

/** At the lower edge, above the way back to the choices. */
export const noticeStyles = css`
  [part~='base'] {
    position: fixed;
    inset: auto 16px 76px;
    margin-inline: auto;
    inline-size: min(620px, 100vw - 32px);
    padding: 12px 16px;
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.2);
  }
  [part~='base']:popover-open {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  p {
    flex: 1 1 280px;
  }
  button {
    min-block-size: 44px;
    padding-inline: 16px;
  }
`;
