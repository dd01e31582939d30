import type { ConsumptionEvents } from '../../src/controllers/events.js';

const TYPES = [
  'consumption-load',
  'consumption-error',
  'consumption-mismatch',
  'consumption-mode-change',
  'consumption-month-change',
  'consumption-filter-change',
  'consumption-select',
] as const satisfies (keyof ConsumptionEvents)[];

/** Our events as they pass an element (or the document), oldest first. */
export function listenTo(target: EventTarget): readonly CustomEvent[] {
  const heard: CustomEvent[] = [];
  for (const type of TYPES) target.addEventListener(type, event => heard.push(event as CustomEvent));
  return heard;
}

/** Their types, for a look at what was told and how often. */
export function typesOf(heard: readonly CustomEvent[]): string[] {
  return heard.map(event => event.type);
}
