/** What `npm run fuzz` runs with many seeds. */
export { check } from './check.js';
