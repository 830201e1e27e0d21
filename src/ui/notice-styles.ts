import {css} from './css.ts';

/** Of the policy: at the lower edge, above the way back to the choices. */
export const noticeStyles = css`
  [part~='base'].policy {
    position: fixed;
    --_left: max(16px, env(safe-area-inset-left));
    --_right: max(16px, env(safe-area-inset-right));
    inset: auto var(--_right) calc(60px + max(16px, env(safe-area-inset-bottom))) var(--_left);
    margin-inline: auto;
    inline-size: min(620px, 100vw - var(--_left) - var(--_right));
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
    inset: var(--_top) var(--_right) auto var(--_left);
  }
  [part~='base'].low {
    inset-block: auto var(--_bottom);
  }
`;
