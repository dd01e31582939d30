import { css } from 'lit';
import { flagStyles } from './flag.js';
import { messageStyles } from './message.js';
import { surroundings } from './surroundings.js';
import { tokens } from './tokens.js';
import { visuallyHidden } from './visually-hidden.js';

const card = css`
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
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 24px;
  }
  h3 {
    min-inline-size: 0;
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }
  .body {
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-block-size: var(--_reserved);
    transition: opacity 150ms;
  }
  /* The room of the table, which comes a moment after the picture: at the foot of a card that has room to spare. */
  .body:has(.chart, .ranking):not(:has(details))::after {
    block-size: 24px;
    content: '';
  }
  .body > details {
    margin-block-start: auto;
  }
  /* Figures of the question before: they wait for the next ones and say so, and nobody can read or use them. */
  .body:is([inert], [aria-disabled]):not(:has(.skeleton)) {
    opacity: 0.4;
    pointer-events: none;
  }
  /* A sentence or a figure runs its own way, in whatever page it stands; where it stands is the page's. */
  h3,
  .summary,
  .summary > span,
  .figure,
  .change,
  .basis,
  .amount,
  .value,
  .share {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }
  .summary {
    overflow-wrap: anywhere;
    color: var(--_muted);
    font-size: 13px;
  }
  /* Names take the lines that they need, up to three: boxes of their own, cut at their own end, whichever way it is. */
  .ranking bdi,
  .legend bdi {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  @media (prefers-reduced-motion: reduce) {
    .body {
      transition: none;
    }
  }
`;

/** A widget is a card: its host is the box, so that its content box is what charts measure. */
export const cardStyles = [tokens, surroundings, visuallyHidden, messageStyles, flagStyles, card];
