/**
 * What a host has to do, in one line: register the elements. An app with a build of its own imports
 * "consumption-elements/define". The switches are the demo's.
 */
import './switches.js';
import '../../src/define.js';
