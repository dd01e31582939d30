/** The server's door: Web standards only, so that it runs at the edge as well as in Node. */
export type { Authorization, Authorize } from './authorization.js';
export type { LimitOptions } from './cache/limits.js';
export type { CacheOptions } from './cache/report-cache.js';
export { createConsumptionHandler, type ConsumptionHandler, type HandlerOptions } from './handler.js';
export { mergeSources, type MergeOptions } from './merge/merge-sources.js';
export {
  EVERYTHING,
  SourceError,
  type ConsumptionSource,
  type Description,
  type MonthQuestion,
  type MonthUsage,
  type Scope,
  type UsageReader,
} from './source.js';
