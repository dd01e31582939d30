/** One project a seed: what `npm run fuzz` runs ten thousand of. */
export { check } from './check.js';
export const name = 'langfuse';
