/** A client of its own for each view: their tokens, requests and answers never meet. */
import { createClient } from '/consumption-elements.js';
import { session } from './session.js';

for (const view of document.querySelectorAll('consumption-view')) {
  view.client = createClient(session(view.dataset.person));
}
