/**
 * What every key in the tests has in it. No answer may hold it (the tests see to that), and nothing that a test process
 * prints: whatever runs the tests looks for it in all of their output.
 */
export const CANARY = 'sk-canary-0815';
