/** What the bundle leaves in every page. */
import { inspect } from './inspect.js';

declare global {
  interface Window {
    inspectStory: typeof inspect;
  }
}

window.inspectStory = inspect;
