import { css } from 'lit';

/** A widget is a card: its host is the box, so that its content box is what charts measure. */
export const cardStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-inline-size: 0;
    padding: var(--_padding);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-family: var(--_font);
    font-size: 14px;
    font-weight: 400;
    line-height: 20px;
    letter-spacing: normal;
    text-align: start;
    container-type: inline-size;
  }
  :host([hidden]),
  :host(:state(off)) {
    display: none;
  }
  figure,
  h3,
  p {
    margin: 0;
  }
  figure {
    display: flex;
    flex-direction: column;
    gap: 12px;
  }
  h3 {
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }
  .body {
    display: flex;
    flex-direction: column;
    gap: 12px;
    transition: opacity 150ms;
  }
  /* Figures of the question before: they wait for the next ones and say so, and nobody can read or use them. */
  .body[inert]:not(:has(.skeleton)) {
    opacity: 0.4;
  }
  /* A sentence keeps its own direction, in whatever page it stands. */
  h3,
  .summary,
  .flag {
    unicode-bidi: plaintext;
  }
  .summary {
    overflow-wrap: anywhere;
    color: var(--_muted);
    font-size: 13px;
  }
  .flag {
    padding: 6px 10px;
    border-radius: 6px;
    background: var(--_caution-surface);
    color: var(--_caution);
    font-size: 13px;
    line-height: 18px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    .body {
      transition: none;
    }
  }
`;
