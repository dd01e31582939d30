/**
 * For pages without a bundler: every element, and what all of them load as soon as they are drawn, in one file. What
 * only some people want (tooltips, downloads, languages) stays in files of its own beside it.
 */
import './extras/daily-extras.js';
import './extras/headline-extras.js';
import './extras/ranking-extras.js';
import './extras/view-extras.js';

export * from './define.js';
export * from './url-state.js';
