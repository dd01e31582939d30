import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const part = (name: string) => readFileSync(new URL(`${name}.html`, import.meta.url), 'utf8');

/** Puts what all pages share around each of them, in the markup itself: nothing moves once a page is shown. */
export function shell(): Plugin {
  return {
    name: 'demo-shell',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path }) {
        const link = `href="${path === '/index.html' ? '/' : path}"`;
        return html
          .replace(/<!-- shell: (\w+) -->/g, (_, name: string) => part(name))
          .replaceAll(`<li><a ${link}`, `<li><a aria-current="page" ${link}`);
      },
    },
  };
}
