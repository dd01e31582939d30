/** Taking figures away: files of what a report says. Loaded when a reader asks for one. */
export { fileName, type Extension } from './file-name.js';
export { monthCsv, ROWS_ABOVE_TABLE, widgetCsv } from './report-csv.js';
