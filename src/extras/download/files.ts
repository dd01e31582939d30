/** Figures and pictures as files: loaded when somebody takes some away. */
import {
  csvBlob,
  download,
  fileName,
  monthCsv,
  sceneOf,
  svgBlob,
  toPng,
  toSvg,
  widgetCsv,
  type Extension,
} from '../../export/index.js';
import type { Taken } from './taken.js';

/** @throws if there are no figures */
export function csvOf({ element, name, report, hiddenSeries }: Taken): string {
  if (!report) throw new Error(`<${element.localName}> has no figures.`);
  return name === 'month' ? monthCsv(report) : widgetCsv(name, report, hiddenSeries);
}

/** @throws if there are no figures, or they are not on view */
export function svgOf(taken: Taken): string {
  return toSvg(scene(taken));
}

/** Rejects if there are no figures, or they are not on view. */
export async function pngOf(taken: Taken): Promise<Blob> {
  return toPng(scene(taken));
}

/** Gives the reader a file. Rejects if it could not be made. */
export async function save(taken: Taken, extension: Extension): Promise<void> {
  const { name, report } = taken;
  const content = await BLOBS[extension](taken);
  if (report) download(fileName(name, report.period.month, extension), content);
}

const BLOBS: Readonly<Record<Extension, (taken: Taken) => Blob | Promise<Blob>>> = {
  csv: taken => csvBlob(csvOf(taken)),
  svg: taken => svgBlob(svgOf(taken)),
  png: pngOf,
};

function scene({ element, report, formats }: Taken) {
  if (!report) throw new Error(`<${element.localName}> has no figures.`);
  return sceneOf(element, { caption: formats.month(report.period.month) });
}
