import { css } from 'lit';

/** What opens below "Download". */
export const downloadListStyles = css`
  .files {
    min-inline-size: 168px;
    max-inline-size: calc(100vw - 16px);
    padding: 4px;
  }
  .files button {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 24px;
    inline-size: 100%;
    padding: 6px 10px;
    border: 0;
    border-radius: 6px;
    background: none;
    text-align: start;
  }
  .files button:hover {
    background: var(--_hover);
  }
  .files button:focus-visible {
    outline-offset: -2px;
  }
  .files small {
    color: var(--_muted);
    font-size: 12px;
  }
`;
