import { css } from 'lit';

/** On paper nothing can be opened, scrolled or pressed: the tables are shown, whole, and their heads on every page. */
export const paperStyles = css`
  @media print {
    /* Drawn for about this width, or for a screen's: the whole of it is on the sheet. */
    .chart svg {
      inline-size: 100%;
      block-size: 100%;
    }
    /* A card that goes on over the page has an edge on both. */
    :host {
      box-decoration-break: clone;
    }
    .head,
    .summary,
    .kinds {
      break-after: avoid;
    }
    .chart,
    .ranking,
    .flag,
    tr {
      break-inside: avoid;
    }
    /* Where it is unknown, the table is opened before it is printed. */
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    details > summary {
      display: none;
    }
    .scroll {
      max-block-size: none;
      overflow: visible;
    }
    table {
      font-size: 12px;
    }
    th,
    td {
      padding-inline-end: 8px;
      white-space: normal;
    }
    /* Neither what is placed nor buttons are repeated with the head. */
    tr :is(th, td):nth-child(n) {
      position: static;
    }
    thead button {
      display: contents;
    }
    thead button::after {
      display: none;
    }
    /* Once, after the last row; a footer would stand on every page. */
    tfoot {
      display: table-row-group;
    }
  }
`;
