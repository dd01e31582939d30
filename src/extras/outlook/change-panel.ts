/** What opens below "Why it changed", with its styles: loaded when somebody wants to know. */
import type { Report } from '../../contract/index.js';
import type { Formats } from '../../format/formats.js';
import type { ChangeSplit } from '../../model/change-split.js';
import { changeSplitStyles } from '../../styles/change-split.js';
import { changeSplit } from '../../templates/change-split.js';
import { changeRows } from './change-rows.js';

export const styles = [changeSplitStyles];

export function changePanel(split: ChangeSplit, report: Report, formats: Formats, id: string): unknown {
  const view = changeRows(split, report, formats);
  return view && changeSplit(view, id);
}
