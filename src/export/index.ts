/**
 * Taking figures away, as files. All of it is loaded when a reader asks for one: `await import('../export/index.js')`.
 *
 * ```ts
 * download(fileName(name, month, 'csv'), csvBlob(widgetCsv(name, report, hiddenSeries)));
 * download(fileName('month', month, 'csv'), csvBlob(monthCsv(report)));
 * const scene = sceneOf(widget, { caption: formats.month(month) });
 * download(fileName(name, month, 'svg'), svgBlob(toSvg(scene)));
 * download(fileName(name, month, 'png'), await toPng(scene));
 * ```
 */
export { csvBlob, download, svgBlob } from './download.js';
export { fileName, type Extension } from './file-name.js';
export { monthCsv, ROWS_ABOVE_TABLE, widgetCsv } from './report-csv.js';
export type { Scene } from './scene.js';
export { sceneOf, type SceneOptions } from './scene-of.js';
export { toPng } from './to-png.js';
export { toSvg } from './to-svg.js';
