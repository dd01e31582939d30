import type { HostName } from '../../../demo/hosts/server/build-host.js';

interface Renderer {
  /** What is built for the server: the component, without what mounts it. */
  readonly module: string;
  /** Writes the component as HTML, by the framework's own means. */
  readonly script: string;
}

/** Frameworks that draw a first page on the server. */
export const renderers: Partial<Record<HostName, Renderer>> = {
  react: {
    module: 'src/app.tsx',
    script: `
      import { createElement } from 'react';
      import { renderToString } from 'react-dom/server';
      import { App } from './server/app.js';
      console.log(renderToString(createElement(App)));`,
  },
  vue: {
    module: 'src/App.vue',
    script: `
      import { createSSRApp } from 'vue';
      import { renderToString } from 'vue/server-renderer';
      import App from './server/App.js';
      console.log(await renderToString(createSSRApp(App)));`,
  },
  svelte: {
    module: 'src/App.svelte',
    script: `
      import { render } from 'svelte/server';
      import App from './server/App.js';
      console.log(render(App).body);`,
  },
};
