import type { Report } from '../contract/index.js';
import type { Measure } from './amount.js';

/** What is worked out of a report, and asked for by several widgets, once for all of them. */
export function oncePerReport<Result>(
  make: (report: Report, measure: Measure) => Result,
): (report: Report, measure: Measure) => Result {
  const results = new WeakMap<Report, Map<Measure, Result>>();
  return (report, measure) => {
    const ofReport = results.get(report) ?? new Map<Measure, Result>();
    results.set(report, ofReport);
    if (!ofReport.has(measure)) ofReport.set(measure, make(report, measure));
    return ofReport.get(measure) as Result;
  };
}
