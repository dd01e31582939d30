/** The one page that is served: the whole view, over the endpoint beside it. */

export const ENDPOINT = '/api/consumption';
export const SCRIPT = '/consumption-elements.js';
export const STARTER = '/page.js';
export const STYLE = '/page.css';

export function pageHtml({
  title,
  timezone,
}: {
  readonly title: string;
  readonly timezone: string | null;
}): string {
  const zone = timezone === null ? '' : ` timezone="${escaped(timezone)}"`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="${STYLE}" />
    <script type="module" src="${STARTER}"></script>
  </head>
  <body>
    <main>
      <consumption-view endpoint="${ENDPOINT}"${zone}></consumption-view>
    </main>
  </body>
</html>
`;
}

/** The address says what is shown: it can be reloaded, and gone back from. */
export const STARTER_JS = `import { keepInUrl } from '${SCRIPT}';

keepInUrl(document.querySelector('consumption-view'));
`;

export const STYLE_CSS = `:root {
  color-scheme: light dark;
  font-family: system-ui, sans-serif;
}

body {
  margin: 0;
  background: light-dark(#f6f6f7, #131417);
}

main {
  max-width: 1200px;
  margin: 0 auto;
  padding: clamp(12px, 3vw, 32px);
}
`;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
