export interface Bounds<Value> {
  readonly maxEntries: number;
  readonly maxSize?: number;
  readonly sizeOf?: (value: Value) => number;
}

export interface BoundedMap<Value> {
  /** Counts as a use. */
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): void;
}

/**
 * A map that never outgrows its bounds: what has not been used for longest goes first. What alone is too big is not taken,
 * and costs nothing else its place.
 */
export function boundedMap<Value>({
  maxEntries,
  maxSize = Infinity,
  sizeOf = () => 0,
}: Bounds<Value>): BoundedMap<Value> {
  // In the order of their last use, as a Map keeps the order of insertion.
  const values = new Map<string, Value>();
  let size = 0;
  const remove = (key: string) => {
    const value = values.get(key);
    if (value === undefined || !values.delete(key)) return;
    size -= sizeOf(value);
  };
  return {
    get(key) {
      const value = values.get(key);
      if (value === undefined) return undefined;
      values.delete(key);
      values.set(key, value);
      return value;
    },
    set(key, value) {
      remove(key);
      if (sizeOf(value) > maxSize) return;
      values.set(key, value);
      size += sizeOf(value);
      for (const oldest of values.keys()) {
        if (values.size <= maxEntries && size <= maxSize) break;
        remove(oldest);
      }
    },
    delete: remove,
  };
}
