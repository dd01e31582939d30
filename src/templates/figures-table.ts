import { html, nothing, type TemplateResult } from 'lit';

export interface FiguresTable {
  /** The control that shows the table. */
  readonly label: string;
  readonly caption: string;
  /** The first heads the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly FiguresRow[];
  readonly total: FiguresRow | null;
}

export interface FiguresRow {
  readonly name: string;
  /** One for each further column, ready to be read. */
  readonly cells: readonly string[];
}

/** The exact figures behind a drawing. Always in the document, shown on demand. */
export function figuresTable({ label, caption, columns, rows, total }: FiguresTable): TemplateResult {
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
              ${columns.map(column => html`<th scope="col">${column}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(tableRow)}
          </tbody>
          ${
            total
              ? html`<tfoot>
                  ${tableRow(total)}
                </tfoot>`
              : nothing
          }
        </table>
      </div>
    </details>
  `;
}

function tableRow({ name, cells }: FiguresRow): TemplateResult {
  return html`<tr>
    <th scope="row"><bdi .textContent=${name}></bdi></th>
    ${tableCells(cells)}
  </tr>`;
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

/** One to four cells. */
const CELLS: readonly ((...texts: string[]) => TemplateResult)[] = [
  a => html`<td .textContent=${a}></td>`,
  (a, b) =>
    html`<td .textContent=${a}></td>
      <td .textContent=${b}></td>`,
  (a, b, c) =>
    html`<td .textContent=${a}></td>
      <td .textContent=${b}></td>
      <td .textContent=${c}></td>`,
  (a, b, c, d) =>
    html`<td .textContent=${a}></td>
      <td .textContent=${b}></td>
      <td .textContent=${c}></td>
      <td .textContent=${d}></td>`,
];
