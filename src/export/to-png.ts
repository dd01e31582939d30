import { contextOf, setFont } from './canvas.js';
import {
  boxPath,
  type Mark,
  type Paint,
  type Pattern,
  type Scene,
  type ShapeMark,
  type TextMark,
} from './scene.js';

/** Pixels a side: some browsers give no larger canvas. */
const LARGEST = 8192;

const TYPE = 'image/png';

/**
 * The scene as a PNG, drawn shape by shape: no image is ever loaded, so no policy of the page can refuse it. Twice
 * the size in pixels at least, so that it is sharp where it is pasted.
 *
 * @throws if the browser cannot make the picture.
 */
export async function toPng(scene: Scene): Promise<Blob> {
  const { width, height, background, marks } = scene;
  const canvas = document.createElement('canvas');
  const scale = Math.min(Math.max(2, devicePixelRatio), LARGEST / Math.max(width, height));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = contextOf(canvas);
  context.scale(scale, scale);
  fill(context, background, new Path2D(boxPath({ x: 0, y: 0, width, height })));
  for (const mark of marks) draw(context, mark);
  return new Blob([encoded(canvas)], { type: TYPE });
}

/**
 * At once: Chromium lets `toBlob` wait for idle time, which on a busy page took from one to five seconds.
 *
 * @throws where the browser has no memory for the picture, and answers `data:,`.
 */
function encoded(canvas: HTMLCanvasElement): Uint8Array<ArrayBuffer> {
  const prefix = `data:${TYPE};base64,`;
  const url = canvas.toDataURL(TYPE);
  if (!url.startsWith(prefix)) throw new Error('The picture could not be made.');
  return Uint8Array.from(atob(url.slice(prefix.length)), character => character.charCodeAt(0));
}

function draw(context: CanvasRenderingContext2D, mark: Mark): void {
  context.save();
  if (mark.kind === 'text') drawText(context, mark);
  else drawShape(context, mark);
  context.restore();
}

function drawShape(context: CanvasRenderingContext2D, shape: ShapeMark): void {
  if (shape.clip !== null) context.clip(new Path2D(shape.clip));
  context.transform(...shape.transform);
  const path = new Path2D(shape.d);
  if (shape.fill) fill(context, shape.fill, path);
  if (!shape.stroke) return;
  context.globalAlpha = shape.stroke.opacity;
  context.strokeStyle = shape.stroke.color;
  context.lineWidth = shape.stroke.width;
  context.setLineDash([...shape.stroke.dashes]);
  context.stroke(path);
}

function drawText(context: CanvasRenderingContext2D, text: TextMark): void {
  setFont(context, text.font);
  context.direction = text.direction;
  context.textAlign = 'left';
  context.globalAlpha = text.paint.opacity;
  context.fillStyle = text.paint.color;
  context.translate(text.x, text.baseline);
  const { width } = context.measureText(text.text);
  if (width > 0) context.scale(text.width / width, 1);
  context.fillText(text.text, 0, 0);
}

function fill(context: CanvasRenderingContext2D, paint: Paint | Pattern, path: Path2D): void {
  context.globalAlpha = 'marks' in paint ? 1 : paint.opacity;
  context.fillStyle = 'marks' in paint ? tileOf(context, paint) : paint.color;
  context.fill(path);
}

/** As fine as the picture is. */
function tileOf(
  context: CanvasRenderingContext2D,
  { width, height, marks }: Pattern,
): CanvasPattern | string {
  const scale = context.getTransform().a;
  const tile = document.createElement('canvas');
  tile.width = Math.round(width * scale);
  tile.height = Math.round(height * scale);
  const inside = contextOf(tile);
  inside.scale(tile.width / width, tile.height / height);
  for (const mark of marks) draw(inside, mark);
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(width / tile.width, height / tile.height));
  return pattern ?? 'transparent';
}
