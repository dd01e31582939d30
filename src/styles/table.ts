import { css } from 'lit';

/** The exact figures of a widget. Only the table scrolls sideways, never the card. */
export const tableStyles = css`
  details {
    font-size: 13px;
  }
  summary {
    inline-size: fit-content;
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
    padding-inline: 0 12px;
    border-block-end: 1px solid var(--_grid);
    font-weight: 400;
    text-align: end;
    white-space: nowrap;
  }
  th:first-child {
    max-inline-size: 240px;
    text-align: start;
  }
  /* A box of its own, so that a name is cut at its own end, whichever way the table runs. */
  th bdi {
    display: block;
    overflow: hidden;
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
    background: var(--_surface);
    color: var(--_muted);
  }
  tfoot th,
  tfoot td {
    position: sticky;
    inset-block-end: 0;
    border-block: 1px solid var(--_grid);
    background: var(--_surface);
    font-weight: 600;
  }
`;
