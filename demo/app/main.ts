/**
 * What a host has to do is one line: register the elements. An app of its own imports "consumption-elements/define".
 * The address is a second, for hosts that want it; the switches are the demo's.
 */
import '../../src/define.js';
import { keepInUrl } from '../../src/url-state.js';
import { connectSwitches } from './switches.js';

connectSwitches();
// What a reader sees can be sent to somebody, and gone back from.
for (const view of document.querySelectorAll('consumption-view')) keepInUrl(view);
