/** The contract's public door: schema, types, parse, exact money, calendar, problem codes. */
export * from './calendar.js';
export * from './contract-error.js';
export * from './money.js';
export * from './parse-report.js';
export * from './problems.js';
export * from './reconcile.js';
export * from './schema.js';
