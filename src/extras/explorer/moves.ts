/** A key, and where the reader is → where the reader goes. Pure. */
import type { Exploration, Position, Stop } from './exploration.js';

type Steps = ReadonlyMap<string, readonly [stops: number, lanes: number]>;

/** In a stack the first series is at the foot: up goes on to the next one. */
const HORIZONTAL: Steps = new Map([
  ['ArrowRight', [1, 0]],
  ['ArrowLeft', [-1, 0]],
  ['ArrowUp', [0, 1]],
  ['ArrowDown', [0, -1]],
]);

const VERTICAL: Steps = new Map([
  ['ArrowDown', [1, 0]],
  ['ArrowUp', [-1, 0]],
  ['ArrowRight', [0, 1]],
  ['ArrowLeft', [0, -1]],
]);

const MIRRORED: ReadonlyMap<string, string> = new Map([
  ['ArrowLeft', 'ArrowRight'],
  ['ArrowRight', 'ArrowLeft'],
]);

type Ground = Pick<Exploration, 'stops' | 'orientation'>;

/**
 * Stops end at the first and the last; lanes go round, so that each is near the whole. From nowhere, every move goes to
 * the first datum, but End to the last stop.
 *
 * @returns `null` for a key that moves nothing.
 */
export function move(
  { stops, orientation }: Ground,
  from: Position | null,
  key: string,
  isMirrored: boolean,
): Position | null {
  const last = stops.length - 1;
  if (last < 0) return null;
  const lane = from?.lane ?? 0;
  if (key === 'Home') return settle(stops, 0, lane);
  if (key === 'End') return settle(stops, last, lane);
  const meant = (isMirrored ? MIRRORED.get(key) : undefined) ?? key;
  const step = (orientation === 'horizontal' ? HORIZONTAL : VERTICAL).get(meant);
  if (!step) return null;
  if (!from) return { stop: 0, lane: 0 };
  const [along, across] = step;
  const count = stops[from.stop]?.lanes.length ?? 1;
  return settle(
    stops,
    Math.min(Math.max(from.stop + along, 0), last),
    across ? (lane + across + count) % count : lane,
  );
}

/** A stop that lacks the lane is met as a whole. */
function settle(stops: readonly Stop[], stop: number, lane: number): Position {
  return { stop, lane: lane < (stops[stop]?.lanes.length ?? 0) ? lane : 0 };
}

/** The same datum among other figures: at its new place, as a whole if that part is gone, `null` if all of it is. */
export function follow(
  before: readonly Stop[],
  at: Position | null,
  after: readonly Stop[],
): Position | null {
  const old = at && before[at.stop];
  const stop = old ? after.findIndex(({ key }) => key === old.key) : -1;
  if (!at || !old || stop < 0) return null;
  const lane = after[stop]?.lanes.indexOf(old.lanes[at.lane] ?? '') ?? 0;
  return { stop, lane: Math.max(lane, 0) };
}
