import { checkColumns, RECORD_COLUMNS } from './columns.js';
import { litellmShape } from './exports/litellm-spend.js';
import type { FileShape } from './file-shape.js';
import type { FocusOptions } from './focus/focus-options.js';
import { focusShape } from './focus/focus-shape.js';
import { readRecord } from './usage-record.js';

/**
 * Recognises a file by its columns: FOCUS, LiteLLM's spend logs, or else usage records.
 *
 * @throws {UsageFileError} if the columns are those of none of them
 */
export function shapeOf(names: readonly string[], focus: FocusOptions): FileShape {
  const columns = names.map(name => name.trim());
  const known = focusShape(columns, focus) ?? litellmShape(columns);
  if (known) return known;
  checkColumns(columns);
  return { columns: RECORD_COLUMNS, read: readRecord };
}
