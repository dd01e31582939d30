/** The Node door: mounts the handler in any Node server. */
export { toNodeListener } from './node/node-listener.js';
