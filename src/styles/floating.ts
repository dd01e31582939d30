import { css } from 'lit';

/** A box above all else on the page, placed beside what it is about. */
export const floatingStyles = css`
  .floating {
    position: fixed;
    inset: 0 auto auto 0;
    box-sizing: border-box;
    inline-size: max-content;
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: min(var(--_radius), 10px);
    background: var(--_surface);
    box-shadow:
      0 1px 2px rgb(0 0 0 / 8%),
      0 8px 24px rgb(0 0 0 / 14%);
    color: var(--_text);
  }
`;
