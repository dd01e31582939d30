import { css } from 'lit';

/** Beside the view's controls, it is one of them. */
export const headerDownloadStyles = css`
  .download {
    max-inline-size: none;
    margin: 0;
  }
  .download > button {
    inline-size: 36px;
    block-size: 36px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
  }
`;
