import { fire } from '../controllers/events.js';
import type { Month } from '../contract/index.js';
import { linkTo } from '../format/href.js';
import type { RankedRow } from '../model/ranking.js';
import { selectionOfRow, type RankedSubject } from '../model/selection.js';
import type { RowLink } from '../templates/ranked-rows.js';

/** Where the names of a ranking lead, by a host's URL template; following one is told by `host`. */
export function rowLinks(
  host: Element,
  subject: RankedSubject,
  template: string | null,
  month: Month,
): (row: RankedRow) => RowLink | null {
  return row => {
    const link = row.id === null ? null : linkTo(template, { id: row.id, month }, document.baseURI);
    const onPick = () => fire(host, 'consumption-select', selectionOfRow(subject, row, month));
    return link && { ...link, onPick };
  };
}
