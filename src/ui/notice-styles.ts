import {css} from './css.ts';

/** Of the policy: at the lower edge, above the way back to the choices. */
export const noticeStyles = css`
  [part~='base'].policy {
    position: fixed;
    inset: auto 16px 76px;
    margin-inline: auto;
    inline-size: min(620px, 100vw - 32px);
    padding: 12px 16px;
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.2);
  }
  [part~='base'].policy:popover-open {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .policy p {
    flex: 1 1 280px;
  }
  .policy button {
    min-block-size: 44px;
    padding-inline: 16px;
  }
  [part~='base'].floating {
    inset: 16px 16px auto;
    max-block-size: 50dvh; /* the banner may stand below */
  }
`;
