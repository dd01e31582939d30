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

/** Hundreds of cells: as a property, their text needs no place-holder node and no part of its own. */
function tableRow({ name, cells }: FiguresRow): TemplateResult {
  return html`<tr>
    <th scope="row"><bdi .textContent=${name}></bdi></th>
    ${cells.map(cell => html`<td .textContent=${cell}></td>`)}
  </tr>`;
}
