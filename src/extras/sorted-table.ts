import type { LitElement } from 'lit';
import { guard } from 'lit/directives/guard.js';
import {
  figuresTable,
  type FiguresColumn,
  type FiguresTable,
  type Sort,
} from '../templates/figures-table.js';
import { OpenOnPaper } from './open-on-paper.js';
import { nextSort, sortRows } from './sort-rows.js';

/** A widget's table in the order that its reader has chosen, which stays whatever the figures; on paper it is open. */
export class SortedTable {
  #sort: Sort | null = null;
  readonly #onChange: () => void;

  constructor(host: LitElement, onChange: () => void) {
    this.#onChange = onChange;
    new OpenOnPaper(host);
  }

  /** Drawn anew only when `from`, all that the table is made from, or the order has changed. */
  draw(from: readonly unknown[], locale: string, make: () => FiguresTable): unknown {
    return guard([...from, locale, this.#sort], () => {
      const table = make();
      return figuresTable({ ...table, rows: sortRows(table, this.#sort, locale) }, this.#sort, this.#choose);
    });
  }

  readonly #choose = (column: FiguresColumn): void => {
    this.#sort = nextSort(this.#sort, column);
    this.#onChange();
  };
}
