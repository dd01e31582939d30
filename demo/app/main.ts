/**
 * What a host has to do is one line: register the elements. An app of its own imports "consumption-elements/define".
 * The switches are the demo's.
 */
import '../../src/define.js';
import { connectSwitches } from './switches.js';

connectSwitches();
