import {css} from 'lit';

export const bannerStyles = css`
  [part~='base'] {
    position: fixed;
    inset-block: auto max(12px, env(safe-area-inset-bottom));
    inset-inline: 12px;
    margin-inline: auto;
    max-inline-size: 1120px;
    max-block-size: 80dvb;
    display: flex;
    flex-direction: column;
    gap: 16px;
    padding: 20px;
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.18);
  }
  [part='text'] {
    flex: auto;
    overflow: auto;
    overscroll-behavior: contain;
  }
  small {
    font-size: 14px;
  }
  ul {
    display: inline;
    padding: 0;
    font-weight: 600;
  }
  li {
    display: inline;
  }
  [part='actions'] {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  [part~='manage'] {
    grid-column: span 2;
  }
  @media (max-height: 480px) {
    [part~='base'] {
      gap: 8px;
      padding: 12px;
    }
  }
  @media (min-width: 860px) {
    .bar {
      flex-direction: row;
      align-items: center;
      gap: 40px;
      padding: 24px 28px;
    }
    .box {
      max-inline-size: 400px;
      margin-inline-end: 0;
    }
  }
`;
