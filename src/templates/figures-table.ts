import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Amount } from '../model/amount.js';

export interface FiguresTable {
  /** The control that shows the table. */
  readonly label: string;
  readonly caption: string;
  /** The first heads the rows. */
  readonly columns: readonly FiguresColumn[];
  readonly rows: readonly FiguresRow[];
  readonly total: Pick<FiguresRow, 'name' | 'cells'>;
}

export interface FiguresColumn {
  /** Unique in the table, and the same for other months. */
  readonly key: string;
  readonly name: string;
  /** What its rows are put in order by. */
  readonly kind: 'name' | 'day' | 'amount';
}

export interface FiguresRow {
  /** Unique in the table. Another month's row of the same key is the same one with other figures. */
  readonly key: string;
  readonly name: string;
  /** One for each further column, ready to be read. */
  readonly cells: readonly string[];
  /** One for each column, the first too, to the last digit; `null` where it is not known. */
  readonly values: readonly (Amount | string | null)[];
  /** Others and Unassigned: whatever the order, they come last. */
  readonly rest: boolean;
}

export interface Sort {
  /** The key of a column. */
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** The exact figures behind a drawing. Always in the document, shown on demand; its rows are already in order. */
export function figuresTable(
  { label, caption, columns, rows, total }: FiguresTable,
  sort: Sort | null,
  onSort: (column: FiguresColumn) => void,
): TemplateResult {
  return html`
    <details part="figures">
      <summary>${label}</summary>
      <div class="scroll" role="region" aria-label=${caption} tabindex="0">
        <table part="table">
          <caption class="visually-hidden">
            ${caption}
          </caption>
          <thead>
            <tr>
              ${columns.map(column => columnHead(column, sort, onSort))}
            </tr>
          </thead>
          <tbody>
            ${repeat(rows, ({ key }) => key, tableRow)}
          </tbody>
          <tfoot>
            ${tableRow(total)}
          </tfoot>
        </table>
      </div>
    </details>
  `;
}

function columnHead(
  column: FiguresColumn,
  sort: Sort | null,
  onSort: (column: FiguresColumn) => void,
): TemplateResult {
  const direction = sort?.column === column.key ? sort.direction : undefined;
  return html`<th scope="col" aria-sort=${ifDefined(direction)}>
    <button type="button" @click=${() => onSort(column)}>${column.name}</button>
  </th>`;
}

function tableRow({ name, cells }: Pick<FiguresRow, 'name' | 'cells'>): TemplateResult {
  // Each space between two tags would be a node, in every row.
  // prettier-ignore
  return html`<tr><th scope="row"><bdi .textContent=${name}></bdi></th>${tableCells(cells)}</tr>`;
}

/**
 * Hundreds of cells: as a property, their text needs no place-holder node and no part of its own; and four to a
 * template, for each template in a list costs two more nodes.
 */
function tableCells(cells: readonly string[]): TemplateResult[] {
  const groups: TemplateResult[] = [];
  for (let start = 0; start < cells.length; start += CELLS.length) {
    const group = cells.slice(start, start + CELLS.length);
    const template = CELLS[group.length - 1];
    if (template) groups.push(template(...group));
  }
  return groups;
}

/** One to four cells, and no space between them. */
// prettier-ignore
const CELLS: readonly ((...texts: string[]) => TemplateResult)[] = [
  a => html`<td .textContent=${a}></td>`,
  (a, b) => html`<td .textContent=${a}></td><td .textContent=${b}></td>`,
  (a, b, c) => html`<td .textContent=${a}></td><td .textContent=${b}></td><td .textContent=${c}></td>`,
  (a, b, c, d) =>
    html`<td .textContent=${a}></td><td .textContent=${b}></td><td .textContent=${c}></td><td .textContent=${d}></td>`,
];
