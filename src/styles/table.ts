import { css } from 'lit';

/** The exact figures of a widget. Only the table scrolls sideways, never the card. */
export const tableStyles = css`
  details {
    font-size: 13px;
  }
  summary {
    box-sizing: border-box;
    inline-size: fit-content;
    min-block-size: 24px;
    padding-block: 2px;
    border-radius: 4px;
    color: var(--_muted);
    cursor: pointer;
  }
  summary:hover {
    color: var(--_text);
  }
  summary:focus-visible,
  .scroll:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .scroll {
    max-block-size: 320px;
    margin-block-start: 8px;
    overflow: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding-block: 4px;
    padding-inline: 0 16px;
    border-block-end: 1px solid var(--_grid);
    font-weight: 400;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    white-space: nowrap;
  }
  /* A figure runs its own way, and stands where the page has the end of its column. */
  tr {
    text-align: end;
  }
  td {
    unicode-bidi: plaintext;
  }
  th:first-child {
    position: sticky;
    inset-inline-start: 0;
    max-inline-size: min(240px, 40cqi);
    background: var(--_surface);
    text-align: start;
  }
  /* A box of its own, so that a name is cut at its own end, whichever way the table runs. */
  th bdi {
    display: block;
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 4px;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
    color: var(--_muted);
    padding-block: 0;
  }
  thead [aria-sort] {
    color: var(--_text);
  }
  thead button {
    position: relative;
    min-inline-size: 24px;
    min-block-size: 28px;
    margin-inline: -4px;
    padding: 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    text-align: inherit;
  }
  thead button:hover {
    background: none;
    color: var(--_text);
  }
  thead button:focus-visible {
    outline-offset: -2px;
  }
  /* In the room between two columns, so that a heading stays over its figures. */
  thead button::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 2px);
    inset-inline-start: -6px;
    inline-size: 7px;
    block-size: 5px;
    background: currentColor;
    clip-path: polygon(0 0, 100% 0, 50% 100%);
    opacity: 0;
  }
  thead th:first-child button::after {
    inset-inline: auto -6px;
  }
  thead [aria-sort='ascending'] button::after {
    transform: scaleY(-1);
  }
  thead button:is(:hover, :focus-visible)::after,
  thead [aria-sort] button::after {
    opacity: 1;
  }
  tfoot th,
  tfoot td {
    position: sticky;
    inset-block-end: 0;
    border-block: 1px solid var(--_grid);
    background: var(--_surface);
    font-weight: 600;
  }
  :is(thead, tfoot) th:first-child {
    z-index: 2;
  }
  @container (inline-size < 360px) {
    tbody bdi {
      overflow-wrap: break-word;
      white-space: normal;
    }
  }
  @media (forced-colors: active) {
    thead button::after {
      background: ButtonText;
      forced-color-adjust: none;
    }
  }
`;
