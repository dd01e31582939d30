/** Long enough for a browser to begin to read it, on a slow machine too. */
const KEPT_FOR = 60_000;

/**
 * Gives the reader a file. The browser is told its name, and asks or not, as it always does.
 *
 * @param name one that `fileName` made
 */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}

export function csvBlob(csv: string): Blob {
  return new Blob([csv], { type: 'text/csv;charset=utf-8' });
}

export function svgBlob(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml;charset=utf-8' });
}
