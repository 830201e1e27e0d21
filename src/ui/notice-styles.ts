import {css} from './css.ts';

/** Of the policy: at the lower edge, above the way back to the choices. */
export const noticeStyles = css`
  [part~='base'].policy {
    --_widest: 620px;
    inset-block-end: calc(60px + var(--_bottom));
    padding: 12px 16px;
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
    inset: var(--_top) var(--_right) auto var(--_left);
  }
  [part~='base'].low {
    inset-block: auto var(--_bottom);
  }
`;
