/** What a path of columns draws, read back from its text as numbers. */
export interface Segment {
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
}

const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`;
const RECTANGLE = new RegExp(`^M${NUMBER},${NUMBER}H${NUMBER}V${NUMBER}H${NUMBER}Z`);

/** Fails on everything that is not a rectangle of plain decimals: "NaN", "1e-7". */
export function segmentsOf(path: string): Segment[] {
  const segments: Segment[] = [];
  for (let rest = path; rest !== '';) {
    const match = RECTANGLE.exec(rest);
    if (!match) throw new Error(`Not a rectangle: ${rest.slice(0, 60)}`);
    const [left = NaN, from = NaN, right = NaN, to = NaN] = match.slice(1).map(Number);
    segments.push({ left, right, from, to });
    rest = rest.slice(match[0].length);
  }
  return segments;
}
