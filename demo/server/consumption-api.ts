import type { Connect, Plugin } from 'vite';
import type { ConsumptionHandler } from '../../src/server/index.js';
import { toNodeListener } from '../../src/server/node.js';

const PATH = '/api/consumption';

/** Mounts the handler in Vite's dev and preview servers, at this path exactly. */
export function consumptionApi(handler: ConsumptionHandler): Plugin {
  const listener = toNodeListener(handler);
  const middleware: Connect.NextHandleFunction = (request, response, next) => {
    const [path] = (request.url ?? '').split('?');
    if (path === PATH) void listener(request, response);
    else next();
  };
  return {
    name: 'consumption-api',
    configureServer: server => void server.middlewares.use(middleware),
    configurePreviewServer: server => void server.middlewares.use(middleware),
  };
}
