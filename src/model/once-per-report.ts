import type { Report } from '../contract/index.js';

/** What is worked out of a report, and asked for again and again or by several widgets, once for all. */
export function oncePerReport<Result, Asked = void>(
  make: (report: Report, asked: Asked) => Result,
): (report: Report, asked: Asked) => Result {
  const results = new WeakMap<Report, Map<Asked, Result>>();
  return (report, asked) => {
    const ofReport = results.get(report) ?? new Map<Asked, Result>();
    results.set(report, ofReport);
    if (!ofReport.has(asked)) ofReport.set(asked, make(report, asked));
    return ofReport.get(asked) as Result;
  };
}
