/** What a reader attends to in a chart, by key and by pointer, and what is shown for it. Pure. */
import type { Position } from './exploration.js';

export interface Attention {
  /** The chart has the focus. */
  readonly focused: boolean;
  /** The datum that keys have gone to; kept while the focus is elsewhere. */
  readonly at: Position | null;
  /** The datum under the pointer. */
  readonly pointed: Position | null;
  /** The stop whose tooltip the reader has closed; until they attend to another one. */
  readonly dismissed: number | null;
}

export const NONE: Attention = { focused: false, at: null, pointed: null, dismissed: null };

/** The pointer is what moved last; without one, it is the keys' datum. */
function attended({ focused, at, pointed }: Attention): Position | null {
  return pointed ?? (focused ? at : null);
}

/** What the tooltip is about. */
export function shown(attention: Attention): Position | null {
  const position = attended(attention);
  return position?.stop === attention.dismissed ? null : position;
}

/** What has the ring. */
export function ringed({ focused, at }: Attention): Position | null {
  return focused ? at : null;
}

export function focus(attention: Attention, focused: boolean): Attention {
  return settled({ ...attention, focused });
}

/** Nothing has changed while the pointer is on the same datum. */
export function point(attention: Attention, pointed: Position | null): Attention {
  const { pointed: before } = attention;
  if (before?.stop === pointed?.stop && before?.lane === pointed?.lane) return attention;
  return settled({ ...attention, pointed });
}

/** A press shows what was closed before. */
export function press(attention: Attention, pointed: Position): Attention {
  return { ...attention, pointed, dismissed: null };
}

/** Who uses keys has the focus, and no longer means what the pointer was left on. */
export function go(at: Position): Attention {
  return { focused: true, at, pointed: null, dismissed: null };
}

export function dismiss(attention: Attention): Attention {
  return { ...attention, dismissed: attended(attention)?.stop ?? null };
}

/** Escape closes the tooltip first, then leaves the datum; with neither, it is somebody else's: `null`. */
export function escape(attention: Attention): Attention | null {
  if (shown(attention)) return dismiss(attention);
  return attention.at ? { ...attention, at: null } : null;
}

function settled(attention: Attention): Attention {
  const isStill = attended(attention)?.stop === attention.dismissed;
  return isStill ? attention : { ...attention, dismissed: null };
}
