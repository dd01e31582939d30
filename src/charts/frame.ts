/** The box of a chart: the whole drawing and, within its margins, the plot. All in CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Narrower than this nothing can be read; it also keeps every column wider than a pixel. */
export const LEAST_WIDTH = 160;

/** However wide the labels beside it, at least half of the drawing is the plot. */
export function frameOf(width: number, height: number, margins: Margins): Frame {
  const drawn = Math.max(LEAST_WIDTH, Math.round(width));
  const left = Math.min(margins.left, Math.floor(drawn / 2));
  return {
    width: drawn,
    height,
    plot: {
      x: left,
      y: margins.top,
      width: Math.max(1, drawn - left - margins.right),
      height: Math.max(1, height - margins.top - margins.bottom),
    },
  };
}

/** The same box, seen in a mirror. */
export function mirrored(frame: Frame): Frame {
  const { width, plot } = frame;
  return { ...frame, plot: { ...plot, x: width - plot.x - plot.width } };
}
