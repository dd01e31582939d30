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
    padding: 4px 12px 4px 0;
    border-block-end: 1px solid var(--_grid);
    font-weight: 400;
    text-align: end;
    white-space: nowrap;
  }
  th:first-child {
    max-inline-size: 240px;
    overflow: hidden;
    text-align: start;
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
    border-block-end: 0;
    font-weight: 600;
  }
`;
