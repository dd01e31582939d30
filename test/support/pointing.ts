/** Reads a chart as somebody does who has a pointer, or a finger. */
import { waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { februaryReport } from '../fixtures/reports.js';
import { isOpen } from './exploring.js';
import { measured, place } from './place.js';
import { part, textOf } from './rendered.js';

export type Point = readonly [x: number, y: number];

export const hover = ([x, y]: Point) => sendMouse({ type: 'move', position: [Math.round(x), Math.round(y)] });

export async function opened(widget: Element): Promise<void> {
  await waitUntil(() => isOpen(widget), 'The tooltip does not open.');
  // It is placed by then.
  await measured();
}

/** The middle of a day's column in February, above whatever stands there. */
export function columnOf(widget: Element, day: number): Point {
  const { left, top } = part(widget, '.chart').getBoundingClientRect();
  const [, axis] = /^M([\d.]+)/.exec(part(widget, '.grid').getAttribute('d')!)!;
  const { width } = part(widget, '.baseline').getBoundingClientRect();
  return [left + Number(axis) + (width / 28) * (day - 0.5), top + 20];
}

/** A chart of days with room above it. */
export async function daily(report = februaryReport()) {
  const widget = await place('spend-by-agent-type', { report });
  widget.style.marginBlockStart = '200px';
  await measured();
  return widget;
}

export const titleOf = (widget: Element) => textOf(part(widget, '.tooltip .title'));

/** A tap. */
export function touch(target: Element, [clientX, clientY]: Point): void {
  const init = { clientX, clientY, pointerType: 'touch', bubbles: true, composed: true };
  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointerleave', 'click'])
    target.dispatchEvent(new PointerEvent(type, { ...init, bubbles: type !== 'pointerleave' }));
}
