/**
 * For pages without a bundler: every element, and the tables and keys that they load as soon as they are drawn, in one
 * file. What else comes late (estimates, tooltips, downloads, languages) stays in files of its own beside it.
 */
import './extras/daily-extras.js';
import './extras/ranking-extras.js';
import './extras/view-extras.js';

export * from './define.js';
export * from './url-state.js';
